import { describe, expect, it } from 'vitest';
import { Exhibition, type OptionalPart } from '#format/exhibition.ts';
import { partsOfMedia, withoutParts } from '#format/optional-parts.ts';
import { checkReferences } from '#packing/check-references.ts';
import { isError, problem } from '#packing/problem.ts';
import { readSource } from '#packing/read-source.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';

type Named = Pick<OptionalPart, 'id'> & Partial<OptionalPart>;

const part = ({ id, rooms = [], media = [] }: Named): OptionalPart => {
  return { id, rooms, media, title: { ar: id, fr: id, en: id } };
};
const errorsIn = (exhibition: Exhibition) =>
  checkReferences(exhibition)
    .map(({ code, path, values }) => problem(code, { path }, values))
    .filter(isError)
    .map(({ message }) => message);

describe('an exhibition without some of its parts', () => {
  it('is the whole one if nothing is left out', () => {
    const whole = smallExhibition({ optional: [part({ id: 'away', rooms: ['town'] })] });

    expect(withoutParts(whole, [])).toBe(whole);
    expect(withoutParts(whole, ['never-heard-of'])).toBe(whole);
  });

  it('has no way left into a room that is not there', () => {
    const base = smallExhibition();
    const learning = {
      paths: [
        { ageBand: 'adults' as const, minutes: 5, label: { ar: 'أ' }, objectives: [], stops: ['fountain'] },
        { ageBand: '6-11' as const, minutes: 5, label: { ar: 'أ' }, objectives: [], stops: ['well', 'fountain'] },
      ],
      discussion: [{ room: 'town', questions: [{ ar: 'أ' }] }],
    }; // prettier-ignore
    const tours = [
      ...base.tours,
      { ...base.tours[0]!, id: 'far', stops: [{ exhibit: 'fountain' }] },
      { ...base.tours[0]!, id: 'both', stops: [{ exhibit: 'fountain' }, { exhibit: 'mill' }] },
    ];
    const whole = smallExhibition({
      optional: [part({ id: 'away', rooms: ['town'] })],
      attract: ['oven', 'fountain'],
      learning,
      tours,
      exhibits: base.exhibits.map((one) =>
        one.id === 'well' ? { ...one, related: ['fountain', 'oven'] } : one,
      ),
    });

    const here = withoutParts(whole, ['away']);

    expect(here.rooms.map(({ id }) => id)).toEqual(['village']);
    expect(here.exhibits.map(({ id }) => id)).not.toContain('fountain');
    expect(here.exhibits.find(({ id }) => id === 'well')?.related).toEqual(['oven']);
    expect(here.attract).toEqual(['oven']);
    expect(here.tours.map(({ id, stops }) => [id, stops.length])).toEqual([
      ['short', 2],
      ['both', 1],
    ]);
    expect(here.learning?.paths.map(({ stops }) => stops)).toEqual([['well']]);
    expect(here.learning?.discussion).toEqual([]);
    expect(here.optional).toEqual([]);
    expect(errorsIn(here)).toEqual([]);
  });

  it('shows an exhibit without the model, and a document without the pages, that were left out', () => {
    const base = smallExhibition();
    const [picture] = base.media;
    const page = (id: string) => ({ ...picture!, id });
    const { alt, credit, licence, nature, consent } = picture!;
    const about = { alt, credit, licence, nature, consent };
    const whole = smallExhibition({
      optional: [part({ id: 'heavy', media: ['oven-model', 'page-2'] })],
      media: [
        ...base.media,
        page('page-1'),
        page('page-2'),
        { ...about, kind: 'pages', id: 'deed', pages: ['page-1', 'page-2'], direction: 'rtl' },
      ] as Exhibition['media'],
    });

    const here = withoutParts(whole, ['heavy']);

    const oven = here.exhibits.find(({ id }) => id === 'oven');
    expect(oven?.model).toBeDefined();
    expect(oven?.model?.media).toBeUndefined();
    expect(here.media.find(({ id }) => id === 'deed')).toMatchObject({ pages: ['page-1'] });
    expect(errorsIn(here)).toEqual([]);
  });

  it('knows for which parts a medium is needed: what is shown elsewhere stays', () => {
    const base = smallExhibition();
    const town = { ...base.rooms[1]!, picture: 'oven-picture' };
    const whole = smallExhibition({
      rooms: [base.rooms[0]!, town],
      optional: [
        part({ id: 'away', rooms: ['town'] }),
        part({ id: 'home', rooms: ['village'], media: ['oven-model'] }),
      ],
    });

    const parts = partsOfMedia(whole);

    expect(parts.get('oven-picture')?.toSorted()).toEqual(['away', 'home']);
    expect(parts.get('oven-model')).toEqual(['home']);
    const withoutVillage = { ...whole, optional: [whole.optional[0]!] };
    expect(partsOfMedia(withoutVillage).get('oven-picture')).toBeUndefined();
  });

  it('agrees with itself whichever rooms of the bundled exhibition are left out', async () => {
    const { exhibition } = await readSource('exhibits/volunteering');
    const optional = exhibition!.rooms
      .slice(1)
      .map(({ id }) => part({ id: `p-${id}`, rooms: [id] }));
    const whole = { ...exhibition!, optional };
    const ids = optional.map(({ id }) => id);
    const choices = [...ids.map((id) => [id]), ...ids.map((id) => ids.filter((one) => one !== id))];

    for (const leftOut of choices) {
      const here = withoutParts(whole, leftOut);

      expect([leftOut, errorsIn(here)]).toEqual([leftOut, []]);
      expect(Exhibition.safeParse(here).error).toBeUndefined();
      expect(here.rooms).toHaveLength(8 - leftOut.length);
    }
  });

  it.each([
    ['a room that is not there', [part({ id: 'a', rooms: ['attic'] })], 'REFERENCE_UNKNOWN'],
    ['a medium that is not there', [part({ id: 'a', media: ['film'] })], 'REFERENCE_UNKNOWN'],
    ['every room', [part({ id: 'a', rooms: ['village', 'town'] })], 'OPTIONAL_ALL'],
    ['a room in two parts', [part({ id: 'a', rooms: ['town'] }), part({ id: 'b', rooms: ['town'] })], 'ID_TWICE'],
    ['two parts of one name', [part({ id: 'a', rooms: ['town'] }), part({ id: 'a', media: ['oven-model'] })], 'ID_TWICE'],
    ['a part that saves nothing', [part({ id: 'a', rooms: ['town'] })], 'OPTIONAL_LIGHT'],
  ] as const)('is refused or remarked upon by the linter with %s', (_what, optional, code) => {
    const findings = checkReferences(smallExhibition({ optional: [...optional] }));

    expect(findings.map((found) => found.code)).toContain(code);
  }); // prettier-ignore
});
