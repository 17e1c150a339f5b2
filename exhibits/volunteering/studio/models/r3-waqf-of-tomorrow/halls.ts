/** What stands in the four halls; each is furnished as if it looked towards +z, from z = 0.2 to 0.5. */
import * as THREE from 'three';
import { book, openBook, type Place } from '../../kit/books.ts';
import { seeded } from '../../kit/noise.ts';
import type { Part } from '../../kit/sculpture.ts';
import { bar, box, lathe, type Vec2, type Vec3 } from '../../kit/shapes.ts';

type Furnish = (part: Part, place: Place) => void;

export const FURNISHED = {
  'hall-docs': deeds,
  'hall-water': water,
  'hall-know': knowledge,
  'hall-lab': ideas,
} satisfies Record<string, Furnish>;

const SIDES = [-1, 1] as const;
const moved =
  (place: Place, at: Vec3, turnDeg = 0): Place =>
  (shape) =>
    place(shape.rotateY((turnDeg * Math.PI) / 180).translate(...at));

/** A case of shelves against a side wall. */
function shelves(part: Part, place: Place, side: number, levels: readonly number[]): void {
  const x = side * 0.172;
  for (const z of [0.26, 0.44])
    part.add('cedar', place(box([0.032, 0.16, 0.006], [x, 0.09, z], 0.002)), { tileM: 0.3 });
  for (const y of [...levels, 0.17])
    part.add('cedar', place(box([0.032, 0.005, 0.186], [x, y, 0.35], 0.0015)), { tileM: 0.3 });
}

/** Cases of leather for rolled deeds, and one deed open under glass. */
function deeds(part: Part, place: Place): void {
  const random = seeded(5);
  for (const side of SIDES) {
    shelves(part, place, side, [0.02, 0.07, 0.12]);
    for (const y of [0.0225, 0.0725, 0.1225])
      for (let k = 0; k < 9; k += 1) {
        const [z, r, h] = [0.272 + k * 0.0195, 0.0078, 0.034 + 0.006 * random()];
        const x = side * (0.17 + 0.003 * random());
        part.add('leather', place(bar([x, y, z], [x, y + h, z], r, r, 10)), {
          tint: 0.75 + 0.5 * random(),
          tileM: 0.1,
        });
        part.add('brass', place(bar([x, y + h, z], [x, y + h + 0.004, z], r * 1.06, r * 0.7, 10)));
      }
  }
  part.add('cedar', place(box([0.13, 0.05, 0.07], [-0.02, 0.035, 0.36], 0.004)), { tileM: 0.3 });
  part.add('paper', place(box([0.09, 0.002, 0.05], [-0.02, 0.062, 0.36], 0.0005)), { tileM: 0.2 });
  for (let row = 0; row < 5; row += 1)
    part.add(
      'ink',
      place(
        box(
          [0.07 - 0.012 * (row % 2), 0.0006, 0.0026],
          [-0.02, 0.0634, 0.343 + row * 0.008],
          0.0002,
        ),
      ),
    );
  part.add('glass', place(box([0.126, 0.03, 0.066], [-0.02, 0.075, 0.36], 0.002)));
}

/** A fountain of eight sides, and a small saqqaya on the wall. */
function water(part: Part, place: Place): void {
  const eight = (profile: readonly Vec2[], at: Vec3) =>
    lathe(profile, [0, 0, 0], 8)
      .rotateY(Math.PI / 8)
      .translate(...at);
  const at: Vec3 = [-0.02, 0.01, 0.36];
  const wall: Vec2[] = [
    [0.062, 0],
    [0.072, 0],
    [0.072, 0.03],
    [0.075, 0.032],
    [0.075, 0.037],
    [0.06, 0.037],
    [0.062, 0],
  ];
  part.add('zellige', place(eight(wall, at)), { tileM: 0.09, crease: 0.4 });
  part.add(
    'water',
    place(
      eight(
        [
          [0, 0.022],
          [0.0615, 0.022],
          [0.0615, 0.028],
          [0, 0.028],
        ],
        at,
      ),
    ),
  );
  const bowl: Vec2[] = [
    [0, 0],
    [0.016, 0],
    [0.009, 0.02],
    [0.008, 0.045],
    [0.02, 0.052],
    [0.034, 0.062],
    [0.034, 0.066],
    [0.02, 0.06],
    [0, 0.058],
  ];
  part.add('limestone', place(lathe(bowl, at, 24)), { crease: 0.8 });
  part.add('waterFlow', place(bar([at[0], 0.066, at[2]], [at[0], 0.1, at[2]], 0.003, 0.0012, 8)));
  for (let k = 0; k < 6; k += 1) {
    const arc = Array.from({ length: 7 }, (_, n): Vec3 => {
      const [t, angle] = [n / 6, (k * Math.PI) / 3];
      const r = 0.03 + 0.022 * t;
      return [at[0] + r * Math.cos(angle), 0.075 - 0.037 * t * t, at[2] + r * Math.sin(angle)];
    });
    const line = new THREE.TubeGeometry(
      new THREE.CatmullRomCurve3(arc.map((p) => new THREE.Vector3(...p))),
      8,
      0.0012,
      5,
    );
    part.add('waterFlow', place(line));
  }
  for (const side of SIDES) {
    const x = side * 0.184;
    part.add('zellige', place(box([0.008, 0.12, 0.12], [x, 0.08, 0.36], 0.002)), { tileM: 0.11 });
    part.add('limestone', place(box([0.034, 0.03, 0.11], [side * 0.17, 0.024, 0.36], 0.004)));
    part.add('water', place(box([0.022, 0.004, 0.094], [side * 0.169, 0.039, 0.36], 0.001)));
    for (const z of [0.335, 0.385])
      part.add('brass', place(bar([x, 0.08, z], [side * 0.166, 0.075, z], 0.004, 0.003, 8)));
  }
}

