import { appendFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, NodeIO, type vec3 } from '@gltf-transform/core';
import sharp from 'sharp';
import type { Exhibition } from '#format/exhibition.ts';
import { EXHIBITION_FILE, MANIFEST_FILE } from '#format/manifest.ts';
import { buildPack } from '#packing/build-pack.ts';
import { filesBelow } from '#packing/verify-pack.ts';
import { makeFolder } from './make-folder.ts';
import { smallExhibition, SOUND } from './small-exhibition.ts';

/** Any part of a document, to be changed before it is written. */
export type Draft = Exhibition & Record<string, unknown>;

/** The media of the small exhibition, as their authors keep them. */
const ORIGINALS: Readonly<Record<string, string>> = {
  'oven-picture': 'photos/oven.png',
  'oven-model': 'models/oven.glb',
  'bread-sound': 'audio/bread.mp3',
};

/**
 * A pack source in a temporary folder: the small exhibition with a real
 * picture and a real model.
 *
 * @param edit - changes the document before it is written, as far as an author could spoil it
 */
export async function makeSource(edit: (draft: Draft) => void = () => {}): Promise<string> {
  const folder = await makeFolder();
  const draft = structuredClone(smallExhibition()) as Draft;
  for (const medium of draft.media) {
    if (medium.kind !== 'pages') medium.file = ORIGINALS[medium.id] ?? medium.file;
  }
  edit(draft);
  await writeFiles(folder, {
    [EXHIBITION_FILE]: JSON.stringify(draft, undefined, 2),
    'photos/oven.png': await makePng(1200, 800),
    'models/oven.glb': await makeGlb(['dome', 'floor']),
    'audio/bread.mp3': SOUND,
  });
  return folder;
}

/** Ways in which a pack arrives broken. */
const DAMAGES = {
  'no manifest': (dir: string) => rm(join(dir, MANIFEST_FILE)),
  'no document': (dir: string) => rm(join(dir, EXHIBITION_FILE)),
  'torn manifest': (dir: string) => truncate(join(dir, MANIFEST_FILE), 40),
  'later version': (dir: string) =>
    edit(dir, MANIFEST_FILE, '"formatVersion": 1', '"formatVersion": 2'),
  'later document': (dir: string) =>
    edit(dir, EXHIBITION_FILE, '"formatVersion": 1', '"formatVersion": 2'),
  'unknown key': (dir: string) => edit(dir, EXHIBITION_FILE, '"rooms"', '"halls"'),
  'other id': (dir: string) => edit(dir, MANIFEST_FILE, '"id": "small"', '"id": "other"'),
  'lost picture': (dir: string) => rm(join(dir, 'pictures/oven-picture-480.webp')),
  'longer picture': (dir: string) => appendFile(join(dir, 'pictures/oven-picture-480.webp'), '!'),
  'changed model': async (dir: string) => {
    const file = join(dir, 'models/oven-model.glb');
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = 1 ^ (bytes.at(-1) ?? 0);
    await writeFile(file, bytes);
  },
} as const;
export type Damage = keyof typeof DAMAGES;

/** Built once for all the tests of a file, and kept as bytes. */
let built: Promise<Record<string, Uint8Array>> | undefined;

async function buildOnce(): Promise<Record<string, Uint8Array>> {
  const dir = join(await makeFolder(), 'pack');
  await buildPack(await makeSource(), dir);
  const paths = await filesBelow(dir);
  const files = paths.map(async (path) => [path, await readFile(join(dir, path))] as const);
  return Object.fromEntries(await Promise.all(files));
}

/** The small exhibition as a built pack folder, sound or damaged. */
export async function makePack(damage?: Damage): Promise<string> {
  const files = await (built ??= buildOnce());
  const dir = join(await makeFolder(), 'pack');
  await writeFiles(dir, files);
  if (damage) await DAMAGES[damage](dir);
  return dir;
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** A picture with something to be seen in it. */
export async function makePng(widthPx: number, heightPx: number): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <rect width="100%" height="100%" fill="#efe6d5"/><circle cx="40%" cy="60%" r="30%" fill="#7a3b1d"/></svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
}

/** A model of boxes, one to a part, stacked and ready to be taken apart. */
export async function makeGlb(parts: readonly string[]): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const corners = Float32Array.from([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1]); // prettier-ignore
  const faces = Uint16Array.from([0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 2, 3, 7, 2, 7, 6, 1, 2, 6, 1, 6, 5, 0, 4, 7, 0, 7, 3]); // prettier-ignore
  const accessor = (
    type: 'VEC3' | 'SCALAR',
    array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>,
  ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const box = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', corners))
    .setIndices(accessor('SCALAR', faces));
  const mesh = document.createMesh('box').addPrimitive(box);
  const scene = document.createScene('scene');
  for (const [i, name] of parts.entries()) {
    const up: vec3 = [0, i, 0];
    const extras = { explode: [0, i / 2, 0] };
    scene.addChild(document.createNode(name).setMesh(mesh).setTranslation(up).setExtras(extras));
  }
  return new NodeIO().writeBinary(document);
}

async function edit(dir: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(dir, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} holds no ${from}`);
  await writeFile(join(dir, file), text.replace(from, to));
}
