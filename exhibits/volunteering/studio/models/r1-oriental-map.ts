/**
 * The Oriental as a relief table, 1.2 m by 0.9 m, north at the back: the sea, Nador's
 * lagoon and the Beni Snassen, the Moulouya, the high plateaus, the oasis at the end.
 * The region is what rises from the table; its outline is a scheme, no frontier is
 * drawn, and provinces are shown by their seats, as their borders are not ours to guess.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { star } from '../kit/figures.ts';
import { withOwnNormals } from '../kit/geometry.ts';
import { palm } from '../kit/plants.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, prism, slab, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { widthEm, word } from '../lettering/words.ts';
import {
  groundM,
  heightKm,
  inlandDeg,
  isPlateau,
  MOULOUYA,
  onTable,
  SEA,
  SEATS,
  withinDeg,
} from './r1-oriental-map/land.ts';

const [W, D] = [1.2, 0.9];

interface Place {
  id: string;
  at: Vec2;
  ar: string;
  fr: string;
  /** Where its name-plate stands, beside the region. */
  plate: Vec2;
}
const PINS: readonly Place[] = [
  { id: 'nador', at: onTable([-2.93, 35.13]), ar: 'الناظور', fr: 'Nador', plate: [-0.42, -0.26] },
  { id: 'berkane', at: onTable([-2.32, 34.93]), ar: 'بركان', fr: 'Berkane', plate: [0.42, -0.3] },
  { id: 'oujda', at: onTable([-1.93, 34.68]), ar: 'وجدة', fr: 'Oujda', plate: [0.42, -0.17] },
];
const OASIS: Place = {
  id: 'figuig',
  at: onTable([-1.23, 32.11]),
  ar: 'فجيج',
  fr: 'Figuig',
  plate: [0.45, 0.3],
};
const PLATEAU: Place = {
  id: 'plateau',
  at: onTable([-2.25, 33.4]),
  ar: 'النجود العليا',
  fr: 'Hauts plateaux',
  plate: [0.42, 0.06],
};

export const model: ModelPlan = {
  id: 'r1-oriental-map',
  shadeReachM: 0.1,
  build(sculpture) {
    table(sculpture.part('table'));
    const land = sculpture.part('land');
    const [px, pz] = PLATEAU.at;
    const plateau = sculpture.part('plateau', { anchor: [px, groundM(px, pz) + 0.01, pz] });
    relief(land, plateau);
    const sea = sculpture.part('sea', { anchor: [0.12, SEA + 0.01, -0.4] });
    sea.add('gloss', block([W - 0.012, 0.012, 0.3], [0, SEA - 0.012, -D / 2 + 0.155]), {
      tint: '#1f6f9c',
    });
    sea.add('water', block([W - 0.01, 0.012, 0.3], [0, SEA - 0.004, -D / 2 + 0.155]));
    flatWord(sea, 'البحر الأبيض المتوسط', 0.042, [-0.3, SEA + 0.0022, -0.385], '#f4f7f4');
    flatWord(sea, 'Méditerranée', 0.021, [0.17, SEA + 0.0022, -0.412], '#f4f7f4');
    river(sculpture.part('moulouya'));
    seats(land);
    for (const pin of PINS) town(sculpture, pin);
    oasis(sculpture);
    compass(sculpture.part('north'));
    plates(sculpture);
  },
};

/** A cedar table top with a moulded edge, on four short feet. */
function table(part: Part): void {
  for (const [size, y, h] of [
    [0.1, -0.06, 0.03],
    [0.06, -0.03, 0.03],
  ] as const)
    part.add('cedar', box([W + size, h, D + size], [0, y + h / 2, 0], 0.008), {
      edgeM: 0.12,
      tileM: 0.7,
    });
  for (const side of [-1, 1]) {
    part.add('cedar', box([W + 0.03, 0.05, 0.018], [0, 0.015, side * (D / 2 + 0.006)], 0.005), {
      tileM: 0.7,
    });
    part.add('cedar', box([0.018, 0.05, D + 0.012], [side * (W / 2 + 0.006), 0.015, 0], 0.005), {
      tileM: 0.7,
    });
    for (const z of [-1, 1])
      part.add(
        'brass',
        lathe(
          [
            [0, -0.11],
            [0.03, -0.11],
            [0.036, -0.095],
            [0.022, -0.06],
            [0, -0.06],
          ],
          [side * 0.56, 0, z * 0.42],
          20,
        ),
        { crease: 0.7 },
      );
  }
}

