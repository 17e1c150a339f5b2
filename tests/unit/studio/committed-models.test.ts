/** What is committed of the collection: every file sound, every name resolved, a sample made anew. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { describe, expect, it } from 'vitest';
import { Exhibit, type ModelInteraction, ModelPresentation } from '#format/exhibit.ts';
import { Model } from '#format/media.ts';
import { BUDGET } from '../../../exhibits/volunteering/studio/kit/budget.ts';
import { makeModel } from '../../../exhibits/volunteering/studio/kit/make-model.ts';
import { complaints } from '../../../exhibits/volunteering/studio/kit/validate.ts';
import { modelPlan } from '../../../exhibits/volunteering/studio/models.ts';
import { openModel } from './open-model.ts';

const PACK = join(import.meta.dirname, '../../../exhibits/volunteering');
/** The model that is made anew here; `npm run studio -- --check` makes them all. */
const SAMPLE = 'r3-saqqaya';
const SAMPLE_TIMEOUT_MS = 300_000;

const files = await readdir(join(PACK, 'models'));
const ids = files
  .filter((file) => /^r\d-[a-z0-9-]+\.glb$/.test(file))
  .map((file) => file.slice(0, -4));

const bytesOf = (file: string) => readFile(join(PACK, 'models', file));
const jsonOf = async (path: string) =>
  JSON.parse(await readFile(join(PACK, path), 'utf8')) as Record<string, unknown>;
const exhibitOf = async (id: string) => {
  const { $schema: _, ...document } = await jsonOf(`exhibits/${id}.json`);
  return Exhibit.parse(document);
};
/** The exhibit's model together with what its presentation adds. */
const presentationOf = async (id: string) =>
  ModelPresentation.parse({
    ...(await exhibitOf(id)).model,
    ...(await jsonOf(`presentations/${id}.json`)),
  });

describe.each(ids)('%s', (id) => {
  it('is within its budget', async () => {
    const bytes = await bytesOf(`${id}.glb`);
    const root = (await openModel(bytes)).getRoot();
    const primitives = root.listMeshes().flatMap((mesh) => mesh.listPrimitives());
    const triangles = primitives.reduce((sum, one) => sum + one.getIndices()!.getCount() / 3, 0);
    const sides = root.listTextures().flatMap((texture) => texture.getSize() ?? []);

    expect(triangles).toBeLessThanOrEqual(BUDGET.triangles);
    expect(Math.max(0, ...sides)).toBeLessThanOrEqual(BUDGET.texturePx);
    expect(root.listTextures().length).toBeLessThanOrEqual(BUDGET.textures);
    expect(bytes.byteLength).toBeLessThanOrEqual(BUDGET.bytes);
    expect((await bytesOf(`${id}.first.glb`)).byteLength).toBeLessThanOrEqual(
      BUDGET.firstLookBytes,
    );
  });

  it.each([`${id}.glb`, `${id}.first.glb`])(
    '%s is sound once its compression is undone',
    async (file) => {
      expect(await complaints(await uncompressed(await bytesOf(file)))).toEqual([]);
    },
  );

  it('has a node for every part that the exhibit names', async () => {
    const parts = (await exhibitOf(id)).model!.parts.map((part) => part.id);

    for (const file of [`${id}.glb`, `${id}.first.glb`]) {
      const names = (await openModel(await bytesOf(file)))
        .getRoot()
        .listNodes()
        .map((node) => node.getName());
      expect(names).toEqual(expect.arrayContaining(parts));
    }
  });

  it('brings what each interaction that it offers needs', async () => {
    const { interaction, alsoOffers, states } = await presentationOf(id);
    const root = (await openModel(await bytesOf(`${id}.glb`))).getRoot();
    const extras = root.listNodes().map((node) => node.getExtras());
    const moved = root.listAnimations().filter((clip) => clip.getName().startsWith('state:'));

    for (const offered of [interaction, ...alsoOffers]) {
      const bearers = extras.filter((one) => EXTRA[offered] in one).length;
      // A state may also be a way in which parts stand: a clip of its name.
      expect(bearers + (EXTRA[offered] === 'states' ? moved.length : 0)).toBeGreaterThan(0);
      if (offered === 'sequence' || offered === 'toggle') expect(states.length).toBeGreaterThan(1);
    }
  });

  it('names no state that its presentation does not know', async () => {
    const known = (await presentationOf(id)).states.map((state) => state.id);
    const nodes = (await openModel(await bytesOf(`${id}.glb`))).getRoot().listNodes();
    const named = nodes.flatMap(
      (node) => (node.getExtras()['states'] as string[] | undefined) ?? [],
    );

    expect(known).toEqual(expect.arrayContaining(named));
  });

  it('tours only parts and states that there are', async () => {
    const { tour, parts, states } = await presentationOf(id);

    for (const stop of tour) {
      if (stop.part) expect(parts.map((part) => part.id)).toContain(stop.part);
      if (stop.state) expect(states.map((state) => state.id)).toContain(stop.state);
    }
  });

  it('is described in three languages, credited and licensed', async () => {
    const medium = Model.parse(await jsonOf(`media/model-${id}.json`));

    for (const text of [medium.alt, medium.caption!, medium.credit])
      expect(Object.keys(text).sort()).toEqual(['ar', 'en', 'fr']);
    expect(medium).toMatchObject({
      file: `models/${id}.glb`,
      firstLook: `models/${id}.first.glb`,
      licence: 'CC-BY-4.0',
      nature: 'reconstruction',
    });
    expect((await presentationOf(id)).media).toBe(medium.id);
  });
});

it(
  `${SAMPLE} is what its source makes, byte for byte`,
  async () => {
    const made = await makeModel(await modelPlan(SAMPLE), { fresh: true });

    expect((await bytesOf(`${SAMPLE}.glb`)).equals(made.glb)).toBe(true);
    expect((await bytesOf(`${SAMPLE}.first.glb`)).equals(made.firstLook)).toBe(true);
  },
  SAMPLE_TIMEOUT_MS,
);

const EXTRA: Record<ModelInteraction, string> = {
  explode: 'explode',
  section: 'section',
  flow: 'flow',
  sequence: 'steps',
  toggle: 'states',
};

/** One grey point, in place of pictures that the validator cannot read. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

async function uncompressed(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await openModel(bytes);
  for (const extension of document.getRoot().listExtensionsUsed())
    if (/meshopt|webp/i.test(extension.extensionName)) extension.dispose();
  for (const texture of document.getRoot().listTextures())
    texture.setImage(new Uint8Array(PIXEL)).setMimeType('image/png');
  return new NodeIO().registerExtensions(ALL_EXTENSIONS).writeBinary(document);
}
