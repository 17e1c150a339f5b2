/**
 * The pledge tree: an old olive with a twisted trunk, a bench of stone round it,
 * a basket of blank leaves. Pledges are pale green when new, gold when kept, blue
 * when shared; after a month more of them have turned.
 */
import * as THREE from 'three';
import { standing } from '../kit/books.ts';
import { sector } from '../kit/figures.ts';
import { seeded } from '../kit/noise.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, box, lathe, limb, prism } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { couffin } from '../kit/tools.ts';
import { blade, tree } from '../kit/trees.ts';

const FORK = 0.92;

export const model: ModelPlan = {
  id: 'r8-pledge-tree',
  shadeReachM: 0.5,
  build(sculpture) {
    ground(sculpture.part('ground'));
    const trunk = sculpture.part('trunk', { anchor: [0.1, 0.55, 0.28] });
    twisted(trunk);
    const crown = sculpture.part('crown');
    const grown = tree(trunk, crown, {
      at: [0, 0.45, 0],
      heightM: 1.85,
      crownM: 0.98,
      trunkM: 0.12,
      seed: 31,
      boughs: 6,
      twigs: 8,
      leaves: 20,
      leafM: 0.1,
      leaf: 'oliveLeaf',
      flat: 0.68,
    });
    pledges(sculpture, grown.middle);
    bench(sculpture.part('bench', { anchor: [0.85, 0.42, 0.62] }));
    basket(sculpture.part('basket', { anchor: [-0.72, 0.4, 1.2] }));
  },
};

/** A round of paving with earth at the foot of the tree. */
function ground(part: Part): void {
  const ring = (r: number): Vec2[] =>
    Array.from({ length: 48 }, (_, k): Vec2 => [
      r * Math.cos((k * Math.PI) / 24),
      r * Math.sin((k * Math.PI) / 24),
    ]);
  part.add('paving', prism(ring(1.75), 0.06, { yM: -0.06, holes: [ring(0.62)], bevelM: 0.012 }), {
    tileM: 1.3,
    edgeM: 0.2,
  });
  const soil: Vec2[] = [
    [0, 0.09],
    [0.25, 0.07],
    [0.45, 0.03],
    [0.63, 0],
    [0.63, -0.05],
    [0, -0.05],
  ];
  part.add('soil', lathe(soil, [0, 0, 0], 40), { crease: 0.8, edgeM: 0.14 });
}

/** Strands that wind round one another and part, as an old olive's trunk does, with its hollows between. */
function twisted(part: Part): void {
  const random = seeded(5);
  for (let k = 0; k < 8; k += 1) {
    const from = (k * Math.PI) / 4 + 0.2 * random();
    const line = Array.from({ length: 8 }, (_, n): Vec3 => {
      const t = n / 7;
      const angle = from + 1.15 * t;
      const r =
        0.36 * (1 - t) ** 3 +
        0.125 -
        0.07 * t ** 2 -
        0.025 * Math.sin(Math.PI * t) +
        0.012 * Math.sin(9 * t + k);
      return [
        r * Math.cos(angle) + 0.05 * Math.sin(2.4 * t),
        -0.04 + t * (FORK + 0.2),
        r * Math.sin(angle),
      ];
    });
    part.add('palmwood', limb(line, [0.115, 0.03], { segments: 22, sides: 9 }), {
      crease: 2,
      along: 'y',
      tileM: 0.5,
      tint: 0.85 + 0.2 * random(),
    });
  }
  part.add(
    'palmwood',
    limb(
      [
        [0, 0, 0],
        [0.06, 0.5, 0],
        [0.02, FORK + 0.06, 0],
      ],
      [0.16, 0.13],
      { segments: 8, sides: 12 },
    ),
    { crease: 2, along: 'y', tileM: 0.5, tint: 0.6 },
  );
  for (let k = 0; k < 5; k += 1) {
    const angle = k * 1.3;
    const knot = new THREE.SphereGeometry(0.06, 12, 9)
      .scale(1, 1.3, 0.6)
      .rotateY(-angle + Math.PI / 2);
    part.add(
      'palmwood',
      knot.translate(0.19 * Math.cos(angle) + 0.03, 0.3 + 0.12 * k, 0.19 * Math.sin(angle)),
      { crease: 2, tileM: 0.3, tint: 0.9 },
    );
  }
}

