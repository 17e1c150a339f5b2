import { EventEmitter } from 'node:events';
import type { Input, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import type { LogLine } from '#kiosk/log.ts';
import { lockContents } from '../../../electron/shell/lock-contents.ts';

/** The members of Electron's page that the lock uses, and what it did with them. */
function makeContents(onLeave?: () => void) {
  const events = new EventEmitter();
  const log: LogLine[] = [];
  const state = { zoom: 3, isPinchLocked: false, open: (_: { url: string }): unknown => _ };
  const contents = {
    on: events.on.bind(events),
    setWindowOpenHandler: (open: typeof state.open) => void (state.open = open),
    setZoomFactor: (zoom: number) => void (state.zoom = zoom),
    setVisualZoomLevelLimits: async (least: number, most: number) => {
      state.isPinchLocked = least === 1 && most === 1;
    },
  } as unknown as WebContents;
  lockContents(contents, { log: (line) => log.push(line), ...(onLeave && { onLeave }) });
  const send = (name: string, facts: object = {}, ...more: unknown[]) => {
    const event = {
      ...facts,
      isPrevented: false,
      preventDefault: () => (event.isPrevented = true),
    };
    events.emit(name, event, ...more);
    return event.isPrevented;
  };
  return { send, state, log };
}

const key = (facts: Partial<Input>) => ({
  type: 'keyDown',
  key: 'q',
  control: false,
  alt: false,
  meta: false,
  ...facts,
});

describe('a locked page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'refuses to leave by %s, and goes where it is ours',
    (way) => {
      const { send, log } = makeContents();

      expect(send(way, { url: 'https://example.org/' })).toBe(true);
      expect(send(way, { url: 'maarid://kiosk/staff/' })).toBe(false);
      expect(log.map(({ event, url }) => [event, url])).toEqual([
        ['navigation-refused', 'https://example.org/'],
      ]);
    },
  );

  it.each(['will-attach-webview', 'context-menu'])('prevents %s', (name) => {
    expect(makeContents().send(name)).toBe(true);
  });

  it('opens no window, not even one of ours', () => {
    const { state } = makeContents();

    expect(state.open({ url: 'maarid://kiosk/staff/' })).toEqual({ action: 'deny' });
  });

  it('may not hold back a new load with a question to the visitor', () => {
    expect(makeContents().send('will-prevent-unload')).toBe(true);
  });

  it.each(['did-finish-load', 'zoom-changed'])('has its own size again after %s', (name) => {
    const { send, state } = makeContents();

    send(name);

    expect(state).toMatchObject({ zoom: 1, isPinchLocked: true });
  });

  it.each([
    ['Ctrl+Q', { control: true }],
    ['Command+Q', { meta: true }],
  ])('is left by %s where someone may leave, once a stroke', (_what, held) => {
    let leavings = 0;
    const { send } = makeContents(() => leavings++);

    expect(send('before-input-event', {}, key(held))).toBe(true);
    send('before-input-event', {}, key({ ...held, type: 'keyUp' }));

    expect(leavings).toBe(1);
  });

  it('is not left by a letter, nor by another chord', () => {
    let leavings = 0;
    const { send } = makeContents(() => leavings++);

    expect(send('before-input-event', {}, key({}))).toBe(false);
    send('before-input-event', {}, key({ key: 'w', control: true }));
    send('before-input-event', {}, key({ control: true, alt: true }));

    expect(leavings).toBe(0);
  });

  it('swallows the chord on a kiosk, where nobody may leave', () => {
    expect(makeContents().send('before-input-event', {}, key({ control: true }))).toBe(true);
  });
});
