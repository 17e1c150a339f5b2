import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPhotoViewer,
  type PhotoSource,
  type PhotoViewer,
} from '../../../renderer/viewer/photo-viewer.ts';
import { makePicture, unreadable } from './make-picture.ts';
import { finger, stillness } from './make-stand.ts';

const hotspots = [
  { id: 'star', at: { x: 0.25, y: 0.25 }, label: 'The star' },
  { id: 'border', at: { x: 0.75, y: 0.5 }, label: 'The border' },
];

let host: HTMLElement;
let viewer: PhotoViewer;
let said: string[];
beforeEach(() => {
  host = document.createElement('div');
  Object.assign(host.style, { position: 'relative', width: '400px', height: '300px' });
  document.body.append(host);
  said = [];
  viewer = createPhotoViewer(host, {
    reducedMotion: true,
    onReady: () => said.push('ready'),
    onError: ({ code }) => said.push(code),
    onHotspot: (id) => said.push(`hotspot ${id}`),
    onZoom: () => said.push('zoom'),
  });
});
afterEach(() => {
  viewer.dispose();
  host.remove();
});

async function show(source: Partial<PhotoSource> = {}): Promise<void> {
  const sizes = [await makePicture(480, 360), await makePicture(1600, 1200)];
  await viewer.show({ widthPx: 1600, heightPx: 1200, sizes, alt: 'A panel', hotspots, ...source });
  await stillness();
}

const buttons = () => [...host.querySelectorAll<HTMLButtonElement>('.viewer-hotspot')];
/** Where the middle of a hotspot is in the host. */
const placeOf = (id: string) => {
  const box = host.getBoundingClientRect();
  const button = buttons().find(({ dataset }) => dataset['hotspot'] === id);
  const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
  return [x + width / 2 - box.x, y + height / 2 - box.y].map((value) => Math.round(value));
};

describe('a picture', () => {
  it('is shown whole, with its name', async () => {
    await show();

    expect(said).toEqual(['ready']);
    expect(viewer.state).toMatchObject({ phase: 'ready', zoom: 1, canZoomIn: true });
    expect(viewer.state.canZoomOut).toBe(false);
    expect(host.querySelector('[role=application]')?.ariaLabel).toBe('A panel');
  });

  it('asks for no frame when nothing moves', async () => {
    await show();
    viewer.zoomIn();
    await stillness();
    let frames = 0;
    const original = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      frames += 1;
      return original(callback);
    };
    await new Promise((resolve) => setTimeout(resolve, 1500));
    window.requestAnimationFrame = original;

    expect(frames).toBe(0);
  });

  it('is read from the sizes that are there, and fails by name if none is', async () => {
    await show({ sizes: [unreadable, await makePicture(1600, 1200)] });
    expect(said).toEqual(['ready']);

    await viewer.show({ widthPx: 9, heightPx: 9, sizes: [unreadable], alt: '' });
    expect(said).toEqual(['ready', 'PICTURE_UNREADABLE']);
    expect(viewer.state.phase).toBe('failed');
  });

  it('comes in tiles where there are tiles', async () => {
    const asked: string[] = [];
    const original = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
    const tile = await makePicture(256, 256);
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      ...original,
      set(this: HTMLImageElement, url: string) {
        asked.push(url);
        original?.set?.call(this, url.startsWith('/tiles/') ? tile.url : url);
      },
    });
    await show({
      ...{ widthPx: 4000, heightPx: 3000, sizes: [await makePicture(480, 360)] },
      tiles: { url: '/tiles/panel/', tileSizePx: 256, overlapPx: 1, format: 'webp' },
    });
    Object.defineProperty(HTMLImageElement.prototype, 'src', original ?? {});

    expect(asked.some((url) => /^\/tiles\/panel\/\d+\/\d+_\d+\.webp$/.test(url))).toBe(true);
  });

  it('is left while its pieces are on their way without a complaint', async () => {
    const warn = vi.spyOn(console, 'warn');
    const error = vi.spyOn(console, 'error');
    const sizes = [await makePicture(480, 360), await makePicture(2400, 1800)];
    const picture = { widthPx: 2400, heightPx: 1800, sizes, alt: '' };
    for (let i = 0; i < 4; i++) {
      await viewer.show(picture);
      viewer.zoomIn();
      await new Promise((next) => requestAnimationFrame(next));
      await viewer.show(picture);
    }
    await stillness();

    expect([warn.mock.calls, error.mock.calls]).toEqual([[], []]);
  });

  it('is overtaken by the next one without a word', async () => {
    const sizes = [await makePicture(480, 360)];
    const picture = { widthPx: 480, heightPx: 360, sizes };
    const overtaken = viewer.show({ ...picture, alt: 'The first' });
    await viewer.show({ ...picture, alt: 'Another' });
    await overtaken;

    expect(said).toEqual(['ready']);
    expect(host.querySelector('[role=application]')?.ariaLabel).toBe('Another');
  });
});

