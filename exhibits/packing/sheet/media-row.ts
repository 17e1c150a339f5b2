import { extname } from 'node:path';
import { oneOf } from './cells.ts';
import { VALUES } from './columns.ts';
import type { SourceDraft } from './draft.ts';
import type { Photos } from './photos.ts';
import type { Row } from './table.ts';

type Texts = Record<string, string>;

/** What the row says of all its media: who made them, under which licence, and who agreed. */
export interface About {
  credit: Texts;
  licence: string;
  consent: object;
}

/** What a row shows beside its pictures. */
export interface RowMedia {
  media: Record<string, unknown>[];
  gallery: object[];
  model?: object;
  copies: SourceDraft['copies'];
}

/** Endings of what the kiosk plays and shows, by the folder in which a source keeps it. */
export const ENDINGS = {
  models: ['.glb'],
  audio: ['.mp3', '.m4a', '.opus', '.ogg', '.wav', '.flac'],
  video: ['.mp4', '.webm'],
  captions: ['.vtt'],
} as const;
type Folder = keyof typeof ENDINGS;

/** What visitors read beside a model; the words for the two things that any model can do. */
const INSTRUCTIONS: Record<keyof typeof VALUES.action, Texts> = {
  section: {
    ar: 'أدر المجسم بإصبعك، وحرّك المنزلق لترى داخله.',
    fr: 'Tournez le modèle du doigt ; le curseur le coupe et montre l’intérieur.',
    en: 'Turn the model with a finger; the slider cuts it open.',
  },
  explode: {
    ar: 'أدر المجسم بإصبعك، وحرّك المنزلق لتفكّ أجزاءه.',
    fr: 'Tournez le modèle du doigt ; le curseur écarte ses parties.',
    en: 'Turn the model with a finger; the slider takes it apart.',
  },
};

/** Whether the row names a model, a sound or a film. */
export function hasMedia(row: Row): boolean {
  const named = [row.get('model'), row.get('film'), ...Object.values(row.texts('sound'))];
  return named.some(Boolean);
}

/** The model, the sounds and the film of a row. Faults are reported, never thrown. */
export function mediaOf(
  row: Row,
  id: string,
  { photos, about, poster }: { photos: Photos; about: About; poster: string | undefined },
): RowMedia {
  const found: RowMedia = { media: [], gallery: [], copies: [] };
  const take = (key: string, folder: Folder, name: string, language = ''): string => {
    const cell = row.get(key, language);
    const from = photos.find(cell, ENDINGS[folder]);
    const to = `${folder}/${name}${extname(from ?? '').toLowerCase()}`;
    if (from) found.copies.push({ from, to });
    else {
      const endings = ENDINGS[folder].join(' ');
      const like = photos.like(cell, ENDINGS[folder]) ?? '–';
      row.fault('CELL_FILE', key, language, { found: cell, endings, like });
    }
    return to;
  };
  /** Text that is owed to whoever cannot see or hear it. */
  const owed = (key: string): Texts => {
    const texts = row.texts(key);
    if (Object.keys(texts).length === 0) row.fault('CELL_EMPTY', key);
    return texts;
  };

  for (const language of Object.keys(row.texts('sound'))) {
    const medium = `${id}-sound-${language.toLowerCase()}`;
    const transcript = row.texts('transcript');
    found.media.push({
      ...{ kind: 'audio', id: medium, nature: 'recording', language, alt: row.texts('title') },
      ...about,
      ...(Object.keys(transcript).length > 0 && { transcript }),
      file: take('sound', 'audio', medium, language),
    });
    found.gallery.push({ kind: 'audio', media: medium });
  }
  if (row.get('film')) {
    const medium = `${id}-film`;
    const captions = Object.keys(row.texts('captions')).map((language) => ({
      language,
      file: take('captions', 'captions', `${medium}-${language.toLowerCase()}`, language),
    }));
    found.media.push({
      ...{ kind: 'video', id: medium, nature: 'recording', alt: owed('filmAlt'), ...about },
      file: take('film', 'video', medium),
      ...(poster !== undefined && { poster }),
      ...(captions.length > 0 && { captions }),
    });
    found.gallery.push({ kind: 'video', media: medium });
  }
  if (row.get('model')) {
    const medium = `${id}-model`;
    const alt = owed('modelAlt');
    const interaction = oneOf(row, 'action', VALUES.action) ?? 'section';
    const file = take('model', 'models', medium);
    found.media.push({ kind: 'model', id: medium, nature: 'reconstruction', alt, ...about, file });
    const languages = Object.keys(row.texts('title'));
    const words = INSTRUCTIONS[interaction];
    const said = languages.map((one) => [one, words[one] ?? words['en']]);
    const instruction = Object.fromEntries(said) as Texts;
    found.model = { media: medium, interaction, instruction, alt, parts: [] };
  }
  return found;
}
