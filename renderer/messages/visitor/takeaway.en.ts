import type { TakeawayKey } from './takeaway.ar.ts';

export const en: Record<TakeawayKey, string> = {
  'choose-what':
    'Choose what to take along: touch an exhibit to put it in the code or to leave it out.',
  carries:
    '{n, plural, =0 {The code carries no exhibits} one {The code carries # exhibit} other {The code carries # exhibits}}',
  'star-says': 'Zellige star: {seen} of {total} pieces coloured, one for each stop discovered.',
  'star-full': 'Your star is complete!',
  'star-left':
    '{n, plural, one {One more piece and your star is complete} other {# more pieces and your star is complete}}',
};
