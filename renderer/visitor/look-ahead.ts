import type { Picture } from '#format/media.ts';
import { CARD_SHARE, fittingFile, STAGE_SHARE } from '../parts/fitting-file.ts';
import { fetchModelViewer, fetchPhotoViewer } from '../parts/viewers.ts';
import { showables, type Showable } from './exhibit/showables.ts';
import type { Content } from './content.ts';

/** So many of the likeliest are made ready down to their pictures; of the others only the words come. */
const LIKELIEST = 3;

/**
 * Has exhibits brought before somebody asks for one of them: their words, the code of
 * the viewer that will show them, and of the likeliest the picture that would stand on
 * the stage first, decoded. One after the other and only while nothing else is to be
 * done. What fails is asked for again when it is wanted.
 *
 * @param exhibits - the likeliest first.
 * @returns how to stop.
 */
export function lookAhead(content: Content, exhibits: readonly string[]): () => void {
  let current = true;
  let waiting = requestIdleCallback(() => void goOn());

  async function goOn(): Promise<void> {
    for (const [i, exhibit] of exhibits.entries()) {
      const view = await content.exhibit(exhibit).catch(() => undefined);
      const [first] = (view && showables(view)) ?? [];
      if (current && first) await makeReady(content.view.mediaBase, first, i < LIKELIEST);
      if (!current) return;
      await new Promise<void>((next) => (waiting = requestIdleCallback(() => next())));
    }
  }

  return () => {
    current = false;
    cancelIdleCallback(waiting);
  };
}

async function makeReady(mediaBase: string, first: Showable, isLikely: boolean): Promise<void> {
  if (first.kind === 'model') await fetchModelViewer().catch(() => undefined);
  else if (first.kind === 'picture') await fetchPhotoViewer().catch(() => undefined);
  const picture = pictureOf(first);
  if (!picture || !isLikely) return;
  await decode(mediaBase + fittingFile(picture, neededPx(CARD_SHARE)));
  await decode(mediaBase + fittingFile(picture, neededPx(STAGE_SHARE)));
}

function pictureOf(first: Showable): Picture | undefined {
  switch (first.kind) {
    case 'picture':
      return first.picture;
    case 'model':
    case 'video':
      return first.poster;
    case 'before-after':
      return first.after;
    case 'sequence':
    case 'pages':
      return first.pages[0]?.picture;
    case 'audio':
      return undefined;
  }
}

function neededPx(share: number): number {
  return share * Math.max(innerWidth, innerHeight) * devicePixelRatio;
}

/** Into the browser's own stores: nothing of it is kept here. */
async function decode(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode().catch(() => undefined);
}
