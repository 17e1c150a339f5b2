import { describe, expect, it } from 'vitest';
import { SESSION_IDLE_MS, StaffSessions } from '#kiosk/staff/sessions.ts';
import { HandClock, MORNING_MS } from '#tests/helpers/make-kiosk.ts';

function makeSessions() {
  const clock = new HandClock(MORNING_MS);
  return { clock, sessions: new StaffSessions(clock) };
}

const refusal = 'Only staff who have given the PIN';

describe('a staff session', () => {
  it('is known by its token and by nothing else', () => {
    const { sessions } = makeSessions();
    const token = sessions.begin();

    expect(() => sessions.use(token)).not.toThrow();
    for (const other of [undefined, '', token.slice(1), `${token} `]) {
      expect(() => sessions.use(other)).toThrow(refusal);
    }
  });

  it('lasts as long as it is used, and ten minutes', () => {
    const { sessions, clock } = makeSessions();
    const token = sessions.begin();
    for (let i = 0; i < 5; i += 1) {
      clock.advance(SESSION_IDLE_MS - 1);
      sessions.use(token);
    }

    clock.advance(SESSION_IDLE_MS);

    expect(() => sessions.use(token)).toThrow(refusal);
    expect(() => sessions.use(token)).toThrow(refusal);
  });

  it('does not end because somebody set the clock', () => {
    const { sessions, clock } = makeSessions();
    const token = sessions.begin();
    clock.wallMs += 86_400_000;

    expect(() => sessions.use(token)).not.toThrow();
  });

  it('ends when it is ended, and all end with a new PIN', () => {
    const { sessions } = makeSessions();
    const [one, two, three] = [sessions.begin(), sessions.begin(), sessions.begin()];

    sessions.end(one);
    expect(() => sessions.use(one)).toThrow(refusal);
    expect(() => sessions.use(two)).not.toThrow();
    sessions.endAll();
    for (const token of [two, three]) expect(() => sessions.use(token)).toThrow(refusal);
  });

  it('gives way when there are too many', () => {
    const { sessions } = makeSessions();
    const tokens = Array.from({ length: 9 }, () => sessions.begin());

    expect(() => sessions.use(tokens[0])).toThrow(refusal);
    expect(() => sessions.use(tokens[8])).not.toThrow();
  });
});
