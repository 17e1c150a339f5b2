import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GalleryItem } from '#format/exhibit.ts';
import { Picture } from '#format/media.ts';
import { allPlates } from '../../../exhibits/volunteering/studio/plates/all-plates.ts';
import { filesOf } from '../../../exhibits/volunteering/studio/plates/files-of.ts';

const root = path.resolve(import.meta.dirname, '../../../exhibits/volunteering');
const LIMIT_BYTES = 400_000;
const LANGUAGES = ['ar', 'fr', 'en'] as const;

const plates = await allPlates();
const exhibitIds = new Set(
  (
    JSON.parse(
      await readFile(path.join(root, '../../tests/fixtures/content/exhibits.json'), 'utf8'),
    ) as { exhibits: { id: string }[] }
  ).exhibits.map(({ id }) => id),
);

/** What the source draws, by kind of file. */
function drawn(plate: (typeof plates)[number]): { svg: string; medium: unknown; gallery: unknown } {
  const [svg, medium, gallery] = filesOf(plate);
  return {
    svg: svg?.text ?? '',
    medium: JSON.parse(medium?.text ?? 'null') as unknown,
    gallery: JSON.parse(gallery?.text ?? 'null') as unknown,
  };
}

it('draws a plate for each of the eight rooms', () => {
  const rooms = plates.map(({ id }) => id).filter((id) => id.startsWith('room-'));

  expect(rooms).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `room-${n}`));
});

describe.each(plates.map((plate) => [plate.id, plate] as const))('the plate %s', (id, plate) => {
  it('is committed exactly as its source draws it', async () => {
    for (const { file, text } of filesOf(plate)) {
      expect(await readFile(path.join(root, file), 'utf8'), file).toBe(text);
    }
  });

  it('belongs to a room or an exhibit that exists', () => {
    expect(id.startsWith('room-') || exhibitIds.has(id)).toBe(true);
  });

  it('says in three languages what it shows, that it is drawn, and by whom', () => {
    const medium = Picture.parse(drawn(plate).medium);

    for (const language of LANGUAGES) {
      expect(medium.alt[language]?.length).toBeGreaterThan(60);
      expect(medium.caption?.[language]).toMatch(/رسم|illustration/i);
      expect(medium.credit[language]).toBeTruthy();
    }
    expect(medium.licence).toBe('CC-BY-4.0');
    expect(medium.nature).toBe('illustration');
  });

  it('has its labels inside the picture, in three languages, each with its own id', () => {
    if (id.startsWith('room-')) {
      expect(drawn(plate).gallery).toEqual({ picture: `plate-${id}` });
      return;
    }

    const items = GalleryItem.array().parse(drawn(plate).gallery);
    const hotspots = items.flatMap((item) => (item.kind === 'picture' ? item.hotspots : []));

    for (const hotspot of hotspots)
      expect(Object.keys(hotspot.label).sort()).toEqual(['ar', 'en', 'fr']);
    expect(new Set(hotspots.map((hotspot) => hotspot.id)).size).toBe(hotspots.length);
    expect(hotspots.length).toBeGreaterThan(0);
  });

  it('is a picture and nothing else: no words, no scripts, nothing from outside', () => {
    const { svg } = drawn(plate);

    expect(svg).not.toMatch(/<(text|script|foreignObject|image|filter|style|font|a)\b/);
    expect(svg).not.toMatch(/\son\w+=|url\((?!#)|href="(?!#)/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(Buffer.byteLength(svg)).toBeLessThan(LIMIT_BYTES);
  });
});
