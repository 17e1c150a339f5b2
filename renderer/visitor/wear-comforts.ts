import type { Comforts } from './state/reader.svelte.ts';

/** From here on the text needs the room that pictures have. */
const LARGE_PERCENT = 150;

/** Puts a visitor's comforts on the root of the page, where the tokens look for them. */
export function wearComforts(root: HTMLElement, comforts: Readonly<Comforts>): void {
  root.style.setProperty('--text-scale', String(comforts.textPercent / 100));
  wear(root, 'text', comforts.textPercent >= LARGE_PERCENT ? 'large' : undefined);
  wear(root, 'contrast', comforts.highContrast ? 'high' : undefined);
  wear(root, 'motion', comforts.calmMotion ? 'reduced' : undefined);
  wear(root, 'reach', comforts.lowReach ? 'low' : undefined);
}

function wear(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}
