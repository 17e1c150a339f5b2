import type { SourceRow } from '#api';
import type { Wording } from './wording.ts';

/** A kiosk has no name but its id; its first letters tell it from the others of a tour. */
export function kioskName(kiosk: string, sources: readonly SourceRow[], say: Wording): string {
  const isSelf = sources.some((source) => source.kiosk === kiosk && source.isSelf);
  return isSelf ? say.t('kiosks.self') : say.t('kiosks.other', { id: kiosk.slice(0, 6) });
}

/** A pack is known by `id@version`, and `/without.PART.PART` where parts of it were left out. */
export function packName(pack: string, say: Wording): string {
  const [id = pack, version = ''] = pack.split('@');
  const [number = '', without] = version.split('/without.');
  if (without === undefined) return say.t('filter.packName', { id, version });
  return say.t('filter.packInPart', {
    id,
    version: number,
    without: without.replaceAll('.', ', '),
  });
}
