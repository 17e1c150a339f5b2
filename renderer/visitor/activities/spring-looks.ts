import Clock from '@lucide/svelte/icons/clock';
import Gift from '@lucide/svelte/icons/gift';
import IdCard from '@lucide/svelte/icons/id-card';
import Landmark from '@lucide/svelte/icons/landmark';
import Trees from '@lucide/svelte/icons/trees';
import type { Component } from 'svelte';
import type { Accent } from '#format/exhibition.ts';
import type { Spring } from './funding-year.ts';

/** The five channels of the exhibit's model: blue, green, orange, gold, violet. */
export const SPRING_LOOKS: Record<Spring, { icon: Component; accent: Accent }> = {
  fees: { icon: IdCard, accent: 'indigo' },
  public: { icon: Landmark, accent: 'green' },
  private: { icon: Gift, accent: 'terracotta' },
  waqf: { icon: Trees, accent: 'saffron' },
  time: { icon: Clock, accent: 'plum' },
};
