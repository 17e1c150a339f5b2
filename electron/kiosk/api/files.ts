import { Hono } from 'hono';
import { KioskError } from '../errors.ts';
import { mediaBase } from '../exhibition/exhibition-view.ts';
import type { NoticeBoard } from '../notices.ts';
import type { ActivePack } from '../packs/pack.ts';
import { serveFile, type ServedFile } from './served-file.ts';

/**
 * The pages and the media. Both are looked up by their address, in the list of
 * built pages and in the pack's manifest: what is not listed does not exist.
 */
export function fileRoutes(
  pages: ReadonlyMap<string, ServedFile>,
  pack: ActivePack,
  notices: NoticeBoard,
) {
  const base = mediaBase(pack.manifest);
  return new Hono()
    .get('/staff', (c) => c.redirect('/staff/', 308))
    .get('/organizer', (c) => c.redirect('/organizer/', 308))
    .get('*', async (c) => {
      const address = addressOf(c.req.raw);
      const file = address.startsWith(base)
        ? medium(pack, address.slice(base.length))
        : pages.get(address);
      if (!file) throw new KioskError('NOT_FOUND', 'There is nothing at this address');
      return serveFile(c.req.raw, file).catch((error: unknown) => {
        if (error instanceof KioskError) notices.post(error.code, error.message);
        throw error;
      });
    });
}

/**
 * The path as it was sent. No name of ours needs an escape, so it is never
 * decoded, and whatever hides a dot, a slash or a null in one is refused.
 */
function addressOf({ url }: Request): string {
  const { pathname } = new URL(url);
  if (/%(2e|2f|5c|00)|\\|\/\.\.?(\/|$)/i.test(pathname)) {
    throw new KioskError('REQUEST_INVALID', 'The address hides a part of a path');
  }
  return pathname;
}

function medium(pack: ActivePack, path: string): ServedFile | undefined {
  const file = pack.file(path);
  if (!file) return undefined;
  const { absolutePath: source, type, sizeBytes, sha256 } = file;
  return { source, type, sizeBytes, etag: `"${sha256}"`, isImmutable: true };
}
