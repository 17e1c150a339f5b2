import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKiosk } from '#tests/helpers/make-kiosk.ts';

const RUNS = { numRuns: 300 };

/** Something like an event: often of a known kind, often with a known field, never sure to be right. */
const almostEvent = fc.record(
  {
    kind: fc.constantFrom(
      'language',
      'exhibit-open',
      'exhibit-close',
      'quiz',
      'pledge',
      'search',
      'x',
    ),
    exhibit: fc.oneof(fc.constantFrom('oven', 'well'), fc.string()),
    language: fc.oneof(fc.constantFrom('ar', 'fr'), fc.string()),
    question: fc.oneof(fc.constant('oven-q1'), fc.string()),
    option: fc.oneof(fc.constantFrom('a', 'b'), fc.string()),
    cause: fc.oneof(fc.constant('water'), fc.string()),
    hours: fc.oneof(fc.integer(), fc.double()),
    dwellMs: fc.oneof(fc.integer(), fc.double()),
    note: fc.string(),
  },
  { requiredKeys: ['kind'] },
);

describe('whatever is sent', () => {
  it('is kept or refused, and never a fault of the kiosk', async () => {
    const { begin, record, post, events, lines } = await makeKiosk();
    const visit = await begin();

    await fc.assert(
      fc.asyncProperty(fc.array(almostEvent, { minLength: 1, maxLength: 5 }), async (sent) => {
        const before = events().length;

        const { status } = await record(visit, ...sent);

        expect([200, 400]).toContain(status);
        if (status === 400) expect(events()).toHaveLength(before);
      }),
      RUNS,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/api/visits', '/api/visits/1/events', '/api/visits/1/end', '/api/attract'),
        fc.oneof(fc.json(), fc.string()),
        async (path, sent) => {
          expect((await post(path, sent)).status).toBe(400);
        },
      ),
      RUNS,
    );
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('asks for nothing outside the exhibition by any path', async () => {
    const { get, lines } = await makeKiosk();

    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (path) => {
        const response = await get(`/media/small-1/../..${path}`);

        expect(await response.text()).not.toContain('SQLite format');
        expect(response.status).toBeLessThan(500);
      }),
      RUNS,
    );
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
