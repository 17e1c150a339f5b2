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
  {
    id: 'r7-loom',
    alt: {
      ar: 'نول عمودي من خشب أمام جدار طيني اللون: أربعة وعشرون خيطا بستة ألوان مشدودة، وفي أسفلها بداية زربية ملونة، وعلى البلاط أمامه ست كبب من الصوف.',
      fr: 'Un métier à tisser vertical en bois devant un mur ocre : vingt-quatre fils tendus de six couleurs, en bas le début d’un tapis de couleurs, et sur les dalles six pelotes de laine.',
      en: 'An upright wooden loom before an ochre wall: twenty-four tight threads in six colours, the beginning of a coloured rug at their foot, and six balls of wool on the flagstones.',
    },
  },
  {
    id: 'r3-ibn-khaldun-book',
    alt: {
      ar: 'كتاب مجلّد بالجلد مفتوح على حامل خشبي: على يمينه ورقة حجة بمناطق ملونة، وعلى يساره صفحة ترسم ثقوبها كلمة «حُبُس»، وبجانبه مصباح زيت من نحاس.',
      fr: 'Un livre relié en cuir, ouvert sur un lutrin de bois : à droite le feuillet d’un acte en zones colorées, à gauche une page dont les trous dessinent le mot « habous » ; à côté, une lampe à huile en laiton.',
      en: 'A leather-bound book open on a wooden stand: on the right the leaf of a deed in coloured zones, on the left a page whose holes draw the word “habous”; beside it a brass oil lamp.',
    },
  },
  {
    id: 'r1-travelling-trunk',
    alt: {
      ar: 'صندوق سفر خشبي أخضر مفتوح بزوايا من نحاس، على واجهته ثلاث نجوم، وفي باطن غطائه خريطة للعالم عليها خطوط سفر منقطة، ومن جوفه تطل بطاقات مصورة.',
      fr: 'Une malle de voyage verte, ouverte, aux coins de laiton, trois étoiles sur sa face ; dans son couvercle, une carte du monde où courent des trajets en pointillé ; à l’intérieur, des cartes illustrées dépassent.',
      en: 'An open green travelling trunk with brass corners and three stars on its front; inside its lid a map of the world with dotted routes; picture cards stand up from within.',
    },
  },
  {
    id: 'r2-figuig-water',
    alt: {
      ar: 'قطعة من واحة: موزّع ماء من حجر له أربعة ألواح، تنزل منه سواقٍ إلى ثلاثة صهاريج، وأمام كل صهريج بستان مزروع ونخلة، وفي الخلف ساعة رملية.',
      fr: 'Un morceau d’oasis : un répartiteur de pierre à quatre vannes, d’où des rigoles descendent vers trois bassins ; devant chacun un jardin planté et un palmier ; au fond, un sablier.',
      en: 'A slice of oasis: a stone divider with four plates, from which channels run down to three basins; before each a planted garden and a palm; an hourglass stands at the back.',
    },
  },
  {
    id: 'r2-khettara',
    alt: {
      ar: 'مقطع في الأرض: آبار متتالية تنزل إلى نفق واحد يحمل ماء الجوف الأزرق إلى فتحة من حجر، ثم إلى بساتين ونخل.',
      fr: 'Une coupe dans le sol : une suite de puits descend vers une galerie qui mène l’eau bleue de la nappe jusqu’à une bouche de pierre, puis à des jardins et des palmiers.',
      en: 'A cut through the ground: a row of shafts goes down to one gallery that carries the blue groundwater to a stone mouth, then to gardens and palms.',
    },
  },
  {
    id: 'r4-figuig-worksite',
    alt: {
      ar: 'قطعة من شارع تظهر طبقاتها: تراب ثم حصى ثم رمل ثم كسوة من حجر، وفوقها عربة يد وأدوات وحجارة، وسيارة إسعاف صغيرة بيضاء بخط أخضر وصهريج ماء، وفي الخلف واجهتا بيتين من طين.',
      fr: 'Un morceau de rue dont on voit les couches – terre, gravier, sable, dallage ; dessus, une brouette, des outils et des pierres, une petite ambulance blanche à bande verte et une citerne ; derrière, deux façades de terre.',
      en: 'A slice of street with its layers in view: soil, gravel, sand and paving; on it a wheelbarrow, tools and stones, a small white ambulance with a green stripe and a water tanker; behind, two earthen house fronts.',
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
