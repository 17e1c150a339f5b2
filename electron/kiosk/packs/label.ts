import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, PackManifest } from '#format/manifest.ts';
import { readLeftOut } from '#packing/left-out.ts';
import { PackError } from '#packing/pack-error.ts';
import type { Glance, ShelvedPack } from './views.ts';

/** What a pack calls itself; `null` if it cannot be read: then staff see its folder's name. */
export async function labelOf(folder: string): Promise<ShelvedPack['pack']> {
  const manifest = await manifestIn(folder);
  const leftOut = manifest && (await leftOutIn(folder, manifest));
  if (!manifest || !leftOut) return null;
  const { id, version, title, optional = [] } = manifest;
  const without = optional.filter((part) => leftOut.includes(part.id)).map((part) => part.title);
  return { id, version, title, without };
}

/** Which optional parts a pack on this kiosk does without; `null` if that cannot be read. */
export async function leftOutOf(folder: string): Promise<string[] | null> {
  const manifest = await manifestIn(folder);
  return (manifest && (await leftOutIn(folder, manifest))) ?? null;
}

/** Whether a folder below the packs folder was named by `takeIn` after the pack of an archive. */
export function isNamedAfter(name: string, { pack, manifestSha256 }: Glance): boolean {
  const names = manifestSha256?.match(/.{8}/g) ?? [];
  return pack !== null && names.some((part) => name === `${pack.id}/${pack.version}-${part}`);
}

/** What a pack on this kiosk promises to hold; absent if that cannot be read. */
export async function manifestIn(folder: string): Promise<PackManifest | undefined> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => '');
  return PackManifest.safeParse(jsonOf(text)).data;
}

async function leftOutIn(folder: string, manifest: PackManifest): Promise<string[] | undefined> {
  try {
    return await readLeftOut(folder, manifest);
  } catch (error) {
    if (error instanceof PackError) return undefined;
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
