import { describe, expect, it } from 'vitest';
import {
  ProjectWheel,
  WHEEL_STEPS,
  type WheelStep,
} from '../../../../renderer/visitor/activities/project-wheel.svelte.ts';

function wheelOf(steps: readonly (WheelStep | undefined)[]): ProjectWheel {
  const wheel = new ProjectWheel();
  steps.forEach((step, seat) => wheel.set(seat, step));
  return wheel;
}

function rideOf(wheel: ProjectWheel): ProjectWheel {
  wheel.roll();
  for (let stretch = 0; stretch < WHEEL_STEPS.length; stretch += 1) wheel.advance();
  return wheel;
}

describe('the wheel of the project', () => {
  it('turns smoothly with all six steps in their order', () => {
    const wheel = rideOf(wheelOf(WHEEL_STEPS));

    expect(wheel.isSmooth).toBe(true);
    expect(wheel.passages).toEqual(WHEEL_STEPS.map(() => 'smooth'));
  });

  it.each(WHEEL_STEPS)('jolts exactly where «%s» is missing', (left) => {
    const wheel = rideOf(wheelOf(WHEEL_STEPS.map((step) => (step === left ? undefined : step))));

    expect(wheel.hasArrived).toBe(true);
    expect(wheel.isSmooth).toBe(false);
    expect(wheel.passages).toEqual(
      WHEEL_STEPS.map((step) => (step === left ? 'missing' : 'smooth')),
    );
  });

  it('jolts at both steps that have changed places', () => {
    const wheel = rideOf(wheelOf(['plan', 'need', 'resources', 'action', 'evaluation', 'share']));

    expect(wheel.passages.slice(0, 3)).toEqual(['out-of-turn', 'out-of-turn', 'smooth']);
  });

  it('begins with nothing in its seats and the pieces out of order', () => {
    const wheel = new ProjectWheel();

    expect(wheel.bench.toSorted()).toEqual(WHEEL_STEPS.toSorted());
    expect(wheel.bench).not.toEqual([...WHEEL_STEPS]);
  });

  it('does not turn without a single piece', () => {
    const wheel = new ProjectWheel();

    wheel.roll();

    expect(wheel.canRoll).toBe(false);
    expect(wheel.isRolling).toBe(false);
  });

  it('gives back the piece whose seat is taken by another', () => {
    const wheel = wheelOf(['need']);

    wheel.pick('plan');
    wheel.set(0);

    expect(wheel.seats[0]).toBe('plan');
    expect(wheel.bench).toContain('need');
  });

  it('moves a piece from seat to seat without leaving a copy', () => {
    const wheel = wheelOf(['need']);

    wheel.set(3, 'need');

    expect(wheel.seats).toEqual([null, null, null, 'need', null, null]);
  });

  it('takes a piece out of its seat into the hand, and the ride is over', () => {
    const wheel = rideOf(wheelOf(WHEEL_STEPS));

    wheel.pick('evaluation');

    expect(wheel.picked).toBe('evaluation');
    expect(wheel.seats[4]).toBeNull();
    expect(wheel.hasArrived).toBe(false);
    expect(wheel.passages).toEqual([]);
  });

  it('refuses a seat that it does not have', () => {
    const wheel = wheelOf([]);

    wheel.set(6, 'need');
    wheel.set(-1, 'need');

    expect(wheel.bench).toContain('need');
  });

  it('stops at the end of the road', () => {
    const wheel = rideOf(wheelOf(WHEEL_STEPS));

    wheel.advance();

    expect(wheel.passages).toHaveLength(WHEEL_STEPS.length);
  });
});
