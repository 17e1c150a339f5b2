import type { Picture } from '#format/media.ts';
import { fittingFile } from '../parts/fitting-file.ts';
import { showables } from './exhibit/showables.ts';
import type { Content } from './content.ts';

/** How much of the screen's longer side a stage takes up. */
const STAGE_SHARE = 0.6;

/**
 * Has an exhibit brought before somebody asks for it: its words, and the
 * picture that would stand on its stage first. What fails is asked for again
 * when it is wanted.
 *
 * @returns how to stop.
 */
export function lookAhead(content: Content, exhibit: string | undefined): () => void {
  if (exhibit === undefined) return () => undefined;
  let current = true;
  const waiting = requestIdleCallback(() => {
    content.exhibit(exhibit).then(
      (view) => {
        const [first] = showables(view);
        const picture = first?.kind === 'picture' ? first.picture : posterOf(first);
        if (current && picture) fetchPicture(content.view.mediaBase, picture);
      },
      () => undefined,
    );
  });
  return () => {
    current = false;
    cancelIdleCallback(waiting);
  };
}

function posterOf(first: ReturnType<typeof showables>[number] | undefined): Picture | undefined {
  return first && 'poster' in first ? first.poster : undefined;
}

/** Into the browser's own store: nothing of it is kept here. */
function fetchPicture(mediaBase: string, picture: Picture): void {
  const neededPx = STAGE_SHARE * Math.max(innerWidth, innerHeight) * devicePixelRatio;
  fetch(mediaBase + fittingFile(picture, neededPx)).then(
    (answer) => answer.body?.cancel(),
    () => undefined,
  );
}
