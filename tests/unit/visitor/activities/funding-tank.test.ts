import { describe, expect, it } from 'vitest';
import { FundingTank } from '../../../../renderer/visitor/activities/funding-tank.svelte.ts';
import {
  JAR_HOLDS,
  MONTHS,
  SPRINGS,
  TANK_HOLDS,
  type Spring,
} from '../../../../renderer/visitor/activities/funding-year.ts';

/** Draws that let the second spring to stop be each of the others in turn. */
const DRAWS = [0, 0.26, 0.51, 0.99];

function tankWith(open: readonly Spring[], draw = 0): FundingTank {
  const tank = new FundingTank(() => draw);
  for (const spring of SPRINGS) {
    if (tank.choices.open[spring] !== open.includes(spring)) tank.turnTap(spring);
  }
  return tank;
}

/** Lets the year go by; whatever happens is read and borne. */
function live(tank: FundingTank): FundingTank {
  tank.start();
  for (let turn = 0; turn < 40 && tank.phase !== 'over'; turn += 1) {
    if (tank.phase === 'surprised') tank.start();
    tank.passMonth();
  }
  return tank;
}

const choices = (n: number): Spring[][] =>
  Array.from({ length: 2 ** SPRINGS.length }, (_, mask) =>
    SPRINGS.filter((_spring, i) => (mask >> i) & 1),
  ).filter((open) => open.length === n);

describe('the funding tank', () => {
  it.each(SPRINGS)('dries up when «%s» is the only spring, however sparing one is', (spring) => {
    for (const draw of DRAWS) {
      const plain = live(tankWith([spring], draw));
      const sparing = tankWith([spring], draw);
      sparing.water('sparing');
      sparing.save(true);
      live(sparing);

      expect(plain.result).toBe('dry');
      expect(sparing.result).toBe('dry');
      expect(plain.lessons).toContain('few-springs');
    }
  });

  it('lives through every year with four springs, an open ledger and savings', () => {
    for (const open of [...choices(4), ...choices(5)]) {
      for (const draw of DRAWS) {
        const tank = tankWith(open, draw);
        tank.save(true);
        live(tank);

        expect(tank.result, `${open.join()} ${draw}`).not.toBe('dry');
        expect(tank.lessons).not.toContain('few-springs');
      }
    }
  });

  it('dries up when the ledger is hidden, even with all five springs', () => {
    for (const draw of DRAWS) {
      const tank = tankWith(SPRINGS, draw);
      tank.save(true);
      tank.showLedger(false);
      live(tank);

      expect(tank.result).toBe('dry');
      expect(tank.lessons).toEqual(['hidden']);
    }
  });

  it('saves a year that would be lost without something put by', () => {
    const open: Spring[] = ['fees', 'public', 'private', 'time'];
    const saving = tankWith(open, DRAWS[1]);
    saving.save(true);

    expect(live(tankWith(open, DRAWS[1])).lessons).toContain('no-jar');
    expect(live(saving).result).not.toBe('dry');
  });

  it('stops the widest open spring first, and waits until that is read', () => {
    const tank = tankWith(['fees', 'private', 'waqf']);
    tank.start();

    for (let turn = 0; turn < 10; turn += 1) tank.passMonth();

    expect(tank.phase).toBe('surprised');
    expect(tank.year.month).toBe(2);
    expect(tank.surprise).toEqual({ kind: 'spring-stops', spring: 'private' });
    tank.start();
    tank.passMonth();
    expect(tank.year.flows.private).toBe(0);
    expect(tank.year.flows.fees).toBeGreaterThan(0);
  });

  it('lets a spring that is opened late give only little at first', () => {
    const tank = tankWith(['public']);
    tank.start();
    tank.passMonth();
    tank.turnTap('waqf');

    tank.passMonth();
    const atFirst = tank.year.flows.waqf;
    tank.start();
    for (let turn = 0; turn < 4; turn += 1) {
      tank.passMonth();
      if (tank.phase === 'surprised') tank.start();
    }

    expect(atFirst).toBeGreaterThan(0);
    expect(tank.year.flows.waqf).toBeGreaterThan(atFirst * 2);
  });

  it('never holds more than it can, nor less than nothing', () => {
    for (const open of [choices(1), choices(3), choices(5)].flat()) {
      const tank = tankWith(open, 0.5);
      tank.save(true);
      tank.start();
      for (let turn = 0; turn < 40 && tank.phase !== 'over'; turn += 1) {
        if (tank.phase === 'surprised') tank.start();
        tank.passMonth();
        expect(tank.year.tank).toBeGreaterThanOrEqual(0);
        expect(tank.year.tank).toBeLessThanOrEqual(TANK_HOLDS);
        expect(tank.year.jar).toBeGreaterThanOrEqual(0);
        expect(tank.year.jar).toBeLessThanOrEqual(JAR_HOLDS);
      }
    }
  });

  it('stands still while it is paused', () => {
    const tank = tankWith(SPRINGS);
    tank.start();
    tank.passMonth();
    tank.pause();

    tank.passMonth();

    expect(tank.year.month).toBe(1);
    tank.start();
    tank.passMonth();
    expect(tank.year.month).toBe(2);
  });

  it('begins another year with the same choices', () => {
    const tank = live(tankWith(SPRINGS));
    expect(tank.year.month).toBe(MONTHS);

    tank.again();

    expect(tank.phase).toBe('preparing');
    expect(tank.choices.open.fees).toBe(true);
    expect(tank.year.month).toBe(0);
    expect(tank.lessons).not.toContain('hidden');
  });

  it('cannot be changed when the year is over', () => {
    const tank = live(tankWith(['public']));

    tank.turnTap('fees');
    tank.showLedger(false);
    tank.save(true);
    tank.water('sparing');
    tank.start();

    expect(tank.choices).toEqual({
      open: { fees: false, public: true, private: false, waqf: false, time: false },
      ledgerShown: true,
      saving: false,
      watering: 'full',
    });
    expect(tank.phase).toBe('over');
  });
});
