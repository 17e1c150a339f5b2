import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '#format/exhibition.ts';
import type { Model } from '#format/media.ts';
import { GlbError, type GlbFacts, isPacked, readGlb } from '../glb.ts';
import type { Finding } from '../problem.ts';
import { glbFault } from './glb-validity.ts';
import type { MediaOnDisk } from './media-on-disk.ts';

/** What a kiosk with a modest graphics chip turns smoothly, and loads before a child walks on. */
const BUDGET = { triangles: 150_000, kilobytes: 4_000, textures: 32, firstLookKilobytes: 200 };
const KILOBYTE = 1000;

/** Models that cannot be read, that are too heavy, or that lack a part that a visitor could point at. */
export async function checkModels(media: MediaOnDisk): Promise<Finding[]> {
  const { exhibition, dir, isBuilt, present } = media;
  const reader = isBuilt ? 'kiosk' : 'any';
  const findings: Finding[] = [];
  const facts = new Map<string, GlbFacts>();
  for (const [i, medium] of present) {
    if (medium.kind !== 'model') continue;
    for (const [key, file] of [
      ['file', medium.file],
      ['firstLook', medium.firstLook],
    ] as const) {
      const fault = file && (await faultOf(join(dir, file), reader));
      if (!fault) continue;
      const values = { file, reason: fault };
      findings.push({ code: 'MODEL_UNREADABLE', path: ['media', i, key], values });
    }
    const found = await readGlb(join(dir, medium.file), reader).catch(() => undefined);
    if (!found) continue;
    facts.set(medium.id, found);
    findings.push(...(await checkBudget(medium, found, i, media)));
  }
  return [...findings, ...missingParts(exhibition, facts)];
}

/** Why a file is no model that stands on its own; `undefined` for a sound one. */
async function faultOf(absolutePath: string, reader: 'kiosk' | 'any'): Promise<string | undefined> {
  try {
    await readGlb(absolutePath, reader);
    return await glbFault(absolutePath);
  } catch (error) {
    if (error instanceof GlbError) return error.message;
    throw error;
  }
}

async function checkBudget(
  { file, firstLook }: Model,
  facts: GlbFacts,
  i: number,
  { dir, isBuilt }: MediaOnDisk,
): Promise<Finding[]> {
  const over = (file: string, what: keyof typeof WHAT, found: number, limit: number): Finding[] => {
    const [en, fr, ar] = WHAT[what];
    const values = { file, found, limit, what: en, what_fr: fr, what_ar: ar };
    return found > limit ? [{ code: 'MODEL_OVER_BUDGET', path: ['media', i, 'file'], values }] : [];
  };
  const { triangles, images } = facts;
  // What building packs anew is weighed when it is packed.
  const sizeBytes = isBuilt || isPacked(facts) ? facts.sizeBytes : 0;
  const firstLookBytes = firstLook ? (await stat(join(dir, firstLook))).size : 0;
  return [
    ...over(file, 'triangles', triangles, BUDGET.triangles),
    ...over(file, 'kilobytes', Math.ceil(sizeBytes / KILOBYTE), BUDGET.kilobytes),
    ...over(file, 'textures', images, BUDGET.textures),
    ...over(
      firstLook ?? file,
      'kilobytes',
      Math.ceil(firstLookBytes / KILOBYTE),
      BUDGET.firstLookKilobytes,
    ),
  ];
}

/** English, French, Arabic. */
const WHAT = {
  triangles: ['triangles', 'triangles', 'عدد المثلثات'],
  kilobytes: ['kB', 'ko', 'الحجم بالكيلوبايت'],
  textures: ['textures', 'textures', 'عدد الأكسية'],
} as const;

function missingParts({ exhibits, media }: Exhibition, facts: Map<string, GlbFacts>): Finding[] {
  return exhibits.flatMap(({ model }, i) => {
    const found = facts.get(model?.media ?? '');
    if (!model || !found) return [];
    const file = media.find(({ id }) => id === model.media);
    return model.parts.flatMap(({ id }, j): Finding[] => {
      if (found.nodeNames.includes(id)) return [];
      const path = ['exhibits', i, 'model', 'parts', j, 'id'];
      const values = { id, file: file?.kind === 'model' ? file.file : '' };
      return [{ code: 'MODEL_PART_MISSING', path, values }];
    });
  });
}
