import { describe, expect, it } from 'vitest';
import { WallClock, WRITTEN_AT_MS } from '#kiosk/visits/wall-clock.ts';

function readingAt(latestMs: number) {
  let nowMs = 0;
  const told: boolean[] = [];
  const clock = { nowMs: () => nowMs, monotonicMs: () => 0 };
  const wallClock = new WallClock(clock, latestMs, (isSuspect) => told.push(isSuspect));
  return {
    told,
    at: (ms: number) => {
      nowMs = ms;
      return wallClock.read();
    },
  };
}

describe('WallClock', () => {
  it('doubts a time at which this program did not exist', () => {
    const { at } = readingAt(0);

    expect(at(0)).toEqual({ t: 0, isSuspect: true });
    expect(at(WRITTEN_AT_MS - 1)).toMatchObject({ isSuspect: true });
    expect(at(WRITTEN_AT_MS)).toEqual({ t: WRITTEN_AT_MS / 1000, isSuspect: false });
  });

  it('doubts a time more than a minute before one that it has seen', () => {
    const { at } = readingAt(0);
    at(WRITTEN_AT_MS + 120_000);

    expect(at(WRITTEN_AT_MS + 60_000)).toMatchObject({ isSuspect: false });
    expect(at(WRITTEN_AT_MS + 59_999)).toMatchObject({ isSuspect: true });
  });

  it('doubts a time before the last event of the run before', () => {
    const { at } = readingAt(WRITTEN_AT_MS + 86_400_000);

    expect(at(WRITTEN_AT_MS)).toMatchObject({ isSuspect: true });
  });

  it('tells of every reading, so that a notice can come and go', () => {
    const { at, told } = readingAt(0);

    at(0);
    at(WRITTEN_AT_MS);

    expect(told).toEqual([true, false]);
  });
});
