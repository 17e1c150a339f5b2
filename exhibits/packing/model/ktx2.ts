import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import sharp from 'sharp';
import { GlbError } from '../glb-error.ts';

/** What is used of Basis Universal's transcoder, as three.js ships it (Apache-2.0). */
interface Basis {
  initializeBasis(): void;
  KTX2File: new (bytes: Uint8Array) => {
    isValid(): boolean;
    getWidth(): number;
    getHeight(): number;
    startTranscoding(): number;
    getImageTranscodedSizeInBytes(level: number, layer: number, face: number, to: number): number;
    /** The last three say how to treat alpha and which channels to take: 0 and -1 twice for plain pixels. */
    transcodeImage(
      to: Uint8Array,
      ...how: [number, number, number, number, number, number, number]
    ): number;
    close(): void;
    delete(): void;
  };
}

/** `cTFRGBA32` of the transcoder's formats: plain pixels. */
const RGBA = 13;
const TRANSCODER = 'three/examples/jsm/libs/basis/basis_transcoder';

let loaded: Promise<Basis> | undefined;

/** It is a script of the old kind in a package of the new: it is evaluated as what it is. */
function basis(): Promise<Basis> {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url);
    const [script, wasmBinary] = await Promise.all([
      readFile(require.resolve(`${TRANSCODER}.js`), 'utf8'),
      readFile(require.resolve(`${TRANSCODER}.wasm`)),
    ]);
    const module: { exports: (options: object) => Promise<Basis> } = {
      exports: () => Promise.reject(new Error('no transcoder')),
    };
    const names = ['module', 'exports', 'require', '__filename', '__dirname'];
    const file = require.resolve(`${TRANSCODER}.js`);
    const run = compileFunction(script, names) as (...values: unknown[]) => void;
    run(module, {}, require, file, import.meta.dirname);
    const made = await module.exports({ wasmBinary });
    made.initializeBasis();
    return made;
  })();
  return loaded;
}

/**
 * The largest image of a KTX2 texture (ETC1S or UASTC) as PNG.
 *
 * @throws GlbError if it is damaged, or holds another kind of compression
 */
export async function pngOfKtx2(bytes: Uint8Array): Promise<Buffer> {
  const { KTX2File } = await basis();
  const file = new KTX2File(bytes);
  try {
    if (!file.isValid() || !file.startTranscoding()) throw new GlbError('a damaged KTX2 texture');
    const [width, height] = [file.getWidth(), file.getHeight()];
    const pixels = new Uint8Array(file.getImageTranscodedSizeInBytes(0, 0, 0, RGBA));
    if (!file.transcodeImage(pixels, 0, 0, 0, RGBA, 0, -1, -1)) {
      throw new GlbError('a KTX2 texture of an unknown kind');
    }
    return await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
  } finally {
    file.close();
    file.delete();
  }
}
