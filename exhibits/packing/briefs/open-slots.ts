import type { Exhibit } from '#format/exhibit.ts';
import type { Exhibition } from '#format/exhibition.ts';

/** A place that waits for its photograph. */
export interface OpenSlot {
  exhibit: string;
  /** The languages in which the photographer can read what it is to show. */
  briefIn: string[];
}

/** The places still without a photograph, in the order of the exhibition. */
export function openSlots(exhibition: Exhibition): OpenSlot[] {
  return exhibition.exhibits
    .filter((exhibit) => isOpen(exhibit, exhibition))
    .map(({ id, photoSlot }) => ({
      exhibit: id,
      briefIn: exhibition.languages
        .map(({ code }) => code)
        .filter((code) => photoSlot?.brief[code]?.trim()),
    }));
}

/** A place is open until a photograph hangs at the exhibit. */
export function isOpen({ photoSlot, gallery }: Exhibit, { media }: Exhibition): boolean {
  const photographs = new Set(
    media.filter(({ nature }) => nature === 'photograph').map(({ id }) => id),
  );
  return (
    photoSlot !== undefined &&
    !gallery.some((item) => item.kind === 'picture' && photographs.has(item.media))
  );
}
