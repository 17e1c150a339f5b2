/**
 * The command for those who make packs:
 *
 *   npm run pack -- check DIR [--earlier DIR] [--lang ar|fr|en] [--json]
 *   npm run pack -- build DIR -o FOLDER|FILE.maarid [--key KEYFILE] [--lang ar|fr|en]
 *   npm run pack -- inspect FOLDER|FILE.maarid [--json]
 *   npm run pack -- verify FOLDER|FILE.maarid [--lang ar|fr|en] [--json]
 *   npm run pack -- keygen KEYFILE --name "ASSOCIATION"
 *   npm run pack -- sign FOLDER|FILE.maarid --key KEYFILE
 *
 * Ends with 0 if all is well, 1 if the pack cannot be shown or made, 2 if it
 * was called wrongly.
 */
import { parseArgs } from 'node:util';
import { runVerb, UsageError } from './verbs.ts';

const USAGE = `npm run pack -- check DIR [--earlier DIR] [--lang ar|fr|en] [--json]
npm run pack -- build DIR -o FOLDER|FILE.maarid [--key KEYFILE] [--lang ar|fr|en]
npm run pack -- inspect FOLDER|FILE.maarid [--json]
npm run pack -- verify FOLDER|FILE.maarid [--lang ar|fr|en] [--json]
npm run pack -- keygen KEYFILE --name "ASSOCIATION"
npm run pack -- sign FOLDER|FILE.maarid --key KEYFILE`;

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
      json: { type: 'boolean', default: false },
    },
  });
  const [verb = '', dir, ...rest] = positionals;
  if (!dir || rest.length > 0) throw new UsageError('Name one folder or file.');
  const { text, isGood } = await runVerb(verb, dir, values, say);
  process.stdout.write(`${text}\n`);
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE'));
  if (!isUsage) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
