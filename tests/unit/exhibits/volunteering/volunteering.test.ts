import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '#packing/check/files.ts';
import { checkReferences } from '#packing/check-references.ts';
import { spell } from '#packing/problem.ts';
import { readSource } from '#packing/read-source.ts';
import { filesBelow } from '#packing/verify-pack.ts';

const SOURCE = join(import.meta.dirname, '../../../../exhibits/volunteering');
const source = await readSource(SOURCE);
const exhibition = source.exhibition!;

describe('the bundled exhibition', () => {
  it('has nothing to remark, in texts, names and files', async () => {
    const files = new Set(await filesBelow(SOURCE));
    const findings = [
      ...checkReferences(exhibition),
      ...checkFiles(exhibition, (file) => files.has(file)),
    ];
    const problems = [...source.problems, ...source.place(findings)];

    expect(problems.map((found) => spell(found))).toEqual([]);
  });

  it('is whole: 8 rooms, 50 exhibits, 55 questions, 39 recommendations, 53 terms', () => {
    expect(exhibition.rooms).toHaveLength(8);
    expect(exhibition.exhibits).toHaveLength(50);
    expect(exhibition.exhibits.flatMap(({ quiz }) => quiz)).toHaveLength(55);
    expect(exhibition.exhibits.filter(({ model }) => model)).toHaveLength(42);
    expect(exhibition.recommendations?.items).toHaveLength(39);
    expect(exhibition.glossary).toHaveLength(53);
    expect(exhibition.wording).toHaveLength(73);
  });

  it('hangs a picture in every room and at every exhibit', () => {
    const rooms = exhibition.rooms.filter(({ picture }) => !picture);
    const exhibits = exhibition.exhibits.filter(
      ({ gallery }) => !gallery.some(({ kind }) => kind === 'picture'),
    );

    expect([...rooms, ...exhibits].map(({ id }) => id)).toEqual([]);
  });

  it('says of every medium what it shows, whose it is and how it may be used, in each language', () => {
    const silent = exhibition.media.filter(
      ({ alt, credit, licence }) =>
        !licence || !['ar', 'fr', 'en'].every((language) => alt[language] && credit[language]),
    );

    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('tells a photographer, in each language, what every exhibit waits for', () => {
    const silent = exhibition.exhibits.filter(
      ({ photoSlot }) =>
        !['ar', 'fr', 'en'].every((language) => photoSlot?.brief[language]?.trim()),
    );

    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('gives every room a colour of its own', () => {
    expect(new Set(exhibition.rooms.map(({ accent }) => accent)).size).toBe(8);
  });

  it('keeps what is sensitive out of its tours and off the children’s path', () => {
    const sensitive = exhibition.exhibits.filter((exhibit) => exhibit.sensitive);
    const led = exhibition.tours.flatMap(({ stops }) => stops.map(({ exhibit }) => exhibit));

    expect(sensitive.map(({ id }) => id)).toEqual(['r6-three-rings', 'r6-migrant-in-our-city']);
    expect(led.filter((id) => sensitive.some((exhibit) => exhibit.id === id))).toEqual([]);
    expect(sensitive.filter(({ childPath }) => childPath)).toEqual([]);
  });

  it('offers a short tour, a long one, and the children’s own path', () => {
    const offered = exhibition.tours.map(({ minutes, audience }) => `${minutes} ${audience}`);
    const children = exhibition.tours.find(({ audience }) => audience === 'children');
    const path = exhibition.learning?.paths.find(({ ageBand }) => ageBand === '6-11');

    expect(offered.sort()).toEqual(['10 everyone', '20 everyone', '30 children']);
    expect(children?.stops.map(({ exhibit }) => exhibit)).toEqual(path?.stops);
  });
});
