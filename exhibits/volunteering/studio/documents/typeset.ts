/**
 * Sets the documents: `node exhibits/volunteering/studio/documents/typeset.ts`.
 *
 *   --only ID     set one document (several if given several times)
 *   --check       write nothing; end with 1 if a page's source is not the one it was set from
 *   --png FOLDER  also write each page as PNG, to look at
 *
 * A browser sets Arabic as well as anything does: letters joined, marks placed,
 * lines broken between words. Two versions of it may place a letter half a pixel
 * apart, so a page is not compared by its picture but by its source, whose
 * SHA-256 stands in `set-from.json`.
 */
import { chromium } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { allDocuments, filesOf, PAGE_PX, pageName, sourceOf } from './pages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const record = path.join(import.meta.dirname, 'set-from.json');
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    check: { type: 'boolean', default: false },
    png: { type: 'string' },
  },
});

const documents = allDocuments.filter(({ id }) => values.only?.includes(id) ?? true);
const missing = values.only?.filter((id) => !documents.some((one) => one.id === id)) ?? [];
if (missing.length > 0) throw new Error(`No document is called ${missing.join(', ')}`);

const setFrom = JSON.parse(await readFile(record, 'utf8').catch(() => '{}')) as Record<
  string,
  string
>;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const style = await readFile(path.join(import.meta.dirname, 'pages.css'), 'utf8');
const sources = documents.flatMap((document) =>
  document.pages.map((_, i) => ({
    name: pageName(document, i),
    html: sourceOf(document, i, style),
  })),
);

if (values.check) {
  const stale = sources.filter(({ name, html }) => setFrom[name] !== sha256(html));
  for (const { name } of stale) console.error(`Set from another source: ${name}`);
  console.log(`${sources.length} pages checked`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  await set();
}

async function set(): Promise<void> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: PAGE_PX });
    for (const { name, html } of sources) {
      await page.setContent(html);
      await page.evaluate(() => document.fonts.ready);
      const { fits, lettered } = await page.evaluate(() => {
        const main = document.querySelector('main');
        const last = [...(main?.querySelectorAll(':scope > :not(.folio)') ?? [])].at(-1);
        const room = main ? main.getBoundingClientRect().bottom - 140 : 0;
        return {
          fits: last !== undefined && last.getBoundingClientRect().bottom <= room,
          lettered: document.fonts.check('40px "Noto Naskh Arabic Variable"', 'وقف'),
        };
      });
      if (!lettered) throw new Error(`The fonts did not come for ${name}`);
      if (!fits) throw new Error(`${name} holds more than a page`);
      const picture = await page.screenshot();
      const webp = await sharp(picture)
        .webp({ nearLossless: true, quality: 60, effort: 6 })
        .toBuffer();
      await writeFile(path.join(root, 'photos', `${name}.webp`), webp);
      if (values.png) {
        await mkdir(values.png, { recursive: true });
        await writeFile(path.join(values.png, `${name}.png`), picture);
      }
      setFrom[name] = sha256(html);
    }
  } finally {
    await browser.close();
  }
  for (const document of documents)
    for (const { file, text } of filesOf(document)) await writeFile(path.join(root, file), text);
  const sorted = Object.fromEntries(Object.entries(setFrom).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(record, `${JSON.stringify(sorted, undefined, 2)}\n`);
  console.log(`${sources.length} pages set`);
}
