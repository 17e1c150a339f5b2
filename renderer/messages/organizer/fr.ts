import type { Messages } from '../translate.ts';
import type { OrganizerKey } from './ar.ts';
import { frAsking } from './fr-asking.ts';
import { frMeasures } from './fr-measures.ts';
import { frPapers } from './fr-papers.ts';

/** The organizer's page in French. */
export const fr: Messages<OrganizerKey> = {
  'page.title': 'Le bilan de l’exposition',
  'page.for': 'Pour les organisateurs',
  'page.exhibition': '{title}, version {version}',
  'page.language': 'Langue',
  'page.print': 'Imprimer le rapport',
  'page.loading': 'Les chiffres arrivent…',
  'page.failed':
    'Les chiffres n’ont pas pu être lus. Rien de ce qui a été compté n’est perdu. Réessayez ; si cela se répète, voyez la page de l’équipe.',
  'page.retry': 'Réessayer',
  'page.visitsNotVisitors':
    'On compte des visites, jamais des personnes : une visite peut être celle d’une personne ou d’une classe, et qui utilise l’écran deux fois compte deux fois.',

  'range.legend': 'Période',
  'range.from': 'Du',
  'range.to': 'au',
  'range.all': 'Toute la période',
  'range.last7': '7 derniers jours',
  'range.last30': '30 derniers jours',
  'range.show': 'Afficher',
  'range.wrongWay': 'Le premier jour vient après le dernier.',
  'range.span': 'Du {from} au {to}',
  'range.oneDay': '{day}',

  'empty.title': 'Aucune visite n’est encore comptée',
  'empty.text':
    'Les chiffres paraîtront ici après la première visite terminée. Touchez l’écran de l’exposition, ouvrez une étape, choisissez « Terminer la visite », puis revenez à cette page.',
  'empty.rangeTitle': 'Aucune visite dans cette période',
  'empty.rangeText': 'Des visites ont été comptées d’autres jours, du {from} au {to}.',
  'empty.figure': 'Rien à dessiner pour l’instant.',

  'lead.visits': '{n, plural, one {# visite} other {# visites}}',
  'lead.days': '{n, plural, one {un jour} other {# jours}}',
  'lead.headline': '{visits} en {days}',
  'lead.engaged':
    'Dans {share} d’entre elles, on s’est arrêté au moins une fois, pour {seconds} secondes ou plus.',
  'lead.duration': 'La moitié des visites ont duré {duration} ou plus.',
  'lead.attracted': 'Ce qui a le plus arrêté : « {title} », dans {share} des visites.',
  'lead.held': 'Ce qui a retenu le plus longtemps : « {title} », {duration} en médiane.',
  'lead.passed': 'Ce qui a le moins arrêté : « {title} », dans {share} des visites.',
  'lead.few': 'Les nombres sont encore petits : lisez chaque part avec son intervalle.',

  'figure.number': 'Figure {n}',
  'figure.table': 'Tableau',
  'figure.definition': 'Définition',
  'figure.n': 'n = {n}',
  'figure.nVisits': 'n = {n, plural, one {# visite} other {# visites}}',
  'figure.nStops': 'n = {n, plural, one {# arrêt} other {# arrêts}}',
  'figure.keys': 'Les flèches du clavier passent d’une valeur à l’autre.',
  'figure.hint': 'Touchez le dessin, ou glissez le curseur, pour lire chaque valeur.',
  'figure.csv': 'Télécharger le tableau (CSV)',
  'figure.csvHint': 'pour Excel, en français',
  'figure.interval': 'de {low} à {high}',

  'days.title': 'Les visites, jour après jour',
  'days.caption':
    'En foncé, les visites qui se sont arrêtées au moins une fois. Le jour le plus visité : {day}, {visits}.',
  'days.captionHidden': 'En foncé, les visites qui se sont arrêtées au moins une fois.',
  'days.key': 'Légende',
  'days.keyEngaged': 'visites engagées',
  'days.keyOther': 'autres visites',
  'days.keyEngagedHidden': 'visites du jour ; le nombre des engagées est masqué',
  'days.keyHidden': 'jour masqué en entier : cela ne veut pas dire zéro',
  'days.point': '{day} : {visits}, dont {engaged} engagées',
  'days.day': 'Jour',
  'days.visits': 'Visites',
  'days.engaged': 'dont engagées',

  'hours.title': 'Quand on vient',
  'hours.caption': 'Visites par heure, en moyenne, pour chaque jour de la semaine.',
  'hours.point': '{weekday}, {hour} h : {mean} en moyenne',
  'hours.allHidden':
    'Les heures de visite sont toutes masquées : chaque jour de la semaine compte un jour de trop peu de visites, que ses heures révéleraient.',
  'hours.keyHidden': 'Case avec un tiret : nombre masqué, et non zéro.',
  'hours.weekday': 'Jour',
  'hours.hour': 'Heure',
  'hours.mean': 'Visites en moyenne',
  'hours.days': 'Nombre de jours',

  'exhibits.title': 'Ce qui arrête, ce qui retient',
  'exhibits.caption':
    'Vers la {side} : on s’y arrête souvent. Vers le haut : on y reste longtemps. Les deux lignes sont les médianes.',
  'exhibits.right': 'droite',
  'exhibits.left': 'gauche',
  'exhibits.point': '{title} : {share} des visites, {duration} en médiane',
  'exhibits.seenHeld': 'Arrêtent et retiennent',
  'exhibits.seenDropped': 'Arrêtent sans retenir',
  'exhibits.hiddenGem': 'Retiennent qui les trouve',
  'exhibits.passedBy': 'On passe devant',
  'exhibits.exhibit': 'Étape',
  'exhibits.room': 'Salle',
  'exhibits.visits': 'Visites arrêtées',
  'exhibits.stops': 'Arrêts',
  'exhibits.attracting': 'Pouvoir d’attraction',
  'exhibits.dwell': 'Arrêt médian',
  'exhibits.dwellUpper': 'Un quart des arrêts dépasse',
  'exhibits.attention': 'Part d’attention',
  'exhibits.ranked': 'De la plus à la moins attirante',
  'exhibits.rankedCaption':
    'La barre est la part des visites qui s’y sont arrêtées, le trait son intervalle à 95 % là où les visites sont moins de 400.',
  'exhibits.others': '{n, plural, one {et une autre entre elles} other {et # autres entre elles}}',
  'exhibits.none': 'Personne ne s’y est arrêté dans cette période',

  'dwell.title': 'Combien de temps on reste',
  'dwell.caption':
    'Part des arrêts qui durent encore après ce temps. La moitié durent {duration} ou plus, un quart {upper} ou plus.',
  'dwell.point': 'Après {duration} : {share} des arrêts durent encore',
  'dwell.after': 'Après',
  'dwell.share': 'durent encore',

  'depth.title': 'Combien d’étapes par visite',
  'depth.caption': 'Nombre d’étapes différentes où chaque visite s’est arrêtée.',
  'depth.point': '{exhibits} : {visits}',
  'depth.exhibits': 'Étapes',
  'depth.visits': 'Visites',

  'languages.title': 'Dans quelle langue',
  'languages.caption': 'Langue de l’écran au premier arrêt de la visite.',
  'languages.point': '{language} : {visits}, soit {share}',
  'languages.language': 'Langue',
  'languages.visits': 'Visites',
  'languages.share': 'Part',

  'deeds.title': 'Ce qu’on y a fait',
  'deeds.quiz': 'Questions : justes du premier coup',
  'deeds.question': 'Question',
  'deeds.rightFirst': 'justes du premier coup',
  'deeds.models': 'Maquettes : visites qui les ont manipulées',
  'deeds.tours': 'Parcours : terminés, sur ceux commencés',
  'deeds.endorsements': 'Recommandations soutenues',
  'deeds.pledges': 'Engagements, par domaine',
  'deeds.access': 'Aides utilisées',
  'deeds.activities': 'Activités : menées à bout, sur celles commencées',
  'deeds.media': 'Enregistrements : écoutés jusqu’au bout',
  'deeds.subject': 'Sujet',
  'deeds.count': 'Nombre',
  'deeds.of': 'sur',
  'deeds.share': 'Part',
  'deeds.hours': 'heures',

  'access.text-size': 'Taille du texte',
  'access.contrast': 'Contraste élevé',
  'access.reduced-motion': 'Réduire les animations',
  'access.low-reach': 'Mode assis',
  'access.read-aloud': 'Écouter le texte',
  'access.captions': 'Sous-titres',

  'hidden.mark': 'moins de {k}',
  'hidden.also': 'masqué',
  'hidden.rows':
    '{n, plural, one {une ligne masquée} other {# lignes masquées}} : trop peu de visites pour être dites.',
  'hidden.note':
    'Les petits nombres sont masqués pour qu’aucun ne désigne quelqu’un : tout nombre de visites sous {k}, et avec lui celui qui le révélerait.',

  'takeAway.title': 'Emporter les tableaux',
  'takeAway.text':
    'Les tableaux de la période affichée ; Excel et LibreOffice les ouvrent tels quels, en arabe comme en français.',
  'takeAway.separator': 'Séparateur',
  'takeAway.semicolon': 'point-virgule (Excel en arabe ou en français)',
  'takeAway.comma': 'virgule (Excel en anglais)',
  'takeAway.audience': 'Pour qui ?',
  'takeAway.inside': 'l’association',
  'takeAway.public': 'le public : plus de nombres sont masqués',
  'takeAway.workbook': 'Tous les tableaux en un classeur (XLSX)',
  'takeAway.json': 'Tous les nombres (JSON)',
  'takeAway.days': 'Visites jour après jour',
  'takeAway.hours': 'Visites par heure et jour de la semaine',
  'takeAway.exhibits': 'Étapes',
  'takeAway.rooms': 'Salles',
  'takeAway.languages': 'Langues',
  'takeAway.questions': 'Questions',
  'takeAway.recommendations': 'Recommandations',
  'takeAway.pledges': 'Engagements',
  'takeAway.tours': 'Parcours',

  'kiosks.title': 'Les écrans',
  'kiosks.text':
    'Emportez les jours de chaque écran sur une clé USB et ajoutez-les ici, dans n’importe quel ordre. Ce qui est ajouté deux fois compte une fois.',
  'kiosks.shown': 'Affiché en ce moment',
  'kiosks.all': 'tous les écrans',
  'kiosks.self': 'Cet écran',
  'kiosks.other': 'Écran {id}',
  'kiosks.last': 'dernier jour : {day}',
  'kiosks.undated': 'Des jours sans date',
  'kiosks.setAside': '{n, plural, one {un jour mis de côté} other {# jours mis de côté}}',
  'kiosks.carry': 'Emporter les jours de cet écran (fichier signé)',
  'kiosks.drop': 'Ajouter les jours d’autres écrans : déposez les fichiers ici, ou',
  'kiosks.choose': 'Choisir les fichiers',
  'kiosks.merging': 'Ajout en cours…',
  'kiosks.merged':
    '{n, plural, =0 {Rien de nouveau.} one {Un jour ajouté.} other {# jours ajoutés.}}',
  'kiosks.known':
    '{n, plural, one {Un jour était déjà connu.} other {# jours étaient déjà connus.}}',
  'conflict.cloned-disk':
    'Conflit : {day}, écran {kiosk}, vient d’un autre disque qui porte la même identité, comme une copie. Mis de côté, non compté.',
  'conflict.foreign-key':
    'Conflit : {day} se dit de l’écran {kiosk}, mais la signature n’est pas la sienne. Mis de côté, non compté.',
  'refused.not-a-segment': 'Un fichier n’est pas un jour d’exposition. Rien n’en a été ajouté.',
  'refused.too-large':
    'Un fichier est plus grand qu’un jour ne peut l’être. Rien n’en a été ajouté.',
  'refused.unknown-version':
    'Un fichier vient d’un programme plus récent. Mettez le programme à jour et recommencez.',
  'refused.torn':
    'Un fichier est incomplet, comme une copie interrompue. Copiez-le de nouveau depuis l’écran.',
  'refused.changed': 'Un fichier a été modifié après sa signature. Rien n’en a été ajouté.',
  'refused.bad-signature': 'La signature d’un fichier n’est pas valable. Rien n’en a été ajouté.',
  'refused.future-day':
    'Un jour n’est pas encore venu : vérifiez l’horloge de cet appareil. Rien n’en a été ajouté.',
  'value.duration': 'médiane {median} ; quartiles {lower} et {upper} ; moyenne tronquée {mean}',
  'value.perMinute': '{n} par minute',
  'value.perHour': '{n} par heure',
  'value.changed': 'ont changé de langue : {share}',
  'value.timeout': 'terminées par le délai : {share}',
  'value.share': '{percent} (n = {n})',
  'value.shareInterval': '{percent} (de {low} à {high} ; n = {n})',
  'exhibits.exits': 'Dernier arrêt',

  'measures.title': 'Définitions et réglages',
  'measures.intro': 'Chaque nombre de cette page suit ces définitions et ces réglages.',
  'measures.parameters': 'Réglages en vigueur',
  'measures.notMeasured': 'Ce qui n’est pas mesuré',
  'measures.notMeasuredText':
    'Ni le nombre de personnes, ni celles qui reviennent : il faudrait les reconnaître, et cette exposition ne reconnaît personne.',

  'parameter.stopS': 'Arrêt le plus court compté : {n} secondes',
  'parameter.idleS': 'Une visite se termine après {n} secondes sans toucher',
  'parameter.tailCapS': 'Après le dernier toucher, {n} secondes comptent au plus',
  'parameter.engaged':
    'Visite engagée : au moins {stops, plural, one {# arrêt} other {# arrêts}} et {seconds} secondes',
  'parameter.kMin': 'Nombres masqués sous {n}, et sous {public} dans tout ce qui est publié',
  'parameter.day': 'Le jour commence à {hour} h, heure de {zone}',
  'parameter.version': 'Version des définitions : {n}',

  'completeness.title': 'Les données sont-elles complètes ?',
  'completeness.days': 'Jours avec des données : {n} sur {total}',
  'completeness.recovered':
    '{n, plural, =0 {Aucune visite n’a été interrompue} one {# visite interrompue par l’arrêt de l’appareil ; ce qui en était enregistré est compté} other {# visites interrompues par l’arrêt de l’appareil ; ce qui en était enregistré est compté}}',
  'completeness.open': 'Heures d’écran enregistrées : {hours}',
  'completeness.suspect':
    '{n, plural, =0 {L’horloge de l’appareil n’a jamais été mise en doute} one {# visite comptée alors que l’horloge était douteuse} other {# visites comptées alors que l’horloge était douteuse}}',

  'fact.engaged': 'visites engagées',
  'fact.duration': 'durée médiane',
  'fact.depth': 'étapes par visite, en moyenne',
  'fact.utilisation': 'du temps d’écran en visite',

  'unit.secondsText': '{s, plural, one {# seconde} other {# secondes}}',
  'unit.minutesText': '{m, plural, one {# minute} other {# minutes}}',
  'unit.bothText': '{minutes} et {seconds}',
  'unit.minutesSeconds': '{m} min {s} s',
  'unit.minutes': '{m} min',
  'unit.seconds': '{s} s',
  'unit.percentText': '{n} %',
  'unit.percent': '{n} %',

  ...frAsking,
  ...frMeasures,
  ...frPapers,
};
