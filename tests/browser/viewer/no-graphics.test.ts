import { describe, expect, it, vi } from 'vitest';
import { BLOCKS, makeStand } from './make-stand.ts';

// A file of its own: a page that has had graphics once keeps its renderer.
describe('when there are no graphics at all', () => {
  it('says NO_WEBGL and leaves the poster', async () => {
    const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const stand = makeStand();
    await stand.show({ blocks: BLOCKS }, { posterUrl: '/poster.webp' });

    expect(stand.said).toMatchObject({ errors: ['NO_WEBGL'], ready: [] });
    expect(stand.host.querySelector<HTMLElement>('.viewer-poster')?.hidden).toBe(false);
    stand.dispose();
    getContext.mockRestore();
  });

  it('tries again for the next model', async () => {
    const stand = makeStand();
    await stand.show({ blocks: BLOCKS });

    expect(stand.said).toMatchObject({ errors: [], ready: ['full'] });
    stand.dispose();
  });
});
