import type { Messages } from '../translate.ts';
import type { PacksKey } from './packs.ar.ts';

/** The screen of packs in French. */
export const packsFr: Messages<PacksKey> = {
  'packs.here': 'Sur cette borne',
  'packs.active': 'montrée maintenant',
  'packs.previous': 'la précédente',
  'packs.loaded': 'chargée, pas encore montrée',
  'packs.bundled': 'livrée avec le programme',
  'packs.unreadable': 'illisible ({name})',
  'packs.version': 'version {version}',
  'packs.show': 'Montrer',
  'packs.back': 'Revenir à la précédente',
  'packs.trial':
    'La nouvelle exposition est à l’essai : si elle n’arrive pas à l’écran après {n, plural, =0 {le prochain démarrage} one {# démarrage} other {# démarrages}}, la précédente revient d’elle-même.',
  'packs.sticks': 'Sur la clé USB',
  'packs.look': 'Chercher à nouveau',
  'packs.none':
    'Aucune exposition sur une clé. Branchez une clé USB qui porte un fichier en .maarid : il apparaîtra ici de lui-même.',
  'packs.upload': 'Choisir un fichier de cet ordinateur',
  'packs.uploaded': 'envoyée de cet ordinateur',
  'packs.size': '{size} sur la clé, {unpacked} une fois chargée',
  'packs.signedBy': 'signée par {name}',
  'packs.signedUnknown':
    'signée « {name} », que cette borne ne connaît pas (empreinte de la clé {key})',
  'packs.unsigned': 'non signée',
  'packs.ready': 'prête à charger',
  'packs.confirm': 'demande votre accord',
  'packs.refused': 'ne peut pas être chargée',
  'packs.free': 'Place libre sur la borne : {free}',
  'packs.take': 'Charger et montrer',
  'packs.takeOnly': 'Charger seulement',
  'packs.receive': 'Envoi à la borne : {done} sur {total}',
  'packs.copy': 'Copie et contrôle de chaque fichier : {done} sur {total}',
  'packs.parts': 'Ce qui est chargé',
  'packs.partsMissing':
    'Cette exposition est sur la borne sans : {parts}. Activez ce qu’il faut ajouter, puis chargez.',
  'packs.partsTotal': 'À charger : {size}',
  'packs.without': 'sans : {parts}',
  'packs.lookInto': 'Lecture des textes et des images…',
  'packs.settle': 'Enregistrement sur le disque…',
  'packs.stop': 'Arrêter le chargement',
  'packs.doneShown': 'L’exposition est chargée et montrée.',
  'packs.done': 'L’exposition est chargée. Touchez « Montrer » quand vous voulez.',
  'packs.failed': 'L’exposition n’a pas été chargée. Celle qui était montrée l’est toujours.',
  'packs.note': 'Le résultat est écrit sur la clé, dans maarid-result.txt.',
  'packs.pull': 'Vous pouvez retirer la clé.',
  'packs.ask': 'Avant de charger',
  'packs.askUnsigned':
    'Cette exposition n’est pas signée : rien ne prouve qui l’a faite, ni qu’elle n’a pas été modifiée en route. N’acceptez que si vous l’avez reçue en main propre de quelqu’un de confiance.',
  'packs.askUnknown':
    'Cette exposition est signée par quelqu’un que la borne ne connaît pas. Appelez qui l’a faite et lisez-lui l’empreinte {key} ; n’acceptez que si c’est la sienne.',
  'packs.askOlder':
    'Cette version est plus ancienne qu’une autre déjà chargée ici. Des erreurs corrigées peuvent revenir. Votre accord est inscrit au journal.',
  'packs.trust': 'Faire confiance à ce signataire à l’avenir',
  'packs.agree': 'J’accepte, sous ma responsabilité',
  'packs.pinAgain': 'Tapez le code de l’équipe pour revenir à une version plus ancienne',
};
