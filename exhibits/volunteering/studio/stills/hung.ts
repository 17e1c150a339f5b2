import type { Text } from '#format/text.ts';

/** A finished still: it stands in `photos/still-ID.webp`, its words here. */
export interface HungStill {
  /** The exhibit whose model is shown, and at which it hangs. */
  id: string;
  alt: Text;
}

/** The stills that are committed and hang; others in `shots.ts` are framed but not finished. */
export const HUNG: readonly HungStill[] = [
  {
    id: 'r3-saqqaya',
    alt: {
      ar: 'سقاية على جدار طيني اللون تحت شمس مائلة: سقيفة من خشب الأرز بقرمود أخضر، وتحتها قوس من جبص منقوش يحيط بنجوم الزليج، وصنبوران نحاسيان يصبّان الماء في حوض حجري مكسوّ بالزليج.',
      fr: 'Une fontaine adossée à un mur ocre sous un soleil rasant : un auvent de cèdre aux tuiles vertes, un arc de plâtre sculpté autour des étoiles de zellige, deux robinets de laiton versant l’eau dans un bassin de pierre revêtu de zellige.',
      en: 'A fountain against an ochre wall in a low sun: a cedar canopy with green tiles, an arch of carved plaster round stars of zellij, and two brass taps pouring water into a stone basin clad in zellij.',
    },
  },
];

/** What is said of a still beside it: that it is computed, and from what. */
export function stillMediumOf({ id, alt }: HungStill): object {
  return {
    kind: 'picture',
    id: `still-${id}`,
    alt,
    caption: {
      ar: 'صورة محسوبة بالحاسوب من مجسم المعرض، وليست صورة فوتوغرافية. رسم توضيحي.',
      fr: 'Image calculée par ordinateur d’après la maquette ; ce n’est pas une photographie. Illustration.',
      en: 'A picture computed from the model of the exhibition, not a photograph. Illustration.',
    },
    credit: {
      ar: 'صورة محسوبة من المجسم: استوديو معرض',
      fr: 'Image calculée d’après la maquette : studio Maarid',
      en: 'Computed from the model: Maarid studio',
    },
    licence: 'CC-BY-4.0',
    nature: 'illustration',
    consent: { status: 'not-needed' },
    file: `photos/still-${id}.webp`,
  };
}
