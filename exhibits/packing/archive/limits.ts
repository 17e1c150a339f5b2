/** How an archive of a pack is called: `volunteering-3.maarid`. */
export const ARCHIVE_ENDING = '.maarid';

/** In a pack beside its manifest, and the second entry of an archive: see `signature.ts`. */
export const SIGNATURE_FILE = 'signature';

const MEGABYTE = 2 ** 20;

/**
 * What an archive may be at most. Below four gigabytes it fits every stick and
 * needs none of zip's second, 64-bit set of records, which two readers may
 * understand in two ways.
 */
export const LIMITS = {
  archiveBytes: 0xffff_fffe,
  unpackedBytes: 0xffff_fffe,
  /** A large hall with deep-zoom tiles to every picture has some ten thousand. */
  entries: 15_000,
  directoryBytes: 4 * MEGABYTE,
  manifestBytes: 16 * MEGABYTE,
  signatureBytes: 4096,
  /** The exhibition's document is read whole. */
  documentBytes: 64 * MEGABYTE,
  /** Unpacked to packed: text reaches 10, a bomb 1000. */
  ratio: 100,
  /** Too little to be a bomb, whatever its ratio. */
  harmlessBytes: 64 * 1024,
};
