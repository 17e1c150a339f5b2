/**
 * `npm run fuzz`: things that are nearly right, brought to every door.
 *
 *   npm run fuzz -- --runs 5000               of each kind
 *   npm run fuzz -- --only api --seed 7       one door; the same seed brings the same things
 *
 * Ends with 1 if a door did anything but let a thing in or refuse it by name.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOORS, knock } from './doors.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
});
const unknown = values.only?.find((name) => !(name in DOORS));
if (unknown) {
  console.error(`There is no door "${unknown}". There are: ${Object.keys(DOORS).join(', ')}`);
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'maarid-fuzz-'));
const all = [];
try {
  for (const name of values.only ?? Object.keys(DOORS)) {
    const began = performance.now();
    const knocked = await knock(name, {
      runs: Number(values.runs),
      seed: Number(values.seed),
      folder,
    });
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    all.push({ ...knocked, seconds, seed: Number(values.seed) });
    if (values.json) continue;
    const { door, runs, letIn, refused, fault } = knocked;
    console.log(`${door}: ${runs} brought, ${letIn} let in, ${refused} refused (${seconds} s)`);
    if (fault) console.log(`  ! ${fault}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify(all, undefined, 2));
process.exitCode = all.some(({ fault }) => fault !== undefined) ? 1 : 0;
