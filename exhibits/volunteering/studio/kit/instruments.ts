/** Instruments of the Andalusi ensemble, lying on their backs at the origin, necks towards +x. */
import * as THREE from 'three';
import type { Place } from './books.ts';
import type { Part } from './sculpture.ts';
import { bar, box, lathe, slab, type Vec2, type Vec3 } from './shapes.ts';

/** Half of a pear: full at x = 0, slim where the neck begins. */
function pear(lengthM: number, widthM: number): Vec2[] {
  return Array.from({ length: 15 }, (_, k): Vec2 => {
    const t = k / 14;
    return [
      (widthM / 2) * Math.sin(Math.PI * t ** 0.62) ** 0.75 * (1 - 0.45 * t) * 1.32,
      t * lengthM,
    ];
  });
}

/** The oud: ribbed bowl, pale soundboard with its rose, neck and bent peg-box. */
export function oud(part: Part, sizeM: number, place: Place): void {
  const k = sizeM / 0.82;
  const length = 0.48 * k;
  const profile = pear(length, 0.36 * k);
  const bowl = lathe(profile, [0, 0, 0], 20)
    .rotateZ(-Math.PI / 2)
    .scale(1, 0.62, 1);
  part.add('cedar', place(bowl.translate(0, 0.1 * k, 0)), { crease: 1.2, tint: 0.8 });
  const edge = profile.map(([r, x]): Vec2 => [x, r * 1.01]);
  const board = slab(
    [
      ...edge,
      ...edge
        .map(([x, r]): Vec2 => [x, -r])
        .reverse()
        .slice(1, -1),
    ],
    0.012 * k,
  );
  part.add('paper', place(board.rotateX(-Math.PI / 2).translate(0, 0.2 * k, 0)), {
    crease: 0.5,
    tint: '#e0b67c',
  });
  const y = 0.212 * k;
  const rose = new THREE.CylinderGeometry(0.045 * k, 0.045 * k, 0.006 * k, 20);
  part.add('ink', place(rose.translate(0.24 * k, y, 0)));
  part.add('cedar', place(box([0.03 * k, 0.014 * k, 0.13 * k], [0.1 * k, y, 0], 0.004)), {
    tint: 0.6,
  });
  part.add(
    'cedar',
    place(box([0.24 * k, 0.03 * k, 0.045 * k], [length + 0.07 * k, 0.195 * k, 0], 0.006)),
    { tint: 0.7 },
  );
  const head = box([0.19 * k, 0.035 * k, 0.04 * k], [0.095 * k, 0, 0], 0.006).rotateZ(-1.15);
  part.add('cedar', place(head.translate(length + 0.18 * k, 0.195 * k, 0)), { tint: 0.7 });
  for (let n = 0; n < 5; n += 1) {
    const [px, py] = [length + (0.2 + 0.014 * n) * k, (0.165 - 0.03 * n) * k];
    part.add('ink', place(bar([px, py, -0.05 * k], [px, py, 0.05 * k], 0.006 * k, 0.006 * k, 6)));
    const z = (n - 2) * 0.008 * k;
    const string: [Vec3, Vec3] = [
      [0.1 * k, y + 0.008 * k, z * 1.6],
      [length + 0.18 * k, y + 0.004 * k, z],
    ];
    part.add('wool', place(bar(...string, 0.0014 * k, 0.0014 * k, 4)));
  }
}

/** The rabab of the Andalusi ensemble: a slim boat, skin below and brass above, with its bow. */
export function rabab(part: Part, sizeM: number, place: Place): void {
  const k = sizeM / 0.55;
  const profile = pear(0.4 * k, 0.14 * k);
  const boat = lathe(profile, [0, 0, 0], 14).rotateZ(-Math.PI / 2);
  part.add('cedar', place(boat.translate(0, 0.07 * k, 0)), { crease: 1.2, tint: 0.65 });
  part.add('paper', place(box([0.17 * k, 0.012 * k, 0.1 * k], [0.12 * k, 0.135 * k, 0], 0.004)));
  part.add('brass', place(box([0.2 * k, 0.012 * k, 0.055 * k], [0.3 * k, 0.125 * k, 0], 0.004)));
  const head = box([0.14 * k, 0.03 * k, 0.03 * k], [0.07 * k, 0, 0], 0.005).rotateZ(-1.3);
  part.add('cedar', place(head.translate(0.4 * k, 0.11 * k, 0)), { tint: 0.65 });
  const bow = new THREE.TorusGeometry(0.2 * k, 0.008 * k, 6, 18, Math.PI).rotateX(Math.PI / 2);
  part.add('cedar', place(bow.translate(0.2 * k, 0.02 * k, 0.16 * k)));
  part.add(
    'wool',
    place(bar([0, 0.02 * k, 0.16 * k], [0.4 * k, 0.02 * k, 0.16 * k], 0.006 * k, 0.006 * k, 5)),
  );
}

/** The tar: a skin over a hoop with pairs of small cymbals. */
export function tar(part: Part, acrossM: number, place: Place): void {
  const r = acrossM / 2;
  const hoop: Vec2[] = [
    [r * 0.94, 0],
    [r, 0],
    [r, r * 0.38],
    [r * 0.94, r * 0.38],
    [r * 0.94, 0],
  ];
  part.add('cedar', place(lathe(hoop, [0, 0, 0], 28)), { crease: 0.6 });
  const skin = new THREE.CylinderGeometry(r * 0.99, r * 0.99, r * 0.02, 28);
  part.add('paper', place(skin.translate(0, r * 0.38, 0)));
  for (let n = 0; n < 5; n += 1) {
    const turn = (n * 2 * Math.PI) / 5;
    const [x, z] = [r * 0.98 * Math.cos(turn), r * 0.98 * Math.sin(turn)];
    for (const y of [0.14, 0.24]) {
      const disc = new THREE.CylinderGeometry(r * 0.13, r * 0.13, r * 0.02, 12);
      part.add('brass', place(disc.translate(x, r * y, z)));
    }
  }
}
