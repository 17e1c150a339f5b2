import { join } from 'node:path';

/** Beside the packs, so that a pack moves in by a rename. No pack's name begins with a dot. */
export function stagingDir(packsDir: string): string {
  return join(packsDir, '.staging');
}

/** Archives that a browser sent, until they are taken in. */
export function uploadsDir(packsDir: string): string {
  return join(packsDir, '.uploads');
}
