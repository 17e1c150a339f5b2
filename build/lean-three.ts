import { join } from 'node:path';
import type { Plugin } from 'vite';

const three = join(import.meta.dirname, '..', 'node_modules', 'three');

/** Parts of three.js that no model here can ever reach, and what stands in for each. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  // A headset: the renderer asks again and again whether one is worn.
  'src/renderers/webxr/WebXRManager.js': `
    import { EventDispatcher } from '../../core/EventDispatcher.js';
    export class WebXRManager extends EventDispatcher {
      enabled = false;
      isPresenting = false;
      getEnvironmentBlendMode() {}
      setAnimationLoop() {}
      dispose() {}
    }`,
  // Filtering light at start: the light of the room is a file, filtered beforehand.
  'src/extras/PMREMGenerator.js': 'export class PMREMGenerator {}',
};

const MESHOPT = 'examples/jsm/libs/meshopt_decoder.module.js';

/**
 * Builds three.js from its modules instead of its bundle, without what a kiosk never
 * uses and with its shaders closed up: 12 kB less to send and to compile. Whoever
 * raises the version of three.js learns from the build if one of the places is gone.
 */
export function leanThree(): Plugin {
  const found = new Set<string>();
  return {
    name: 'lean-three',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: [{ find: /^three$/, replacement: join(three, 'src', 'Three.js') }] },
    }),
    load(id) {
      const place = Object.keys(LEFT_OUT).find((path) => id === join(three, path));
      if (!place) return null;
      found.add(place);
      return LEFT_OUT[place];
    },
    transform(code, id) {
      if (!id.startsWith(three)) return null;
      if (id.endsWith('.glsl.js')) return { code: closeUpShaders(code), map: null };
      if (id !== join(three, MESHOPT)) return null;
      found.add(MESHOPT);
      return { code: withVectorsOnly(code), map: null };
    },
    buildEnd(error) {
      const missing = [...Object.keys(LEFT_OUT), MESHOPT].filter((place) => !found.has(place));
      if (!error && found.size > 0 && missing.length > 0) {
        throw new Error(`three.js has no ${missing.join(', ')} any more: see build/lean-three.ts`);
      }
    },
  };
}

/** Takes comments, indents and needless spaces out of the shaders in a module. */
export function closeUpShaders(code: string): string {
  return code.replaceAll(/\/\* glsl \*\/\s*`([^`]*)`/g, (_whole, shader: string) => {
    const lines = shader
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .split('\n')
      .map((line) => closeUp(line.replace(/\/\/.*$/, '').trim()))
      .filter((line) => line !== '');
    return `\`${lines.join('\n')}\n\``;
  });
}

/** Directives are left as they are: a space tells `#define A (b)` from `#define A(b)`. */
function closeUp(line: string): string {
  // Not round + and -: closed up, two of them would be one ++ or --.
  return line.startsWith('#') ? line : line.replaceAll(/\s*([=*/<>(){},;?:&|])\s*/g, '$1');
}

/** Every Chromium that this runs in has vector instructions: the decoder without them goes. */
function withVectorsOnly(code: string): string {
  const lean = code.replace(/(var wasm_base =\s*)'[^']*'/, "$1''");
  if (lean === code) throw new Error(`${MESHOPT} has changed: see build/lean-three.ts`);
  return lean;
}
