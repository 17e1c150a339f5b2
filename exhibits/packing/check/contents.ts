import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, type PackFile } from '#format/manifest.ts';
import { GlbError, readGlb } from '../glb.ts';
import { type Problem, problem } from '../problem.ts';
import { unplayable } from './codecs.ts';
import { headersOf } from './headers.ts';
import { webpFault } from './webp.ts';

/**
 * Looks into every file of a pack folder, as far as can be done without
 * decoding it: each must be what its name says, so that nothing comes before a
 * decoder that was not meant for it.
 */
export async function checkContents(dir: string, files: readonly PackFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path: file, type } of files) {
    const reason = await faultOf(join(dir, file), type);
    if (!reason) continue;
    problems.push(
      problem('FILE_CONTENT', { file: MANIFEST_FILE, path: 'files' }, { file, reason }),
    );
  }
  return problems;
}

async function faultOf(absolutePath: string, type: string): Promise<string | undefined> {
  switch (type) {
    case 'image/webp': {
      const { head, sizeBytes } = await headOf(absolutePath);
      return webpFault(head, sizeBytes);
    }
    case 'model/gltf-binary':
      return glbFault(absolutePath);
    case 'text/vtt': {
      const { head } = await headOf(absolutePath);
      return /^(?:\ufeff)?WEBVTT(?:[\s]|$)/.test(head.toString('utf8')) ? undefined : 'not WebVTT';
    }
    case 'application/json':
      return undefined;
    default:
      return unplayable(
        type.startsWith('video/') ? 'video' : 'audio',
        await headersOf(absolutePath),
      );
  }
}

async function glbFault(absolutePath: string): Promise<string | undefined> {
  try {
    await readGlb(absolutePath);
    return undefined;
  } catch (error) {
    if (error instanceof GlbError) return error.message;
    throw error;
  }
}

const HEAD_BYTES = 64;

async function headOf(absolutePath: string): Promise<{ head: Buffer; sizeBytes: number }> {
  await using file = await open(absolutePath);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return { head: buffer.subarray(0, bytesRead), sizeBytes: (await file.stat()).size };
}
