import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
const ROOMS = ['saffron', 'terracotta', 'green', 'indigo', 'teal', 'brick', 'olive', 'plum'];

/** The colours that a block of the stylesheet sets. */
function colours(selector: string): Record<string, string> {
  const escaped = selector.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const block = new RegExp(`(?:^|\\n)${escaped} \\{([^}]*)\\}`).exec(css)?.[1];
  if (!block) throw new Error(`tokens.css has no block ${selector}`);
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a = '#000000', b = '#000000'): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the house', () => {
  const house = colours(':root');
  const high = { ...house, ...colours(":root[data-contrast='high']") };

  it('set text on every paper at 4.5 to 1 or better', () => {
    for (const paper of ['paper', 'paper-raised', 'paper-sunken']) {
      for (const ink of ['ink', 'ink-soft', 'good', 'bad']) {
        expect(contrast(house[ink], house[paper]), `${ink} on ${paper}`).toBeGreaterThan(4.5);
      }
    }
  });

  it('draw lines that carry meaning at 3 to 1 or better', () => {
    for (const paper of ['paper', 'paper-raised']) {
      expect(contrast(house['rule-strong'], house[paper]), paper).toBeGreaterThan(3);
    }
  });

  it.each(ROOMS)('keep the %s room readable on paper, on its tint and on its depth', (room) => {
    const accent = colours(`[data-accent='${room}']`);

    for (const ground of [house['paper'], house['paper-raised'], accent['accent-tint']]) {
      expect(contrast(accent['accent'], ground)).toBeGreaterThan(4.5);
      expect(contrast(accent['accent-deep'], ground)).toBeGreaterThan(7);
      expect(contrast(house['ink'], ground)).toBeGreaterThan(7);
    }
    for (const light of [house['on-accent'], house['paper'], accent['accent-tint']]) {
      expect(contrast(light, accent['accent-deep'])).toBeGreaterThan(7);
    }
    expect(contrast(house['on-accent'], accent['accent'])).toBeGreaterThan(4.5);
  });

  it('reach 7 to 1 everywhere in high contrast', () => {
    for (const ink of ['ink', 'ink-soft', 'good', 'bad', 'accent', 'rule-strong']) {
      for (const paper of ['paper', 'paper-raised', 'paper-sunken']) {
        expect(contrast(high[ink], high[paper]), `${ink} on ${paper}`).toBeGreaterThan(7);
      }
    }
  });
});
