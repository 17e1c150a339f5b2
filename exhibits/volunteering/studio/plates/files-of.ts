import { allDocuments } from '../documents/pages.ts';
import { HUNG } from '../stills/hung.ts';
import { captionOf, credit, sheetSize } from './kit/plate.ts';
import type { Plate } from './kit/plate.ts';
import { Sheet } from './kit/sheet.ts';

/** The plate as an SVG document. */
export function svgOf(plate: Plate): string {
  const { width, height } = sheetSize(plate.id);
  const sheet = new Sheet(width, height);
  plate.draw(sheet);
  return sheet.svg();
}

/** The files that a plate becomes, relative to the exhibition's folder: the drawing, what is said of it, and where it hangs. */
export function filesOf(plate: Plate): { file: string; text: string }[] {
  const name = `plate-${plate.id}`;
  return [
    { file: `photos/${name}.svg`, text: svgOf(plate) },
    { file: `media/${name}.json`, text: json(mediumOf(plate)) },
    { file: `gallery/${plate.id}.json`, text: json(galleryOf(plate)) },
  ];
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

function mediumOf(plate: Plate): object {
  return {
    kind: 'picture',
    id: `plate-${plate.id}`,
    alt: plate.alt,
    caption: captionOf(plate),
    credit,
    licence: 'CC-BY-4.0',
    nature: 'illustration',
    consent: { status: 'not-needed' },
    file: `photos/plate-${plate.id}.svg`,
  };
}

function galleryOf(plate: Plate): object {
  if (plate.id.startsWith('room-')) return { picture: `plate-${plate.id}` };
  const { width, height } = sheetSize(plate.id);
  const share = (value: number): number => Math.round(value * 10_000) / 10_000;
  const hotspots = (plate.labels ?? []).map(({ id, at, label, text, exhibits }) => ({
    id,
    at: { x: share(at[0] / width), y: share(at[1] / height) },
    label,
    ...(text ? { text } : {}),
    ...(exhibits ? { exhibits } : {}),
  }));
  const documents = allDocuments
    .filter(({ exhibit }) => exhibit === plate.id)
    .map(({ id }) => ({ kind: 'pages', media: `doc-${id}` }));
  // A still stops people; the plate beside it explains.
  const stills = HUNG.filter(({ id }) => id === plate.id).map(({ id }) => ({
    kind: 'picture',
    media: `still-${id}`,
    hotspots: [],
  }));
  return [...stills, { kind: 'picture', media: `plate-${plate.id}`, hotspots }, ...documents];
}
