import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageFigures } from '../../../renderer/viewer/model-viewer.ts';
import { makeModel } from './make-model.ts';
import {
  BLOCKS,
  colourAt,
  difference,
  finger,
  makeStand,
  pictureOf,
  sourceOf,
  stillness,
} from './make-stand.ts';

let stand: ReturnType<typeof makeStand>;
beforeEach(() => {
  stand = makeStand({ reducedMotion: true });
});
afterEach(() => stand.dispose());

const labels = () => [...stand.host.querySelectorAll<HTMLElement>('.viewer-label:not(.is-hidden)')];
const poster = () => stand.host.querySelector<HTMLImageElement>('.viewer-poster');

describe('a sound model', () => {
  it('is shown in its colours and says that it is ready', async () => {
    await stand.show({ blocks: BLOCKS });

    expect(stand.said).toMatchObject({ ready: ['full'], errors: [] });
    expect(stand.viewer.state.phase).toBe('ready');
    expect(colourAt(stand.viewer, 0.5, 0.7)).toBe('blue');
    expect(colourAt(stand.viewer, 0.4, 0.4)).toBe('red');
    expect(colourAt(stand.viewer, 0.02, 0.5)).toBe('paper');
  });

  it('is shown first in its light version, with the same view', async () => {
    const light = await sourceOf({ blocks: BLOCKS.slice(0, 1) });
    await stand.show({ blocks: BLOCKS }, { firstLookUrl: light.url });

    expect(stand.said.ready).toEqual(['first-look', 'full']);
    expect(colourAt(stand.viewer, 0.5, 0.7)).toBe('blue');
  });

  it('draws nothing and asks for no frame when nothing moves', async () => {
    await stand.show({ blocks: BLOCKS });
    await stillness();
    const before = stageFigures().draws;
    let frames = 0;
    const original = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      frames += 1;
      return original(callback);
    };
    await new Promise((resolve) => setTimeout(resolve, 1500));
    window.requestAnimationFrame = original;

    expect(frames).toBe(0);
    expect(stageFigures().draws).toBe(before);
  });

  it('gives everything back over sixty models', { timeout: 240_000 }, async () => {
    const source = await sourceOf({ blocks: BLOCKS }, { interactions: ['explode'] });
    const other = await sourceOf({ blocks: BLOCKS.slice(1) });
    await stand.viewer.show(source);
    await stand.viewer.show(other);
    await stand.viewer.show(source);
    // The soft shadow under a model is made when it first comes to rest.
    await stillness();
    const { draws: _, ...first } = stageFigures();
    for (let i = 0; i < 30; i++) {
      await stand.viewer.show(other);
      await stand.viewer.show(source);
    }

    await stillness();
    const { draws: __, ...last } = stageFigures();
    expect(last).toEqual(first);
  });

  it('gives way to the poster of the next one at once', async () => {
    await stand.show({ blocks: BLOCKS });
    const { canvas } = stand.viewer;
    const posterUrl = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
    );
    const source = await sourceOf({ blocks: BLOCKS }, { posterUrl });
    const next = stand.viewer.show(source);
    expect(poster()?.hidden).toBe(false);
    expect(canvas?.checkVisibility({ visibilityProperty: true })).toBe(false);

    await next;
    expect(poster()?.hidden).toBe(true);
    expect(canvas?.checkVisibility({ visibilityProperty: true })).toBe(true);
  });

  it('is overtaken by the next one without a word', async () => {
    const overtaken = stand.viewer.show(await sourceOf({ blocks: BLOCKS }));
    await stand.show({ blocks: BLOCKS.slice(0, 1) });
    await overtaken;

    expect(stand.said).toMatchObject({ ready: ['full'], errors: [] });
    expect(colourAt(stand.viewer, 0.5, 0.7)).toBe('red');
  });

  it('leaves the renderer to the next viewer, and its picture in its own place', async () => {
    await stand.show({ blocks: BLOCKS });
    await stillness();
    const second = makeStand({ reducedMotion: true });
    await second.show({ blocks: BLOCKS });

    expect(second.host.querySelector('.viewer-canvas')).not.toBeNull();
    expect(stand.host.querySelector('.viewer-canvas')).toBeNull();
    expect(stand.host.querySelector<HTMLElement>('.viewer-stand-in')?.hidden).toBe(false);
    second.dispose();
  });
});

