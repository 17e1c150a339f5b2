import {
  CompressedCubeTexture,
  type CompressedTextureMipmap,
  DataUtils,
  HalfFloatType,
  LinearMipmapLinearFilter,
  LinearSRGBColorSpace,
  RGBAFormat,
} from 'three';
import { ModelError } from './model-error.ts';

const SIZES_PX = [64, 32, 16, 8];
const OPAQUE = DataUtils.toHalfFloat(1);

/**
 * The light of the room, filtered beforehand by `build/make-environment.ts`.
 *
 * @throws ModelError `FILE_UNREACHABLE` if the kiosk does not answer.
 */
export async function fetchEnvironment(): Promise<CompressedCubeTexture> {
  const response = await fetch(new URL('./environment.bin', import.meta.url));
  if (!response.ok || !response.body) {
    throw new ModelError('FILE_UNREACHABLE', `environment.bin answered ${response.status}`);
  }
  const unpacked = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return textureOf(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}

function textureOf(bytes: Uint8Array): CompressedCubeTexture {
  const values = bytes.length / 2;
  const faces = Array.from({ length: 6 }, () => [] as CompressedTextureMipmap[]);
  const last = [0, 0, 0];
  let at = 0;
  for (const sizePx of SIZES_PX) {
    for (const face of faces) {
      const data = new Uint16Array(sizePx * sizePx * 4).fill(OPAQUE);
      for (let pixel = 0; pixel < sizePx * sizePx; pixel++) {
        for (let colour = 0; colour < 3; colour++, at++) {
          const step = ((bytes[at] ?? 0) << 8) | (bytes[values + at] ?? 0);
          last[colour] = ((last[colour] ?? 0) + step) & 0xffff;
          data[pixel * 4 + colour] = last[colour] ?? 0;
        }
      }
      face.push({ data, width: sizePx, height: sizePx });
    }
  }

  // "Compressed" is three.js's word for textures that bring all their levels with them.
  const images = faces.map((mipmaps) => ({ mipmaps, width: SIZES_PX[0], height: SIZES_PX[0] }));
  const texture = new CompressedCubeTexture(images as never, RGBAFormat as never, HalfFloatType);
  texture.mipmaps = faces[0] ?? [];
  texture.minFilter = LinearMipmapLinearFilter;
  texture.colorSpace = LinearSRGBColorSpace;
  // What three.js looks at to sample it by roughness instead of filtering it again.
  texture.isPMREMTexture = true;
  texture.needsUpdate = true;
  return texture;
}
