import type { ErrorCode } from '#api';

/** What staff read when the kiosk refuses something, in French. */
export const refusalsFr: Record<ErrorCode, string> = {
  REQUEST_INVALID: 'Cette valeur n’est pas acceptée. Corrigez-la et recommencez.',
  NOT_FOUND: 'Cela n’existe plus. Actualisez la liste.',
  NOT_ALLOWED: 'La borne ne permet pas cette demande.',
  VISIT_UNKNOWN: 'Aucune visite ne porte ce numéro.',
  VISIT_CLOSED: 'Cette visite est terminée.',
  PACK_UNREADABLE:
    'La liste du contenu est illisible. Demandez une nouvelle copie à qui a fait l’exposition.',
  PACK_VERSION_UNKNOWN:
    'L’exposition est faite pour une version plus récente du programme. Mettez-le d’abord à jour.',
  PACK_DOCUMENT_INVALID:
    'Les textes de l’exposition sont à corriger. Demandez une version corrigée à qui l’a faite.',
  PACK_FILE_MISSING: 'Un fichier manque ou a changé. Recopiez l’exposition sur la clé USB.',
  PACK_POINTER_DAMAGED:
    'Le choix de l’exposition est perdu ; celle du programme la remplace. Choisissez de nouveau.',
  PACK_FILE_INVALID: 'Un fichier n’est pas ce que son nom annonce. Demandez une nouvelle copie.',
  PACK_ARCHIVE_INVALID:
    'Le fichier est incomplet ou a changé pendant la copie. Recopiez-le sur la clé USB.',
  PACK_SIGNATURE_INVALID:
    'La signature ne correspond pas : l’exposition a été modifiée après sa signature. Demandez une autre copie à qui l’a faite.',
  PACK_SIGNER_REVOKED:
    'Cette clé de signature a été révoquée. Appelez d’abord qui a fait l’exposition.',
  PACK_TOO_LARGE: 'L’exposition dépasse ce que la borne accepte (4 Go).',
  PACK_NEEDS_CONFIRMATION:
    'Charger cette exposition demande votre accord. Lisez la raison, puis acceptez.',
  PACK_SOURCE_GONE: 'La clé USB n’est plus lisible. Rebranchez-la, ou essayez-en une autre.',
  PACK_RETURNED: 'La nouvelle exposition n’est pas arrivée à l’écran ; la précédente est revenue.',
  TRUST_UNREADABLE:
    'La liste des signataires connus est endommagée sur cette borne. Restaurez-la d’une sauvegarde.',
  SETTINGS_DAMAGED:
    'Les réglages n’ont pas pu être lus ; ceux d’origine servent. Réglez de nouveau.',
  BACKUP_INVALID:
    'Cette sauvegarde est incomplète ou a changé. Rien n’a été modifié sur cette borne.',
  BACKUP_RUNNING: 'Une sauvegarde ou une restauration est en cours. Attendez la fin.',
  IMPORT_RUNNING: 'Une autre exposition est en cours de chargement. Attendez la fin.',
  IMPORT_CANCELLED: 'Le chargement est arrêté ; il n’en reste rien.',
  STAFF_ONLY: 'Votre accès a expiré. Tapez de nouveau le code.',
  PIN_NOT_SET: 'Aucun code n’est encore choisi.',
  PIN_WEAK:
    'Ce code est trop court ou trop facile à deviner. Choisissez 6 à 12 chiffres qui ne se suivent pas.',
  PIN_WRONG: 'Ce n’est pas le bon code.',
  PIN_LOCKED: 'Trop d’essais erronés. Attendez avant le suivant.',
  PAGES_MISSING: 'Des pages du programme manquent. Réinstallez-le.',
  DATABASE_DAMAGED:
    'La base de données est endommagée. Éteignez et rallumez : elle sera mise de côté, rien n’est effacé.',
  DATA_FROM_NEWER_VERSION:
    'Les données viennent d’une version plus récente du programme. Mettez-le à jour.',
  DATA_FOLDER_UNWRITABLE: 'Le programme ne peut pas écrire ici. Vérifiez le disque ou la clé USB.',
  DISK_FULL: 'Il n’y a plus assez de place. Supprimez ce qui est inutile et recommencez.',
  PORT_IN_USE: 'Un autre programme utilise le même port.',
  RELEASE_OVERLAPS:
    'Des jours de cette période ont déjà été publiés, ou ses visites sont trop peu nombreuses. Choisissez une période entière qui ne l’a pas été.',
  NOT_PUBLISHED: 'Ces jours ne sont pas encore publiés.',
  BUDGET_SPENT: 'Le budget de confidentialité de ces jours est épuisé.',
  CLOCK_SUSPECT:
    'L’horloge de l’appareil n’est pas juste. Réglez la date et l’heure dans les réglages du système.',
  UNEXPECTED:
    'Le programme a rencontré une erreur ; elle est notée. Recommencez, puis redémarrez si elle revient.',
};