describe('labels', () => {
  it('name the parts that can be seen and hide those behind the model', async () => {
    await stand.show({ blocks: BLOCKS });
    await stillness();
    expect(labels().map((label) => label.textContent)).toEqual(['wall', 'arch', 'canopy']);

    await stand.viewer.goTo({ view: { azimuthDeg: 180, elevationDeg: 0, distance: 1 } });
    await stillness();
    expect(labels().map((label) => label.textContent)).toEqual(['wall', 'canopy']);
    expect(stand.viewer.state.visibleParts).toEqual(['wall', 'canopy']);
  });

  it('stand at the same pixels whichever way the page reads', async () => {
    const places = async (direction: string) => {
      stand.host.dir = direction;
      await stand.show({ blocks: BLOCKS });
      await stillness();
      const box = stand.host.getBoundingClientRect();
      return labels().map((label) => {
        const { x, y } = label.getBoundingClientRect();
        return [Math.round(x - box.x), Math.round(y - box.y)];
      });
    };

    const ltr = await places('ltr');
    expect(ltr).toHaveLength(3);
    expect(await places('rtl')).toEqual(ltr);
  });

  it('follow their words when the language changes, and stay where they are', async () => {
    await stand.show({ blocks: BLOCKS });
    await stillness();
    stand.viewer.setWords({
      alt: 'سقاية',
      parts: [{ id: 'arch', label: 'القوس', language: 'ar' }],
    });
    await stillness();

    expect(labels().map((label) => [label.textContent, label.lang])).toEqual([['القوس', 'ar']]);
    expect(stand.viewer.canvas?.ariaLabel).toBe('سقاية');
  });

  it('can be switched off and are on again after a reset', async () => {
    await stand.show({ blocks: BLOCKS });
    stand.viewer.setLabelsVisible(false);
    await stillness();
    expect(labels()).toEqual([]);

    stand.viewer.reset();
    await stillness();
    expect(labels()).toHaveLength(3);
  });
});

describe('hands and keys', () => {
  const turned = async (act: () => void) => {
    const before = pictureOf(stand.viewer);
    act();
    await stillness();
    return difference(before, pictureOf(stand.viewer));
  };

  it('turn the model by one finger and say so once', async () => {
    await stand.show({ blocks: BLOCKS });
    const one = finger(stand.host, 1);
    const change = await turned(() => {
      one.down(200, 160);
      for (let x = 200; x <= 300; x += 20) one.move(x, 160);
      one.up(300, 160);
    });

    expect(change).toBeGreaterThan(5);
    expect(stand.said.turns).toEqual(['turn']);
  });

  it('still turn it after a third finger, a partial lift and a mouse', async () => {
    await stand.show({ blocks: BLOCKS });
    const [one, two, three, mouse] = [1, 2, 3, 4].map((id) =>
      finger(stand.host, id, id === 4 ? 'mouse' : 'touch'),
    ) as [Finger, Finger, Finger, Finger];
    one.down(100, 100);
    two.down(300, 100);
    three.down(400, 300);
    mouse.down(10, 10);
    two.move(320, 100);
    one.up(100, 100);
    mouse.move(300, 300);
    three.up(400, 300);
    mouse.up(300, 300);

    const change = await turned(() => {
      for (let x = 320; x >= 220; x -= 20) two.move(x, 100);
      two.up(220, 100);
    });
    expect(change).toBeGreaterThan(5);
  });

  it('keep turning when another model comes under the finger', async () => {
    await stand.show({ blocks: BLOCKS });
    const one = finger(stand.host, 1);
    one.down(200, 160);
    one.move(240, 160);
    await stand.show({ blocks: BLOCKS.slice(0, 1) });

    const change = await turned(() => {
      for (let x = 240; x <= 340; x += 20) one.move(x, 160);
      one.up(340, 160);
    });
    expect(change).toBeGreaterThan(5);
  });

  it('touch a part in the model or by its label', async () => {
    await stand.show({ blocks: BLOCKS });
    await stillness();
    const one = finger(stand.host, 1);
    one.down(240, 224);
    one.up(240, 224);
    expect(stand.said.parts).toEqual(['arch by model']);

    const label = labels().find(({ textContent }) => textContent === 'canopy');
    const options = { pointerId: 7, pointerType: 'touch', bubbles: true };
    label?.dispatchEvent(new PointerEvent('pointerdown', options));
    label?.dispatchEvent(new PointerEvent('pointerup', options));
    expect(stand.said.parts).toEqual(['arch by model', 'canopy by label']);
    expect(stand.viewer.state.focusedPart).toBe('canopy');
  });

  it('can be the keyboard alone: turn, zoom, reset', async () => {
    await stand.show({ blocks: BLOCKS });
    const { canvas } = stand.viewer;
    canvas?.focus();
    expect(document.activeElement).toBe(canvas);
    const press = (key: string) =>
      canvas?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

    const first = pictureOf(stand.viewer);
    for (const key of ['ArrowRight', 'ArrowUp', '+']) {
      expect(await turned(() => void press(key))).toBeGreaterThan(2);
    }
    press('Home');
    await stillness();
    expect(difference(first, pictureOf(stand.viewer))).toBeLessThan(0.5);
  });

  it('are told what is in the picture', async () => {
    await stand.show({ blocks: BLOCKS });

    expect(stand.viewer.canvas).toMatchObject({ role: 'application', ariaLabel: 'A fountain' });
    expect(stand.viewer.canvas?.tabIndex).toBe(0);
  });
});

