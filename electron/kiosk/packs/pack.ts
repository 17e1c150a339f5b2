import type { Exhibition } from '#format/exhibition.ts';
import type { PackManifest } from '#format/manifest.ts';

/** A file of a pack, as it lies on this disk. */
export interface PackedFile {
  absolutePath: string;
  type: string;
  sizeBytes: number;
  sha256: string;
}

/** A pack that was opened and checked. */
export interface Pack {
  manifest: PackManifest;
  /** Without the parts that were left out when it was loaded. */
  exhibition: Exhibition;
  /** Ids of optional parts. */
  leftOut: readonly string[];
  file(path: string): PackedFile | undefined;
}

/** The pack that the kiosk shows. */
export interface ActivePack extends Pack {
  source: 'installed' | 'bundled';
  folder: string;
}
