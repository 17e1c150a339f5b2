/** What a visit is told about counting, in French. */
export const countedFr = {
  'counted-link': 'Ce que nous comptons',
  'counted-intro':
    'Nous comptons les visites pour savoir ce qui a servi, sans savoir qui vous êtes.',
  'counted-yes': 'Ce qui est compté',
  'counted-yes-seen': 'Les étapes ouvertes, et la durée de chaque arrêt',
  'counted-yes-done':
    'Ce qui est touché : une maquette, une question, un parcours, une recommandation',
  'counted-yes-language': 'La langue, et les aides utilisées',
  'counted-yes-hour': 'L’heure et le jour, pour connaître l’affluence',
  'counted-no': 'Ce qui n’est jamais enregistré',
  'counted-no-you': 'Ni nom, ni image, ni voix : il n’y a pas de caméra',
  'counted-no-words': 'Les mots cherchés, ni ce que vous emportez',
  'counted-no-again': 'Qui revient ou non : chaque visite est seule',
  'counted-no-network': 'Rien n’est envoyé : l’écran n’est relié à aucun réseau',
  'counted-kept':
    'Le détail d’une visite est effacé au bout d’un mois environ ; seuls restent des totaux qui ne désignent personne.',
  'counted-not': 'Ne pas compter cette visite',
  'counted-is': 'Cette visite est comptée.',
  'counted-is-not': 'Cette visite n’est pas comptée ; tout ce qui en était enregistré est effacé.',
};
