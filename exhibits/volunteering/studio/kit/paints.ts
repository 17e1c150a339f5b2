/** How kinds of stuff are painted, in any of their colours; each gives what paints one tile. */
import { blend, paint, rgb, scale } from './maps.ts';
import { cells, fractal, mix, noise, smoothstep } from './noise.ts';

export const earthen = (a: string, b: string, pale: string, seed: number, straw: number) => () => {
  const [one, two, three] = [rgb(a), rgb(b), rgb(pale)];
  return paint(512, (u, v) => {
    const [big, mid] = [fractal(u, v, 3, 3, 5, seed), fractal(u, v, 14, 14, 4, seed + 3)];
    const fine = fractal(u, v, 110, 110, 2, seed + 5);
    const flake = smoothstep(0.6, 0.68, fractal(u, v, 5, 5, 6, seed + 9));
    const stalk = straw * smoothstep(0.76, 0.86, noise(u, v, 90, 260, seed + 13));
    const ground = blend(
      blend(one, two, smoothstep(0.35, 0.7, big)),
      three,
      flake * 0.35 + stalk * 0.5,
    );
    return {
      colour: scale(ground, (0.88 + 0.18 * mid) * (0.94 + 0.1 * fine)),
      height: mid * 0.006 + fine * 0.0014 + flake * 0.0012 + stalk * 0.001,
      roughness: 0.92,
      occlusion: 0.88 + 0.12 * mid,
    };
  });
};

export const wood = (dark: string, light: string, pore: string, seed: number) => () => {
  const [a, b, c] = [rgb(dark), rgb(light), rgb(pore)];
  return paint(512, (u, v) => {
    const warp = fractal(u, v, 2, 6, 4, seed) * 0.35;
    const ring = 0.5 + 0.5 * Math.sin(2 * Math.PI * (7 * v + 2 * warp));
    const grain = fractal(u, v, 4, 128, 3, seed + 7);
    const open = smoothstep(0.7, 0.84, noise(u, v, 24, 256, seed + 11));
    const t = 0.55 * ring + 0.45 * grain;
    return {
      colour: blend(blend(a, b, t), c, open * 0.55),
      height: 0.0016 * grain + 0.0008 * ring - open * 0.0012,
      roughness: 0.56 + 0.2 * (1 - t),
      occlusion: 1 - 0.3 * open,
    };
  });
};

export const rock = (a: string, b: string, seed: number, pits: number) => () => {
  const [one, two] = [rgb(a), rgb(b)];
  return paint(512, (u, v) => {
    const broad = fractal(u, v, 6, 6, 6, seed);
    const speck = noise(u, v, 200, 200, seed + 2);
    const { distance, own } = cells(u, v, 40, seed + 4);
    const pit =
      smoothstep(
        0.05 + 0.16 * own * own,
        0.02,
        distance + 0.12 * (noise(u, v, 90, 90, seed + 12) - 0.5),
      ) * pits;
    const vein = smoothstep(0.025, 0, Math.abs(fractal(u, v, 3, 4, 5, seed + 8) - 0.5)) * 0.2;
    return {
      colour: scale(
        blend(one, two, smoothstep(0.3, 0.75, broad)),
        (0.93 + 0.12 * speck) * (1 - 0.45 * pit) * (1 - vein * 0.5),
      ),
      height: broad * 0.005 + speck * 0.0005 - pit * 0.004,
      roughness: 0.6 + 0.22 * broad + 0.12 * pit,
      occlusion: 1 - 0.5 * pit,
    };
  });
};

export const glazed = (colour: string, seed: number) => () => {
  const base = rgb(colour);
  return paint(256, (u, v) => {
    const [fire, pull] = [fractal(u, v, 5, 5, 4, seed), fractal(u, v, 3, 9, 3, seed + 4)];
    const drip = Math.max(0, fractal(u, v, 9, 3, 4, seed + 6) - 0.6) * 2.2;
    const lit = scale(base, 0.75 + 0.5 * fire);
    return {
      colour: [lit[0] + drip * 0.35, lit[1] + drip * 0.18, lit[2] + drip * 0.08],
      height: pull * 0.01,
      roughness: 0.22 + 0.3 * fire + drip * 0.6,
    };
  });
};

export const metal = (bright: string, dull: string, seed: number) => () => {
  const [one, two] = [rgb(bright), rgb(dull)];
  return paint(256, (u, v) => {
    const [cloud, brushed] = [fractal(u, v, 8, 8, 5, seed), fractal(u, v, 3, 90, 2, seed + 2)];
    const patina = Math.max(0, fractal(u, v, 5, 5, 4, seed + 4) - 0.52) * 2;
    return {
      colour: scale(blend(one, two, patina), 0.85 + 0.25 * cloud),
      height: brushed * 0.0006,
      roughness: 0.24 + 0.2 * cloud + 0.4 * patina,
    };
  });
};

export const fibre = (a: string, b: string, seed: number, weave: number) => () => {
  const [one, two] = [rgb(a), rgb(b)];
  return paint(256, (u, v) => {
    const [warp, weft] = [Math.sin(2 * Math.PI * weave * u), Math.sin(2 * Math.PI * weave * v)];
    const over = smoothstep(-0.2, 0.2, warp * weft);
    const tone = fractal(u, v, 8, 8, 4, seed);
    return {
      colour: scale(
        blend(one, two, over * 0.5 + tone * 0.4),
        0.9 + 0.15 * noise(u, v, 128, 128, seed + 3),
      ),
      height: Math.abs(over > 0.5 ? warp : weft) * 0.004,
      roughness: 0.9,
      occlusion: 0.8 + 0.2 * Math.abs(over > 0.5 ? warp : weft),
    };
  });
};

export const paperMaps = (colour: string, seed: number) => () => {
  const base = rgb(colour);
  return paint(256, (u, v) => {
    const [cloud, grain] = [fractal(u, v, 4, 4, 5, seed), noise(u, v, 128, 128, seed + 3)];
    const fox = smoothstep(0.68, 0.78, fractal(u, v, 12, 12, 3, seed + 5));
    return {
      colour: scale(blend(base, rgb('#a9814f'), fox * 0.18 + cloud * 0.08), 0.96 + 0.05 * grain),
      height: grain * 0.0006 + cloud * 0.001,
      roughness: 0.88,
    };
  });
};

/** Pale lines where a leaf or a field is alive; used for crowns and crops. */
export const leaf = (dark: string, light: string, seed: number) => () => {
  const [a, b] = [rgb(dark), rgb(light)];
  return paint(256, (u, v) => {
    const [clump, blade] = [fractal(u, v, 6, 6, 4, seed), noise(u, v, 48, 96, seed + 5)];
    const t = mix(clump, blade, 0.45);
    return {
      colour: scale(blend(a, b, t), 0.85 + 0.25 * blade),
      height: t * 0.012,
      roughness: 0.8,
      occlusion: 0.7 + 0.3 * t,
    };
  });
};
