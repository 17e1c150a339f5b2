import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audio, Video } from '#format/media.ts';
import type { Finding } from '../problem.ts';
import type { MediaOnDisk } from './media-on-disk.ts';
import { unplayable } from './codecs.ts';

/** Enough to hold the headers of any sound, and the index of a film that was made for streaming. */
const HEAD_BYTES = 1 << 20;

/** Sounds and films that Chromium would not play, or that leave the deaf with nothing. */
export async function checkSounds({ dir, present }: MediaOnDisk): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [i, medium] of present) {
    if (medium.kind !== 'audio' && medium.kind !== 'video') continue;
    findings.push(...(await checkSound(medium, i, dir)));
  }
  return findings;
}

async function checkSound(medium: Audio | Video, i: number, dir: string): Promise<Finding[]> {
  const { id, file, captions = [], transcript } = medium;
  const findings: Finding[] = [];
  const reason = unplayable(medium.kind, await endsOf(join(dir, file)));
  if (reason) {
    const values = { file, reason };
    findings.push({ code: 'SOUND_UNREADABLE', path: ['media', i, 'file'], values });
  }
  if (captions.length === 0 && !transcript) {
    findings.push({ code: 'CAPTIONS_MISSING', path: ['media', i], values: { id } });
  }
  return findings;
}

/** The first and the last megabyte: a camera writes the index of a film at its end. */
export async function endsOf(absolutePath: string): Promise<Buffer> {
  await using file = await open(absolutePath);
  const { size } = await file.stat();
  const length = Math.min(size, HEAD_BYTES);
  const [head, tail] = [Buffer.alloc(length), Buffer.alloc(length)];
  await file.read(head, 0, length, 0);
  await file.read(tail, 0, length, size - length);
  return size > length ? Buffer.concat([head, tail]) : head;
}