describe('zooming', () => {
  it('goes in and out by its buttons, no farther than it is good for, and home', async () => {
    await show();
    for (let i = 0; i < 12; i++) viewer.zoomIn();
    await stillness();
    expect(viewer.state).toMatchObject({ canZoomIn: false, canZoomOut: true });

    viewer.zoomOut();
    await stillness();
    expect(viewer.state.canZoomIn).toBe(true);

    viewer.home();
    await stillness();
    expect(viewer.state).toMatchObject({ zoom: 1, canZoomOut: false });
  });

  it('follows two fingers, also after a third has come and gone', async () => {
    await show();
    const [one, two, three] = [1, 2, 3].map((id) => finger(host, id)) as [Finger, Finger, Finger];
    one.down(150, 150);
    two.down(250, 150);
    three.down(300, 250);
    two.move(270, 150);
    three.up(300, 250);
    two.move(350, 150);
    await stillness();
    expect(viewer.state.zoom).toBeCloseTo(2, 1);

    one.up(150, 150);
    const before = placeOf('border');
    two.move(300, 150);
    await stillness();
    expect(placeOf('border')).not.toEqual(before);
    two.up(300, 150);
    expect(said).toContain('zoom');
  });

  it('comes nearer by a double tap and goes home by another', async () => {
    await show();
    const twice = async () => {
      for (let i = 0; i < 2; i++) {
        finger(host, i).down(120, 90);
        finger(host, i).up(120, 90);
      }
      await stillness();
    };
    await twice();
    expect(viewer.state.zoom).toBeGreaterThan(2);

    await twice();
    expect(viewer.state.zoom).toBeCloseTo(1);
  });

  it('obeys the keyboard', async () => {
    await show();
    const surface = host.querySelector<HTMLElement>('[role=application]');
    const press = async (key: string) => {
      surface?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await stillness();
    };
    await press('+');
    expect(viewer.state.zoom).toBeGreaterThan(1.2);
    const before = placeOf('star');
    await press('ArrowRight');
    expect(placeOf('star')[0]).toBeLessThan(before[0] ?? 0);
    await press('Home');
    expect(viewer.state.zoom).toBeCloseTo(1);
  });
});

type Finger = ReturnType<typeof finger>;

describe('hotspots', () => {
  it('lie where they belong, whichever way the page reads', async () => {
    await show();
    expect([placeOf('star'), placeOf('border')]).toEqual([
      [100, 75],
      [300, 150],
    ]);

    host.dir = 'rtl';
    viewer.resize();
    await stillness();
    expect([placeOf('star'), placeOf('border')]).toEqual([
      [100, 75],
      [300, 150],
    ]);
  });

  it('make way for one another, with a line to their place, until there is room', async () => {
    const crowd = [0, 1, 2].map((i) => ({
      ...{ id: `seed-${i}`, label: `Seed ${i}` },
      at: { x: 0.5, y: 0.45 + i * 0.05 },
    }));
    await show({ hotspots: crowd });
    const boxes = () => buttons().map((button) => button.getBoundingClientRect());
    const leaders = () =>
      [...host.querySelectorAll<HTMLElement>('.viewer-hotspot-leader')].filter(
        (leader) => !leader.hidden,
      );
    const apart = () => {
      const [a, b, c] = boxes() as [DOMRect, DOMRect, DOMRect];
      return [Math.hypot(a.x - b.x, a.y - b.y), Math.hypot(b.x - c.x, b.y - c.y)];
    };

    for (const distance of apart()) expect(distance).toBeGreaterThan(boxes()[0]?.width ?? 0);
    expect(leaders()).not.toHaveLength(0);

    for (let i = 0; i < 12; i++) viewer.zoomIn();
    await stillness();
    expect(leaders()).toHaveLength(0);
    expect(placeOf('seed-1')).toEqual([200, 150]);
  });

  it('are buttons with names, large enough for a finger', async () => {
    await show();

    expect(buttons().map(({ ariaLabel }) => ariaLabel)).toEqual(['1. The star', '2. The border']);
    for (const button of buttons()) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });

  it('answer a finger and a key, once each, and come to the middle', async () => {
    await show();
    const [star] = buttons();
    const options = { pointerId: 7, pointerType: 'touch', bubbles: true };
    star?.dispatchEvent(new PointerEvent('pointerdown', options));
    star?.dispatchEvent(new PointerEvent('pointerup', options));
    await stillness();
    expect(said).toEqual(['ready', 'hotspot star']);
    expect(viewer.state.openHotspot).toBe('star');
    expect(star?.ariaExpanded).toBe('true');
    expect(placeOf('star')).toEqual([200, 150]);

    star?.click();
    expect(said).toEqual(['ready', 'hotspot star', 'hotspot star']);
  });

  it('can be switched off and are on again after a reset', async () => {
    await show();
    viewer.setHotspotsVisible(false);
    expect(buttons()[0]?.checkVisibility()).toBe(false);

    viewer.reset();
    expect(buttons()[0]?.checkVisibility()).toBe(true);
    expect(viewer.state.openHotspot).toBeUndefined();
  });
});

describe('many pictures', () => {
  it('leave nothing in the page when their viewers have gone', async () => {
    await show();
    const before = document.querySelectorAll('*').length;
    for (let i = 0; i < 10; i++) {
      const other = document.createElement('div');
      Object.assign(other.style, { width: '300px', height: '200px' });
      document.body.append(other);
      const another = createPhotoViewer(other);
      await another.show({
        widthPx: 480,
        heightPx: 360,
        sizes: [await makePicture(480, 360)],
        alt: '',
      });
      another.dispose();
      other.remove();
    }
    await stillness();

    expect(document.querySelectorAll('*').length).toBe(before);
  });
});
