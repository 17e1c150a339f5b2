import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Exhibit } from '#format/exhibit.ts';
import type { Exhibition } from '#format/exhibition.ts';
import type { Media } from '#format/media.ts';
import { EXHIBITION_FILE } from '#format/manifest.ts';
import type { OpenedPack } from '../open-pack.ts';
import { galleryHtml, modelHtml, pictureHtml, quizHtml } from './media-html.ts';
import { escaped, Page } from './page.ts';
import { FONTS, STYLE } from './style.ts';

/**
 * Writes a pack as a site that opens by a double click on `index.html`, from a
 * stick, without a network and without a script: every language its own
 * pages, the first language of the exhibition first. All addresses are
 * relative, and all pages lie in one folder beside the pack's own files.
 */
export async function writeSite(pack: OpenedPack, out: string): Promise<void> {
  const { exhibition, files } = pack;
  await mkdir(out, { recursive: true });
  for (const { path } of files) {
    // Tiles are for a viewer that is not there; a browser zooms the whole picture.
    if (path === EXHIBITION_FILE || path.startsWith('tiles/')) continue;
    await mkdir(dirname(join(out, path)), { recursive: true });
    await copyFile(pack.file(path)?.absolutePath ?? '', join(out, path));
  }
  await writeFile(join(out, 'style.css'), STYLE);
  const require = createRequire(import.meta.url);
  await mkdir(join(out, 'fonts'));
  for (const { name, from } of FONTS) await copyFile(require.resolve(from), join(out, 'fonts', name));
  for (const { code } of exhibition.languages) {
    const page = new Page(exhibition, code);
    for (const [name, html] of pagesOf(exhibition, page)) await writeFile(join(out, page.file(name)), html);
  }
} // prettier-ignore

function* pagesOf(exhibition: Exhibition, page: Page): Generator<[name: string, html: string]> {
  const media = new Map(exhibition.media.map((medium) => [medium.id, medium]));
  const byId = new Map(exhibition.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const inOrder = exhibition.rooms.flatMap((room) =>
    room.exhibits.flatMap((id) => byId.get(id) ?? []),
  );
  yield ['index', page.html('index', page.plain(exhibition.title), indexOf(exhibition, page, byId, media))]; // prettier-ignore
  for (const [i, exhibit] of inOrder.entries()) {
    const accent = exhibition.rooms.find(({ id }) => id === exhibit.room)?.accent;
    const near = { before: inOrder[i - 1], next: inOrder[i + 1] };
    const body = exhibitOf(exhibit, page, media, near);
    yield [exhibit.id, page.html(exhibit.id, page.plain(exhibit.title), body, accent)];
  }
  if (exhibition.glossary.length > 0) {
    const terms = exhibition.glossary.map(({ term, definition }) => `<dt>${page.text(term, 'span')}</dt><dd>${page.text(definition)}</dd>`); // prettier-ignore
    const title = page.word('glossary');
    yield ['_glossary', page.html('_glossary', title, `<h1>${title}</h1><dl>${terms.join('\n')}</dl>`)];
  }
  const items = exhibition.recommendations?.items ?? [];
  if (items.length > 0) {
    const list = items.map(({ text }) => `<li>${page.text(text, 'span')}</li>`).join('\n');
    const title = page.word('recommendations');
    yield ['_recommendations', page.html('_recommendations', title, `<h1>${title}</h1><ol>${list}</ol>`)];
  }
} // prettier-ignore

function indexOf(
  exhibition: Exhibition,
  page: Page,
  exhibits: ReadonlyMap<string, Exhibit>,
  media: ReadonlyMap<string, Media>,
): string {
  const rooms = exhibition.rooms.map(({ n, title, intro, accent, exhibits: ids, picture }) => {
    const cards = ids.flatMap((id) => {
      const exhibit = exhibits.get(id);
      return exhibit ? [`<li>${cardOf(exhibit, page, media)}</li>`] : [];
    });
    const shown = media.get(picture ?? '');
    return `<section class="room ${accent}"><h2><span>${n}</span> ${escaped(page.plain(title))}</h2>
${shown?.kind === 'picture' ? pictureHtml(page, shown, '100vw') : ''}${page.text(intro)}<ul class="cards">${cards.join('\n')}</ul></section>`;
  });
  const more = [
    ...(exhibition.glossary.length > 0 ? (['glossary'] as const) : []),
    ...(exhibition.recommendations ? (['recommendations'] as const) : []),
  ].map((name) => `<a href="${page.file(`_${name}`)}">${page.word(name)}</a>`);
  return `<h1>${escaped(page.plain(exhibition.title))}</h1>${page.text(exhibition.subtitle)}
${rooms.join('\n')}
<footer><p>${more.join(' · ')}</p>${page.text(exhibition.credits)}${page.text(exhibition.contact)}</footer>`;
}

function cardOf(exhibit: Exhibit, page: Page, media: ReadonlyMap<string, Media>): string {
  const first = exhibit.gallery.find((item) => item.kind === 'picture');
  const picture = media.get(first?.media ?? '');
  const small = picture?.kind === 'picture' ? picture.variants?.[0] : undefined;
  const image = small ? `<img src="${small.file}" width="${small.widthPx}" height="${small.heightPx}" alt="" loading="lazy">` : ''; // prettier-ignore
  return `<a href="${page.file(exhibit.id)}">${image}${page.text(exhibit.title, 'span')}</a>`;
}

function exhibitOf(
  exhibit: Exhibit,
  page: Page,
  media: ReadonlyMap<string, Media>,
  near: { before: Exhibit | undefined; next: Exhibit | undefined },
): string {
  const link = (key: 'before' | 'next') => {
    const other = near[key];
    return other ? `<a rel="${key === 'next' ? 'next' : 'prev'}" href="${page.file(other.id)}">${page.word(key)}: ${escaped(page.plain(other.title))}</a>` : '';
  }; // prettier-ignore
  const sources = exhibit.sources.map(({ title, address }) => `<li><bdi>${escaped(title)}</bdi> <small dir="ltr">${escaped(address)}</small></li>`); // prettier-ignore
  return `<article><h1>${escaped(page.plain(exhibit.title))}</h1>
<div class="beside"><div>${page.text(exhibit.text)}</div><div>${galleryHtml(page, exhibit, media)}</div></div>
${modelHtml(page, exhibit, media)}
${quizHtml(page, exhibit)}
${sources.length > 0 ? `<section><h2>${page.word('sources')}</h2><ul>${sources.join('')}</ul></section>` : ''}
</article><nav class="near">${link('before')} ${link('next')}</nav>`;
}
