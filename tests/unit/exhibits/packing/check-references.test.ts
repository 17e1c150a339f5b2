import { describe, expect, it } from 'vitest';
import { Exhibition } from '#format/exhibition.ts';
import { checkReferences } from '#packing/check-references.ts';
import { type ProblemCode, PROBLEMS, problem, spell } from '#packing/problem.ts';
import { PACK_WORDS, REPORT_LANGUAGES } from '#packing/words/words.ts';
import type { Draft } from '#tests/helpers/make-pack.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';

/** What is found in the small exhibition after a change, beyond what is always found. */
function found(change: (draft: Draft) => void): string[] {
  const draft = structuredClone(smallExhibition()) as Draft;
  Object.assign(draft.recommendations!.items[0]!, { exhibits: ['oven', 'loom'] });
  change(draft);
  return checkReferences(Exhibition.parse(draft)).map(({ code, path, values }) =>
    spell(problem(code, { path }, values)),
  );
}

const oven = (draft: Draft) => draft.exhibits[0]!;
const model = (draft: Draft) => oven(draft).model!;
const view = { azimuthDeg: 0, elevationDeg: 0, distance: 1 };
const stop = { caption: { ar: '…', fr: '…', en: '…' } };
const hotspot = { id: 'h', at: { x: 0, y: 0 }, label: { ar: '…', fr: '…', en: '…' } };

describe('an exhibition that agrees with itself', () => {
  it('leaves nothing to remark', () => {
    expect(found(() => {})).toEqual([]);
  });
});

describe('a name that leads nowhere', () => {
  const CASES: [string, (draft: Draft) => void, string][] = [
    ['of an exhibit in a room', (d) => d.rooms[1]!.exhibits.push('attic'), 'rooms[1].exhibits[1]: there is no exhibit “attic”'],
    ['of an exhibit in a tour', (d) => d.tours[0]!.stops.push({ exhibit: 'attic' }), 'tours[0].stops[2].exhibit: there is no exhibit “attic”'],
    ['of an exhibit in the attract loop', (d) => d.attract.push('attic'), 'attract[0]: there is no exhibit “attic”'],
    ['of a related exhibit', (d) => oven(d).related.push('attic'), 'exhibits[0].related[0]: there is no exhibit “attic”'],
    ['of an exhibit at a term', (d) => d.glossary[0]!.exhibits.push('attic'), 'glossary[0].exhibits[1]: there is no exhibit “attic”'],
    ['of an exhibit at a recommendation', (d) => d.recommendations!.items[1]!.exhibits.push('attic'), 'recommendations.items[1].exhibits[0]: there is no exhibit “attic”'],
    ['of a recommendation', (d) => oven(d).recommendations.push('rec-9'), 'exhibits[0].recommendations[1]: there is no recommendation “rec-9”'],
    ['of a theme', (d) => d.recommendations!.items[0]!.otherThemes.push('fire'), 'recommendations.items[0].otherThemes[0]: there is no theme “fire”'],
    ['of a session', (d) => void (d.recommendations!.items[0]!.session = 9), 'recommendations.items[0].session: there is no session “9”'],
    ['of a medium', (d) => oven(d).gallery.push({ kind: 'video', media: 'film' }), 'exhibits[0].gallery[2].media: there is no video “film”'],
    ['of a room’s picture', (d) => void (d.rooms[0]!.picture = 'view'), 'rooms[0].picture: there is no picture “view”'],
    ['of a model’s file', (d) => void (model(d).media = 'gone'), 'exhibits[0].model.media: there is no model “gone”'],
    ['of a part, in a tour of the model', (d) => model(d).tour.push({ part: 'roof', ...stop, view }), 'exhibits[0].model.tour[0].part: there is no part of the model “roof”'],
    ['of a state', (d) => model(d).tour.push({ state: 'lit', ...stop }), 'exhibits[0].model.tour[0].state: there is no state of the model “lit”'],
    ['of a part, at a point of a picture', (d) => oven(d).gallery.push({ kind: 'picture', media: 'oven-picture', hotspots: [{ ...hotspot, part: 'roof' }] }), 'exhibits[0].gallery[2].hotspots[0].part: there is no part of the model “roof”'],
    ['of an exhibit, at a point of a picture', (d) => oven(d).gallery.push({ kind: 'picture', media: 'oven-picture', hotspots: [{ ...hotspot, exhibits: ['attic'] }] }), 'exhibits[0].gallery[2].hotspots[0].exhibits[0]: there is no exhibit “attic”'],
    ['of the status of a Tamazight word', (d) => void (d.vocabulary = { tifinaghStatus: { doubtful: { en: '…' } } }), 'glossary[0].tifinagh.status: there is no Tifinagh status “sure”'],
    ['of a room in the learning part', (d) => void (d.learning = { paths: [], discussion: [{ room: 'attic', questions: [] }] }), 'learning.discussion[0].room: there is no room “attic”'],
    ['of an exhibit in a path of the learning part', (d) => void (d.learning = { discussion: [], paths: [{ ageBand: '6-11', minutes: 5, label: hotspot.label, objectives: [], stops: ['attic'] }] }), 'learning.paths[0].stops[0]: there is no exhibit “attic”'],
  ]; // prettier-ignore

  it.each(CASES)('%s is an error with its place', (_what, change, message) => {
    expect(found(change)).toEqual([message]);
  });

  it('of a room is an error, beside the room that lists the exhibit', () => {
    expect(found((d) => void (oven(d).room = 'attic'))).toEqual([
      'exhibits[0].room: there is no room “attic”',
      'exhibits[0].room: the exhibit says it is in “attic”, but “village” lists it',
    ]);
  });

  it('or to a medium of another kind', () => {
    expect(found((d) => void (d.rooms[0]!.picture = 'oven-model'))).toEqual([
      'rooms[0].picture: “oven-model” is a model; a picture is expected here',
    ]);
  });
});

