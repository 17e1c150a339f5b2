import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Comparison, createComparison } from '../../../renderer/viewer/comparison.ts';
import { makePicture, unreadable } from './make-picture.ts';

let host: HTMLElement;
let comparison: Comparison;
let said: string[];
beforeEach(() => {
  host = document.createElement('div');
  Object.assign(host.style, { position: 'relative', width: '400px', height: '300px' });
  document.body.append(host);
  said = [];
  comparison = createComparison(host, {
    onReady: () => said.push('ready'),
    onCompare: () => said.push('compare'),
    onError: ({ code }) => said.push(code),
  });
});
afterEach(() => {
  comparison.dispose();
  host.remove();
});

const slider = () => host.querySelector<HTMLInputElement>('input[type=range]');
async function show(): Promise<void> {
  await comparison.show({
    before: { sizes: [await makePicture(400, 300)], alt: 'The basin before', label: 'قبل' },
    after: { sizes: [await makePicture(400, 300)], alt: 'The basin after', label: 'بعد' },
    sliderLabel: 'Compare',
  });
}

describe('a comparison', () => {
  it('shows both pictures by half, each with its name and its word', async () => {
    await show();

    expect(said).toEqual(['ready']);
    expect(comparison.position).toBe(0.5);
    expect([...host.querySelectorAll('img')].map(({ alt }) => alt).sort()).toEqual([
      'The basin after',
      'The basin before',
    ]);
    expect(slider()?.ariaLabel).toBe('Compare');
  });

  it('is moved by the keyboard, from one end to the other', async () => {
    await show();
    slider()?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(comparison.position).toBe(0.52);
    await userEvent.keyboard('{Home}');
    expect(comparison.position).toBe(0);
    await userEvent.keyboard('{End}');
    expect(comparison.position).toBe(1);
    expect(said.at(-1)).toBe('compare');
  });

  it('keeps the first picture on the left whichever way the page reads', async () => {
    host.dir = 'rtl';
    await show();
    comparison.setPosition(0.25);

    const before = host.querySelector('.viewer-before');
    expect(before && getComputedStyle(before).clipPath).toBe('inset(0px 75% 0px 0px)');
  });

  it('goes back to the middle', async () => {
    await show();
    comparison.setPosition(0.9);
    comparison.reset();

    expect(comparison.position).toBe(0.5);
  });

  it('says so when one of the two cannot be read', async () => {
    await comparison.show({
      before: { sizes: [unreadable], alt: '' },
      after: { sizes: [await makePicture(400, 300)], alt: '' },
      sliderLabel: '',
    });

    expect(said).toEqual(['PICTURE_UNREADABLE']);
  });
});
