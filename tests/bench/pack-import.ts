/**
 * `pack-import`: how fast a large pack comes in, beside what the system's own
 * tools need for the same file, and how much memory that takes.
 *
 *   MAARID_BENCH_MB=1000 MAARID_BENCH_IN=FOLDER npm run bench -- --only pack-import
 *
 * The bundled exhibition must have been built; sounds of random bytes are added
 * to it until the pack has the size.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MANIFEST_FILE, PackManifest } from '#format/manifest.ts';
import { runJob } from '#kiosk/packs/run-job.ts';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { figure, repeats, type Bench } from './tools/figure.ts';

const SOUND_BYTES = 50_000_000;
const MB = Number(process.env['MAARID_BENCH_MB'] ?? 1000);
/** Of what `unzip` and `sha256sum` need. */
const TARGET = 1.3;

export default {
  name: 'pack-import',
  async run() {
    const folder = await mkdtemp(
      join(resolve(process.env['MAARID_BENCH_IN'] ?? tmpdir()), 'maarid-bench-'),
    );
    try {
      const archive = await makeArchive(folder, MB * 1e6);
      const tools: number[] = [];
      const imports: number[] = [];
      const memory: number[] = [];
      for (let n = 0; n < repeats(1); n += 1) {
        const unzipped = join(folder, 'unzipped');
        tools.push(
          seconds(() => {
            run('unzip', ['-q', archive, '-d', unzipped]);
            run('sha256sum', [archive]);
          }),
        );
        await rm(unzipped, { recursive: true });
        const { importS, idleMb, peakMb } = await takeIn(folder, archive);
        imports.push(importS);
        memory.push(peakMb - idleMb);
      }
      const note = `a pack of ${MB} MB`;
      return [
        figure({
          name: 'pack-import',
          unit: 's',
          values: imports,
          peer: { name: 'unzip and sha256sum', values: tools },
          target: TARGET,
          note,
        }),
        figure({ name: 'pack-import: memory over idle', unit: 'MB', values: memory, note }),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;

async function makeArchive(folder: string, sizeBytes: number): Promise<string> {
  const pack = join(folder, 'pack');
  await cp(resolve(process.env['MAARID_DIST'] ?? 'dist', 'packs', 'volunteering'), pack, {
    recursive: true,
  });
  const manifest = PackManifest.parse(
    JSON.parse(await readFile(join(pack, MANIFEST_FILE), 'utf8')),
  );
  await mkdir(join(pack, 'audio'), { recursive: true });
  const sound = Buffer.alloc(SOUND_BYTES);
  let total = manifest.files.reduce((sum, file) => sum + file.sizeBytes, 0);
  for (let i = 0; total < sizeBytes; i += 1) {
    randomFillSync(sound).write('ID3', 'latin1');
    const path = `audio/bench-${i}.mp3`;
    await writeFile(join(pack, path), sound);
    const sha256 = createHash('sha256').update(sound).digest('hex');
    manifest.files.push({ path, sizeBytes: SOUND_BYTES, sha256, type: 'audio/mpeg' });
    total += SOUND_BYTES;
  }
  await writeFile(join(pack, MANIFEST_FILE), JSON.stringify(manifest));
  const archive = join(folder, 'bench.maarid');
  await writeArchive(pack, archive);
  await rm(pack, { recursive: true });
  return archive;
}

/** In the worker, as on a kiosk; the memory is that of the whole process. */
async function takeIn(folder: string, file: string) {
  const idleMb = rssMb();
  let peakMb = idleMb;
  const watching = setInterval(() => (peakMb = Math.max(peakMb, rssMb())), 20);
  const began = performance.now();
  const word = await runJob({
    kind: 'take-in',
    cancelled: new SharedArrayBuffer(4),
    file,
    isUpload: false,
    packsDir: await mkdtemp(join(folder, 'packs-')),
    standards: { trust: { signers: [], revoked: [] }, newest: {} },
    confirmed: ['unsigned'],
  });
  clearInterval(watching);
  if (word.kind !== 'taken-in') throw new Error(`The import ended with ${JSON.stringify(word)}`);
  return { importS: (performance.now() - began) / 1000, idleMb, peakMb };
}

function rssMb(): number {
  return Math.round(process.memoryUsage.rss() / 1e6);
}

function seconds(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

function run(program: string, args: string[]): void {
  const { status, error } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
}
