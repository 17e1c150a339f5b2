import { describe, expect, it } from 'vitest';
import { keepAwake } from '../../../electron/shell/keep-awake.ts';

function makeScreen() {
  const awake = new Set<number>();
  let count = 0;
  const blocker = {
    start: () => {
      awake.add((count += 1));
      return count;
    },
    stop: (id: number) => awake.delete(id),
  };
  const house: { answer: () => Response } = { answer: () => Response.json({ rest: null }) };
  const follow = keepAwake(blocker, async () => house.answer());
  const follows = async (answer: () => Response) => {
    house.answer = answer;
    await follow();
    return awake.size;
  };
  return { follows };
}

const open = () => Response.json({ rest: null });
const closed = () => Response.json({ rest: { opens: '09:00' } });

describe('the screen', () => {
  it('is kept awake once, however often the hours are read', async () => {
    const { follows } = makeScreen();

    expect([await follows(open), await follows(open)]).toEqual([1, 1]);
  });

  it('may sleep while the hall is closed, and is awake when it opens again', async () => {
    const { follows } = makeScreen();

    expect([await follows(open), await follows(closed)]).toEqual([1, 0]);
    expect([await follows(closed), await follows(open)]).toEqual([0, 1]);
  });

  it('is awake while the kiosk cannot open: what is wrong must be read', async () => {
    const { follows } = makeScreen();

    expect(await follows(() => new Response('trouble', { status: 503 }))).toBe(1);
  });
});