/** Three hundred leaves of paper on threads; those that have been kept or shared in a month are parts of their own. */
function pledges(sculpture: Sculpture, middle: THREE.Vector3): void {
  const leaves = sculpture.part('leaves', { shades: false, anchor: [-0.6, middle.y + 0.1, 0.75] });
  const gold = sculpture.part('gold', { shades: false, anchor: [0.5, middle.y - 0.15, 0.85] });
  const shared = sculpture.part('shared', { shades: false });
  const before = { states: ['today'], shades: false } as const;
  const after = { states: ['month'], shades: false } as const;
  const turnsGold = [
    sculpture.part('gold-not-yet', { parent: leaves, ...before }),
    sculpture.part('gold-later', { parent: gold, ...after }),
  ] as const;
  const turnsBlue = [
    sculpture.part('shared-not-yet', { parent: leaves, ...before }),
    sculpture.part('shared-later', { parent: shared, ...after }),
  ] as const;
  const random = seeded(17);
  for (let k = 0; k < 300; k += 1) {
    const up = -0.75 + 1.65 * ((k + 0.5) / 300);
    const round = k * 2.39996;
    const level = Math.sqrt(Math.max(0.02, 1 - up * up));
    const r = 0.9 + 0.14 * random();
    const at = new THREE.Vector3(
      Math.cos(round) * level * r,
      up * 0.66 * r,
      Math.sin(round) * level * r,
    ).add(middle);
    const fate = random();
    const hang = new THREE.Vector3(0.25 * (random() - 0.5), -1, 0.25 * (random() - 0.5));
    const turn = random() * 6;
    const put = (part: Part, tint: string) => {
      const isGold = tint === 'gold';
      part.add(isGold ? 'gloss' : 'paint', blade(0.12, hang, at, turn), {
        crease: 0.2,
        tint: isGold ? '#e5ac1f' : tint,
      });
      part.add(
        'wool',
        bar(
          [at.x, at.y, at.z],
          [at.x - hang.x * 0.06, at.y + 0.06, at.z - hang.z * 0.06],
          0.0025,
          0.0025,
          3,
        ),
      );
    };
    if (fate < 0.6) put(leaves, k % 3 ? '#b9d98a' : '#cfe6a4');
    else if (fate < 0.7) put(gold, 'gold');
    else if (fate < 0.77) put(shared, '#4f8fd0');
    else if (fate < 0.9) {
      put(turnsGold[0], '#c4df98');
      put(turnsGold[1], 'gold');
    } else {
      put(turnsBlue[0], '#c4df98');
      put(turnsBlue[1], '#4f8fd0');
    }
  }
}

/** The bench of talk: eight blocks of stone in a ring, with a gap to come in by, and a zellij band. */
function bench(part: Part): void {
  for (let k = 0; k < 7; k += 1) {
    const from = -90 + 26 + k * 44;
    const seat = sector([0.84, 1.22], [-from - 42.5, -from - 0.5]);
    part.add('limestone', prism(seat, 0.07, { yM: 0.36, bevelM: 0.015 }), {
      edgeM: 0.2,
      crease: 0.5,
      shift: [k * 0.3, k * 0.2],
    });
    const foot = sector([0.9, 1.16], [-from - 41, -from - 2]);
    part.add('zellige', prism(foot, 0.37), { tileM: 0.4, edgeM: 0.2 });
  }
}

/** A basket of leaves that nobody has written on yet, and a pencil. */
function basket(part: Part): void {
  const at: Vec3 = [-0.72, 0, 1.38];
  couffin(part, 0.42, standing(at, 20), false);
  const random = seeded(23);
  for (let k = 0; k < 34; k += 1) {
    const angle = random() * 6.28;
    const r = 0.15 * Math.sqrt(random());
    const out = new THREE.Vector3(Math.cos(angle * 3), 0.35 * random(), Math.sin(angle * 3));
    const foot = new THREE.Vector3(
      at[0] + r * Math.cos(angle) - out.x * 0.06,
      0.13 + 0.045 * random() + 0.05 * (1 - r / 0.15),
      at[2] + r * Math.sin(angle) - out.z * 0.06,
    );
    part.add('paint', blade(0.12, out, foot, random() * 0.6), { crease: 0.2, tint: '#fbf7ea' });
  }
  part.add(
    'paint',
    bar([at[0] + 0.3, 0.012, at[2] - 0.06], [at[0] + 0.36, 0.012, at[2] + 0.13], 0.009, 0.009, 6),
    { tint: '#d79a3a' },
  );
  part.add(
    'paint',
    bar(
      [at[0] + 0.36, 0.012, at[2] + 0.13],
      [at[0] + 0.368, 0.012, at[2] + 0.156],
      0.009,
      0.001,
      6,
    ),
    { tint: '#ecd2a4' },
  );
  part.add('paint', box([0.02, 0.02, 0.02], [at[0] + 0.298, 0.012, at[2] - 0.066], 0.004), {
    tint: '#b3261e',
  });
}
