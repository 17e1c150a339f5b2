/**
 * The command for those who make packs: see "usage.ts", or `npm run pack -- --help`.
 *
 * Ends with 0 if all is well, 1 if the pack cannot be shown or made, 2 if it
 * was called wrongly.
 */
import { parseArgs } from 'node:util';
import { usage } from './usage.ts';
import { runVerb, UsageError } from './verbs.ts';
import { REPORT_LANGUAGES } from './words/words.ts';

/** Progress rewrites its line, which only a terminal can show. */
const say = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(text);
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      earlier: { type: 'string' },
      key: { type: 'string' },
      name: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      photos: { type: 'string' },
      consent: { type: 'string' },
      site: { type: 'string' },
      iiif: { type: 'string' },
      base: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [verb = '', dir, ...rest] = positionals;
  if (values.help || verb === 'help') {
    const language = REPORT_LANGUAGES.find((one) => one === values.lang) ?? 'en';
    process.stdout.write(`${usage(language)}\n`);
  } else {
    if (!dir || rest.length > 0) throw new UsageError('Name one folder or file.');
    const { text, isGood } = await runVerb(verb, dir, values, say);
    process.stdout.write(`${text}\n`);
    process.exitCode = isGood ? 0 : 1;
  }
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE'));
  if (!isUsage) throw error;
  process.stderr.write(`${error.message}\n\n${usage('en')}\n`);
  process.exitCode = 2;
}