type Finger = ReturnType<typeof finger>;

describe('a model that cannot be shown', () => {
  const spoilt = [
    [
      'GEOMETRY_INVALID',
      'with positions that are no numbers',
      (array: Float32Array) => array.fill(NaN),
    ],
    ['GEOMETRY_INVALID', 'of an absurd size', (array: Float32Array) => array.set([1e30, 1e30])],
    ['GEOMETRY_INVALID', 'as small as nothing', (array: Float32Array) => array.fill(0)],
  ] as const;
  it.each(spoilt)('%s: %s', async (code, _what, spoil) => {
    await stand.show({
      blocks: BLOCKS,
      spoil: (document) => {
        for (const mesh of document.getRoot().listMeshes()) {
          spoil(mesh.listPrimitives()[0]?.getAttribute('POSITION')?.getArray() as Float32Array);
        }
      },
    });

    expect(stand.said).toMatchObject({ errors: [code], ready: [] });
  });

  it('GEOMETRY_INVALID: scaled beyond all measure', async () => {
    await stand.show({
      blocks: BLOCKS,
      spoil: (document) => document.getRoot().listNodes()[0]?.setScale([1e9, 1e9, 1e9]),
    });

    expect(stand.said).toMatchObject({ errors: ['GEOMETRY_INVALID'], ready: [] });
  });

  it('GEOMETRY_INVALID: with indices beyond its vertices', async () => {
    await stand.show({
      blocks: BLOCKS,
      spoil: (document) => {
        document
          .getRoot()
          .listMeshes()[0]
          ?.listPrimitives()[0]
          ?.getIndices()
          ?.getArray()
          ?.fill(900);
      },
    });

    expect(stand.said.errors).toEqual(['GEOMETRY_INVALID']);
  });

  it('TEXTURE_UNREADABLE: with a picture that begins and ends well and is noise between', async () => {
    const bytes = new Uint8Array(400).fill(77);
    bytes.set([0xff, 0xd8]);
    bytes.set([0xff, 0xd9], 398);
    await stand.show({ blocks: BLOCKS, picture: { bytes, mimeType: 'image/jpeg' } });

    expect(stand.said.errors).toEqual(['TEXTURE_UNREADABLE']);
  });

  it('NOTHING_TO_SHOW: all of it fully transparent', async () => {
    await stand.show({
      blocks: BLOCKS.map((block) => ({ ...block, isTransparent: true })),
      spoil: (document) => {
        for (const material of document.getRoot().listMaterials()) material.setAlpha(0);
      },
    });

    expect(stand.said.errors).toEqual(['NOTHING_TO_SHOW']);
  });

  it('FILE_DAMAGED: cut short', async () => {
    const glb = await makeModel({ blocks: BLOCKS });
    const source = await sourceOf({ blocks: BLOCKS });
    const cut = new Blob([glb.slice(0, glb.length * 0.6)]);
    await stand.viewer.show({ ...source, url: URL.createObjectURL(cut) });

    expect(stand.said.errors).toEqual(['FILE_DAMAGED']);
  });

  it('FILE_UNREACHABLE: not there', async () => {
    await stand.show({ blocks: BLOCKS }, { url: '/no/such/model.glb' });

    expect(stand.said.errors).toEqual(['FILE_UNREACHABLE']);
  });

  it('leaves its poster, and the next model is shown as if nothing had happened', async () => {
    const posterUrl = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
    );
    await stand.show({ blocks: BLOCKS }, { url: '/no/such/model.glb', posterUrl });
    expect(stand.viewer.state.phase).toBe('failed');
    expect(poster()?.hidden).toBe(false);
    expect(poster()?.src).toBe(posterUrl);

    await stand.show({ blocks: BLOCKS }, { posterUrl });
    expect(poster()?.hidden).toBe(true);
    expect(colourAt(stand.viewer, 0.5, 0.7)).toBe('blue');
  });
});
