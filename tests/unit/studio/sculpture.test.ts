import { describe, expect, it } from 'vitest';
import { BUDGET, overBudget } from '../../../exhibits/volunteering/studio/kit/budget.ts';
import {
  makeModel,
  makeRenderSource,
  sculpt,
} from '../../../exhibits/volunteering/studio/kit/make-model.ts';
import { type ModelPlan, Sculpture } from '../../../exhibits/volunteering/studio/kit/sculpture.ts';
import { bakeShade } from '../../../exhibits/volunteering/studio/kit/shade.ts';
import { block, box, ribbon } from '../../../exhibits/volunteering/studio/kit/shapes.ts';
import { complaints } from '../../../exhibits/volunteering/studio/kit/validate.ts';
import { openModel } from './open-model.ts';

/** A door in a frame, with everything that MODELS.md knows. */
const door: ModelPlan = {
  id: 'door',
  build(sculpture) {
    sculpture.cut({ axis: 'z', from: 1, to: 0, start: 1 });
    const frame = sculpture.part('frame', { cap: '#884422', anchor: [0, 2, 0] });
    frame.add('paint', box([1, 0.1, 0.2], [0, 2, 0]), { tint: '#aa8844' });
    const leaf = sculpture.part('leaf', { parent: frame, pivot: [-0.4, 0, 0], explode: [0, 0, 1] });
    leaf.add('paint', box([0.8, 2, 0.05], [0, 1, 0]));
    sculpture
      .part('bolt', { parent: leaf, states: ['shut'] })
      .add('paint', box([0.1, 0.1, 0.1], [0, 1, 0.1]));
    sculpture
      .part('later', { steps: { from: 1, to: 2 } })
      .add('paint', box([0.1, 0.1, 0.1], [0, 3, 0]));
    const flow = { kind: 'light', start: 0, end: 1 } as const;
    sculpture.part('beam', { flow }).add(
      'light',
      ribbon(
        [
          [0, 0, 0],
          [0, 0, 2],
        ],
        0.5,
      ),
    );
    const turn = { axis: [0, 1, 0], deg: [0, 80] } as const;
    sculpture.clip('state:open', [{ part: leaf, timesS: [0, 1], turn }]);
  },
};

describe('Sculpture', () => {
  it('refuses a second part of the same name', () => {
    const sculpture = new Sculpture('twice');
    sculpture.part('door');

    expect(() => sculpture.part('door')).toThrow('Two parts named door');
  });

  it('refuses a clip with more values than times', async () => {
    const plan: ModelPlan = {
      id: 'lame',
      build(sculpture) {
        const leg = sculpture.part('leg').add('paint', block([1, 1, 1], [0, 0, 0]));
        sculpture.clip('sequence', [
          {
            part: leg,
            timesS: [0],
            move: [
              [0, 0, 0],
              [1, 0, 0],
            ],
          },
        ]);
      },
    };

    await expect(makeModel(plan)).rejects.toThrow('leg: 2 values for 1 times');
  });
});

describe('makeModel', () => {
  it('makes the same bytes twice', async () => {
    const [one, two] = [await makeModel(door), await makeModel(door)];

    expect(Buffer.from(one.glb).equals(two.glb)).toBe(true);
    expect(Buffer.from(one.firstLook).equals(two.firstLook)).toBe(true);
  });

  it('makes a file of which the validator has nothing to say', async () => {
    const { plain } = await makeModel(door);

    expect(await complaints(plain)).toEqual([]);
  });

  it('writes what MODELS.md promises to the viewer', async () => {
    const { glb } = await makeModel(door);
    const root = (await openModel(glb)).getRoot();
    const extras = (name: string) =>
      root
        .listNodes()
        .find((node) => node.getName() === name)!
        .getExtras();

    expect(extras('door')).toEqual({ section: { axis: 'z', from: 1, to: 0, start: 1 } });
    expect(extras('frame')).toEqual({ cap: '#884422', anchor: [0, 2, 0] });
    expect(extras('leaf')).toEqual({ explode: [0, 0, 1] });
    expect(extras('bolt')).toEqual({ states: ['shut'] });
    expect(extras('later')).toEqual({ steps: { from: 1, to: 2 } });
    expect(extras('beam')).toEqual({ flow: { kind: 'light', start: 0, end: 1 } });
    expect(root.listAnimations().map((clip) => clip.getName())).toEqual(['state:open']);
  });

  it('keeps every named node in the first look', async () => {
    const { firstLook, partNames } = await makeModel(door);
    const names = (await openModel(firstLook))
      .getRoot()
      .listNodes()
      .map((node) => node.getName());

    expect(names).toEqual(expect.arrayContaining(partNames));
  });
});

