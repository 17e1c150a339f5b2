import { beforeEach, describe, expect, it } from 'vitest';
import { Contacts, type ContactKind, type Gesture } from '../../../renderer/viewer/contacts.ts';

/** A screen on which a test puts fingers. */
function makeScreen() {
  const gestures: Gesture[] = [];
  const contacts = new Contacts((gesture) => gestures.push(gesture));
  let nowMs = 0;
  return {
    gestures,
    of: <K extends Gesture['kind']>(kind: K) =>
      gestures.filter((gesture): gesture is Extract<Gesture, { kind: K }> => gesture.kind === kind),
    wait: (ms: number) => (nowMs += ms),
    down: (id: number, xPx: number, yPx: number, kind: ContactKind = 'touch') =>
      contacts.down({ id, kind, xPx, yPx, atMs: nowMs }),
    move: (id: number, xPx: number, yPx: number) => contacts.move(id, xPx, yPx, (nowMs += 16)),
    up: (id: number) => contacts.up(id, nowMs),
    cancel: (id: number) => contacts.up(id, nowMs, false),
    contacts,
  };
}

let screen: ReturnType<typeof makeScreen>;
beforeEach(() => {
  screen = makeScreen();
});

describe('one finger', () => {
  it('drags as far as it moves', () => {
    screen.down(1, 100, 100);
    for (let x = 110; x <= 200; x += 10) screen.move(1, x, 100);

    const way = screen.of('drag').reduce((sum, { dxPx }) => sum + dxPx, 0);
    expect(way).toBe(100);
  });

  it('taps when it neither wanders nor stays', () => {
    screen.down(1, 100, 100);
    screen.move(1, 104, 103);
    screen.up(1);

    expect(screen.of('tap')).toMatchObject([{ taps: 1, xPx: 104, yPx: 103 }]);
    expect(screen.of('drag')).toEqual([]);
  });

  it('taps twice when the second tap follows soon and near', () => {
    for (const x of [100, 110]) {
      screen.down(1, x, 100);
      screen.up(1);
      screen.wait(150);
    }

    expect(screen.of('tap').map(({ taps }) => taps)).toEqual([1, 2]);
  });

  it('does not tap when it is taken away', () => {
    screen.down(1, 100, 100);
    screen.cancel(1);

    expect(screen.of('tap')).toEqual([]);
  });

  it('lets go in flight with its speed', () => {
    screen.down(1, 0, 0);
    for (let x = 16; x <= 160; x += 16) screen.move(1, x, 0);
    screen.up(1);

    expect(screen.of('release')).toMatchObject([{ was: 'drag', vyPxS: 0 }]);
    expect(screen.of('release')[0]?.vxPxS).toBeCloseTo(1000, 0);
  });

  it('lets go still after it has rested', () => {
    screen.down(1, 0, 0);
    for (let x = 16; x <= 160; x += 16) screen.move(1, x, 0);
    screen.wait(400);
    screen.up(1);

    expect(screen.of('release')).toMatchObject([{ was: 'drag', vxPxS: 0, vyPxS: 0 }]);
  });
});

describe('two fingers', () => {
  it('pinch by the change of their span and move by the change of their middle', () => {
    screen.down(1, 100, 100);
    screen.down(2, 200, 100);
    screen.move(2, 300, 100);

    expect(screen.of('pinch')).toMatchObject([{ scale: 2, dxPx: 50, dyPx: 0, xPx: 200 }]);
  });

  it('never tap', () => {
    screen.down(1, 100, 100);
    screen.down(2, 200, 100);
    screen.up(2);
    screen.up(1);

    expect(screen.of('tap')).toEqual([]);
  });

  it('leave a dragging finger when one lifts, without a jump', () => {
    screen.down(1, 100, 100);
    screen.down(2, 300, 100);
    screen.move(2, 340, 100);
    screen.up(1);
    screen.move(2, 350, 100);

    expect(screen.of('drag')).toEqual([{ kind: 'drag', dxPx: 10, dyPx: 0 }]);
  });
});

describe('a crowd', () => {
  it('pinches on while a third finger lands and lifts', () => {
    screen.down(1, 100, 100);
    screen.down(2, 200, 100);
    screen.move(2, 220, 100);
    screen.down(3, 500, 500);
    screen.move(3, 600, 600);
    screen.move(2, 240, 100);
    screen.up(3);
    screen.move(2, 340, 100);

    const scale = screen.of('pinch').reduce((product, gesture) => product * gesture.scale, 1);
    expect(scale).toBeCloseTo(2.4);
  });

  it('goes on with the third finger when one of the first two lifts, without a jump', () => {
    screen.down(1, 100, 100);
    screen.down(2, 200, 100);
    screen.down(3, 900, 100);
    screen.move(2, 220, 100);
    screen.up(1);
    const before = screen.of('pinch').length;
    screen.move(3, 950, 100);

    expect(screen.of('pinch').slice(before)).toMatchObject([{ scale: 730 / 680 }]);
  });

  it('follows the finger and not the mouse that is held down meanwhile', () => {
    screen.down(1, 50, 50, 'mouse');
    screen.move(1, 80, 50);
    screen.down(2, 300, 300, 'touch');
    screen.move(1, 500, 50);
    screen.move(2, 330, 300);

    expect(screen.of('pinch')).toEqual([]);
    expect(screen.of('drag').map(({ dxPx }) => dxPx)).toEqual([30, 30]);
  });

  it('survives any number of fingers in any order and drags again afterwards', () => {
    for (let id = 1; id <= 9; id++) screen.down(id, id * 50, 100);
    for (const id of [5, 1, 9, 2, 3]) screen.up(id);
    for (const id of [4, 6, 7, 8]) screen.cancel(id);
    screen.gestures.length = 0;
    screen.down(10, 0, 0);
    screen.move(10, 40, 0);

    expect(screen.gestures).toEqual([{ kind: 'drag', dxPx: 40, dyPx: 0 }]);
  });

  it('forgets everything when it is told to, and starts afresh', () => {
    screen.down(1, 100, 100);
    screen.down(2, 200, 100);
    screen.contacts.clear();
    screen.move(1, 150, 100);
    screen.down(3, 0, 0);
    screen.move(3, 0, 40);

    expect(screen.gestures).toEqual([{ kind: 'drag', dxPx: 0, dyPx: 40 }]);
  });
});

describe('a contact that is stuck', () => {
  it('is ignored after 30 seconds in one place: another finger drags', () => {
    screen.down(1, 10, 10);
    screen.wait(30_001);
    screen.down(2, 300, 300);
    screen.move(2, 340, 300);

    expect(screen.gestures).toEqual([{ kind: 'drag', dxPx: 40, dyPx: 0 }]);
  });

  it('stays ignored when it moves, and lets taps through', () => {
    screen.down(1, 10, 10);
    screen.wait(30_001);
    screen.move(1, 200, 10);
    screen.down(2, 300, 300);
    screen.up(2);

    expect(screen.gestures.map(({ kind }) => kind)).toEqual(['release', 'tap']);
  });

  it('is not what has been moving all the while', () => {
    screen.down(1, 0, 0);
    for (let i = 1; i <= 40; i++) {
      screen.wait(1_000);
      screen.move(1, i * 20, 0);
    }

    expect(screen.of('drag')).toHaveLength(40);
  });
});