/** Tints from the plain up: green, olive, straw, ochre, bare rock; pale stone outside the region. */
const TINTS = [
  '#9db97a',
  '#aebf7f',
  '#c2c589',
  '#d6c88e',
  '#e0c68a',
  '#d9b477',
  '#c79a66',
  '#a98564',
  '#8f7767',
];
const OUTSIDE = '#e9e0cb';
/** Kilometres of height that one tint covers. */
const TINT_KM = 0.19;
/** The region's edge, and the coast, in the terms of the land. */
const [EDGE_DEG, SHORE_DEG] = [-0.012, 0.004];
const CELLS: Vec2 = [172, 129];

/** A point of the sheet with what decides its tint. */
interface Spot {
  x: number;
  z: number;
  inland: number;
  within: number;
  km: number;
}

function spotAt(x: number, z: number): Spot {
  return { x, z, inland: inlandDeg(x, z), within: withinDeg(x, z), km: heightKm(x, z) };
}

/** A convex patch in two: what lies below a value of one of its fields, and what does not. */
function parted(
  patch: readonly Spot[],
  field: 'inland' | 'within' | 'km',
  value: number,
): [Spot[], Spot[]] {
  const [below, above]: [Spot[], Spot[]] = [[], []];
  patch.forEach((a, k) => {
    const b = patch[(k + 1) % patch.length]!;
    (a[field] < value ? below : above).push(a);
    if (a[field] < value === b[field] < value) return;
    const t = (value - a[field]) / (b[field] - a[field]);
    const mix = (from: number, to: number) => from + (to - from) * t;
    const cut: Spot = {
      x: mix(a.x, b.x),
      z: mix(a.z, b.z),
      inland: mix(a.inland, b.inland),
      within: mix(a.within, b.within),
      km: mix(a.km, b.km),
      [field]: value,
    };
    below.push(cut);
    above.push(cut);
  });
  return [below, above];
}

/** The land in tints by height, each cut along its own contour. */
function relief(land: Part, plateau: Part): void {
  const bands = new Map<Part, Map<string, number[]>>([
    [land, new Map()],
    [plateau, new Map()],
  ]);
  const lay = (patch: readonly Spot[], tint: string) => {
    if (patch.length < 3) return;
    const x = patch.reduce((sum, spot) => sum + spot.x, 0) / patch.length;
    const z = patch.reduce((sum, spot) => sum + spot.z, 0) / patch.length;
    const band = bands.get(isPlateau(x, z) ? plateau : land)!;
    const points = band.get(tint) ?? [];
    band.set(tint, points);
    for (let k = 2; k < patch.length; k += 1)
      for (const spot of [patch[0]!, patch[k - 1]!, patch[k]!])
        points.push(spot.x, groundM(spot.x, spot.z), spot.z);
  };
  const [nx, nz] = CELLS;
  const spots = Array.from({ length: (nx + 1) * (nz + 1) }, (_, n) =>
    spotAt(
      ((n % (nx + 1)) / nx - 0.5) * (W - 0.006),
      (Math.floor(n / (nx + 1)) / nz - 0.5) * (D - 0.006),
    ),
  );
  const spot = (i: number, j: number) => spots[j * (nx + 1) + i]!;
  for (let j = 0; j < nz; j += 1)
    for (let i = 0; i < nx; i += 1)
      for (const corners of [
        [spot(i, j), spot(i, j + 1), spot(i + 1, j + 1)],
        [spot(i, j), spot(i + 1, j + 1), spot(i + 1, j)],
      ]) {
        const [, dry] = parted(corners, 'inland', SHORE_DEG);
        const [outside, inside] = parted(dry, 'within', EDGE_DEG);
        lay(outside, OUTSIDE);
        let rest = inside;
        for (let n = 1; n < TINTS.length && rest.length > 2; n += 1) {
          const [low, high] = parted(rest, 'km', n * TINT_KM);
          lay(low, TINTS[n - 1]!);
          rest = high;
        }
        lay(rest, TINTS.at(-1)!);
      }
  for (const [part, band] of bands)
    for (const [tint, points] of band) part.add('paper', surface(points), { tint, tileM: 0.35 });
}

