/**
 * Tools of shared work, made at the origin and placed by the caller.
 * Long because outlines are many numbers: six tools, and none calls another.
 */
import * as THREE from 'three';
import type { Place } from './books.ts';
import type { Part } from './sculpture.ts';
import { bar, lathe, limb, slab, tube, type Vec2, type Vec3 } from './shapes.ts';

/** A rammer: a heavy wooden foot on a long handle, standing on its foot. */
export function rammer(part: Part, heightM: number, place: Place): void {
  const foot: Vec2[] = [
    [-0.055, 0],
    [0.055, 0],
    [0.105, 0.2],
    [0.06, 0.25],
    [-0.06, 0.25],
    [-0.105, 0.2],
  ];
  part.add('palmwood', place(slab(foot, 0.13, { zM: -0.065, bevelM: 0.012 })), { tint: 0.85 });
  part.add('timber', place(bar([0, 0.2, 0], [0, heightM, 0], 0.021, 0.019)));
  part.add('timber', place(bar([-0.11, heightM * 0.82, 0], [0.11, heightM * 0.82, 0], 0.017)));
}

/** A round-pointed shovel, standing on its point. */
export function shovel(part: Part, heightM: number, place: Place): void {
  const blade: Vec2[] = [
    [0, 0],
    [0.075, 0.07],
    [0.11, 0.18],
    [0.105, 0.3],
    [-0.105, 0.3],
    [-0.11, 0.18],
    [-0.075, 0.07],
  ];
  part.add('iron', place(slab(blade, 0.012, { zM: -0.006, bevelM: 0.003 }).rotateX(-0.16)));
  part.add('iron', place(bar([0, 0.28, -0.05], [0, 0.42, -0.03], 0.026, 0.02)));
  part.add(
    'timber',
    place(
      limb(
        [
          [0, 0.4, -0.03],
          [0, heightM * 0.7, 0.02],
          [0, heightM, 0],
        ],
        [0.018, 0.016],
      ),
    ),
  );
}

/** A ladder of two poles, leaning from the origin towards -z. */
export function ladder(
  part: Part,
  { lengthM, widthM = 0.42, lean = 0.32 }: { lengthM: number; widthM?: number; lean?: number },
  place: Place,
): void {
  const tilted = (shape: THREE.BufferGeometry) => place(shape.rotateX(-lean));
  for (const side of [-1, 1])
    part.add(
      'palmwood',
      tilted(
        limb(
          [
            [(side * widthM) / 2, 0, 0],
            [(side * widthM) / 2.1, lengthM / 2, 0.01],
            [(side * widthM) / 2.3, lengthM, 0],
          ],
          [0.032, 0.026],
        ),
      ),
    );
  const rungs = Math.floor(lengthM / 0.27);
  for (let k = 1; k <= rungs; k += 1) {
    const y = (k * lengthM) / (rungs + 0.6);
    part.add(
      'timber',
      tilted(bar([-widthM / 2 - 0.05, y, 0], [widthM / 2 + 0.05, y, 0], 0.018, 0.018, 7)),
    );
  }
}

/** A soft basket of plaited palm with two handles, heaped with earth if asked. */
export function couffin(part: Part, acrossM: number, place: Place, isFull = true): void {
  const r = acrossM / 2;
  const wall: Vec2[] = [
    [0, 0],
    [0.62, 0],
    [0.72, 0.06],
    [0.93, 0.62],
    [1, 0.92],
    [0.96, 0.95],
    [0.9, 0.9],
    [0.66, 0.14],
    [0, 0.1],
  ];
  part.add(
    'reed',
    place(
      lathe(
        wall.map(([x, y]): Vec2 => [x * r, y * r]),
        [0, 0, 0],
        20,
      ),
    ),
    { crease: 0.8, tileM: r },
  );
  for (const side of [-1, 1]) {
    const loop: Vec3[] = [
      [-0.3, 0.86, 0.92],
      [-0.2, 1.16, 1.0],
      [0.2, 1.16, 1.0],
      [0.3, 0.86, 0.92],
    ];
    const points = loop.map(([x, y, z]): Vec3 => [x * r, y * r, side * z * r]);
    part.add('reed', place(tube(points, 0.05 * r, { segments: 12, sides: 6 })), {
      crease: 2,
      tint: 0.8,
    });
  }
  if (!isFull) return;
  const heap: Vec2[] = [
    [0, 0.6],
    [0.88, 0.72],
    [0.75, 0.86],
    [0.45, 1.0],
    [0.18, 1.08],
    [0, 1.09],
  ];
  part.add(
    'soil',
    place(
      lathe(
        heap.map(([x, y]): Vec2 => [x * r, y * r]),
        [0, 0, 0],
        16,
      ),
    ),
    { crease: 0.5, tileM: 0.4 },
  );
}

