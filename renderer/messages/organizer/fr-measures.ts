/** Names and exact definitions of the measures, in French. A definition changes only with `parameters.version`. */
export const frMeasures = {
  'measure.visits.name': 'Visite',
  'measure.visits.definition':
    'Une utilisation d’un écran, du premier toucher sur l’écran d’accueil au bouton de fin ou à l’expiration du délai sans toucher. Un groupe compte une fois ; une personne qui utilise deux écrans compte deux fois.',
  'measure.visit-duration.name': 'Durée de visite',
  'measure.visit-duration.definition':
    'Du premier au dernier toucher ; l’attente avant la fin n’est pas comptée. On donne la médiane, les quartiles et la moyenne sans le dixième le plus court ni le plus long. Exacte à la seconde sous 32 s, à 3 % au-delà.',
  'measure.stops.name': 'Arrêt',
  'measure.stops.definition': 'Une étape restée à l’écran au moins {stopS} secondes.',
  'measure.engaged.name': 'Visite engagée',
  'measure.engaged.definition':
    'Visite d’au moins {engagedStops, plural, one {# arrêt} other {# arrêts}} et d’au moins {engagedS} secondes, rapportée aux visites.',
  'measure.attracting.name': 'Pouvoir d’attraction',
  'measure.attracting.definition':
    'Part des visites qui se sont arrêtées au moins une fois à l’étape, parmi celles où l’étape était proposée dans la langue de la visite.',
  'measure.dwell.name': 'Durée d’arrêt',
  'measure.dwell.definition':
    'Temps pendant lequel l’étape est restée à l’écran à chaque arrêt ; après le dernier toucher, {tailCapS} secondes comptent au plus. On donne la médiane et la courbe de survie, jamais la seule moyenne.',
  'measure.holding.name': 'Pouvoir de rétention',
  'measure.holding.definition':
    'Durée moyenne d’arrêt, rapportée au temps que l’étape demande : 200 mots à la minute et 5 secondes par image. Un veut dire qu’on est resté le temps qu’il faut.',
  'measure.attention.name': 'Part d’attention',
  'measure.attention.definition':
    'Temps d’arrêt à l’étape, rapporté au temps d’arrêt à toutes les étapes.',
  'measure.depth.name': 'Profondeur de visite',
  'measure.depth.definition': 'Nombre d’étapes différentes où la visite s’est arrêtée.',
  'measure.diligent.name': 'Visites assidues',
  'measure.diligent.definition':
    'Part des visites arrêtées à plus de la moitié des étapes proposées, par salle et pour l’exposition entière. Il s’agit du contenu de l’écran.',
  'measure.sweep-rate.name': 'Vitesse de balayage',
  'measure.sweep-rate.definition':
    'Surface de l’exposition en m² divisée par le temps moyen passé en minutes. L’écran ne l’observe pas : elle paraît si l’organisateur saisit la surface et un temps mesuré à la main. Plus elle est basse, plus la visite est lente et attentive.',
  'measure.content-sweep.name': 'Vitesse de parcours',
  'measure.content-sweep.definition':
    'Somme des étapes différentes où les visites se sont arrêtées, divisée par la somme de leurs durées en minutes. Élevée, elle dit qu’on survole.',
  'measure.completion.name': 'Écoute jusqu’au bout',
  'measure.completion.definition':
    'Visites où l’enregistrement est allé à 90 % ou jusqu’à la fin, rapportées aux visites qui l’ont lancé.',
  'measure.languages.name': 'Langues',
  'measure.languages.definition':
    'Part des visites selon la langue de l’écran au premier arrêt, ou à la fin de la visite s’il n’y en a pas eu ; et part des visites qui ont changé de langue.',
  'measure.exits.name': 'Dernière étape',
  'measure.exits.definition':
    'Étape où la visite s’est terminée, et part des visites terminées par le délai ({idleS} secondes) et non par le bouton.',
  'measure.utilisation.name': 'Taux d’utilisation',
  'measure.utilisation.definition':
    'Somme des durées de visite, divisée par le temps où l’écran était en marche (accueil, visites et leur attente).',
  'measure.peak.name': 'Heures de pointe',
  'measure.peak.definition':
    'Visites par heure en moyenne, pour chaque jour de la semaine, sur les jours où quelque chose a été enregistré.',
  'measure.touch-rate.name': 'Taux de toucher',
  'measure.touch-rate.definition':
    'Visites rapportées au nombre d’entrées compté à la porte par l’équipe. Paraît seulement si ce nombre est saisi.',
  'measure.completeness.name': 'Complétude des données',
  'measure.completeness.definition':
    'Minutes d’écran enregistrées, divisées par les minutes d’ouverture prévues, par écran et par jour. Un écran éteint n’est pas un écran sans intérêt.',
  'measure.access.name': 'Aides',
  'measure.access.definition':
    'Part des visites qui ont utilisé chaque aide. Elle peut toucher à la santé : elle ne paraît jamais sous {kPublic} visites et n’est croisée avec rien.',
  'measure.attract-rate.name': 'De l’accueil au toucher',
  'measure.attract-rate.definition':
    'Visites, divisées par les heures d’affichage de l’écran d’accueil.',
  'measure.endorsements.name': 'Soutiens',
  'measure.endorsements.definition':
    'Visites qui ont soutenu la recommandation sans retirer leur soutien, rapportées aux visites.',
  'measure.pledges.name': 'Engagements',
  'measure.pledges.definition':
    'Visites qui ont promis du temps à ce domaine, et somme des heures promises.',
  'measure.quiz.name': 'Questions',
  'measure.quiz.definition':
    'Visites qui ont trouvé du premier coup, rapportées aux visites qui ont répondu à la question.',
  'measure.tours.name': 'Parcours terminés',
  'measure.tours.definition':
    'Visites qui ont terminé le parcours, rapportées à celles qui l’ont commencé.',
  'measure.models.name': 'Usage des maquettes',
  'measure.models.definition':
    'Visites qui ont tourné la maquette, ouvert une pièce ou lancé son mouvement, rapportées aux visites arrêtées à son étape.',
} as const;
