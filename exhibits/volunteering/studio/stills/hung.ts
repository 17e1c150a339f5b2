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
  {
    id: 'r7-funding-tank',
    alt: {
      ar: 'حوض مكسوّ بالزليج على رصيف من حجر: تصبّ فيه خمس قنوات ملونة محمولة على أقواس، ومن مخرجه يسيل الماء في مجرى إلى بستان صغير.',
      fr: 'Un bassin revêtu de zellige sur un dallage : cinq canaux de couleur, portés par des arches, s’y déversent ; de sa sortie, une rigole mène l’eau à un petit jardin.',
      en: 'A basin clad in zellij on paving stones: five coloured channels on arches pour into it, and from its outlet a gutter leads the water to a small garden.',
    },
  },
  {
    id: 'r8-values-compass',
    alt: {
      ar: 'بوصلة كبيرة مائلة بإطار من نحاس على حامل خشبي: إبرة حمراء فوق وردة زرقاء وذهبية، وحولها سبعة أحجار ملونة، وفي أسفلها علامتا تحذير.',
      fr: 'Une grande boussole inclinée, au cadre de laiton, sur un support de bois : une aiguille rouge sur une rose bleue et or, sept pierres de couleur autour et, en bas, deux signes d’avertissement.',
      en: 'A large tilted compass with a brass frame on a wooden stand: a red needle over a blue and gold rose, seven coloured stones round it and two warning signs at its foot.',
    },
  },
  {
    id: 'r3-waqf-of-tomorrow',
    alt: {
      ar: 'مجسم متحف متخيَّل على قاعدة خشبية: أربع قاعات بيضاء سقوفها من زجاج تحيط بفناء فيه شجرة، وأمامها لوحة كُتب عليها «فكرة متخيّلة».',
      fr: 'La maquette d’un musée imaginé, sur un socle de bois : quatre salles blanches aux toits de verre autour d’un patio planté d’un arbre ; devant, un panneau dit en arabe « idée imaginée ».',
      en: 'The model of an imagined museum on a wooden base: four white halls with glass roofs round a patio with a tree; a sign before it says in Arabic “an imagined idea”.',
    },
  },
  {
    id: 'r6-association-house',
    alt: {
      ar: 'بيت صغير أبيض تحت سقف من قرمود أخضر تحمله أعمدة بحلقات ملونة: قاعدته الحجرية منقوشة بأسطر، وعلى بابه الخشبي بطاقة مختومة.',
      fr: 'Un petit pavillon blanc sous un toit de tuiles vertes porté par des colonnes baguées de couleur : son socle de pierre est gravé de lignes, une carte tamponnée est fixée à sa porte de bois.',
      en: 'A small white pavilion under a roof of green tiles, borne by columns with coloured bands: its stone plinth is engraved with lines of text, and a stamped card hangs on its wooden door.',
    },
  },
  {
    id: 'r7-project-wheel',
    alt: {
      ar: 'عربة يد على أرض مبلطة، عجلتها الأمامية من ست قطع ملونة: حمراء وبرتقالية وصفراء وخضراء وزرقاء وبنفسجية، وعلى كل قطعة نقط من نحاس بعددها من واحدة إلى ست.',
      fr: 'Une charrette à bras sur un dallage ; sa roue est faite de six secteurs : rouge, orange, jaune, vert, bleu, violet, marqués d’un à six points de laiton.',
      en: 'A handcart on paving stones; its wheel is made of six wedges – red, orange, yellow, green, blue, violet – marked with one to six brass dots.',
    },
  },
  {
    id: 'r1-what-is-volunteering',
    alt: {
      ar: 'مقعد خشبي بثلاث أرجل، زرقاء وخضراء وصفراء، تشدّها حلقة من نحاس، وفوقه كرة حمراء، وتحته قرص من حجر يحيط به شريط من الزليج.',
      fr: 'Un tabouret de bois à trois pieds, bleu, vert et jaune, tenus par un anneau de laiton ; une balle rouge est posée dessus ; dessous, un disque de pierre bordé de zellige.',
      en: 'A wooden stool on three legs – blue, green and yellow – held by a brass ring; a red ball lies on it, and beneath it is a disc of stone edged with zellij.',
    },
  },
  {
    id: 'r2-twiza',
    alt: {
      ar: 'ورش بناء بالتراب المدكوك: جدار من طبقات ترابية على أساس من حجر، وسلّم وقفاف ومدكّ، وإلى جانبه ظلّة مخططة تحتها طعام صاحب الدار.',
      fr: 'Un chantier de pisé : un mur en banchées de terre sur un soubassement de pierre, une échelle, des couffins, un pilon ; à côté, sous un auvent rayé, le repas offert par le maître de maison.',
      en: 'A rammed-earth building site: a wall of earthen lifts on a stone footing, a ladder, baskets and a rammer; beside it, under a striped awning, the meal that the owner offers.',
    },
  },
  {
    id: 'r6-three-rings',
    alt: {
      ar: 'ثلاث حلقات معدنية متشابكة، سوداء ورمادية وبلون الصدأ، قائمة على قاعدة داكنة؛ عن يسارها مصباح مضاء، وحولها جدار منحن من الزليج فيه باب مفتوح على ضوء.',
      fr: 'Trois anneaux de métal entrelacés – noir, gris, rouille – dressés sur un socle sombre ; à gauche une lanterne allumée, autour un mur courbe en zellige où une porte s’ouvre sur la lumière.',
      en: 'Three interlocking metal rings – black, grey and rust – standing on a dark plinth; on the left a lit lantern, and round them a curved wall of zellij where a door opens onto light.',
    },
  },
  {
    id: 'r3-what-is-waqf',
    alt: {
      ar: 'شجرة مثمرة في حوض مربع مكسوّ بالزليج أمام جدار طيني اللون: على جذعها طوق من نحاس كقفل، وأمامها أربع صحون، ثم صفّ من علامات السنين.',
      fr: 'Un arbre chargé de fruits dans un bac carré revêtu de zellige, devant un mur ocre : un anneau de laiton ferme son tronc comme une serrure ; devant, quatre coupes, puis une rangée de jalons pour les années.',
      en: 'A fruit tree in a square planter clad in zellij before an ochre wall: a brass ring closes its trunk like a lock; before it stand four bowls, then a row of markers for the years.',
    },
  },
  {
    id: 'r8-pledge-tree',
    alt: {
      ar: 'شجرة زيتون بجذع ملتو، بين أوراقها الفضية أوراق ذهبية وزرقاء، حولها مقعد دائري من حجر وزليج، وإلى جانبه سلة فيها أوراق بيضاء.',
      fr: 'Un olivier au tronc tordu ; dans son feuillage argenté, des feuilles dorées et bleues ; autour, un banc rond de pierre et de zellige et, à côté, une corbeille de feuilles blanches.',
      en: 'An olive tree with a twisted trunk; gold and blue leaves among its silvery ones; round it a circular bench of stone and zellij, and beside it a basket of white leaves.',
    },
  },
  {
    id: 'r3-dar-bellarj',
    alt: {
      ar: 'فناء دار مغربية مشمس: أرض من الزليج ونافورة في حوض بشكل نجمة، وأروقة بأقواس منقوشة تحت قرمود أخضر، وفوق الركن لقلق في عشّه.',
      fr: 'La cour ensoleillée d’une maison marocaine : sol de zellige, fontaine dans un bassin en étoile, galeries aux arcs sculptés sous des tuiles vertes ; au-dessus de l’angle, une cigogne dans son nid.',
      en: 'The sunlit court of a Moroccan house: a zellij floor, a fountain in a star-shaped basin, galleries with carved arches under green tiles and, above the corner, a stork in its nest.',
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
