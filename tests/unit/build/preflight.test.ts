import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { whatIsMissing } from '../../../build/preflight.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

describe('the preflight', () => {
  it.each(['20.20.2', '22.17.1', '18.0.0'])('stops Node %s and says what is needed', (version) => {
    expect(whatIsMissing(version, true)).toMatch(/needs Node 22\.18 or newer/);
  });

  it.each(['22.18.0', '24.21.0', '26.0.0'])('lets Node %s pass', (version) => {
    expect(whatIsMissing(version, true)).toBeUndefined();
  });

  it('asks for the libraries when they are not installed', () => {
    expect(whatIsMissing('24.21.0', false)).toContain('npm ci');
  });

  it('asks for the same Node as package.json', async () => {
    const { engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };

    expect(engines.node).toBe('>=22.18');
  });
});

describe('the tests', () => {
  it('run on Node 24: npm falls back to the machine’s own without a word', () => {
    const brought = process.platform === 'linux' && process.arch === 'x64';

    expect(process.versions.node).toMatch(brought ? /^24\./ : /^2[2-9]\./);
  });
});
