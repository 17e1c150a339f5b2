import { describe, expect, it } from 'vitest';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

const SECOND = 1000;

describe('an exhibit', () => {
  it('has its visits, stops, median dwell and share of the visits it was offered to', async () => {
    const { visits, exhibit } = await makeOrganizer();
    await visits(3, {
      stops: [
        ['oven', 10],
        ['well', 4],
      ],
    });
    await visits(2, {
      stops: [
        ['oven', 20],
        ['well', 4],
        ['oven', 31],
      ],
    });
    await visits(5, { stops: [['well', 5]] });

    expect(await exhibit('oven')).toMatchObject({
      visits: 5,
      stops: 7,
      medianDwellMs: 20_000, // 10 10 10 20 20 31 31
      n: 10,
      attractingShare: 0.5,
      interval: { low: closeTo(0.2366), high: closeTo(0.7634) },
      exits: null, // the last of two visits: hidden, and with it the well's eight
    });
  });

  it('is not stopped at in less than three seconds', async () => {
    const { visits, exhibit } = await makeOrganizer();
    await visits(6, { stops: [['oven', 2]] });

    expect(await exhibit('oven')).toMatchObject({ visits: 0, stops: 0, n: 6, attractingShare: 0 });
  });

  it('holds by its dwell against the time it asks for', async () => {
    const { visits, exhibit } = await makeOrganizer();
    await visits(5, { stops: [['oven', 12]] });

    // "All about the oven بالعربية": five words at 200 a minute, and a picture of five seconds.
    expect((await exhibit('oven'))?.holdingRatio).toBeCloseTo(12 / (1.5 + 5), 6);
  });

  it('takes its share of the attention', async () => {
    const { visits, exhibit } = await makeOrganizer();
    await visits(5, {
      stops: [
        ['oven', 30],
        ['well', 10],
      ],
    });

    expect((await exhibit('oven'))?.attentionShare).toBe(0.75);
    expect((await exhibit('well'))?.attentionShare).toBe(0.25);
  });

  it('is hidden below five visits, and a second one with it', async () => {
    const { visits, overview } = await makeOrganizer();
    await visits(4, { stops: [['oven', 10]] });
    await visits(6, { stops: [['well', 10]] });
    await visits(8, { stops: [['loom', 10]] });

    const { exhibits } = await overview();

    expect(exhibits.map(({ id, visits, isHidden }) => [id, visits, isHidden ?? false])).toEqual([
      ['oven', null, true],
      ['well', null, true],
      ['loom', 8, false],
      ['mill', 0, false],
      ['fountain', 0, false],
    ]);
    expect(exhibits[0]).toMatchObject({ stops: null, medianDwellMs: null, attractingShare: null });
  });
});

describe('a room', () => {
  it('was visited diligently where more than half of its exhibits held a visit', async () => {
    const { visits, overview } = await makeOrganizer();
    await visits(5, {
      stops: [
        ['oven', 5],
        ['well', 5],
        ['loom', 5],
      ],
    });
    await visits(5, {
      stops: [
        ['oven', 5],
        ['well', 5],
      ],
    });

    expect((await overview()).rooms).toMatchObject([
      { id: 'village', visits: { count: 10, n: 10 }, diligent: { count: 5, n: 10 } },
      { id: 'town', visits: { count: 0, n: 10 }, diligent: { count: 0, n: 10 } },
    ]);
    expect((await overview()).totals.diligent).toMatchObject({ count: 5, n: 10 });
  });
});

describe('languages', () => {
  it('are those of the first stop', async () => {
    const { begin, record, end, clock, visits, overview } = await makeOrganizer();
    await visits(6, { language: 'ar', stops: [['oven', 10]] });
    await visits(4, { language: 'fr' });
    const switched = await begin('ar');
    await record(switched, { kind: 'language', language: 'fr' });
    await record(switched, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(10 * SECOND);
    await record(switched, { kind: 'language', language: 'en' });
    await end(switched, 'button');

    const { languages } = await overview();

    expect(languages).toMatchObject([
      { language: 'ar', name: 'العربية', visits: 6, n: 11 },
      { language: 'fr', name: 'Français', visits: 5, n: 11 },
      { language: 'en', name: 'English', visits: 0, n: 11, share: 0 },
    ]);
  });

  it('with few visits are hidden together with another', async () => {
    const { visits, overview } = await makeOrganizer();
    await visits(9, { language: 'ar' });
    await visits(2, { language: 'fr' });

    expect((await overview()).languages).toMatchObject([
      { language: 'ar', visits: null, share: null, isHidden: true },
      { language: 'fr', visits: null, share: null, isHidden: true },
      { language: 'en', visits: 0 },
    ]);
  });
});

/** The matcher says of itself that it is `any`; here it stands for a number. */
const closeTo = (value: number) => expect.closeTo(value, 4) as number;
