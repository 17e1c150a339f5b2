import type { Exhibition } from '#format/exhibition.ts';
import { mediaUses } from '#format/media-use.ts';
import { filesOfMedium } from '../media-files.ts';
import type { Finding } from '../problem.ts';

/**
 * Media whose files are not there. Each is named with the exhibits that would
 * miss it, so that whoever lost a file knows where it hung.
 *
 * @param isThere - whether a path of the pack is a file
 */
export function checkFiles(exhibition: Exhibition, isThere: (file: string) => boolean): Finding[] {
  const usedBy = whoUses(exhibition);
  return exhibition.media.flatMap((medium, i) =>
    filesOfMedium(medium)
      .filter(({ file }) => !isThere(file))
      .map(({ file, path }): Finding => {
        const values = { file, usedBy: usedBy.get(medium.id)?.join(', ') ?? medium.id };
        return { code: 'FILE_MISSING', path: ['media', i, ...path], values };
      }),
  );
}

/** Ids of the rooms, exhibits and media that show a medium. */
function whoUses(exhibition: Exhibition): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { media, path } of mediaUses(exhibition)) {
    const [list, index] = path as ['rooms' | 'exhibits' | 'media', number];
    const user = exhibition[list][index]?.id;
    const before = users.get(media) ?? [];
    if (user && !before.includes(user)) users.set(media, [...before, user]);
  }
  return users;
}
