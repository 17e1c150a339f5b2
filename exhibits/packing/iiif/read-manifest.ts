import { basename, extname } from 'node:path';
import { Id } from '#format/identifiers.ts';
import { type Problem, problem } from '../problem.ts';
import { readJson } from '../read-json.ts';
import { slugOf } from '../sheet/cells.ts';
import { languagesOf, type SourceDraft } from '../sheet/draft.ts';
import type { Photos } from '../sheet/photos.ts';
import { bodiesOf, type Canvas, canvasesOf, type LanguageMap, Manifest } from './presentation.ts';

type Texts = Record<string, string>;

const ACCENTS = ['indigo', 'terracotta', 'green', 'plum', 'teal', 'saffron', 'olive', 'brick'];
const NOTHING: SourceDraft = { document: {}, copies: [] };
/** The kiosk plays no longer text than this well; the rest of the metadata stays with the manifest. */
const MOST_METADATA = 6;

/**
 * A IIIF Presentation 3 manifest as a pack's source: a room for each of its
 * chapters (or one in all), an exhibit for each canvas. Images are taken from the photos folder by the last part of their
 * address; nothing is ever fetched.
 *
 * @param consent - of the people in the pictures: a manifest does not say
 */
export async function sourceOfManifest(
  file: string,
  photos: Photos,
  consent: 'given' | 'not-needed',
): Promise<{ draft: SourceDraft; problems: Problem[] }> {
  const name = basename(file);
  const { value, problem: unread } = await readJson(file, name);
  if (unread) return { draft: NOTHING, problems: [unread] };
  const read = Manifest.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return { draft: NOTHING, problems: [problem('MANIFEST_UNKNOWN', { file: name }, { reason })] };
  }
  return new Reading(read.data, name, photos, consent).source();
}

class Reading {
  readonly #manifest: Manifest;
  readonly #file: string;
  readonly #photos: Photos;
  readonly #consent: string;
  readonly #base: string;
  readonly #problems: Problem[] = [];
  readonly #copies: SourceDraft['copies'] = [];
  readonly #ids = new Set<string>();

  constructor(manifest: Manifest, file: string, photos: Photos, consent: string) {
    this.#manifest = manifest;
    this.#file = file;
    this.#photos = photos;
    this.#consent = consent;
    const [first = 'none'] = Object.keys(manifest.label);
    this.#base = first === 'none' ? 'en' : short(first);
  }

