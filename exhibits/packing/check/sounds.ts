import { join } from 'node:path';
import type { Audio, Video } from '#format/media.ts';
import type { Finding } from '../problem.ts';
import type { MediaOnDisk } from './media-on-disk.ts';
import { unplayable } from './codecs.ts';
import { headersOf } from './headers.ts';

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
  const reason = unplayable(medium.kind, await headersOf(join(dir, file)));
  if (reason) {
    const values = { file, reason };
    findings.push({ code: 'SOUND_UNREADABLE', path: ['media', i, 'file'], values });
  }
  if (captions.length === 0 && !transcript) {
    findings.push({ code: 'CAPTIONS_MISSING', path: ['media', i], values: { id } });
  }
  return findings;
}
