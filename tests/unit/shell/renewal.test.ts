import { describe, expect, it } from 'vitest';
import { BUDGET_BYTES, PAGE_AGE_MS, Renewal } from '../../../electron/shell/renewal.ts';
import { HandClock, MORNING_MS } from '../../helpers/make-kiosk.ts';

const LIGHT = BUDGET_BYTES / 2;
const HEAVY = BUDGET_BYTES + 1;
const MINUTE_MS = 60_000;

function makeRenewal() {
  const clock = new HandClock(MORNING_MS);
  const renewal = new Renewal(clock);
  const post = (path: string) => renewal.saw({ method: 'POST', url: `maarid://kiosk${path}` });
  return { clock, renewal, begin: () => post('/api/visits'), end: () => post('/api/visits/7/end') };
}

describe('a page', () => {
  it('is renewed when it is old and nobody is there', () => {
    const { clock, renewal } = makeRenewal();
    clock.advance(PAGE_AGE_MS);
    expect(renewal.due(LIGHT)).toBeUndefined();

    clock.advance(1);

    expect(renewal.due(LIGHT)).toBe('age');
    renewal.loaded();
    expect(renewal.due(LIGHT)).toBeUndefined();
  });

  it('waits while a visit goes on, and a while after it', () => {
    const { clock, renewal, begin, end } = makeRenewal();
    begin();
    clock.advance(2 * PAGE_AGE_MS);
    expect(renewal.due(HEAVY)).toBeUndefined();

    end();
    clock.advance(MINUTE_MS);
    expect(renewal.due(HEAVY)).toBeUndefined();

    clock.advance(MINUTE_MS);
    expect(renewal.due(HEAVY)).toBe('memory');
  });

  it('is renewed at once when it holds twice what it may, whoever is there', () => {
    const { renewal, begin } = makeRenewal();
    begin();

    expect(renewal.due(2 * BUDGET_BYTES + 1)).toBe('memory');
  });

  it('takes nothing else at the door for a visit', () => {
    const { clock, renewal } = makeRenewal();
    clock.advance(PAGE_AGE_MS + 1);

    renewal.saw({ method: 'GET', url: 'maarid://kiosk/api/visits' });
    renewal.saw({ method: 'POST', url: 'maarid://kiosk/api/visits/7/events' });

    expect(renewal.due(LIGHT)).toBe('age');
  });
});
