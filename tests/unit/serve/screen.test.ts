import { describe, expect, it } from 'vitest';
import { hasScreen, sizeIn } from '#serve/screen.ts';

describe('the screen', () => {
  it.each([
    ['X11', { DISPLAY: ':0' }],
    ['Wayland', { WAYLAND_DISPLAY: 'wayland-0' }],
  ])('is there on a Unix with %s', (_what, env) => {
    expect(hasScreen({ platform: 'linux', env })).toBe(true);
  });

  it('is not there on a Unix without a display', () => {
    expect(hasScreen({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false);
  });

  it.each(['win32', 'darwin'] as const)('is always there on %s', (platform) => {
    expect(hasScreen({ platform, env: {} })).toBe(true);
  });

  it('has its size read from what a program says, or not at all', () => {
    const said = 'Screen 0: minimum 320 x 200, current 1080 x 1920, maximum 16384 x 16384';

    expect(sizeIn(said, /current (\d+) x (\d+)/)).toEqual({ widthPx: 1080, heightPx: 1920 });
    expect(sizeIn("Can't open display", /current (\d+) x (\d+)/)).toBeUndefined();
    expect(sizeIn('current 0 x 0', /current (\d+) x (\d+)/)).toBeUndefined();
  });
});