  source(): { draft: SourceDraft; problems: Problem[] } {
    const { label, rights, requiredStatement } = this.#manifest;
    const title = this.#texts(label);
    const chapters = this.#chapters();
    const hung = chapters.flatMap(({ canvases }, i) =>
      canvases.map((canvas, j) => this.#exhibit(canvas, i + 1, j)),
    );
    const exhibits = hung.map(({ exhibit }) => exhibit);
    const languages = languagesOf(exhibits.flatMap(({ title: one }) => Object.keys(one)));
    const fallback = languages.map((one) => (one as { code: string }).code);
    const slug = slugOf(Object.values(title)[0] ?? '');
    const document = {
      ...{ formatVersion: 1, id: slug || 'manifest', version: 1, title },
      ...{ languages, fallback, baseLanguage: fallback[0], licence: licenceOf(rights) },
      ...(requiredStatement && { credits: this.#texts(requiredStatement.value) }),
      rooms: chapters.map((chapter, i) => {
        const own = this.#texts(chapter.label);
        const named = Object.keys(own).length > 0 ? own : title;
        const intro = this.#texts(chapter.summary);
        return {
          ...{ id: `room-${i + 1}`, n: i + 1, title: named, accent: ACCENTS[i % ACCENTS.length] },
          intro: Object.keys(intro).length > 0 ? intro : named,
          exhibits: exhibits.filter(({ room }) => room === `room-${i + 1}`).map(({ id }) => id),
        };
      }),
      exhibits,
      media: hung.flatMap(({ media }) => media),
    };
    return { draft: { document, copies: this.#copies }, problems: this.#problems };
  }

  /** Each canvas once, in the first chapter that names it; what no chapter names comes last. */
  #chapters() {
    const { structures = [], items, label, summary } = this.#manifest;
    const left = new Map(items.map((canvas) => [canvas.id, canvas]));
    const take = (id: string): Canvas[] => {
      const canvas = left.get(id.split('#')[0] ?? id);
      if (canvas) left.delete(canvas.id);
      return canvas ? [canvas] : [];
    };
    const named = structures.map((range) => ({
      ...{ label: range.label, summary: range.summary },
      canvases: canvasesOf(range).flatMap(take),
    }));
    return [...named, { label, summary, canvases: [...left.values()] }].filter(
      ({ canvases }) => canvases.length > 0,
    );
  }

  #exhibit(canvas: Canvas, room: number, i: number) {
    const label = this.#texts(canvas.label);
    const title = Object.keys(label).length > 0 ? label : { [this.#base]: String(i + 1) };
    const id = this.#idOf(canvas, title, i);
    const media = bodiesOf(canvas).flatMap((body, j) => this.#medium(canvas, body, title, `${id}-${j + 1}`)); // prettier-ignore
    const exhibit = {
      ...{ id, room: `room-${room}`, order: i + 1, title, text: this.#words(canvas, title) },
      gallery: media.map((medium) => ({ kind: 'picture', media: medium['id'] })),
      ...{ ageBands: ['6-11', '12-17', 'adults'], confidence: 'unverified' },
      sources: [{ id: 's1', title: this.#manifest.id, address: canvas.id, kind: 'iiif' }],
    };
    return { exhibit, media };
  }

  #medium(canvas: Canvas, body: { id: string; type: string }, alt: Texts, id: string) {
    const values = { found: body.id };
    const where = { file: this.#file, path: canvas.id };
    if (body.type !== 'Image') {
      this.#problems.push(problem('MANIFEST_LEFT_OUT', where, { ...values, reason: body.type }));
      return [];
    }
    const from = this.#photos.find(localName(body.id));
    if (!from) {
      this.#problems.push(problem('MANIFEST_FILE_FAR', where, values));
      return [];
    }
    const to = `photos/${id}${extname(from).toLowerCase()}`;
    this.#copies.push({ from, to });
    const statement = canvas.requiredStatement ?? this.#manifest.requiredStatement;
    const credit = statement ? this.#texts(statement.value) : this.#texts(this.#manifest.label);
    const licence = licenceOf(canvas.rights ?? this.#manifest.rights);
    const consent = { status: this.#consent, minors: 'none' };
    return [{ kind: 'picture', id, alt, credit, licence, nature: 'photograph', consent, file: to }];
  }

  /** The summary, or the metadata line by line, or at least the title. */
  #words(canvas: Canvas, title: Texts): Texts {
    const summary = this.#texts(canvas.summary);
    if (Object.keys(summary).length > 0) return summary;
    const lines: Record<string, string[]> = {};
    for (const { label, value } of (canvas.metadata ?? []).slice(0, MOST_METADATA)) {
      const [names, said] = [this.#texts(label), this.#texts(value)];
      for (const [language, words] of Object.entries(said)) {
        const name = names[language] ?? Object.values(names)[0] ?? '';
        (lines[language] ??= []).push(`${name}: ${words}`);
      }
    }
    const all = Object.entries(lines).map(([language, list]) => [language, list.join('\n')] as const);
    return all.length > 0 ? Object.fromEntries(all) : title;
  } // prettier-ignore

  #texts(map: LanguageMap | undefined): Texts {
    const said = Object.entries(map ?? {}).map(([language, lines]) => {
      const words = lines.map(plain).join('\n').trim();
      return [language === 'none' || language === '@none' ? this.#base : short(language), words];
    });
    return Object.fromEntries(said.filter(([, words]) => words)) as Texts;
  }

  #idOf({ id }: Canvas, title: Texts, i: number): string {
    const own = slugOf(decodeURIComponent(safe(id)).split('/').at(-1) ?? '');
    const named = slugOf(title['en'] ?? title['fr'] ?? '');
    const wanted = [named, own, `canvas-${i + 1}`].find((one) => one && Id.safeParse(one).success);
    let free = wanted ?? `canvas-${i + 1}`;
    for (let n = 2; this.#ids.has(free); n++) free = `${wanted}-${n}`;
    this.#ids.add(free);
    return free;
  }
}

/** `fr-FR` is French. */
const short = (language: string): string => language.split('-')[0]?.toLowerCase() ?? language;

/** A lone percent sign is no escape. */
const safe = (address: string): string => address.replaceAll(/%(?![0-9a-f]{2})/gi, '%25');

/** The file's name in an address; of an image service's request, the name of the image. */
function localName(address: string): string {
  const parts = decodeURIComponent(safe(address)).split(/[?#]/)[0]?.split('/') ?? [];
  const isRequest = /^(?:default|color|gray|bitonal|native)\.\w+$/.test(parts.at(-1) ?? '');
  return (isRequest ? parts.at(-5) : parts.at(-1)) ?? '';
}

const ENTITIES: Texts = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Presentation 3 allows a little HTML in texts; here words are words. */
function plain(text: string): string {
  if (!/^\s*<[\s\S]*>\s*$/.test(text)) return text;
  return text
    .replaceAll(/<br\s*\/?>|<\/p>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .trim();
}

const CREATIVE = /creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/;

/** The address of a licence as its SPDX identifier; where none is named, nothing is allowed. */
function licenceOf(rights: string | undefined): string {
  const [, kind, name, version] = CREATIVE.exec(rights ?? '') ?? [];
  if (!kind || !name) return 'all-rights-reserved';
  if (kind === 'publicdomain') return name === 'zero' ? `CC0-${version}` : 'CC-PDDC';
  return `CC-${name.toUpperCase()}-${version}`;
}
