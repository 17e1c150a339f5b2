import { describe, expect, it } from 'vitest';
import type { ColophonView, ExhibitionView, ExhibitView, SearchEntry } from '#kiosk/api/api.ts';
import { codeOf, makeKiosk, type RunningKiosk } from '#tests/helpers/make-kiosk.ts';

const json = async <Shape>({ get }: Pick<RunningKiosk, 'get'>, path: string): Promise<Shape> =>
  (await (await get(path)).json()) as Shape;

describe('the exhibition', () => {
  it('tells a page all that it needs before an exhibit is chosen', async () => {
    const view = await json<ExhibitionView>(await makeKiosk(), '/api/visitor/exhibition');

    expect(view).toMatchObject({
      pack: { id: 'small', version: 1 },
      mediaBase: '/media/small-1/',
      defaultLanguage: 'ar',
      fallback: ['ar', 'fr', 'en'],
      settings: { idleS: 60, countdownS: 20, tailCapS: 30 },
      hasRecommendations: true,
      hasGlossary: true,
    });
    expect(view.rooms.map(({ id }) => id)).toEqual(['village', 'town']);
    expect(view.languages.map(({ direction }) => direction)).toEqual(['rtl', 'ltr', 'ltr']);
    expect(view.tours.map(({ id }) => id)).toEqual(['short']);
  });

  it('has a card for every exhibit, and the pictures of the cards', async () => {
    const view = await json<ExhibitionView>(await makeKiosk(), '/api/visitor/exhibition');

    expect(view.exhibits).toHaveLength(5);
    expect(view.exhibits[0]).toEqual({
      id: 'oven',
      room: 'village',
      order: 1,
      title: expect.objectContaining({ en: 'oven' }) as unknown,
      picture: 'oven-picture',
      hasModel: true,
      hasQuiz: true,
      ageBands: ['adults'],
      childPath: false,
      sensitive: false,
    });
    expect(view.exhibits[1]).toMatchObject({ hasModel: false, hasQuiz: false });
    expect(view.exhibits[1]).not.toHaveProperty('picture');
    // What hangs needs a file, not the words that come with the exhibit.
    expect(view.pictures).toEqual([{ id: 'oven-picture', file: 'pictures/oven.webp' }]);
  });

  it('invites with exhibits that have a picture and upset nobody', async () => {
    const view = await json<ExhibitionView>(await makeKiosk(), '/api/visitor/exhibition');

    expect(view.attract).toEqual(['oven']);
  });
});

describe('an exhibit', () => {
  it('comes with what it shows and names', async () => {
    const view = await json<ExhibitView>(await makeKiosk(), '/api/visitor/exhibits/oven');

    expect(view.exhibit.id).toBe('oven');
    expect(view.exhibit.model?.parts).toEqual([
      { id: 'dome', label: expect.objectContaining({ en: 'The dome' }) as unknown },
    ]);
    expect(view.media.map(({ id }) => id)).toEqual(['oven-picture', 'oven-model', 'bread-sound']);
    expect(view.glossary.map(({ id }) => id)).toEqual(['waqf']);
    expect(view.recommendations.map((rec) => Object.keys(rec))).toEqual([
      ['id', 'n', 'text', 'reading', 'theme'],
    ]);
  });

  it('leaves behind what is meant for curators, photographers and modellers', async () => {
    const { get } = await makeKiosk();

    const text = await (await get('/api/visitor/exhibits/oven')).text();

    for (const note of ['curatorNote', 'photoSlot', 'scaleHint', 'geometry', 'interactionDetail']) {
      expect(text).not.toContain(note);
    }
    expect(text).not.toContain('for the modeller');
  });

  it.each([
    ['well', ['fountain', 'loom', 'mill', 'oven'], 'named, then the next in its room'],
    ['oven', ['loom', 'well', 'mill'], 'on the same recommendation, then the next in its room'],
    ['fountain', [], 'alone in its room'],
  ])('leads on from the %s: %j, %s', async (id, related) => {
    const view = await json<ExhibitView>(await makeKiosk(), `/api/visitor/exhibits/${id}`);

    expect(view.related).toEqual(related);
  });

  it.each(['nothing', 'constructor', 'OVEN'])('that is not there is not found: %s', async (id) => {
    const { get } = await makeKiosk();

    expect(await codeOf(get(`/api/visitor/exhibits/${id}`))).toBe('NOT_FOUND');
  });
});

describe('the rest of the exhibition', () => {
  it('has the recommendations and the glossary as the pack has them', async () => {
    const kiosk = await makeKiosk();

    expect(await json(kiosk, '/api/visitor/recommendations')).toMatchObject({
      items: [{ id: 'rec-1' }, { id: 'rec-2' }],
    });
    expect(await json(kiosk, '/api/visitor/glossary')).toMatchObject([{ id: 'waqf' }]);
  });

  it('names its sources and counts its media, even where it says nothing of itself', async () => {
    const view = await json<ColophonView>(await makeKiosk(), '/api/visitor/colophon');

    expect(view.chapters).toEqual([]);
    expect(view.sources.map(({ exhibit }) => exhibit)).toEqual([
      'oven',
      'well',
      'loom',
      'mill',
      'fountain',
    ]);
    expect(view.media).toContainEqual(
      expect.objectContaining({ kind: 'model', licence: 'CC-BY-4.0', count: 1 }),
    );
  });

  it('says of a part that the pack does not have that it is not there', async () => {
    const { get } = await makeKiosk();

    expect(await codeOf(get('/api/visitor/learning'))).toBe('NOT_FOUND');
  });

  it('can be searched for rooms, exhibits, terms and recommendations', async () => {
    const entries = await json<SearchEntry[]>(await makeKiosk(), '/api/visitor/search-entries');

    expect(entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'room village',
      'room town',
      'exhibit oven',
      'exhibit well',
      'exhibit loom',
      'exhibit mill',
      'exhibit fountain',
      'term waqf',
      'recommendation rec-1',
      'recommendation rec-2',
    ]);
    expect(entries.find(({ id }) => id === 'waqf')?.extra).toBe('وقف ⵣ z');
  });
});
