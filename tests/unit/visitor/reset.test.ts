import { describe, expect, it } from 'vitest';
import { ProblemTree } from '../../../renderer/visitor/activities/problem-tree.svelte.ts';
import { makePage } from './make-page.ts';

/** What a busy visitor leaves behind: every field of every state is moved off its first value. */
function liveThrough({ page, clock }: ReturnType<typeof makePage>): void {
  clock.nowMs = 5_000;
  page.begin('fr');
  page.adjust({
    textPercent: 150,
    highContrast: true,
    calmMotion: true,
    lowReach: true,
    namesShown: false,
    captionsShown: false,
  });
  page.go({ screen: 'room', room: 'room-1' });
  page.go({ screen: 'exhibit', exhibit: 'a' });
  page.step({ screen: 'exhibit', exhibit: 'b' }, 'onward');
  page.journey.answer('b-q1', 'x', false);
  page.journey.endorse('rec-1', true);
  page.journey.promise('waqf', 4);
  page.journey.startTour('nine');
  page.journey.completeTour();
  page.journey.startTour('ten');
  page.journey.leaveTour();
  page.journey.startTour('nine');
  page.count(false);
  page.doing.begun('tree', () => new ProblemTree()).lay('aside', 'new-bags');
  page.doing.end('tree');
  page.attention.contact(7, 'down');
  page.attention.moreTime();
  clock.nowMs += 250_000;
  page.attention.tick();
  page.beginClass();
  page.attention.hold('film');
  page.whereabouts.openComforts(true);
}

describe('the end of a visit', () => {
  it('returns every state of one visit to its first value', () => {
    const world = makePage();
    const first = everything(world);

    liveThrough(world);
    world.page.finish('idle');

    expect(everything(world)).toEqual(first);
  });

  it('is tested against a visit that moved every value there is', () => {
    const world = makePage();
    const first = everything(world);

    liveThrough(world);

    const lived = everything(world);
    const unmoved = Object.entries(lived).flatMap(([state, facts]) =>
      Object.keys(facts)
        .filter((fact) => JSON.stringify(facts[fact]) === JSON.stringify(first[state]?.[fact]))
        .map((fact) => `${state}.${fact}`),
    );
    expect(unmoved).toEqual([]);
  });

  it('walks every state that the page holds', () => {
    const { page } = makePage();

    const withReset = Object.entries(page)
      .filter(([, value]) => typeof (value as { reset?: unknown }).reset === 'function')
      .map(([name]) => name);

    expect(Object.keys(page.ofOneVisit).toSorted()).toEqual(withReset.toSorted());
  });
});

function everything({ page }: ReturnType<typeof makePage>) {
  return Object.fromEntries(
    Object.entries(page.ofOneVisit).map(([name, state]) => [
      name,
      structuredClone(state.everything) as Record<string, unknown>,
    ]),
  );
}