describe('a flat material', () => {
  const bowl: ModelPlan = {
    id: 'bowl',
    build(sculpture) {
      sculpture.part('bowl').add('glaze', box([0.2, 0.1, 0.2], [0, 0, 0]));
    },
  };
  const picturesOf = async (plan: ModelPlan) => {
    const root = (await openModel((await makeModel(plan)).glb)).getRoot();
    return root
      .listTextures()
      .map((texture) => texture.getName())
      .sort();
  };

  it('keeps its picture and does without relief', async () => {
    expect(await picturesOf(bowl)).toEqual(['glaze_albedo', 'glaze_normal', 'glaze_orm']);
    expect(await picturesOf({ ...bowl, flat: ['glaze'] })).toEqual(['glaze_albedo']);
  });
});

describe('makeRenderSource', () => {
  it('keeps tints and leaves baked shade out, which a path tracer would add to its own', async () => {
    const root = (await openModel(await makeRenderSource(door))).getRoot();
    const frame = root.listMeshes().find((mesh) => mesh.getName() === 'frame')!;
    const colour = frame.listPrimitives()[0]!.getAttribute('COLOR_0')!;
    const distinct = new Set(
      Array.from({ length: colour.getCount() }, (_, i) => colour.getElement(i, []).join()),
    );

    expect(distinct.size).toBe(1);
    expect([...distinct][0]).not.toBe('1,1,1,1');
  });
});

describe('bakeShade', () => {
  it('leaves the open bright and darkens a corner', () => {
    const plan: ModelPlan = {
      id: 'corner',
      build(sculpture) {
        const floor = sculpture
          .part('floor')
          .add('paint', block([4, 0.1, 4], [0, -0.05, 0]), { edgeM: 0.5 });
        floor.add('paint', block([4, 2, 0.1], [0, 1, -2.05]));
      },
    };
    const { solids } = sculpt(plan);
    const [shade] = bakeShade(solids, 1);
    const position = solids[0]!.geometry.getAttribute('position');
    const normal = solids[0]!.geometry.getAttribute('normal');
    const shadeAt = (z: number) => {
      const found = Array.from({ length: position.count }, (_, i) => i).filter(
        (i) =>
          normal.getY(i) > 0.9 &&
          Math.abs(position.getY(i)) < 0.001 &&
          Math.abs(position.getZ(i) - z) < 0.01,
      );
      return Math.min(...found.map((i) => shade![i]!));
    };

    expect(shadeAt(2)).toBeCloseTo(1);
    expect(shadeAt(-2)).toBeLessThan(0.7);
  });

  it('casts no shade from what comes later', () => {
    const plan: ModelPlan = {
      id: 'later',
      build(sculpture) {
        sculpture.part('floor').add('paint', block([1, 0.1, 1], [0, 0, 0]));
        sculpture.part('lid', { states: ['shut'] }).add('paint', block([1, 0.1, 1], [0, 0.2, 0]));
      },
    };
    const { solids } = sculpt(plan);
    const [floor] = bakeShade(solids, 1);

    expect(Math.min(...floor!)).toBeCloseTo(1);
  });
});

describe('overBudget', () => {
  const fitting = {
    triangles: 1000,
    bytes: 1000,
    texturePx: 512,
    textures: 3,
    firstLookBytes: 1000,
  };

  it('has nothing to say of a model that fits', () => {
    expect(overBudget(fitting)).toEqual([]);
  });

  it.each(Object.keys(BUDGET) as (keyof typeof BUDGET)[])(
    'names %s when it is too much',
    (what) => {
      const [line] = overBudget({ ...fitting, [what]: BUDGET[what] + 1 });

      expect(line).toContain(what);
    },
  );
});