/** Shelves of books, a reading desk, a microscope. */
function knowledge(part: Part, place: Place): void {
  const random = seeded(8);
  const tints = ['#2d58a8', '#8f2f26', '#2a7a55', '#c79a4b', '#5b3a6e', '#d8cdb8'];
  for (const side of SIDES) {
    shelves(part, place, side, [0.02, 0.07, 0.12]);
    for (const y of [0.0225, 0.0725, 0.1225])
      for (let z = 0.27; z < 0.425;) {
        const [thick, h] = [0.006 + 0.005 * random(), 0.03 + 0.01 * random()];
        part.add(
          'paintedWood',
          place(box([0.024, h, thick], [side * 0.172, y + h / 2, z + thick / 2], 0.001)),
          {
            tint: tints[Math.floor(random() * tints.length)]!,
            tileM: 0.3,
          },
        );
        z += thick + 0.0008;
      }
  }
  part.add('cedar', place(box([0.13, 0.008, 0.075], [-0.02, 0.064, 0.37], 0.002)), { tileM: 0.3 });
  for (const dx of [-0.058, 0.058])
    for (const dz of [-0.03, 0.03])
      part.add(
        'cedar',
        place(bar([-0.02 + dx, 0.01, 0.37 + dz], [-0.02 + dx, 0.062, 0.37 + dz], 0.004, 0.004, 6)),
      );
  openBook(part, {
    size: [0.06, 0.006, 0.042],
    place: moved(place, [-0.045, 0.068, 0.37]),
    lines: 5,
  });
  microscope(part, moved(place, [0.022, 0.068, 0.366], -35));
}

function microscope(part: Part, place: Place): void {
  part.add('iron', place(box([0.03, 0.005, 0.036], [0, 0.0025, 0], 0.001)));
  part.add('brass', place(bar([0, 0.004, -0.012], [0, 0.032, -0.016], 0.004, 0.0035, 10)));
  part.add('iron', place(box([0.026, 0.003, 0.024], [0, 0.018, 0.002], 0.001)));
  part.add('brass', place(bar([0, 0.022, 0.004], [0, 0.036, -0.002], 0.0032, 0.004, 12)));
  part.add('brass', place(bar([0, 0.036, -0.002], [0, 0.062, -0.016], 0.0052, 0.0048, 12)));
  part.add('ink', place(bar([0, 0.062, -0.016], [0, 0.067, -0.0187], 0.0058, 0.0058, 12)));
  for (const x of [-0.007, 0.007])
    part.add('brass', place(bar([x, 0.03, -0.015], [x * 1.5, 0.03, -0.015], 0.005, 0.005, 12)));
}

/** A round table with stools, and screens on the walls; nothing is on them yet. */
function ideas(part: Part, place: Place): void {
  const top: Vec2[] = [
    [0, 0.058],
    [0.066, 0.058],
    [0.07, 0.062],
    [0.066, 0.066],
    [0, 0.066],
  ];
  const at: Vec3 = [-0.02, 0, 0.36];
  part.add('paintedWood', place(lathe(top, at, 36)), { tint: '#efe2c6', tileM: 0.3 });
  part.add('cedar', place(bar([at[0], 0.01, at[2]], [at[0], 0.06, at[2]], 0.014, 0.009, 12)));
  for (let k = 0; k < 5; k += 1) {
    const angle = 0.4 + (k * 2 * Math.PI) / 5;
    const [x, z] = [at[0] + 0.098 * Math.cos(angle), at[2] + 0.098 * Math.sin(angle)];
    const stool: Vec2[] = [
      [0, 0.01],
      [0.012, 0.01],
      [0.009, 0.034],
      [0.018, 0.038],
      [0.018, 0.043],
      [0, 0.043],
    ];
    part.add('paintedWood', place(lathe(stool, [x, 0, z], 16)), {
      tint: ['#2d58a8', '#2a8a55', '#e08a1a', '#b3261e', '#5b3a6e'][k]!,
      crease: 0.6,
      tileM: 0.3,
    });
  }
  for (const side of SIDES)
    for (const z of [0.3, 0.41]) {
      const x = side * 0.184;
      part.add('ink', place(box([0.006, 0.06, 0.09], [x, 0.125, z], 0.002)));
      part.add('gloss', place(box([0.002, 0.05, 0.08], [x - side * 0.003, 0.125, z], 0.0005)), {
        tint: '#2f6f86',
      });
    }
  book(part, {
    size: [0.03, 0.006, 0.04],
    place: moved(place, [-0.04, 0.066, 0.35], 20),
    cover: 'paintedWood',
    tint: '#2a8a88',
  });
  part.add(
    'clay',
    place(
      lathe(
        [
          [0, 0],
          [0.009, 0],
          [0.012, 0.018],
          [0, 0.018],
        ],
        [0.01, 0.066, 0.37],
        14,
      ),
    ),
    { crease: 0.6 },
  );
  for (let k = 0; k < 6; k += 1)
    part.add(
      'crop',
      place(
        bar(
          [0.01, 0.082, 0.37],
          [
            0.01 + 0.012 * Math.cos(k * 1.05),
            0.1 + 0.006 * (k % 2),
            0.37 + 0.012 * Math.sin(k * 1.05),
          ],
          0.0016,
          0.003,
          5,
        ),
      ),
      { tileM: 0.1 },
    );
}
