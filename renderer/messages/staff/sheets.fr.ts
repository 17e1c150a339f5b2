import type { Messages } from '../translate.ts';
import type { SheetsKey } from './sheets.ar.ts';

/** The sheets that staff print, in French. */
export const sheetsFr: Messages<SheetsKey> = {
  'sheets.venue': 'Fiche de salle',
  'sheets.start': 'Prise en main',
  'sheets.teacher': 'Page de l’enseignant',
  'sheets.report': 'Rapport',
  'sheets.assessment': 'Auto-évaluation',
  'sheets.reportText':
    'Le rapport de cette borne, tous les jours compris, pour l’équipe seule : il ne se publie pas tel quel.',
  'sheets.assessmentText': 'Ce que cette borne dit d’elle-même, question par question.',
  'sheets.language': 'Langue de la page',
  'sheets.save': 'Enregistrer en PDF sur {stick}',
  'sheets.saving': 'Enregistrement… Ne retirez pas la clé.',
  'sheets.saved': 'La page est sur la clé : {name}',
  'sheets.saveHint':
    'La page est enregistrée en PDF sur une clé USB, puis imprimée depuis un autre ordinateur.',
  'sheets.print': 'Imprimer',
  'sheets.printHint':
    'Sans imprimante sur cette borne, choisissez « Enregistrer en PDF » ou photographiez l’écran.',

  'venue.title': 'Fiche de salle',
  'venue.exhibition': 'Exposition',
  'venue.kiosk': 'Borne',
  'venue.place': 'Lieu',
  'venue.placeValue': '{name}, {place}',
  'venue.days': 'Jours',
  'venue.daysValue': 'du {from} au {to}',
  'venue.hours': 'Heures',
  'venue.hoursValue': 'de {opens} à {closes}',
  'venue.allDay': 'l’écran reste allumé tant que la borne l’est',
  'venue.languages': 'Langues',
  'venue.contact': 'Au besoin, appeler',
  'venue.toFill': '................................',
  'venue.needs': 'Ce qu’il faut dans la salle',
  'venue.needScreen':
    'Un écran tactile par borne, en largeur ou en hauteur, son milieu entre 110 et 130 cm du sol.',
  'venue.needPower':
    'Une prise 230 V avec terre par borne, proche ; aucun câble sur le passage du public.',
  'venue.needFloor':
    'Un sol plat devant chaque écran, 1,50 m sur 1,50 m, pour les fauteuils roulants.',
  'venue.needLight': 'Ni soleil ni projecteur sur l’écran.',
  'venue.needNet': 'Aucun accès à Internet n’est nécessaire.',
  'venue.check': 'Avant d’ouvrir les portes',
  'venue.check1': 'Allumer la borne et attendre l’exposition (moins de deux minutes).',
  'venue.check2': 'Ouvrir « Avant d’ouvrir » : toutes les lignes sont vertes.',
  'venue.check3': 'Essayer soi-même le toucher et le son.',
  'venue.check4': 'Vérifier le lieu et la date dans « Itinéraire ».',
  'venue.check5': 'Essuyer l’écran avec un chiffon sec.',
  'venue.evening':
    'Le soir : écrire une sauvegarde sur une clé USB, puis éteindre. Une coupure de courant ne perd rien de ce qui est compté.',

  'start.title': 'De la clé USB à la salle prête, en dix minutes',
  'start.1': 'Allumer',
  'start.1Text': 'Branchez l’écran et le courant, allumez. L’exposition s’ouvre d’elle-même.',
  'start.2': 'Entrer',
  'start.2Text':
    'Gardez un doigt 5 secondes dans le coin supérieur gauche de l’écran, puis tapez le code de l’équipe.',
  'start.3': 'Vérifier',
  'start.3Text': '« Avant d’ouvrir » : le vert est bon. Chaque ligne rouge dit que faire.',
  'start.4': 'Charger',
  'start.4Text':
    'Branchez la clé USB, ouvrez « Expositions », touchez « Charger et montrer ». Ne retirez pas la clé avant le message.',
  'start.5': 'Régler',
  'start.5Text': '« Réglages » et « Itinéraire » : langues, heures, son, lieu.',
  'start.6': 'Sortir',
  'start.6Text': 'Touchez « Revenir à l’exposition ». La borne attend le public.',
  'start.wrong': 'Si quelque chose ne va pas',
  'start.wrong1':
    'La nouvelle exposition ne convient pas : « Expositions », puis « Revenir à la précédente ».',
  'start.wrong2':
    'L’écran est figé : éteignez par le bouton, attendez dix secondes, rallumez. Rien ne se perd.',
  'start.wrong3':
    'Code oublié : un fichier vide nommé reset-pin dans le dossier de données, puis redémarrer.',

  'teacher.none': 'Cette exposition n’a pas de page pour les enseignants.',
  'teacher.title': 'Page de l’enseignant',
  'teacher.minutes': '{n, plural, one {# minute} many {# minutes} other {# minutes}}',
  'teacher.paths': 'Les parcours, par âge',
  'teacher.aims': 'Objectifs',
  'teacher.stops': 'Les étapes, dans l’ordre',
  'teacher.questions': 'Questions à débattre, salle par salle',
  'teacher.activity': 'Activité en classe :',
  'teacher.goal': 'But',
  'teacher.materials': 'Matériel',
  'teacher.steps': 'Déroulement',
  'teacher.rules': 'Nos règles',
  'teacher.assessment': 'Évaluation',
};