/** Triangles with the normals of the whole land, so that no seam shows between tints. */
function surface(points: readonly number[]): THREE.BufferGeometry {
  const normals: number[] = [];
  const step = 0.004;
  for (let i = 0; i < points.length; i += 3) {
    const [x, z] = [points[i]!, points[i + 2]!];
    const slope = new THREE.Vector3(
      groundM(x - step, z) - groundM(x + step, z),
      2 * step,
      groundM(x, z - step) - groundM(x, z + step),
    );
    normals.push(...slope.normalize().toArray());
  }
  const g = new THREE.BufferGeometry();
  g.setAttribute('position', new THREE.Float32BufferAttribute(points, 3));
  g.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3));
  const uv = new Float32Array((points.length / 3) * 2);
  g.setAttribute('uv', new THREE.Float32BufferAttribute(uv, 2));
  return withOwnNormals(g);
}

/** The Moulouya from beyond the region to its mouth. */
function river(part: Part): void {
  const line = new THREE.CatmullRomCurve3(
    MOULOUYA.map((at) => onTable(at)).map(([x, z]) => new THREE.Vector3(x, 0, z)),
  );
  const points = Array.from({ length: 70 }, (_, k): Vec3 => {
    const { x, z } = line.getPointAt(k / 69);
    const wind = 0.004 * Math.sin(k * 0.8) * Math.sin((Math.PI * k) / 69);
    return [x + wind, Math.max(SEA + 0.002, groundM(x + wind, z) + 0.0028), z];
  });
  part.add('gloss', tube(points, 0.0042, { segments: 210, sides: 6 }), {
    tint: '#2f86b4',
    crease: 2,
  });
}

/** Brass studs where the other provinces have their seat. */
function seats(part: Part): void {
  for (const [x, z] of SEATS.map(onTable)) {
    const stud: Vec2[] = [
      [0, 0],
      [0.008, 0],
      [0.0085, 0.004],
      [0.005, 0.0075],
      [0, 0.008],
    ];
    part.add('brass', lathe(stud, [x, groundM(x, z) + 0.001, z], 18), { crease: 0.9 });
  }
}

/** A pin with a white head and some houses; it glows in its own state. */
function town(sculpture: Sculpture, { id, at: [x, z] }: Place): void {
  const y = groundM(x, z);
  const part = sculpture.part(id, { anchor: [x, y + 0.12, z] });
  part.add('brass', bar([x, y - 0.01, z], [x, y + 0.075, z], 0.0035, 0.0035, 10));
  part.add('gloss', new THREE.SphereGeometry(0.02, 24, 16).translate(x, y + 0.09, z), {
    tint: '#fbf8f0',
    crease: 2,
  });
  for (let k = 0; k < 9; k += 1) {
    const angle = k * 2.4;
    const r = 0.009 + 0.0026 * k;
    const [hx, hz] = [x + r * Math.cos(angle), z + r * Math.sin(angle)];
    const h = 0.006 + 0.005 * ((k * 0.618) % 1);
    if (inlandDeg(hx, hz) < 0.02) continue;
    const house = box([0.008, h + 0.012, 0.008], [hx, groundM(hx, hz) + h / 2 - 0.006, hz], 0.001);
    part.add('whitewash', house, { tileM: 0.2 });
  }
  glow(sculpture, part, id, [x, y + 0.09, z]);
}

/** A halo over what is asked for. */
function glow(sculpture: Sculpture, parent: Part, id: string, [x, y, z]: Vec3): void {
  const part = sculpture.part(`${id}-lit`, { parent, states: [id] });
  part.add('light', new THREE.SphereGeometry(0.0235, 24, 16).translate(x, y, z), { crease: 2 });
  for (const r of [0.034, 0.044]) {
    const halo = new THREE.TorusGeometry(r, 0.0022, 6, 48).rotateX(Math.PI / 2);
    part.add('light', halo.translate(x, y, z), { crease: 2 });
  }
}

