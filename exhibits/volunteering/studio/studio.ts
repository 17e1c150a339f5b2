/**
 * The studio: makes the exhibition's 3D models from their sources.
 *
 *   npm run studio -- [--only ID …]          builds models and their first looks
 *   npm run studio -- --check [--only ID …]  is what is committed what the sources make?
 *   npm run studio -- --list                 what there is, and how large
 *   npm run studio -- --contact-sheet [--out FILE]        one picture of all models
 *   npm run studio -- --look --only ID [--out FILE]       one model from many sides
 *   npm run studio -- --view '{"azimuthDeg":20,"elevationDeg":5}' --only ID [--out FILE]
 *                                            one large picture (look/views.ts says what it takes)
 *   npm run studio -- --render-source FOLDER [--only ID]  uncompressed, for a path tracer
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { overBudget } from './kit/budget.ts';
import { type MadeModel, makeModel, makeRenderSource } from './kit/make-model.ts';
import { complaints } from './kit/validate.ts';
import { contactSheet, lookClosely, lookRound } from './look/look.ts';
import type { View } from './look/views.ts';
import { modelIds, modelPlan } from './models.ts';
import { missingParts } from './parts.ts';

const OUT = join(import.meta.dirname, '..', 'models');
const fileOf = (id: string) => join(OUT, `${id}.glb`);
const firstLookOf = (id: string) => join(OUT, `${id}.first.glb`);

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    check: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    view: { type: 'string' },
    look: { type: 'boolean', default: false },
    'contact-sheet': { type: 'boolean', default: false },
    'render-source': { type: 'string' },
    out: { type: 'string' },
  },
});

const ids = asked.only ?? (await modelIds());
if (asked.list) await list();
else if (asked['contact-sheet'])
  await contactSheet(ids.map(fileOf), asked.out ?? 'contact-sheet.webp');
else if (asked.view)
  for (const id of ids)
    await lookClosely(fileOf(id), viewFrom(asked.view), asked.out ?? `${id}.webp`);
else if (asked.look) for (const id of ids) await lookRound(fileOf(id), asked.out ?? `${id}.webp`);
else if (asked['render-source']) await renderSources(asked['render-source']);
else for (const id of ids) await (asked.check ? check(id) : build(id));

async function build(id: string): Promise<void> {
  const began = performance.now();
  const made = await makeModel(await modelPlan(id));
  console.table(made.tally);
  if (await isSound(id, made)) {
    await mkdir(OUT, { recursive: true });
    await writeFile(fileOf(id), made.glb);
    await writeFile(firstLookOf(id), made.firstLook);
  }
  const { triangles, bytes, firstLookBytes } = made.measures;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${id}: ${triangles} triangles, ${kB(bytes)}, first look ${kB(firstLookBytes)}, ${seconds} s`,
  );
}

/** Says what is wrong with a model, and makes the command fail. */
async function isSound(id: string, { measures, plain, partNames }: MadeModel): Promise<boolean> {
  const wrong = [
    ...overBudget(measures),
    ...(await complaints(plain)),
    ...(await missingParts(id, partNames)),
  ];
  for (const line of wrong) refuse(`${id}: ${line}`);
  return wrong.length === 0;
}

async function check(id: string): Promise<void> {
  const made = await makeModel(await modelPlan(id), { fresh: true });
  const files = [
    [fileOf(id), made.glb],
    [firstLookOf(id), made.firstLook],
  ] as const;
  for (const [file, bytes] of files) {
    const committed = await readFile(file).catch(() => undefined);
    if (!committed?.equals(bytes)) refuse(`${file} is not what its source makes`);
  }
  if (await isSound(id, made)) console.log(`${id}: checked`);
}

async function list(): Promise<void> {
  for (const id of ids) {
    const size = await stat(fileOf(id)).catch(() => undefined);
    console.log(`${id}\t${size ? kB(size.size) : 'not built'}`);
  }
}

async function renderSources(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const id of ids) {
    await writeFile(join(folder, `${id}.glb`), await makeRenderSource(await modelPlan(id)));
    console.log(`${id}: ${join(folder, `${id}.glb`)}`);
  }
}

function viewFrom(json: string): View {
  return { name: 'view', azimuthDeg: 28, elevationDeg: 16, ...(JSON.parse(json) as Partial<View>) };
}

function refuse(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
