import type { Pt } from './geometry.ts';
import type { RoomNumber } from './palette.ts';
import type { Sheet } from './sheet.ts';

/** Words in the three languages of the exhibition. */
export interface Words {
  ar: string;
  fr: string;
  en: string;
}

/** A label of the plate, at a point in pixels. The plate itself carries no words, so that every label can be translated. */
export interface Label {
  id: string;
  at: Pt;
  label: Words;
  text?: Words;
  /** Exhibits that tell more of this place or year. */
  exhibits?: readonly string[];
}

export interface Plate {
  /** The room's or the exhibit's id. */
  id: string;
  room: RoomNumber;
  /** What is to be seen, for those who cannot. */
  alt: Words;
  /** What the drawing shows; the sentence that it is an illustration is added. */
  caption: Words;
  /** A map, section or scheme that must not be measured. */
  schematic?: boolean;
  labels?: readonly Label[];
  draw: (sheet: Sheet) => void;
}

/** Sheets of 3:2 for exhibits and 16:9 for rooms, in pixels. */
export function sheetSize(id: string): { width: number; height: number } {
  return id.startsWith('room-') ? { width: 2400, height: 1350 } : { width: 2400, height: 1600 };
}

const drawn: Words = { ar: 'رسم توضيحي', fr: 'Illustration', en: 'Illustration' };
const scheme: Words = {
  ar: 'رسم توضيحي تخطيطي لا تُؤخذ منه القياسات',
  fr: 'Illustration schématique, sans échelle',
  en: 'Schematic illustration, not to scale',
};

/** The caption as visitors read it: what it shows, and that it is a drawing. */
export function captionOf(plate: Plate): Words {
  const note = plate.schematic ? scheme : drawn;
  const joined = (words: string, sort: string): string => `${words} ${sort}.`;
  return {
    ar: joined(plate.caption.ar, note.ar),
    fr: joined(plate.caption.fr, note.fr),
    en: joined(plate.caption.en, note.en),
  };
}

export const credit: Words = {
  ar: 'رسم: استوديو معرض',
  fr: 'Dessin : studio Maarid',
  en: 'Drawing: Maarid studio',
};

/** The labels with what each of them says and where it leads, from a file beside the plates. */
export const leading = (
  leads: Record<string, Pick<Label, 'text' | 'exhibits'>>,
  labels: readonly Label[],
): readonly Label[] => labels.map((label) => ({ ...label, ...leads[label.id] }));
