export type Rgb = readonly [number, number, number];

/** What a point of a surface looks like: colour, relief, roughness and how shaded its hollows are. */
export interface Texel {
  colour: Rgb;
  height: number;
  roughness: number;
  occlusion?: number;
  /** A slope of its own besides that of the relief: what is laid by hand is never quite level. */
  tilt?: readonly [number, number];
}

/** A tileable surface before it is encoded; rows run down, as in glTF. */
export interface Maps {
  sizePx: number;
  texels: Texel[];
}

/** Rows of red, green and blue bytes from the top. */
export interface Picture {
  sizePx: number;
  bytes: Uint8Array;
}

/** The three textures of a glTF material. */
export interface Surface {
  albedo: Picture;
  normal: Picture;
  /** Occlusion, roughness and metal in red, green and blue. */
  orm: Picture;
}

/** `'#rrggbb'` as sRGB values from 0 to 1. */
export function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

export function blend(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

export const scale = (a: Rgb, k: number): Rgb => [a[0] * k, a[1] * k, a[2] * k];

export function paint(sizePx: number, texel: (u: number, v: number) => Texel): Maps {
  const texels: Texel[] = [];
  for (let y = 0; y < sizePx; y += 1)
    for (let x = 0; x < sizePx; x += 1) texels.push(texel((x + 0.5) / sizePx, (y + 0.5) / sizePx));
  return { sizePx, texels };
}

/**
 * Works a painted surface out as pictures.
 *
 * @param relief - slope per unit of height over the whole tile, so that it does not depend on the resolution
 * @param metal - 0 for everything but bare metal, which is 1
 */
export function develop({ sizePx: n, texels }: Maps, relief: number, metal: number): Surface {
  const picture = (): Picture => ({ sizePx: n, bytes: new Uint8Array(n * n * 3) });
  const [albedo, normal, orm] = [picture(), picture(), picture()];
  const height = (x: number, y: number) => texels[((y + n) % n) * n + ((x + n) % n)]!.height;
  for (let y = 0; y < n; y += 1)
    for (let x = 0; x < n; x += 1) {
      const at = (y * n + x) * 3;
      const { colour, roughness, occlusion = 1, tilt = [0, 0] } = texels[y * n + x]!;
      const sx = ((height(x + 1, y) - height(x - 1, y)) / 2) * n * relief + tilt[0];
      const sy = ((height(x, y + 1) - height(x, y - 1)) / 2) * n * relief + tilt[1];
      const length = Math.hypot(sx, sy, 1);
      albedo.bytes.set(colour.map(byte), at);
      // Row 0 is the top and so is v = 0; a normal map's green points up.
      normal.bytes.set(
        [-sx, sy, 1].map((slope) => byte((slope / length) * 0.5 + 0.5)),
        at,
      );
      orm.bytes.set([occlusion, roughness, metal].map(byte), at);
    }
  return { albedo, normal, orm };
}

const byte = (x: number): number => Math.max(0, Math.min(255, Math.round(x * 255)));

/** A picture a whole number of times smaller; done here because libraries differ between processors. */
export function smaller({ sizePx, bytes }: Picture, times: number): Picture {
  const n = Math.floor(sizePx / times);
  const out = new Uint8Array(n * n * 3);
  for (let y = 0; y < n; y += 1)
    for (let x = 0; x < n; x += 1)
      for (let k = 0; k < 3; k += 1) {
        let sum = 0;
        for (let j = 0; j < times; j += 1)
          for (let i = 0; i < times; i += 1)
            sum += bytes[((y * times + j) * sizePx + x * times + i) * 3 + k]!;
        out[(y * n + x) * 3 + k] = Math.round(sum / times ** 2);
      }
  return { sizePx: n, bytes: out };
}
