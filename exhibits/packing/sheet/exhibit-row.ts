import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { Id } from '#format/identifiers.ts';
import { dateIn, linesIn, listIn, oneOf, slugOf } from './cells.ts';
import { VALUES } from './columns.ts';
import type { SourceDraft } from './draft.ts';
import { type About, hasMedia, mediaOf } from './media-row.ts';
import type { Photos } from './photos.ts';
import type { Row } from './table.ts';

type Texts = Record<string, string>;

/** What one row of the sheet says. */
export interface RowExhibit {
  exhibit: Record<string, unknown>;
  media: Record<string, unknown>[];
  copies: SourceDraft['copies'];
}

/** One row as an exhibit with its pictures and its question. Faults are reported, never thrown. */
export function exhibitOf(row: Row, id: string, photos: Photos): RowExhibit {
  const title = row.texts('title');
  const text = row.texts('text');
  if (empty(title)) row.fault('CELL_EMPTY', 'title');
  if (empty(text)) row.fault('CELL_EMPTY', 'text');
  const hasAny = listIn(row.get('pictures')).length > 0 || hasMedia(row);
  const about = hasAny ? aboutMedia(row) : undefined;
  const pictures = picturesOf(row, id, { photos, about });
  const [first] = pictures.media;
  const poster = first && String(first['id']);
  const others = about && mediaOf(row, id, { photos, about, poster });
  const source = row.get('source');
  const question = questionOf(row, id);
  const yes = (key: string) => oneOf(row, key, VALUES.yes) === 'yes';
  const ages = listIn(row.get('ages')).map((age) => oneOf(row, 'ages', VALUES.ages, age));
  const exhibit = {
    id,
    title,
    text,
    gallery: [
      ...pictures.media.map((medium) => ({ kind: 'picture', media: medium['id'] })),
      ...(others?.gallery ?? []),
    ],
    ...(others?.model && { suitsModel: true, model: others.model }),
    ...(question && { quiz: [question] }),
    ageBands: ages.length > 0 ? ages.filter(Boolean) : Object.keys(VALUES.ages),
    childPath: yes('children'),
    sensitive: yes('sensitive'),
    confidence: source ? 'single-source' : 'unverified',
    ...(source && { sources: [{ id: 's1', title: source, address: '', kind: 'other' }] }),
  };
  const media = [...pictures.media, ...(others?.media ?? [])];
  return { exhibit, media, copies: [...pictures.copies, ...(others?.copies ?? [])] };
}

/** The row's own code, or one that is made from its title and stays while the title does. */
export function idOf(row: Row): string {
  const code = row.get('code');
  if (code && !Id.safeParse(code).success) row.fault('CELL_CODE', 'code', '', { found: code });
  if (code) return code;
  const { en, fr, ...others } = row.texts('title');
  const slug = slugOf(en ?? fr ?? '');
  if (slug) return slug;
  const [first = ''] = Object.values(others);
  return `e-${createHash('sha256').update(first).digest('hex').slice(0, 8)}`;
}

/** One answer for all that a row shows; without it nothing of it may be shown. */
function aboutMedia(row: Row): About {
  for (const key of ['credit', 'licence', 'consent']) {
    if (!row.get(key)) row.fault('CELL_EMPTY', key);
  }
  const said = Object.keys(row.texts('title')).map((one) => [one, row.get('credit')]);
  const credit = Object.fromEntries(said) as Texts;
  return { credit, licence: row.get('licence'), consent: consentOf(row) };
}

function picturesOf(
  row: Row,
  id: string,
  { photos, about }: { photos: Photos; about: About | undefined },
): Pick<RowExhibit, 'media' | 'copies'> {
  const names = listIn(row.get('pictures'));
  if (names.length === 0) return { media: [], copies: [] };
  if (empty(row.texts('alt'))) row.fault('CELL_EMPTY', 'alt');
  const [alts, captions] = (['alt', 'caption'] as const).map((key) =>
    perPicture(row, key, names.length),
  );
  const nature = oneOf(row, 'nature', VALUES.nature) ?? 'photograph';

  const copies: SourceDraft['copies'] = [];
  const media = names.map((name, i) => {
    const medium = `${id}-${i + 1}`;
    const from = photos.find(name);
    const to = `photos/${medium}${extname(from ?? '').toLowerCase()}`;
    if (from) copies.push({ from, to });
    else row.fault('CELL_PICTURE', 'pictures', '', { found: name, like: photos.like(name) ?? '–' });
    const caption = captions?.[i];
    return {
      ...{ kind: 'picture', id: medium, alt: alts?.[i], ...(caption && !empty(caption) && { caption }) },
      ...{ ...about, nature, file: to },
    }; // prettier-ignore
  });
  return { media, copies };
}

/** One line for every picture; a single line stands for a single picture. */
function perPicture(row: Row, key: string, pictures: number): Texts[] {
  const all = Array.from({ length: pictures }, (): Texts => ({}));
  for (const [language, cell] of Object.entries(row.texts(key))) {
    const lines = pictures === 1 ? [linesIn(cell).join(' ')] : linesIn(cell);
    if (lines.length !== pictures) {
      row.fault('CELL_COUNT', key, language, { found: lines.length, wanted: pictures });
    }
    for (const [i, line] of lines.entries()) if (all[i]) all[i][language] = line;
  }
  return all;
}

function consentOf(row: Row): object {
  const status = oneOf(row, 'consent', VALUES.consent);
  const until = dateIn(row, 'consentUntil');
  const minors = oneOf(row, 'minors', VALUES.minors) ?? 'none';
  return { status, ...(until && { until }), minors };
}

function questionOf(row: Row, id: string): object | undefined {
  const question = row.texts('question');
  const right = row.texts('right');
  if (empty(question) && empty(right)) return undefined;
  if (empty(question)) row.fault('CELL_EMPTY', 'question');
  const wrong = Object.entries(row.texts('wrong')).map(([language, cell]) => ({
    language,
    answers: linesIn(cell),
  }));
  for (const language of Object.keys(question)) {
    if (!right[language]) row.fault('CELL_EMPTY', 'right', language);
    const answers = wrong.find((one) => one.language === language)?.answers.length ?? 0;
    const wanted = Math.max(1, ...wrong.map((one) => one.answers.length));
    if (answers === 0) row.fault('CELL_EMPTY', 'wrong', language);
    else if (answers !== wanted) row.fault('CELL_COUNT', 'wrong', language, { found: answers, wanted });
  } // prettier-ignore
  const count = Math.max(0, ...wrong.map((one) => one.answers.length));
  const others = Array.from({ length: count }, (_, i) =>
    Object.fromEntries(wrong.flatMap(({ language, answers }) => (answers[i] ? [[language, answers[i]]] : []))),
  ); // prettier-ignore
  const options = [right, ...others].map((text, i) => ({ id: 'abcdefghij'[i], text }));
  const explanation = row.texts('explanation');
  return {
    id: `${id}-q1`,
    question,
    // The right one must not always come first; the same exhibit always has the same order.
    options: turn(options, id.length % options.length),
    answer: 'a',
    explanation: empty(explanation) ? right : explanation,
  };
}

const turn = <T>(list: T[], by: number): T[] => [...list.slice(by), ...list.slice(0, by)];

export const empty = (text: Texts): boolean => Object.keys(text).length === 0;
