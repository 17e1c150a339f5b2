/** What an exhibition says of itself, in French. */
export const colophonFr = {
  colophon: 'À propos de l’exposition',
  'colophon-seen': 'Ce que vous voyez',
  'colophon-seen-intro':
    'Sous chaque image et chaque maquette, on lit ce qu’elle est, qui l’a faite et sous quelle licence elle peut resservir. En voici le compte.',
  'colophon-sources': 'Les sources',
  'colophon-sources-intro': 'Chaque étape a ses sources, et dit à quel point elle est sûre.',
  'colophon-awaited': 'Ce que l’exposition attend',
  'colophon-texts': 'Textes',
  'colophon-no-source': 'Sans source écrite',
  'kind-picture': 'Image',
  'kind-model': 'Maquette',
  'kind-audio': 'Son',
  'kind-video': 'Film',
  'kind-pages': 'Document',
};
