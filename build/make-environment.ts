/**
 * Makes `renderer/viewer/model/environment.bin`: the light of the room in which every
 * model stands, filtered beforehand for each roughness, so that no kiosk
 * spends seconds on it at start.
 *
 *   node build/make-environment.ts
 *
 * The file is deflated (raw). Inside, for each level (64, 32, 16 and 8 pixels), each
 * cube face (+X −X +Y −Y +Z −Z) and each pixel, three half floats of linear light,
 * each as its difference from the same colour of the pixel before, so that soft light packs
 * small; first all high bytes, then all low bytes. `environment.ts` reads it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { DataUtils, MathUtils, Vector3 } from 'three';

const SIZES_PX = [64, 32, 16, 8];
const SAMPLES = 1024;
const OUTPUT = join(import.meta.dirname, '..', 'renderer', 'viewer', 'model', 'environment.bin');

type Light = readonly [r: number, g: number, b: number];

/** A lit panel seen from the model: a soft-edged rectangle on the sphere. */
interface Panel {
  azimuthDeg: number;
  elevationDeg: number;
  widthDeg: number;
  heightDeg: number;
  softDeg: number;
  light: Light;
}

/** A photographer's room: a great soft window on the left, a wall of fill, a cool strip behind. */
const PANELS: Panel[] = [
  {
    azimuthDeg: -42,
    elevationDeg: 42,
    widthDeg: 62,
    heightDeg: 44,
    softDeg: 12,
    light: [6.4, 6, 5.4],
  },
  {
    azimuthDeg: 62,
    elevationDeg: 18,
    widthDeg: 56,
    heightDeg: 70,
    softDeg: 26,
    light: [0.9, 0.92, 1],
  },
  {
    azimuthDeg: 148,
    elevationDeg: 30,
    widthDeg: 22,
    heightDeg: 76,
    softDeg: 10,
    light: [3, 3.2, 3.6],
  },
  {
    azimuthDeg: -150,
    elevationDeg: 24,
    widthDeg: 26,
    heightDeg: 60,
    softDeg: 12,
    light: [1.9, 1.9, 2],
  },
  {
    azimuthDeg: 0,
    elevationDeg: 90,
    widthDeg: 90,
    heightDeg: 90,
    softDeg: 34,
    light: [1.5, 1.5, 1.48],
  },
];
const WALLS: Light = [0.46, 0.455, 0.445];
const FLOOR: Light = [0.34, 0.32, 0.29];

function lightFrom(direction: Vector3): Vector3 {
  const up = MathUtils.smoothstep(direction.y, -0.25, 0.15);
  const light = new Vector3(...FLOOR).lerp(new Vector3(...WALLS), up);
  for (const panel of PANELS)
    light.addScaledVector(new Vector3(...panel.light), seen(panel, direction));
  return light;
}

/** How much of a panel is in one direction, 0 to 1. */
function seen(panel: Panel, direction: Vector3): number {
  const { azimuthDeg, elevationDeg, widthDeg, heightDeg, softDeg } = panel;
  const towards = new Vector3().setFromSphericalCoords(
    1,
    MathUtils.degToRad(90 - elevationDeg),
    MathUtils.degToRad(azimuthDeg),
  );
  const depth = direction.dot(towards);
  if (depth <= 0) return 0;
  const side = new Vector3(
    Math.cos(MathUtils.degToRad(azimuthDeg)),
    0,
    -Math.sin(MathUtils.degToRad(azimuthDeg)),
  );
  const upright = towards.clone().cross(side);
  const acrossDeg = MathUtils.radToDeg(Math.atan2(Math.abs(direction.dot(side)), depth));
  const alongDeg = MathUtils.radToDeg(Math.atan2(Math.abs(direction.dot(upright)), depth));
  return (
    (1 - MathUtils.smoothstep(acrossDeg, widthDeg / 2 - softDeg / 2, widthDeg / 2 + softDeg / 2)) *
    (1 - MathUtils.smoothstep(alongDeg, heightDeg / 2 - softDeg / 2, heightDeg / 2 + softDeg / 2))
  );
}

/** The direction of one pixel of one face, mirrored as three.js reads cube textures that were not rendered. */
function directionOf(face: number, s: number, t: number): Vector3 {
  const directions: [number, number, number][] = [
    [1, -t, -s],
    [-1, -t, s],
    [s, 1, t],
    [s, -1, -t],
    [s, -t, 1],
    [-s, -t, -1],
  ];
  const [x, y, z] = directions[face] ?? [0, 0, 1];
  return new Vector3(-x, y, z).normalize();
}

/** Light reflected by a surface of one roughness (GGX) looked at straight on. */
function reflected(normal: Vector3, lobe: readonly Vector3[]): Vector3 {
  const side = new Vector3(0, Math.abs(normal.y) < 0.99 ? 1 : 0, Math.abs(normal.y) < 0.99 ? 0 : 1)
    .cross(normal)
    .normalize();
  const other = normal.clone().cross(side);
  const sum = new Vector3();
  let weight = 0;
  for (const ray of lobe) {
    const direction = new Vector3()
      .addScaledVector(side, ray.x)
      .addScaledVector(other, ray.y)
      .addScaledVector(normal, ray.z);
    sum.addScaledVector(lightFrom(direction), ray.z);
    weight += ray.z;
  }
  return sum.divideScalar(weight);
}

/** Directions round +Z into which a surface of one roughness reflects, weighted by how many there are. */
function lobeOf(roughness: number): Vector3[] {
  if (roughness === 0) return [new Vector3(0, 0, 1)];
  const alpha = roughness ** 2;
  const lobe: Vector3[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const u = (i + 0.5) / SAMPLES;
    const around = i * Math.PI * (3 - Math.sqrt(5));
    const cos2 = (1 - u) / (1 + (alpha ** 2 - 1) * u);
    const sin = Math.sqrt(1 - cos2);
    const half = new Vector3(sin * Math.cos(around), sin * Math.sin(around), Math.sqrt(cos2));
    const ray = half.multiplyScalar(2 * half.z).sub(new Vector3(0, 0, 1));
    if (ray.z > 0) lobe.push(ray);
  }
  return lobe;
}

const halves: number[] = [];
SIZES_PX.forEach((sizePx, level) => {
  // The mapping of three.js between roughness and level.
  const roughness = 1 - Math.sqrt(1 - level / (SIZES_PX.length - 1));
  const lobe = lobeOf(roughness);
  for (let face = 0; face < 6; face++) {
    for (let row = 0; row < sizePx; row++) {
      for (let column = 0; column < sizePx; column++) {
        const [s, t] = [(2 * (column + 0.5)) / sizePx - 1, (2 * (row + 0.5)) / sizePx - 1];
        const light = reflected(directionOf(face, s, t), lobe);
        // Seven bits of mantissa are plenty for soft light, and pack better.
        for (const value of light) halves.push((DataUtils.toHalfFloat(value) + 4) & ~7);
      }
    }
  }
});
const steps = Uint16Array.from(halves, (half, i) => half - (halves[i - 3] ?? 0));
const bytes = new Uint8Array(steps.length * 2);
steps.forEach((step, i) => {
  bytes[i] = step >> 8;
  bytes[steps.length + i] = step & 255;
});
const packed = deflateRawSync(bytes, { level: 9 });
writeFileSync(OUTPUT, packed);
console.log(`${SIZES_PX[0]} px, ${SIZES_PX.length} levels: ${packed.length} bytes`);
