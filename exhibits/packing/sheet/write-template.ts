import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import writeXlsxFile from 'write-excel-file/node';
import { UsageError } from '../usage-error.ts';
import type { ReportLanguage } from '../words/words.ts';
import { GUIDE, inOf, SHEETS, type SheetKind, type Three, VALUES } from './columns.ts';
import { headingsFor } from './table.ts';

const KINDS = Object.keys(SHEETS) as SheetKind[];
const LANGUAGES = ['ar', 'fr', 'en'] as const;
const HEAD = { fontWeight: 'bold', backgroundColor: '#efe6d5', wrap: true } as const;
const EXAMPLE_PICTURE = 'well.jpg';

/** The example of the template: one room, one exhibit, one picture and one question. */
const EXAMPLE: Readonly<Record<SheetKind, Readonly<Record<string, string | Three | readonly string[]>>>> = {
  exhibits: {
    room: '1',
    title: ['بئر الحي', 'Le puits du quartier', 'The well of the quarter'],
    text: [
      'مثال: اكتب هنا ما يقرؤه الزائر. حفر أهل الحي هذه البئر معا، وتناوبوا على حراستها وتنظيفها.',
      'Exemple : écrivez ici ce que lit le visiteur. Les habitants ont creusé ce puits ensemble et se relayaient pour le garder propre.',
      'Example: write here what visitors read. The neighbours dug this well together and took turns to keep it clean.',
    ],
    pictures: EXAMPLE_PICTURE,
    alt: ['رسم لبئر مستديرة', 'Dessin d’un puits rond', 'Drawing of a round well'],
    credit: 'Maarid',
    licence: 'CC0-1.0',
    nature: VALUES.nature.illustration,
    consent: VALUES.consent['not-needed'],
    minors: VALUES.minors.none,
    question: ['من حفر البئر؟', 'Qui a creusé le puits ?', 'Who dug the well?'],
    right: ['أهل الحي', 'Les habitants', 'The neighbours'],
    wrong: ['تاجر وحده\nلا أحد', 'Un marchand seul\nPersonne', 'A merchant alone\nNobody'],
    children: VALUES.yes.yes,
    code: 'well',
  },
  rooms: {
    n: '1',
    title: ['الماء', 'L’eau', 'Water'],
    intro: ['كيف تقاسم الناس الماء.', 'Comment on partageait l’eau.', 'How people shared water.'],
    colour: VALUES.colour.indigo,
  },
  exhibition: {
    code: 'our-exhibition',
    version: '1',
    title: ['معرضنا', 'Notre exposition', 'Our exhibition'],
    licence: 'CC-BY-4.0',
  },
}; // prettier-ignore

/**
 * Writes a starter folder: the template as one workbook and as three CSV
 * files, with an example that can be imported as it is, and its picture.
 *
 * @throws UsageError if the folder holds anything already
 */
export async function writeTemplate(dir: string, language: ReportLanguage): Promise<string[]> {
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new UsageError(`${dir} is not empty; name a new folder.`);
  }
  await mkdir(join(dir, 'photos'), { recursive: true });
  const sheets = KINDS.map((kind) => ({ kind, rows: rowsOf(kind, language) }));
  await writeXlsxFile([
    ...sheets.map(({ kind, rows }) => ({
      sheet: inOf(SHEETS[kind], language),
      rightToLeft: language === 'ar',
      ...(kind !== 'exhibition' && { stickyRowsCount: 1 }),
      columns: (rows[0] ?? []).map(() => ({ width: 24 })),
      data: rows.map((row, i) =>
        row.map((value, j) => {
          const isHead = kind === 'exhibition' ? j === 0 : i === 0;
          return { value, type: String, wrap: true, ...(isHead && HEAD) };
        }),
      ),
    })),
    {
      sheet: inOf(GUIDE, language),
      rightToLeft: language === 'ar',
      columns: [{ width: 18 }, { width: 28 }, { width: 80 }],
      data: guide(language).map((row) => row.map((value) => ({ value, type: String, wrap: true }))),
    },
  ]).toFile(join(dir, 'exhibits.xlsx'));
  for (const { kind, rows } of sheets) await writeFile(join(dir, `${kind}.csv`), csv(rows));
  await writeFile(join(dir, 'photos', EXAMPLE_PICTURE), await picture());
  return ['exhibits.xlsx', ...KINDS.map((kind) => `${kind}.csv`), `photos/${EXAMPLE_PICTURE}`];
}

function rowsOf(kind: SheetKind, language: ReportLanguage): string[][] {
  const columns = headingsFor(kind, language, LANGUAGES);
  const example = columns.map(({ column, language: of }) => {
    const value = EXAMPLE[kind][column.key] ?? '';
    if (typeof value === 'string') return value;
    return value[LANGUAGES.findIndex((one) => one === (of ?? language))] ?? '';
  });
  const headings = columns.map(({ heading }) => heading);
  if (kind !== 'exhibition') return [headings, example];
  return headings.map((heading, i) => [heading, example[i] ?? '']);
}

function guide(language: ReportLanguage): string[][] {
  return KINDS.flatMap((kind) =>
    headingsFor(kind, language, ['ar']).map(({ column }) => [
      inOf(SHEETS[kind], language),
      inOf(column.heading, language),
      inOf(column.help, language),
    ]),
  );
}

/** As Excel opens it by a double click in French and Arabic: semicolons, and a mark that it is UTF-8. */
function csv(rows: readonly string[][]): string {
  const cell = (value: string) =>
    /[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Wordless, drawn here, and large enough for a screen. */
function picture(): Promise<Buffer> {
  const stones = Array.from({ length: 24 }, (_, i) => {
    const [x, y] = [
      400 + (i % 8) * 140 + (Math.floor(i / 8) % 2) * 60,
      760 + Math.floor(i / 8) * 110,
    ];
    return `<rect x="${x}" y="${y}" width="130" height="100" rx="14" fill="#${['b98a5e', 'a5764b', 'c79b70'][i % 3]}"/>`;
  }).join('');
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1280">
    <rect width="1920" height="1280" fill="#efe6d5"/>${stones}
    <ellipse cx="990" cy="740" rx="600" ry="150" fill="#8a5f3b"/><ellipse cx="990" cy="740" rx="500" ry="110" fill="#1f4a63"/>
    <path d="M480 740V280h60v420M1440 740V280h60v420M440 280h1100v-50H440z" fill="#6b4226"/></svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 85 }).toBuffer();
}
