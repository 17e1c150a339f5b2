import { describe, expect, it } from 'vitest';
import { makePage, settle } from './make-page.ts';

describe('a visit at the page', () => {
  it('begins at the first touch and counts how long the invitation stood', async () => {
    const { page, told, clock } = makePage();

    clock.nowMs = 42_000;
    page.begin();
    await settle();

    expect(page.whereabouts.here).toEqual({ screen: 'language' });
    expect(told).toEqual([
      { what: 'attract', shownS: 42 },
      { what: 'begin', language: 'ar' },
    ]);
  });

  it('opens the rooms at once for a visitor who touched a language', async () => {
    const { page, told } = makePage();

    page.begin('fr');
    await settle();

    expect(page.whereabouts.here).toEqual({ screen: 'rooms' });
    expect(told.at(-1)).toEqual({ what: 'begin', language: 'fr' });
  });

  it('measures the dwell at an exhibit until the visitor leaves it, however they leave', async () => {
    const { page, told, clock } = makePage();
    page.begin('ar');

    page.go({ screen: 'exhibit', exhibit: 'a' });
    clock.nowMs += 4_000;
    page.step({ screen: 'exhibit', exhibit: 'b' }, 'onward');
    clock.nowMs += 7_000;
    page.finish('idle');
    await settle();

    expect(told.slice(2).map((one) => (one.what === 'event' ? one.event : one.what))).toEqual([
      { kind: 'exhibit-open', exhibit: 'a' },
      { kind: 'exhibit-close', exhibit: 'a', dwellMs: 4_000 },
      { kind: 'exhibit-open', exhibit: 'b' },
      { kind: 'exhibit-close', exhibit: 'b', dwellMs: 7_000 },
      'end',
    ]);
  });

  it('does not close an exhibit because the language changed in front of it', async () => {
    const { page, told } = makePage();
    page.begin('ar');
    page.go({ screen: 'exhibit', exhibit: 'a' });

    page.read('fr');
    await settle();

    expect(page.whereabouts.here).toEqual({ screen: 'exhibit', exhibit: 'a' });
    expect(told.at(-1)).toMatchObject({ event: { kind: 'language', language: 'fr' } });
  });

  it('marks what was seen and forgets it with the visit', () => {
    const { page } = makePage();
    page.begin('ar');

    page.go({ screen: 'exhibit', exhibit: 'a' });
    expect(page.journey.hasSeen('a')).toBe(true);
    page.finish('button');

    expect(page.journey.hasSeen('a')).toBe(false);
  });

  it('goes back the way it came, but never back to the invitation', () => {
    const { page } = makePage();
    page.begin('ar');
    page.go({ screen: 'room', room: 'room-1' });
    page.go({ screen: 'exhibit', exhibit: 'a' });
    page.step({ screen: 'exhibit', exhibit: 'b' }, 'onward');

    page.back();
    expect(page.whereabouts.here).toEqual({ screen: 'room', room: 'room-1' });
    page.back();
    page.back();

    expect(page.whereabouts.here).toEqual({ screen: 'rooms' });
    expect(page.whereabouts.canGoBack).toBe(false);
  });

  it('lets a pack reword the interface', () => {
    const { page } = makePage();

    expect(page.reader.t('end')).toBe('وداعا');
    page.reader.read('fr');

    expect(page.reader.t('end')).toBe('Au revoir');
  });

  it('refuses a language that the exhibition does not offer', () => {
    const { page } = makePage();

    page.reader.read('zgh');

    expect(page.reader.language).toBe('ar');
  });

  it('takes three endorsements and no fourth', () => {
    const { journey } = makePage().page;

    const taken = ['1', '2', '3', '4'].map((id) => journey.endorse(id, true));
    expect(taken).toEqual([true, true, true, false]);
    journey.endorse('2', false);

    expect(journey.endorse('4', true)).toBe(true);
    expect(journey.endorsed).toEqual(['1', '3', '4']);
  });

  it('walks from the last exhibit of a room into the next room', () => {
    const { content } = makePage().page;

    expect(content.neighbours('b').after?.id).toBe('c');
    expect(content.neighbours('a').before).toBeUndefined();
    expect(content.neighbours('c').after).toBeUndefined();
  });
});

describe('a class', () => {
  it('has large type and no time-out, until its guide ends it', () => {
    const { page, clock } = makePage();
    page.begin('ar');
    page.adjust({ textPercent: 125 });

    page.beginClass();
    expect(page.reader.comforts.textPercent).toBe(150);
    clock.nowMs += 2 * 3_600_000;
    page.attention.tick();
    expect(page.attention.phase).toBe('present');
    page.endClass();

    expect(page.reader.comforts.textPercent).toBe(125);
    clock.nowMs += 61_000;
    page.attention.tick();
    expect(page.attention.phase).toBe('leaving');
  });

  it('leaves type alone that is larger still', () => {
    const { page } = makePage();
    page.begin('ar');
    page.adjust({ textPercent: 200 });

    page.beginClass();

    expect(page.reader.comforts.textPercent).toBe(200);
  });

  it('that nobody ended does not keep the kiosk for the next day', () => {
    const { page, clock } = makePage();
    page.begin('ar');
    page.beginClass();

    // The wait begins when the class's own time is over.
    for (let minute = 0; minute < 3 * 60 + 3; minute += 1) {
      clock.nowMs += 60_000;
      page.attention.tick();
    }

    expect(page.attention.phase).toBe('attract');
    expect(page.journey.isClass).toBe(false);
  });
});

describe('a tour that was left', () => {
  it('is taken up again where it was, and counted as begun anew', () => {
    const { page } = makePage();
    page.begin('ar');
    page.journey.startTour('short');
    page.journey.moveTour(1);

    page.journey.leaveTour();
    expect(page.journey.leftAt('short')).toBe(1);
    page.journey.startTour('short', page.journey.leftAt('short'));

    expect(page.journey.tour).toEqual({ id: 'short', at: 1 });
    expect(page.journey.leftAt('short')).toBe(0);
  });

  it('keeps its place too when another is begun', () => {
    const { page } = makePage();
    page.journey.startTour('short');
    page.journey.moveTour(2);

    page.journey.startTour('long');

    expect(page.journey.leftAt('short')).toBe(2);
  });

  it('does not count as left once it was walked to its end', () => {
    const { page } = makePage();
    page.journey.startTour('short');
    page.journey.moveTour(2);
    page.journey.completeTour();

    expect(page.journey.leftAt('short')).toBe(0);
  });
});

describe('an activity', () => {
  it('is counted as begun at its exhibit, and as done once', async () => {
    const { page, told } = makePage();
    page.begin('ar');

    page.go({ screen: 'activity', exhibit: 'r7-problem-tree' });
    page.endActivity('r7-problem-tree');
    page.endActivity('r7-problem-tree');
    await settle();

    expect(told.slice(2).map((one) => (one.what === 'event' ? one.event : one.what))).toEqual([
      { kind: 'exhibit-open', exhibit: 'r7-problem-tree' },
      { kind: 'activity', exhibit: 'r7-problem-tree', action: 'open' },
      { kind: 'activity', exhibit: 'r7-problem-tree', action: 'done' },
    ]);
  });
});
