import { describe, expect, it } from 'vitest';
import { Quality } from '../../../renderer/viewer/model/quality.ts';

function draw(quality: Quality, times: number, drawMs: number, atMs = 0): void {
  for (let i = 0; i < times; i++) quality.note(drawMs, atMs);
}

describe('Quality', () => {
  it('keeps everything on a machine that draws in time', () => {
    const quality = new Quality();
    draw(quality, 500, 12);

    expect(quality.level).toBe(0);
    expect(quality.pixelRatio(1, 'moving')).toBe(1);
  });

  it('forgives a few slow frames', () => {
    const quality = new Quality();
    for (let i = 0; i < 20; i++) {
      draw(quality, 4, 10);
      draw(quality, 1, 90);
    }

    expect(quality.level).toBe(0);
  });

  it('steps down one level at a time while frames stay slow, and no farther than the last', () => {
    const quality = new Quality();
    const levels: number[] = [];
    for (let i = 0; i < 6; i++) {
      draw(quality, 8, 50);
      levels.push(quality.level);
    }

    expect(levels).toEqual([1, 2, 3, 3, 3, 3]);
    expect(quality.castsShadow).toBe(false);
  });

  it('steps down after three frames that are hopeless', () => {
    const quality = new Quality();
    draw(quality, 3, 400);

    expect(quality.level).toBe(1);
  });

  it('gives up sharpness in motion before sharpness at rest', () => {
    const quality = new Quality();
    draw(quality, 8, 50);

    expect(quality.pixelRatio(1, 'moving')).toBeLessThan(1);
    expect(quality.pixelRatio(1, 'atRest')).toBe(1);
  });

  it('steps up again only after five minutes and long smoothness', () => {
    const quality = new Quality();
    draw(quality, 8, 50, 0);
    draw(quality, 200, 4, 60_000);
    expect(quality.level).toBe(1);

    draw(quality, 90, 4, 400_000);
    expect(quality.level).toBe(0);
  });

  it('starts low where a processor draws, with finer pictures at rest', () => {
    const quality = new Quality(true);

    expect(quality.level).toBe(2);
    expect(quality.pixelRatio(1, 'moving')).toBeLessThan(1);
    expect(quality.pixelRatio(1, 'atRest')).toBeGreaterThan(1);
  });

  it('never draws more than two pixels for one, however fine the screen', () => {
    expect(new Quality().pixelRatio(4, 'atRest')).toBe(2);
  });
});
