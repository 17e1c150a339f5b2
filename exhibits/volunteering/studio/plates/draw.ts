/**
 * Draws the plates: `node exhibits/volunteering/studio/plates/draw.ts`.
 *
 *   --only ID              draw one plate (several if given several times)
 *   --check                write nothing; end with 1 if what is committed is not what the source draws
 *   --contact-sheet FILE   also lay all plates on one PNG
 *   --png FOLDER           also write each plate as PNG, 1600 pixels wide, to look at
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contactSheet, picture } from './contact-sheet.ts';
import { filesOf } from './files-of.ts';
import { allPlates } from './all-plates.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    check: { type: 'boolean', default: false },
    'contact-sheet': { type: 'string' },
    png: { type: 'string' },
  },
});

const plates = (await allPlates()).filter((plate) => values.only?.includes(plate.id) ?? true);
const missing = values.only?.filter((id) => !plates.some((plate) => plate.id === id)) ?? [];
if (missing.length > 0) throw new Error(`No plate is called ${missing.join(', ')}`);

const stale: string[] = [];
for (const plate of plates) {
  for (const { file, text } of filesOf(plate)) {
    const target = path.join(root, file);
    if (values.check) {
      const committed = await readFile(target, 'utf8').catch(() => undefined);
      if (committed !== text) stale.push(file);
    } else {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }
  if (values.png) {
    await mkdir(values.png, { recursive: true });
    await writeFile(path.join(values.png, `${plate.id}.png`), await picture(plate, 1600));
  }
}

if (values['contact-sheet']) await writeFile(values['contact-sheet'], await contactSheet(plates));
for (const file of stale) console.error(`Not what the source draws: ${file}`);
console.log(`${plates.length} plates ${values.check ? 'checked' : 'drawn'}`);
if (stale.length > 0) process.exitCode = 1;
