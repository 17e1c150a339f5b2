import type { GltfDocument } from './check-glb.ts';
import { ModelError } from './model-error.ts';

/**
 * Checks that every texture has a picture in the file, and that it is all there.
 *
 * @throws ModelError `TEXTURE_UNREADABLE`.
 */
export function checkPictures(document: GltfDocument, bin: Uint8Array): void {
  (document.images ?? []).forEach(({ bufferView, mimeType }, i) => {
    const view = document.bufferViews?.[bufferView ?? -1];
    if (!view) throw new ModelError('TEXTURE_UNREADABLE', `Picture ${i} is not in the file`);
    const start = view.byteOffset ?? 0;
    const bytes = bin.subarray(start, start + (view.byteLength ?? 0));
    if (!isWholePicture(bytes, mimeType)) {
      throw new ModelError('TEXTURE_UNREADABLE', `Picture ${i} is damaged or cut short`);
    }
  });
  (document.textures ?? []).forEach(({ source, extensions }, i) => {
    const sources = [
      source,
      ...Object.values(extensions ?? {}).map((extension) => extension.source),
    ];
    const found = sources.filter((index) => index !== undefined);
    if (found.length === 0 || found.some((index) => !document.images?.[index])) {
      throw new ModelError('TEXTURE_UNREADABLE', `Texture ${i} has no picture`);
    }
  });
}

/** Whether a picture begins and ends as its format demands: decoders accept what was cut short. */
function isWholePicture(bytes: Uint8Array, mimeType: string | undefined): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) return false;
  switch (mimeType) {
    case 'image/webp': {
      const isWebp = view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250;
      return isWebp && view.getUint32(4, true) + 8 <= bytes.length;
    }
    case 'image/png':
      return view.getUint32(0) === 0x89504e47 && findBack(bytes, [0x49, 0x45, 0x4e, 0x44]);
    case 'image/jpeg':
      return view.getUint16(0) === 0xffd8 && findBack(bytes, [0xff, 0xd9]);
    default:
      return mimeType === 'image/avif';
  }
}

/** Whether a mark stands within the last bytes; writers may pad the end. */
function findBack(bytes: Uint8Array, mark: readonly number[]): boolean {
  for (let at = bytes.length - mark.length; at >= Math.max(0, bytes.length - 64); at--) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
