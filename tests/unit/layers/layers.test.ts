import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const made: string[] = [];

afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true, force: true });
});

/** A house with the project's own rules and only the given files in it. */
async function makeHouse(files: Record<string, string>): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'maarid-layers-'));
  made.push(house);
  for (const path of [
    'build/layers.cjs',
    'package.json',
    'tsconfig.json',
    'renderer/tsconfig.json',
  ])
    await cp(join(root, path), join(house, path), { recursive: true });
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  return house;
}

function cruise(house: string) {
  const cli = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
  const { status, stdout } = spawnSync(
    process.execPath,
    [cli, '--config', 'build/layers.cjs', 'electron', 'renderer', 'exhibits'],
    { cwd: house, encoding: 'utf8' },
  );
  return { status, stdout };
}

const LAWFUL = {
  'exhibits/format/text.ts': "import { z } from 'zod';\nexport const Text = z.string();\n",
  'electron/kiosk/open-kiosk.ts':
    "import { join } from 'node:path';\nimport { Text } from '#format/text.ts';\nexport const here = [join, Text];\n",
  'renderer/visitor/main.ts':
    "import { Text } from '#format/text.ts';\nexport const words = Text;\n",
};

const STRAYS: [what: string, file: string, text: string][] = [
  ['the pack format importing Node', 'exhibits/format/stray.ts', "import 'node:fs';\n"],
  ['the kiosk importing Electron', 'electron/kiosk/stray.ts', "import 'electron';\n"],
  ['the kiosk importing a shell', 'electron/kiosk/stray.ts', "import '../serve/listen.ts';\n"],
  ['a page importing the kiosk', 'renderer/visitor/stray.ts', "import '#kiosk/open-kiosk.ts';\n"],
  ['a page importing Node', 'renderer/staff/stray.ts', "import 'node:fs';\n"],
  ['a page importing another page', 'renderer/staff/stray.ts', "import '../visitor/main.ts';\n"],
  ['the viewer importing Svelte', 'renderer/viewer/stray.ts', "import 'svelte';\n"],
  ['the browser shell importing Electron', 'electron/serve/stray.ts', "import 'electron';\n"],
  ['the Electron shell importing SQL', 'electron/shell/stray.ts', "import 'better-sqlite3';\n"],
];

describe('the import rules', () => {
  it('let a lawful house pass', async () => {
    const house = await makeHouse({ ...LAWFUL, 'electron/serve/listen.ts': 'export {};\n' });

    expect(cruise(house)).toMatchObject({ status: 0 });
  });

  it.each(STRAYS)('stop %s', async (_what, file, text) => {
    const house = await makeHouse({
      ...LAWFUL,
      'electron/serve/listen.ts': 'export {};\n',
      [file]: text,
    });

    const { status, stdout } = cruise(house);

    expect(status).not.toBe(0);
    expect(stdout).toContain(file);
  });

  it('let a page import the types of the kiosk and nothing more', async () => {
    const types = { 'electron/kiosk/api/api.ts': 'export type Api = 1;\n' };
    const lawful = await makeHouse({
      ...LAWFUL,
      ...types,
      'renderer/visitor/client.ts': "import type { Api } from '#api';\nexport type A = Api;\n",
    });

    expect(cruise(lawful)).toMatchObject({ status: 0 });
  });
});
