import { describe, expect, it } from 'vitest';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

describe('what people did', () => {
  const answer = (option: string) => ({
    kind: 'quiz',
    exhibit: 'oven',
    question: 'oven-q1',
    option,
  });

  it('counts a question right at the first try only', async () => {
    const { visits, overview } = await makeOrganizer();
    await visits(5, { events: [answer('a')] });
    await visits(6, { events: [answer('b'), answer('a')] });

    const { questions, allQuestions } = (await overview()).deeds;

    expect(questions).toMatchObject([{ id: 'oven/oven-q1', share: { count: 5, n: 11 } }]);
    expect(questions[0]?.title['en']).toBe('What is baked?');
    expect(allQuestions).toMatchObject({ count: 5, n: 11 });
  });

  it('counts an endorsement that was not taken back', async () => {
    const { visits, overview } = await makeOrganizer();
    const endorse = (on: boolean) => ({ kind: 'endorse', recommendation: 'rec-1', on });
    await visits(6, { events: [endorse(true)] });
    await visits(7, { events: [endorse(true), endorse(false)] });

    expect((await overview()).deeds.endorsements).toMatchObject([
      { id: 'rec-1', share: { count: 6, n: 13 } },
    ]);
  });

  it('adds up pledges, tours, activities, models and recordings', async () => {
    const { visits, overview, exhibit } = await makeOrganizer();
    const tour = (action: string) => ({ kind: 'tour', tour: 'short', action });
    const media = (action: string) => ({
      kind: 'media',
      exhibit: 'oven',
      media: 'bread-sound',
      action,
    });
    const activity = (action: string) => ({ kind: 'activity', exhibit: 'oven', action });
    const turn = { kind: 'model', exhibit: 'oven', action: 'turn' };
    const pledge = { kind: 'pledge', cause: 'water', hours: 3 };
    const both = [tour('start'), tour('complete'), media('play'), media('complete'), pledge, turn];
    both.push(activity('open'), activity('done'));
    await visits(5, { stops: [['oven', 10]], events: [...both, turn] });
    await visits(5, {
      stops: [['oven', 10]],
      events: [tour('start'), media('play'), activity('open')],
    });

    const { deeds } = await overview();

    expect(deeds.tours).toMatchObject([{ id: 'short', share: { count: 5, n: 10 } }]);
    expect(deeds.media).toMatchObject([{ id: 'bread-sound', share: { count: 5, n: 10 } }]);
    expect(deeds.activities).toMatchObject([{ id: 'oven', share: { count: 5, n: 10 } }]);
    expect(deeds.pledges).toMatchObject([{ id: 'water', share: { count: 5, n: 10 }, hours: 15 }]);
    expect((await exhibit('oven'))?.model).toMatchObject({ count: 5, n: 10 });
  });

  it('hides access features below ten visits, even inside', async () => {
    const { visits, overview } = await makeOrganizer();
    const use = (feature: string) => ({ kind: 'access', feature, on: true });
    await visits(20, {});
    await visits(9, { events: [use('contrast')] });
    await visits(12, { events: [use('text-size')] });
    await visits(13, { events: [use('captions')] });

    expect((await overview()).deeds.access).toMatchObject([
      { feature: 'captions', share: { count: 13 } },
      { feature: 'contrast', share: { isHidden: true } },
      { feature: 'text-size', share: { isHidden: true } },
    ]);
  });

  it('sets visits against the hours of the welcome screen', async () => {
    const { visits, post, overview } = await makeOrganizer();
    await post('/api/attract', { shownS: 1800 });
    await visits(6, {});

    expect((await overview()).totals.visitsPerAttractHour).toBe(12);
  });
});