describe('an id that is given twice', () => {
  const copy = <T extends { id: string }>(list: T[]) => void list.push(structuredClone(list[0]!));
  const CASES: [string, (draft: Draft) => void, string][] = [
    ['medium', (d) => copy(d.media), 'media[3].id'],
    ['tour', (d) => copy(d.tours), 'tours[1].id'],
    ['glossary term', (d) => copy(d.glossary), 'glossary[1].id'],
    ['recommendation', (d) => copy(d.recommendations!.items), 'recommendations.items[2].id'],
    ['part of the model', (d) => copy(model(d).parts), 'exhibits[0].model.parts[1].id'],
    ['answer option', (d) => copy(oven(d).quiz[0]!.options), 'exhibits[0].quiz[0].options[2].id'],
    ['question', (d) => d.exhibits[1]!.quiz.push(oven(d).quiz[0]!), 'exhibits[1].quiz[0].id'],
    ['exhibit', (d) => d.rooms[1]!.exhibits.push('oven'), 'rooms[1].exhibits[1]'],
    ['language', (d) => d.languages.push(d.languages[0]!), 'languages[3].code'],
  ];

  it.each(CASES)('to a %s is an error', (kind, change, path) => {
    const given = found(change).filter((line) => line.startsWith(`${path}: the id`));

    expect(given).toEqual([expect.stringContaining(`is given twice (${kind})`)]);
  });
});

describe('rooms and their exhibits', () => {
  it('finds an exhibit that no visitor could reach', () => {
    expect(found((d) => void d.rooms[0]!.exhibits.pop())).toEqual([
      'exhibits[3]: the exhibit “mill” is in no room’s list; no visitor could reach it',
    ]);
  });

  it('remarks that a number and a place in the list differ', () => {
    const messages = found((d) => void d.rooms[0]!.exhibits.reverse());

    expect(messages[0]).toBe(
      'exhibits[0].order: “oven” is number 1, but stands in place 4 of its room’s list',
    );
    expect(PROBLEMS.ORDER_DIFFERS).toBe('warning');
  });

  it('remarks a recommendation and an exhibit of which only one names the other', () => {
    expect(found((d) => void (d.recommendations!.items[0]!.exhibits = ['loom', 'well']))).toEqual([
      'exhibits[0].recommendations[0]: recommendation “rec-1” does not name “oven” in return',
      'recommendations.items[0].exhibits[1]: exhibit “well” does not name “rec-1” in return',
    ]);
  });
});

describe('languages', () => {
  it('remarks a text that is missing in a declared language; that is no error', () => {
    const change = (d: Draft) => void Reflect.deleteProperty(oven(d).title, 'fr');

    expect(found(change)).toEqual(['exhibits[0].title: missing in: fr']);
    expect(PROBLEMS.TEXT_LANGUAGE_MISSING).toBe('warning');
  });

  it('owes no language to notes for curators', () => {
    expect(found((d) => void (oven(d).curatorNote = { zgh: 'ⴰⵣⵓⵍ' }))).toEqual([]);
  });

  it('allows more languages than are declared', () => {
    expect(found((d) => void (oven(d).title['zgh-Tfng'] = 'ⴰⵣⵓⵍ'))).toEqual([]);
  });

  it('refuses to fall back on a language that is not declared', () => {
    expect(found((d) => d.fallback.push('es'))).toEqual([
      'fallback[3]: the language “es” is not among the exhibition’s languages',
    ]);
  });
});

describe('the words of a report', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  it.each(Object.keys(PROBLEMS) as ProblemCode[])(
    'say the same of %s in every language',
    (code) => {
      const [ar, fr, en] = REPORT_LANGUAGES.map((language) =>
        placeholders(PACK_WORDS[language].problems[code]),
      );

      expect(fr).toEqual(en);
      expect(ar).toEqual(en);
    },
  );

  it.each(REPORT_LANGUAGES)('name every kind of thing in %s', (language) => {
    expect(Object.keys(PACK_WORDS[language].kinds)).toEqual(Object.keys(PACK_WORDS.en.kinds));
  });
});
