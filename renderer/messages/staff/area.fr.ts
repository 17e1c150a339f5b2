import type { Messages } from '../translate.ts';
import type { AreaKey } from './area.ar.ts';

/** The staff area in French: its door, its ways, the opening check. */
export const areaFr: Messages<AreaKey> = {
  'area.title': 'Espace de l’équipe',
  'area.leave': 'Revenir à l’exposition',
  'area.screens': 'Écrans',
  'area.loading': 'Un instant…',
  'area.close': 'Fermer',
  'area.cancel': 'Annuler',
  'area.yes': 'Oui',
  'area.no': 'Non',

  'screen.check': 'Avant d’ouvrir',
  'screen.packs': 'Expositions',
  'screen.settings': 'Réglages',
  'screen.itinerary': 'Itinéraire',
  'screen.backup': 'Sauvegarde',
  'screen.journal': 'Journal',
  'screen.sheets': 'À imprimer',

  'door.enter': 'Tapez le code de l’équipe',
  'door.first': 'Choisissez un code d’équipe',
  'door.firstText':
    'Aucun code n’est encore choisi. Prenez {least} à {most} chiffres qui ne se suivent pas, et confiez-le au responsable de l’exposition.',
  'door.again': 'Tapez le code une seconde fois',
  'door.differs': 'Les deux codes diffèrent. Recommencez.',
  'door.typed': '{n, plural, =0 {aucun chiffre} one {# chiffre} other {# chiffres}}',
  'door.go': 'Entrer',
  'door.erase': 'Effacer un chiffre',
  'keys.capital': 'Majuscule',
  'keys.space': 'Espace',
  'keys.erase': 'Effacer une lettre',
  'door.wait':
    'Attendez {seconds, plural, one {# seconde} other {# secondes}} avant le prochain essai.',
  'door.forgot':
    'Code oublié ? Mettez un fichier vide nommé reset-pin dans le dossier de données et redémarrez le programme : il demandera un nouveau code.',

  'check.running': 'Vérification : les fichiers de l’exposition sont relus un à un…',
  'check.hand': 'Trois essais demandent votre main, vos yeux et vos oreilles',
  'check.begin': 'Essayer',
  'check.repeat': 'Refaire',
  'check.todo': 'pas encore essayé',
  'check.touch': 'Le toucher',
  'check.touchText': 'Passez le doigt sur toutes les cases jusqu’à ce qu’elles se remplissent.',
  'check.touchDead': 'Des cases ne répondent pas',
  'check.touchDo':
    'Essuyez l’écran avec un chiffon sec et refaites l’essai. Si une zone ne répond toujours pas, appelez l’entretien.',
  'check.touchLeft': '{n, plural, one {encore # case} other {encore # cases}}',
  'check.display': 'L’affichage',
  'check.displayText': 'Cinq couleurs remplissent l’écran. Touchez pour passer à la suivante.',
  'check.displayAsk': 'Les couleurs remplissaient-elles tout l’écran, sans tache ni ligne ?',
  'check.displayDo':
    'Vérifiez le câble de l’écran et sa définition dans les réglages du système, puis refaites l’essai.',
  'check.sound': 'Le son',
  'check.soundText': 'Trois notes se font entendre.',
  'check.soundAsk': 'Les avez-vous bien entendues ?',
  'check.soundDo':
    'Montez le son du système et le volume dans les réglages, vérifiez le haut-parleur, puis refaites l’essai.',

  'verified.name': 'Les fichiers de l’exposition',
  'verified.fact': '{n, plural, one {# fichier relu} other {# fichiers relus}} en entier, {size}.',
  'verified.damaged': '{n, plural, one {# fichier a changé} other {# fichiers ont changé}}',
  'verified.do':
    'Chargez de nouveau l’exposition depuis la clé USB, ou revenez à la précédente dans l’écran « Expositions ».',
  'quick-check.name': 'L’état de la base de données',
  'quick-check.fact': 'Relue en entier.',
  'quick-check.do':
    'Faites une sauvegarde maintenant, puis éteignez et rallumez. La base endommagée sera mise de côté, pas effacée.',
  'test-event.name': 'Un enregistrement d’essai',
  'test-event.fact': 'Écrit et relu (n° {seq}). Il n’entre pas dans les statistiques.',
  'test-event.do':
    'Les visites ne sont pas comptées en ce moment. Voyez la ligne du disque, puis éteignez et rallumez l’appareil.',
};
