import type { Comforts } from './state/reader.svelte.ts';

/** Puts a visitor's comforts on the root of the page, where the tokens look for them. */
export function wearComforts(root: HTMLElement, comforts: Readonly<Comforts>): void {
  root.style.setProperty('--text-scale', String(comforts.textPercent / 100));
  wear(root, 'contrast', comforts.highContrast ? 'high' : undefined);
  wear(root, 'motion', comforts.calmMotion ? 'reduced' : undefined);
  wear(root, 'reach', comforts.lowReach ? 'low' : undefined);
}

function wear(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}