/** A builder's barrow, its wheel towards -x, its handles towards +x. */
export function wheelbarrow(part: Part, place: Place, tint = '#3f6b45'): void {
  const tray: Vec2[] = [
    [-0.42, 0.36],
    [0.3, 0.36],
    [0.46, 0.62],
    [-0.62, 0.66],
  ];
  const inner: Vec2[] = [
    [-0.4, 0.385],
    [0.28, 0.385],
    [0.41, 0.61],
    [-0.57, 0.645],
  ];
  for (const side of [-1, 1])
    part.add('paint', place(slab(tray, 0.02, { zM: side * 0.28 - 0.01 })), { tint });
  const shell: Vec2[] = [...tray, ...[...inner].reverse()];
  part.add(
    'paint',
    place(
      slab(
        [shell[0]!, shell[1]!, shell[2]!, inner[2]!, inner[1]!, inner[0]!, inner[3]!, shell[3]!],
        0.56,
        { zM: -0.28 },
      ),
    ),
    { tint },
  );
  for (const side of [-1, 1]) {
    const pole: Vec3[] = [
      [-0.78, 0.2, side * 0.06],
      [-0.35, 0.32, side * 0.2],
      [0.3, 0.4, side * 0.26],
      [0.95, 0.52, side * 0.3],
    ];
    part.add('timber', place(limb(pole, [0.024, 0.024])));
    part.add('iron', place(bar([0.26, 0.36, side * 0.22], [0.34, 0, side * 0.26], 0.016)));
  }
  const tyre = new THREE.TorusGeometry(0.17, 0.045, 10, 24).translate(-0.78, 0.2, 0);
  part.add('ink', place(tyre), { crease: 2 });
  part.add('iron', place(bar([-0.78, 0.2, -0.08], [-0.78, 0.2, 0.08], 0.03)));
  for (let k = 0; k < 3; k += 1) {
    const angle = (k * Math.PI) / 3;
    const [dx, dy] = [0.16 * Math.cos(angle), 0.16 * Math.sin(angle)];
    part.add('iron', place(bar([-0.78 - dx, 0.2 - dy, 0], [-0.78 + dx, 0.2 + dy, 0], 0.012)));
  }
}

/** A tea pot of the north: pear body, spout, handle and a pointed lid. */
export function teapot(part: Part, heightM: number, place: Place): void {
  const k = heightM;
  const body: Vec2[] = [
    [0, 0],
    [0.2, 0],
    [0.2, 0.04],
    [0.34, 0.14],
    [0.4, 0.3],
    [0.32, 0.48],
    [0.2, 0.58],
    [0.22, 0.6],
    [0.24, 0.62],
    [0.17, 0.72],
    [0.06, 0.82],
    [0.05, 0.86],
    [0.08, 0.92],
    [0, 1],
  ];
  part.add(
    'brass',
    place(
      lathe(
        body.map(([x, y]): Vec2 => [x * k, y * k]),
        [0, 0, 0],
        22,
      ),
    ),
    { crease: 0.9 },
  );
  const spout: Vec3[] = [
    [0.34 * k, 0.24 * k, 0],
    [0.52 * k, 0.34 * k, 0],
    [0.56 * k, 0.56 * k, 0],
    [0.72 * k, 0.66 * k, 0],
  ];
  part.add('brass', place(limb(spout, [0.075 * k, 0.03 * k])), { crease: 2 });
  const handle: Vec3[] = [
    [-0.26 * k, 0.54 * k, 0],
    [-0.56 * k, 0.6 * k, 0],
    [-0.6 * k, 0.34 * k, 0],
    [-0.36 * k, 0.2 * k, 0],
  ];
  part.add('brass', place(tube(handle, 0.03 * k, { segments: 16, sides: 8 })), { crease: 2 });
}

/** A small tea glass. */
export function teaGlass(part: Part, heightM: number, place: Place, tint = '#2f7d54'): void {
  const cup: Vec2[] = [
    [0, 0],
    [0.28, 0],
    [0.34, 0.5],
    [0.42, 1],
    [0.39, 1],
    [0.31, 0.5],
    [0.25, 0.06],
    [0, 0.06],
  ];
  part.add(
    'glass',
    place(
      lathe(
        cup.map(([x, y]): Vec2 => [x * heightM, y * heightM]),
        [0, 0, 0],
        16,
      ),
    ),
    { crease: 0.8 },
  );
  part.add(
    'gloss',
    place(
      lathe(
        [
          [0.335 * heightM, 0.48 * heightM],
          [0.365 * heightM, 0.5 * heightM],
          [0.395 * heightM, 0.7 * heightM],
          [0.36 * heightM, 0.7 * heightM],
          [0.335 * heightM, 0.48 * heightM],
        ],
        [0, 0, 0],
        16,
      ),
    ),
    { tint },
  );
}
