import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Media } from '#format/media.ts';
import { unplayable } from './check/codecs.ts';
import { headersOf } from './check/headers.ts';
import { GlbError } from './glb-error.ts';
import { HeicError } from './heic.ts';
import { mediaTypeOf } from './media-types.ts';
import { MODEL_RECIPE } from './model/optimise.ts';
import { packModel } from './model/pack-model.ts';
import { packPicture, PICTURE_RECIPE, PictureError } from './pack-picture.ts';
import type { Finding } from './problem.ts';

/** Counts up when the code below makes something else of the same original. */
const RECIPE = 1;

/** Changes with everything that changes what is made of an original. */
export const PACK_RECIPE = JSON.stringify([RECIPE, PICTURE_RECIPE, MODEL_RECIPE]);

/** What packing adds to a medium, its files among it. */
export type PackedFields = Partial<Media>;

/** A medium that could not be packed, as a finding at the medium's own top. */
export class MediaError extends Error {
  readonly finding: Finding;

  constructor(finding: Finding, cause: unknown) {
    super(finding.code, { cause });
    this.finding = finding;
  }
}

/**
 * Makes a medium ready for the kiosk: pictures in sizes, models light, sounds
 * and films checked and copied under the medium's own id, so that the author's file names do not
 * matter and cannot collide.
 *
 * @throws MediaError if an original cannot be used
 */
export async function packMedium(
  medium: Media,
  sourceDir: string,
  outDir: string,
): Promise<PackedFields> {
  const copy = (from: string, to: string) => copyInto(join(sourceDir, from), outDir, to);
  switch (medium.kind) {
    case 'pages':
      return {};
    case 'picture':
      return packPicture(join(sourceDir, medium.file), medium.id, outDir).catch((error: unknown) =>
        error instanceof HeicError
          ? refuse('PICTURE_HEIC', medium.file, error, HeicError)
          : refuse('PICTURE_UNREADABLE', medium.file, error, PictureError),
      );
    case 'model':
      return packModel(medium, sourceDir, outDir).catch((error: unknown) =>
        refuse('MODEL_UNREADABLE', medium.file, error, GlbError),
      );
    default: {
      const name = (from: string, suffix = '') => {
        const folder = suffix ? 'captions' : medium.kind;
        return `${folder}/${medium.id}${suffix}${playable(from)}`;
      };
      const captions = [];
      for (const { language, file } of medium.captions ?? []) {
        captions.push({
          language,
          file: await copy(file, name(file, `-${language.toLowerCase()}`)),
        });
      }
      const to = name(medium.file);
      const reason = unplayable(medium.kind, await headersOf(join(sourceDir, medium.file)));
      if (reason) throw unreadable(medium.file, reason);
      const file = await copy(medium.file, to);
      return { file, ...(medium.captions && { captions }) };
    }
  }
}

async function copyInto(from: string, outDir: string, to: string): Promise<string> {
  await mkdir(dirname(join(outDir, to)), { recursive: true });
  await copyFile(from, join(outDir, to));
  return to;
}

/** The ending of a sound, film or captions file that the kiosk can serve. */
function playable(file: string): string {
  const ending = extname(file);
  if (mediaTypeOf(file) && !['.json', '.webp', '.glb'].includes(ending)) return ending;
  throw unreadable(file, ending || 'no ending');
}

const unreadable = (file: string, reason: string): MediaError =>
  new MediaError({ code: 'SOUND_UNREADABLE', path: ['file'], values: { file, reason } }, undefined);

function refuse(
  code: Finding['code'],
  file: string,
  error: unknown,
  expected: new (...args: never[]) => Error,
): never {
  if (!(error instanceof expected)) throw error;
  throw new MediaError({ code, path: ['file'], values: { file, reason: error.message } }, error);
}
