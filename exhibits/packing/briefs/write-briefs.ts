import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Exhibit } from '#format/exhibit.ts';
import type { Exhibition } from '#format/exhibition.ts';
import { escaped, Page } from '../site/page.ts';
import { FONTS } from '../site/style.ts';
import { isOpen, openSlots } from './open-slots.ts';
import { BRIEF_WORDS, LATIN } from './words.ts';

type Words = (typeof BRIEF_WORDS)[keyof typeof BRIEF_WORDS];

/**
 * Writes a sheet for the photographer in each language of the exhibition,
 * `photographer.LANGUAGE.html`, to be opened in a browser and printed on A4.
 *
 * @returns how many places wait for a photograph
 */
export async function writeBriefs(exhibition: Exhibition, dir: string): Promise<number> {
  await mkdir(join(dir, 'fonts'), { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const { name, from } of FONTS) await copyFile(resolve(from), join(dir, 'fonts', name));
  for (const { code } of exhibition.languages)
    await writeFile(
      join(dir, `photographer.${code.toLowerCase()}.html`),
      briefSheet(exhibition, code),
    );
  return openSlots(exhibition).length;
}

/** The whole sheet in one language. */
export function briefSheet(exhibition: Exhibition, language: string): string {
  const page = new Page(exhibition, language);
  const words: Words = BRIEF_WORDS[language as keyof typeof BRIEF_WORDS] ?? BRIEF_WORDS.en;
  const byId = new Map(exhibition.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const rooms = exhibition.rooms.flatMap((room) => {
    const waiting = room.exhibits
      .flatMap((id) => byId.get(id) ?? [])
      .filter((exhibit) => isOpen(exhibit, exhibition));
    if (waiting.length === 0) return [];
    const slots = waiting.map((exhibit) => slot(exhibit, exhibition, page, words));
    return `<h2>${room.n}. ${escaped(page.plain(room.title))}</h2>\n${slots.join('\n')}`;
  });
  const list = (lines: readonly string[], tag: 'ul' | 'ol') =>
    `<${tag}>${lines.map((line) => `<li>${marked(line)}</li>`).join('')}</${tag}>`;
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${page.direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>${STYLE}</style>
<h1>${words.title}</h1>
<p class="lead">${escaped(page.plain(exhibition.title))}</p>
<p>${words.intro}</p>
<div class="rules"><section><h3>${words.before}</h3>${list(words.rules, 'ul')}</section>
<section><h3>${words.after}</h3>${list(words.steps, 'ol')}</section></div>
${rooms.join('\n')}
</html>
`;
}

function slot(exhibit: Exhibit, { media }: Exhibition, page: Page, words: Words): string {
  const hung = exhibit.gallery.find((item) => item.kind === 'picture');
  const nature = media.find(({ id }) => id === hung?.media)?.nature;
  const today = nature ? words[`nature-${nature}`] : words.nothing;
  return `<article><h3>${escaped(page.plain(exhibit.title))}</h3>
${page.text(exhibit.photoSlot?.brief)}
<dl><div><dt>${words.file}</dt><dd><bdi dir="ltr">photo-${exhibit.id}.jpg</bdi></dd></div><div><dt>${words.hangs}</dt><dd>${today}</dd></div></dl>
<p class="ticks"><span>▢ ${words.taken}</span><span>▢ ${words.allowed}</span><span class="line">${words.by}</span><span class="line">${words.day}</span></p></article>`;
}

const marked = (line: string): string =>
  escaped(line).replace(LATIN, (name) => `<code dir="ltr">${name}</code>`);

/** Black on white: it is copied and written on. */
const STYLE = `${FONTS.map(({ name, family }) => `@font-face{font-family:${family};src:url(fonts/${name}) format("woff2");font-weight:100 900}`).join('\n')}
@page{size:A4;margin:14mm}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:11pt/1.5 Serif4,Naskh,Tifinagh,serif;color:#1f1b16;background:#fff}
[dir=rtl] body{font-size:12pt;line-height:1.75}
h1,h2,h3,dt,.lead,.ticks{font-family:Figtree,Kufi,Tifinagh,sans-serif}
h1{margin:0;font-size:1.9em}
.lead{margin:0 0 .8em;color:#5f564a}
h2{margin:1.4em 0 .3em;font-size:1.25em;break-after:avoid}
h3{margin:0;font-size:1em}
.rules{display:grid;grid-template-columns:1fr 1fr;gap:1.2em;font-size:.9em}
ul,ol{margin:.2em 0;padding-inline-start:1.3em}
article{padding:.6em 0;border-block-start:1px solid #999;break-inside:avoid}
article p{margin:.2em 0}
dl{display:flex;flex-wrap:wrap;gap:0 2em;margin:.2em 0;font-size:.85em}
dl div{display:flex;gap:.5em}
dt{color:#5f564a}
dd{margin:0}
.ticks{display:flex;flex-wrap:wrap;gap:.3em 1.5em;font-size:.8em}
.line{flex:1;min-width:9em;border-block-end:1px dotted #555}
code{font-size:.95em}
@media print{body{margin:0;padding:0;max-width:none}}`;
