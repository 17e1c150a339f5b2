import type { ParseArgsConfig } from 'node:util';
import { findChromium } from './find-chromium.ts';
import type { Machine } from './data-folder.ts';
import { UsageError } from './messages.ts';
import { distDir, openServed } from './open-served.ts';
import { printPage } from './print-report.ts';

export const REPORT_USAGE =
  'npm run stats -- report [--data DIR] [--language ar|fr|en] [--audience public|inside] [--from DAY] [--to DAY] [--venue ID] [--kiosk ID] [--spoken LANGUAGE] [--pack ID@VERSION] -o FILE.pdf';

/** What the page understands, under the names that it has there. */
const ASKED = ['language', 'audience', 'from', 'to', 'venue', 'kiosk', 'spoken', 'pack'] as const;

export const REPORT_OPTIONS = {
  output: { type: 'string', short: 'o' },
  language: { type: 'string' },
  audience: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  venue: { type: 'string' },
  kiosk: { type: 'string' },
  spoken: { type: 'string' },
  pack: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

type Asked = { [Name in (typeof ASKED)[number] | 'output']?: string | undefined };

/**
 * Writes the report of a data folder as a PDF.
 *
 * @throws UsageError if no file is named, a language or an audience is unknown, or no browser is installed
 * @throws KioskError whatever `openServed` refuses, such as a folder that a running kiosk holds
 */
export async function writeReport(
  asked: Asked,
  { dataDir, machine, asRoot }: { dataDir: string; machine: Machine; asRoot: boolean },
): Promise<void> {
  const { output, language = 'ar', audience = 'public' } = asked;
  if (!output) throw new UsageError(`Usage: ${REPORT_USAGE}`);
  if (!['ar', 'fr', 'en'].includes(language)) {
    throw new UsageError(`There is no report in "${language}"; there are ar, fr and en`);
  }
  if (!['public', 'inside'].includes(audience)) {
    throw new UsageError(`A report is for "public" or for "inside", not for "${audience}"`);
  }
  const program = findChromium(machine);
  if (!program) {
    throw new UsageError(
      'No Chromium, Chrome or Edge is installed to print with. Install one, or name one with CHROMIUM_PATH; or open the organizer’s page in any browser and print from there',
    );
  }
  const query = new URLSearchParams({ language });
  for (const name of ASKED) if (asked[name]) query.set(name, asked[name]);
  const served = await openServed({ dataDir, port: 0, distDir, log: () => {} });
  try {
    if (audience === 'public') await publish(served.url, asked);
    const url = `${served.url}organizer/report/?${query.toString()}`;
    await printPage({ program, url, file: output, asRoot });
  } finally {
    await served.close();
  }
}

/** A report for everybody is a publication: what it tells is kept, and binds. */
async function publish(url: string, { from, to, venue, kiosk, spoken, pack }: Asked) {
  const days = { from, to, venue, kiosk, language: spoken, pack };
  const answer = await fetch(`${url}api/organizer/releases`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(days),
  });
  if (answer.ok) return;
  const { error } = (await answer.json()) as { error: { message: string } };
  throw new UsageError(`Nothing was published. ${error.message}`);
}
