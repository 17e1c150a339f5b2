import { INK } from './chart.ts';

const SVG = 'http://www.w3.org/2000/svg';
let made = 0;

/**
 * Hatching for what is hidden: a pattern of its own in every drawing, since
 * two drawings on a page may be taken away one by one.
 *
 * @param ground - What lies under the lines; nothing if left out.
 */
export function hatching(stepPx: number, ground?: string): { fill: string; pattern: SVGElement } {
  made += 1;
  const id = `hatch-${made}`;
  const pattern = drawn('pattern', {
    id,
    width: stepPx,
    height: stepPx,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  if (ground) pattern.append(drawn('rect', { width: stepPx, height: stepPx, fill: ground }));
  pattern.append(drawn('rect', { width: stepPx / 3, height: stepPx, fill: INK.strong }));
  return { fill: `url(#${id})`, pattern };
}

function drawn(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
