import type { TakeawayKey } from './takeaway.ar.ts';

export const fr: Record<TakeawayKey, string> = {
  'choose-what':
    'Choisissez ce que vous emportez\u00a0: touchez une étape pour l’ajouter au code ou l’en retirer.',
  carries:
    '{n, plural, =0 {Le code n’emporte aucune étape} one {Le code emporte # étape} other {Le code emporte # étapes}}',
  'star-says':
    'Étoile de zellige\u00a0: {seen} pièces colorées sur {total}, une par étape découverte.',
  'star-full': 'Votre étoile est complète\u202f!',
  'star-left':
    '{n, plural, one {Encore # pièce et votre étoile sera complète} other {Encore # pièces et votre étoile sera complète}}',
};
