import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Exhibition } from '#format/exhibition.ts';
import { colophonView } from '#kiosk/exhibition/colophon-view.ts';
import { exhibitView } from '#kiosk/exhibition/exhibit-view.ts';
import { exhibitionView } from '#kiosk/exhibition/exhibition-view.ts';
import { searchEntries } from '#kiosk/exhibition/search-entries.ts';
import { readSource } from '#packing/read-source.ts';

const SOURCE = join(import.meta.dirname, '../../../../exhibits/volunteering');
/** Written for curators, photographers and modellers. */
const NOT_FOR_VISITORS = /"(curatorNote|photoSlot|scaleHint|interactionDetail|geometry)":/;

describe('the bundled exhibition, as visitors get it', () => {
  let exhibition: Exhibition;
  beforeAll(async () => {
    const read = await readSource(SOURCE);
    if (!read.exhibition) throw new Error(JSON.stringify(read.problems));
    exhibition = read.exhibition;
  });

  it('has a card for each of its 50 exhibits in 8 rooms', () => {
    const { id, version, title } = exhibition;
    const manifest = { formatVersion: 1 as const, id, version, title, languages: [], files: [] };

    const view = exhibitionView({ manifest, exhibition, leftOut: [], file: () => undefined });

    expect(view.rooms).toHaveLength(8);
    expect(view.exhibits).toHaveLength(50);
    expect(view.defaultLanguage).toBe('ar');
  });

  it('has a view of every exhibit, with no word meant for curators and a way on', () => {
    for (const { id } of exhibition.exhibits) {
      const view = exhibitView(exhibition, id);

      expect(JSON.stringify(view)).not.toMatch(NOT_FOR_VISITORS);
      expect(view?.related.length).toBeGreaterThanOrEqual(1);
      expect(view?.related.length).toBeLessThanOrEqual(4);
      expect(view?.related).not.toContain(id);
    }
  });

  it('can be searched whole', () => {
    const found = Map.groupBy(searchEntries(exhibition), ({ kind }) => kind);

    expect(found.get('room')).toHaveLength(8);
    expect(found.get('exhibit')).toHaveLength(50);
    expect(found.get('term')).toHaveLength(53);
    expect(found.get('recommendation')).toHaveLength(39);
  });

  it('says who speaks, on what sources, in what pictures and what it waits for', () => {
    const { chapters, awaited, sources, media, licence } = colophonView(exhibition);

    expect(chapters.map(({ id }) => id)).toEqual([
      'who-speaks',
      'how-sure',
      'how-made',
      'use-again',
    ]);
    expect(awaited.length).toBeGreaterThan(0);
    expect(sources.map(({ exhibit }) => exhibit)).toEqual(
      exhibition.rooms.flatMap(({ exhibits }) => exhibits),
    );
    expect(sources.filter((one) => one.sources.length === 0)).toEqual([]);
    expect(licence).toBe('CC-BY-4.0');
    // A picture that looks like a photograph is none: nothing here was photographed.
    expect(media.filter(({ nature }) => nature === 'photograph')).toEqual([]);
    expect(new Set(media.map((one) => one.licence))).toEqual(new Set(['CC-BY-4.0']));
  });
});
