/** The models of the collection: every file of `models/` makes the one that it is named after. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModelPlan } from './kit/sculpture.ts';

const FOLDER = join(import.meta.dirname, 'models');

/** Ids of all models, in order of their names. */
export async function modelIds(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files
    .filter((file) => /^r\d-.*\.ts$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort();
}

/** @throws Error if there is no such model, or its file makes another one. */
export async function modelPlan(id: string): Promise<ModelPlan> {
  if (!(await modelIds()).includes(id)) throw new Error(`There is no model ${id}`);
  const { model } = (await import(pathToFileURL(join(FOLDER, `${id}.ts`)).href)) as {
    model?: ModelPlan;
  };
  if (model?.id !== id) throw new Error(`models/${id}.ts does not export the model ${id}`);
  return model;
}
