import BookOpenText from '@lucide/svelte/icons/book-open-text';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import Ear from '@lucide/svelte/icons/ear';
import Gauge from '@lucide/svelte/icons/gauge';
import Hammer from '@lucide/svelte/icons/hammer';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import type { Component } from 'svelte';
import type { Accent } from '#format/exhibition.ts';
import type { WheelStep } from './project-wheel.svelte.ts';

/** The six wedges of the exhibit's model: red, orange, yellow, green, blue, violet. */
export const STEP_LOOKS: Record<WheelStep, { icon: Component; accent: Accent }> = {
  need: { icon: Ear, accent: 'brick' },
  plan: { icon: ClipboardList, accent: 'terracotta' },
  resources: { icon: HandCoins, accent: 'saffron' },
  action: { icon: Hammer, accent: 'green' },
  evaluation: { icon: Gauge, accent: 'indigo' },
  share: { icon: BookOpenText, accent: 'plum' },
};
