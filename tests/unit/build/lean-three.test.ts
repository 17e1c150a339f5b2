import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeUpShaders } from '../../../build/lean-three.ts';

const shaders = join(import.meta.dirname, '../../../node_modules/three/src/renderers/shaders');
const files = globSync('**/*.glsl.js', { cwd: shaders });

/** What a compiler of shaders reads: words, numbers and signs, and each directive as a whole. */
function tokensOf(module: string): string[] {
  const shader = [...module.matchAll(/`([^`]*)`/g)].map(([, text]) => text).join('\n');
  const bare = shader.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');
  return bare.split('\n').flatMap((line) => {
    if (line.trim().startsWith('#')) return [line.trim()];
    return line.match(/[\w.]+|\+\+|--|[+\-*/<>=!&|]=|&&|\|\||[^\s\w]/g) ?? [];
  });
}

describe('closing up the shaders of three.js', () => {
  it('finds them', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)('leaves what %s says to the compiler as it is', (file) => {
    const module = readFileSync(join(shaders, file), 'utf8');

    expect(tokensOf(closeUpShaders(module))).toEqual(tokensOf(module));
  });

  it('takes out comments, indents and spaces, but none that keep two signs apart', () => {
    const module =
      'export default /* glsl */`\n\t#define A (b)\n\tfloat c = a - - b; // less\n/* no */`;';

    expect(closeUpShaders(module)).toBe('export default `#define A (b)\nfloat c=a - - b;\n`;');
  });
});
