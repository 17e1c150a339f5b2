import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  allDocuments,
  filesOf,
  PAGE_PX,
  pageName,
  sourceOf,
} from '../../../exhibits/volunteering/studio/documents/pages.ts';
import { escaped, joined } from '../../../exhibits/volunteering/studio/documents/document.ts';
import recommendations from '../../../exhibits/volunteering/recommendations.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../../exhibits/volunteering');
const studio = join(root, 'studio/documents');
const style = readFileSync(join(studio, 'pages.css'), 'utf8');
const setFrom = JSON.parse(readFileSync(join(studio, 'set-from.json'), 'utf8')) as Record<
  string,
  string
>;
const pages = allDocuments.flatMap((document) =>
  document.pages.map((page, i) => ({ document, page, i, name: pageName(document, i) })),
);

describe('the documents', () => {
  it.each(pages)('$name is set from the source that stands here', ({ document, i, name }) => {
    const source = sourceOf(document, i, style);

    expect(setFrom[name]).toBe(createHash('sha256').update(source).digest('hex'));
  });

  it.each(pages)('$name is a picture of a whole page', async ({ name }) => {
    const { width, height } = await sharp(join(root, 'photos', `${name}.webp`)).metadata();

    expect({ width, height }).toEqual(PAGE_PX);
  });

  it.each(pages)('$name can be heard in every language', ({ page }) => {
    for (const words of [page.alt.ar, page.alt.fr, page.alt.en])
      expect(words.trim().length).toBeGreaterThan(20);
  });

  it.each(allDocuments)('$id says of itself what is committed', (document) => {
    for (const { file, text } of filesOf(document))
      expect(readFileSync(join(root, file), 'utf8'), file).toBe(text);
  });

  it('print each of the 39 recommendations once, with its number', () => {
    const booklet = allDocuments.find(({ id }) => id === 'recommendations-booklet');
    const printed = booklet?.pages.map(({ html }) => html).join('') ?? '';

    expect(recommendations.items).toHaveLength(39);
    for (const { n, reading } of recommendations.items)
      expect(
        printed.split(`<span class="number">${n}</span><p>${escaped(reading.ar)}</p>`),
        reading.ar,
      ).toHaveLength(2);
  });
});

describe('escaped', () => {
  it('lets no sign of a text become a mark of the page', () => {
    expect(escaped('<b>«5 & 6»</b> "')).toBe('&lt;b&gt;«5 &amp; 6»&lt;/b&gt; &quot;');
  });
});

describe('joined', () => {
  it('reads the parts one after another in each language', () => {
    expect(
      joined([
        { ar: 'أ', fr: 'a', en: 'x' },
        { ar: 'ب', fr: 'b', en: 'y' },
      ]),
    ).toEqual({ ar: 'أ ب', fr: 'a b', en: 'x y' });
  });
});
