import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Exhibition } from '#format/exhibition.ts';
import { EXHIBITION_FILE, MANIFEST_FILE, type PackManifest } from '#format/manifest.ts';

/** The bytes of the pack's sound: the head of an MP3, then bytes each of which can be told from the next. */
export const SOUND = Buffer.concat([
  Buffer.from('ID3'),
  Buffer.from(Array.from({ length: 997 }, (_, i) => i % 251)),
]);

const FILES = {
  'pictures/oven.webp': { bytes: Buffer.from('a picture'), type: 'image/webp' },
  'models/oven.glb': { bytes: Buffer.from('a model'), type: 'model/gltf-binary' },
  'audio/bread.mp3': { bytes: SOUND, type: 'audio/mpeg' },
};

const t = (en: string) => ({ ar: `${en} بالعربية`, fr: `${en} en français`, en });
const about = {
  alt: t('alt'),
  credit: t('credit'),
  licence: 'CC-BY-4.0',
  consent: { status: 'not-needed' },
};

/** Two rooms and five exhibits, with one of everything that a visit can touch. */
export function smallExhibition(changes: Partial<Exhibition> = {}): Exhibition {
  return Exhibition.parse({
    formatVersion: 1,
    id: 'small',
    version: 1,
    title: t('Small'),
    languages: [
      { code: 'ar', name: 'العربية', direction: 'rtl' },
      { code: 'fr', name: 'Français', direction: 'ltr' },
      { code: 'en', name: 'English', direction: 'ltr' },
    ],
    fallback: ['ar', 'fr', 'en'],
    baseLanguage: 'ar',
    licence: 'CC-BY-4.0',
    rooms: [
      {
        id: 'village',
        n: 1,
        title: t('Village'),
        intro: t('Intro'),
        accent: 'green',
        exhibits: ['oven', 'well', 'loom', 'mill'],
      },
      {
        id: 'town',
        n: 2,
        title: t('Town'),
        intro: t('Intro'),
        accent: 'indigo',
        exhibits: ['fountain'],
      },
    ],
    exhibits: [oven, well, loom, mill, fountain],
    media: [
      {
        kind: 'picture',
        id: 'oven-picture',
        nature: 'illustration',
        file: 'pictures/oven.webp',
        ...about,
      },
      {
        kind: 'model',
        id: 'oven-model',
        nature: 'reconstruction',
        file: 'models/oven.glb',
        ...about,
      },
      { kind: 'audio', id: 'bread-sound', nature: 'recording', file: 'audio/bread.mp3', ...about },
    ],
    tours: [
      {
        id: 'short',
        title: t('Short'),
        minutes: 10,
        audience: 'everyone',
        stops: [{ exhibit: 'oven' }, { exhibit: 'well' }],
      },
    ],
    recommendations: {
      source: {
        file: 'source.txt',
        publisher: 'A paper',
        eventDate: '2023-08-24',
        organisers: t('Organisers'),
        topic: t('Topic'),
      },
      sessions: [{ id: 's1', n: 1, label: t('Session'), count: 2 }],
      themes: [{ id: 'water', label: t('Water') }],
      items: [recommendation(1, ['oven']), recommendation(2, [])],
    },
    glossary: [
      {
        id: 'waqf',
        theme: 'water',
        term: t('Waqf'),
        plain: { ar: 'وقف' },
        tifinagh: { script: 'ⵣ', latin: 'z', status: 'sure' },
        definition: t('A good that lasts'),
        exhibits: ['oven'],
      },
    ],
    ...changes,
  });
}

/** Writes the exhibition as a pack folder. */
export async function writePack(folder: string, exhibition = smallExhibition()): Promise<string> {
  const document = Buffer.from(JSON.stringify(exhibition));
  const files = { ...FILES, [EXHIBITION_FILE]: { bytes: document, type: 'application/json' } };
  for (const [path, { bytes }] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const { id, version, title, languages } = exhibition;
  const manifest: PackManifest = {
    formatVersion: 1,
    id,
    version,
    title,
    languages: languages.map(({ code }) => code),
    files: Object.entries(files).map(([path, { bytes, type }]) => ({
      path,
      type,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
  return folder;
}

const label = (id: string, room: string, order: number) => ({
  id,
  room,
  order,
  title: t(id),
  text: t(`All about the ${id}`),
  ageBands: ['adults'],
  confidence: 'verified',
});

const oven = {
  ...label('oven', 'village', 1),
  gallery: [
    { kind: 'picture', media: 'oven-picture' },
    { kind: 'audio', media: 'bread-sound' },
  ],
  suitsModel: true,
  model: {
    media: 'oven-model',
    interaction: 'explode',
    instruction: t('Pull it apart'),
    alt: t('An oven'),
    parts: [{ id: 'dome', label: t('The dome'), geometry: { en: 'half a sphere' } }],
    scaleHint: { en: '2 m' },
    description: { en: 'for the modeller' },
    interactionDetail: { en: 'for the modeller' },
  },
  photoSlot: { brief: { en: 'for the photographer' } },
  curatorNote: { en: 'for curators' },
  recommendations: ['rec-1'],
  quiz: [
    {
      id: 'oven-q1',
      question: t('What is baked?'),
      options: [
        { id: 'a', text: t('Bread') },
        { id: 'b', text: t('Stones') },
      ],
      answer: 'a',
      explanation: t('Bread'),
    },
  ],
};
const well = { ...label('well', 'village', 2), related: ['fountain'] };
const loom = { ...label('loom', 'village', 3), recommendations: ['rec-1'] };
const mill = { ...label('mill', 'village', 4), sensitive: true };
const fountain = { ...label('fountain', 'town', 1), childPath: true };

const recommendation = (n: number, exhibits: string[]) => ({
  id: `rec-${n}`,
  n,
  session: 1,
  nInSession: n,
  text: t(`Recommendation ${n}`),
  raw: { ar: 'raw' },
  reading: { ar: 'reading' },
  editorNote: { en: 'for editors' },
  theme: 'water',
  exhibits,
});
