import type { Media } from '#format/media.ts';

/** One file that a medium needs, and where the document names it. */
export interface MediaFile {
  file: string;
  /** From the medium's own top. */
  path: PropertyKey[];
}

/** The files that a medium names. Of deep-zoom tiles the outermost one stands for all. */
export function filesOfMedium(medium: Media): MediaFile[] {
  if (medium.kind === 'pages') return [];
  const files: MediaFile[] = [{ file: medium.file, path: ['file'] }];
  if (medium.kind === 'picture') {
    for (const [i, { file }] of (medium.variants ?? []).entries()) {
      files.push({ file, path: ['variants', i, 'file'] });
    }
    if (medium.tiles) {
      const { folder, format } = medium.tiles;
      files.push({ file: `${folder}/0/0_0.${format}`, path: ['tiles', 'folder'] });
    }
  } else if (medium.kind === 'model') {
    if (medium.firstLook) files.push({ file: medium.firstLook, path: ['firstLook'] });
  } else {
    for (const [i, { file }] of (medium.captions ?? []).entries()) {
      files.push({ file, path: ['captions', i, 'file'] });
    }
  }
  return files;
}