/** Figuig: a green oval among bare hills, with twelve palms. */
function oasis(sculpture: Sculpture): void {
  const [x, z] = OASIS.at;
  const y = groundM(x, z);
  const part = sculpture.part('figuig', { anchor: [x, y + 0.1, z] });
  const oval = Array.from({ length: 36 }, (_, k): Vec2 => [
    x + 0.046 * Math.cos((k * Math.PI) / 18),
    z + 0.03 * Math.sin((k * Math.PI) / 18),
  ]);
  part.add('paint', prism(oval, 0.02, { yM: y - 0.012, bevelM: 0.002 }), { tint: '#5f8f3f' });
  for (let k = 0; k < 12; k += 1) {
    const r = 0.9 * Math.sqrt((k + 0.5) / 12);
    palm(part, {
      heightM: 0.05 + 0.012 * ((k * 0.618) % 1),
      at: [x + 0.041 * r * Math.cos(k * 2.4), y + 0.006, z + 0.026 * r * Math.sin(k * 2.4)],
      seed: k + 2,
      fronds: 9,
    });
  }
  for (let k = 0; k < 4; k += 1) {
    const house = box(
      [0.01, 0.009, 0.01],
      [x - 0.024 + 0.016 * k, y + 0.011, z + 0.014 - 0.007 * (k % 2)],
      0.001,
    );
    part.add('whitewash', house, { tint: '#d8b48a', tileM: 0.2 });
  }
  glow(sculpture, part, 'figuig', [x, y + 0.085, z]);
}

/** North, in the corner of the sheet. */
function compass(part: Part): void {
  const [x, z] = [-0.5, 0.34];
  const lay = (outline: Vec2[], thickM: number) =>
    slab(outline, thickM)
      .rotateX(-Math.PI / 2)
      .translate(x, SEA + 0.004, z);
  part.add('paint', lay(star(4, 0.05, { inner: 0.3 }), 0.003), { tint: '#8c6b45' });
  part.add(
    'paint',
    lay(
      [
        [-0.009, 0.02],
        [0, 0.066],
        [0.009, 0.02],
      ],
      0.004,
    ),
    { tint: '#b3261e' },
  );
}

/** A word laid flat on the table. */
function flatWord(part: Part, text: string, emM: number, at: Vec3, tint: string): void {
  const flat = word(text, emM, 0.0012).rotateX(-Math.PI / 2);
  part.add('paint', flat.translate(...at), { tint });
}

/** Name-plates in Arabic and French, as such a table in Oujda would have; a wire leads from each to its place. */
function plates(sculpture: Sculpture): void {
  const part = sculpture.part('plates', { states: ['names'] });
  const river: Place = {
    id: '',
    at: onTable([-3.1, 34.36]),
    ar: 'ملوية',
    fr: 'Moulouya',
    plate: [-0.42, -0.08],
  };
  for (const { at, ar, fr, plate } of [...PINS, OASIS, PLATEAU, river]) {
    const [x, z] = plate;
    const wide = Math.max(0.11, widthEm(ar) * 0.034 + 0.03, widthEm(fr) * 0.02 + 0.03);
    const place = (shape: THREE.BufferGeometry) =>
      shape.rotateX(-0.75).translate(x, SEA + 0.034, z);
    part.add('brass', place(box([wide, 0.074, 0.005], [0, 0, 0], 0.002)));
    part.add('paper', place(box([wide - 0.008, 0.066, 0.002], [0, 0, 0.003], 0.0006)), {
      tileM: 0.2,
    });
    part.add('ink', place(word(ar, 0.034, 0.0014).translate(0, 0.004, 0.004)));
    part.add('ink', place(word(fr, 0.019, 0.0014).translate(0, -0.025, 0.004)));
    part.add('brass', bar([x, SEA, z - 0.012], [x, SEA + 0.03, z - 0.012], 0.004, 0.004, 8));
    const inner = x - Math.sign(x) * (wide / 2);
    const wire = Array.from({ length: 9 }, (_, k): Vec3 => {
      const t = k / 8;
      const [wx, wz] = [inner + (at[0] - inner) * t, z + (at[1] - z) * t];
      return [wx, groundM(wx, wz) + 0.004, wz];
    });
    part.add('brass', tube(wire, 0.0013, { segments: 48, sides: 5 }), { crease: 2 });
  }
}
