import type { Messages } from '../translate.ts';
import type { StaffKey } from './ar.ts';

/** The staff page in French. */
export const fr: Messages<StaffKey> = {
  'page.title': 'Tout va bien ?',
  'page.language': 'Langue',
  'page.again': 'Vérifier à nouveau',
  'page.back': 'Revenir à l’exposition',
  'page.loading': 'Vérification…',
  'page.checkedAt': 'Dernière vérification : {time}',
  'page.unreachable': 'L’appareil ne répond pas',
  'page.unreachableText':
    'Éteignez l’appareil par son bouton, attendez dix secondes, rallumez-le. Les visites déjà comptées sont conservées.',

  'verdict.ok': 'Tout va bien',
  'verdict.okText': 'L’exposition est prête et les visites sont comptées.',
  'verdict.warn':
    '{n, plural, one {Un point demande votre attention} other {# points demandent votre attention}}',
  'verdict.warnText': 'L’exposition fonctionne. Lisez les lignes signalées ci-dessous.',
  'verdict.bad':
    '{n, plural, one {Un point ne fonctionne pas} other {# points ne fonctionnent pas}}',
  'verdict.badText': 'Suivez les lignes rouges avant d’ouvrir les portes.',

  'state.ok': 'en ordre',
  'state.warn': 'à voir',
  'state.bad': 'en panne',
  'line.whatToDo': 'Que faire ?',

  'pack.name': 'L’exposition',
  'pack.fact': '{title}, version {version}',
  'pack.bundled': 'Celle qui accompagne le programme.',
  'pack.installed': 'Chargée sur cet appareil.',
  'pack.do':
    'L’exposition choisie ne s’est pas ouverte ; une autre la remplace. Chargez-la de nouveau depuis la clé USB.',

  'content.name': 'Ce qui est montré à l’écran',
  'content.fine': 'Tout ce qui a été demandé s’est ouvert.',
  'content.trouble':
    '« {title} » : {what} ({n, plural, one {une fois} other {# fois}}, la dernière {when})',
  'content.untranslated':
    '{n, plural, one {# étape à laquelle il manque un texte} other {# étapes auxquelles il manque un texte}} dans cette langue : {language}',
  'content.do':
    'L’étape reste ouverte au public avec ce qui fonctionne. Rechargez l’exposition depuis la clé USB ; si cela revient, remettez ces lignes à qui l’a préparée. Une ligne disparaît après sept jours sans nouveau signalement.',
  'trouble.model-unreadable': 'la maquette ne s’ouvre pas',
  'trouble.picture-unreadable': 'l’image ne s’ouvre pas',
  'trouble.sound-unreadable': 'l’enregistrement ne s’ouvre pas',
  'trouble.film-unreadable': 'le film ne s’ouvre pas',
  'trouble.no-graphics': 'cet appareil ne montre pas les maquettes ; l’image les remplace',
  'trouble.exhibit-unreachable': 'l’étape ne s’ouvre pas',

  'database.name': 'Le comptage des visites',
  'database.fact':
    'Dernier enregistrement : {when}. {n, plural, one {# enregistrement} other {# enregistrements}}, {size}.',
  'database.empty':
    'Rien n’est encore compté. Touchez une fois l’écran de l’exposition, puis vérifiez à nouveau.',
  'database.do':
    'Les visites ne sont pas comptées en ce moment. Voyez la ligne du disque, puis éteignez et rallumez l’appareil. Ce qui était compté est conservé.',

  'disk.name': 'Le disque',
  'disk.fact': '{free} libres sur {total}',
  'disk.warnDo':
    'Assez pour compter, trop peu pour une nouvelle exposition. Supprimez des fichiers étrangers à l’exposition avant de charger.',
  'disk.badDo':
    'Le disque est plein. Supprimez des fichiers étrangers à l’exposition, puis éteignez et rallumez l’appareil. Ne supprimez pas le dossier de données.',

  'data-folder.name': 'Le dossier de données',
  'data-folder.do':
    'Le programme ne peut pas y écrire. Vérifiez que le disque est branché et que l’utilisateur a le droit d’écrire, puis redémarrez.',

  'quarantine.name': 'Bases de données mises de côté',
  'quarantine.none': 'Aucune.',
  'quarantine.fact':
    '{n, plural, one {# base endommagée, mise de côté telle quelle.} other {# bases endommagées, mises de côté telles quelles.}}',
  'quarantine.do':
    'Rien n’a été supprimé et le comptage continue dans une base neuve. Copiez ce dossier sur une clé et remettez-le à qui tient les statistiques.',

  'last-stop.name': 'Le dernier arrêt',
  'last-stop.clean': 'L’appareil a été éteint comme il faut.',
  'last-stop.power-cut':
    'Le courant a été coupé : toute la machine s’est arrêtée. Rien de ce qui était noté n’est perdu.',
  'last-stop.crash':
    'Le programme s’est arrêté net alors que la machine tournait, puis a été relancé. Rien de ce qui était noté n’est perdu.',
  'last-stop.unknown': 'Le courant a été coupé, ou le programme s’est arrêté net.',
  'last-stop.lastCrash': 'Dernier arrêt net du programme. Dernière trace avant : {when}',
  'last-stop.lastPowerCut': 'Dernière coupure de courant. Dernière trace avant : {when}',
  'last-stop.do':
    'Une fois, ce n’est pas grave. Si cela se répète le même jour, revenez à l’exposition précédente et signalez le journal à qui s’occupe du programme.',
  'last-stop.recovered':
    '{n, plural, =0 {Aucune visite n’était en cours.} one {Une visite était en cours ; elle a été close à son dernier enregistrement.} other {# visites étaient en cours ; elles ont été closes à leur dernier enregistrement.}}',
  'last-stop.starts': '{n, plural, one {Premier démarrage.} other {# démarrages en tout.}}',

  'clock.name': 'L’horloge',
  'clock.fact': '{now}',
  'clock.do':
    'Cette heure n’est pas juste. Réglez la date et l’heure dans les réglages du système. Les visites sont comptées, mais sans jour.',

  'notices.name': 'Signalements depuis le démarrage',
  'notices.none': 'Aucun.',

  'notice.PACK_UNREADABLE':
    'Une exposition chargée n’a pas pu être lue. La précédente reste à l’écran.',
  'notice.PACK_VERSION_UNKNOWN':
    'Une exposition chargée demande un programme plus récent. Mettez le programme à jour.',
  'notice.PACK_DOCUMENT_INVALID':
    'Une exposition chargée contient une erreur. Demandez une version corrigée à qui l’a préparée.',
  'notice.PACK_FILE_MISSING':
    'Il manque un fichier à l’exposition. Chargez-la de nouveau depuis la clé USB.',
  'notice.PACK_POINTER_DAMAGED':
    'Le choix de l’exposition est perdu ; celle du programme la remplace. Choisissez de nouveau.',
  'notice.PACK_FILE_INVALID':
    'Un fichier de l’exposition chargée est abîmé. Copiez-la de nouveau sur la clé USB et rechargez-la.',
  'notice.PACK_ARCHIVE_INVALID':
    'Le fichier de l’exposition sur la clé USB est abîmé ou incomplet. Copiez-le de nouveau, puis chargez-le.',
  'notice.PACK_SIGNATURE_INVALID':
    'La signature de l’exposition n’est pas valable ; elle n’a pas été chargée. Demandez une version signée à qui l’a préparée.',
  'notice.PACK_SIGNER_REVOKED':
    'L’exposition est signée d’une clé retirée ; elle n’a pas été chargée. Demandez une nouvelle version à qui l’a préparée.',
  'notice.PACK_TOO_LARGE':
    'L’exposition est trop grande pour cet appareil ; elle n’a pas été chargée.',
  'notice.PACK_NEEDS_CONFIRMATION': 'Charger cette exposition demande votre confirmation.',
  'notice.PACK_SOURCE_GONE':
    'La clé USB a été retirée avant la fin. Remettez-la et chargez de nouveau ; l’exposition précédente est restée à l’écran.',
  'notice.PACK_RETURNED':
    'La nouvelle exposition n’a pas fonctionné comme il faut ; l’appareil est revenu à la précédente.',
  'notice.DATABASE_DAMAGED':
    'La base de données était endommagée. Elle a été mise de côté telle quelle ; le comptage continue dans une base neuve.',
  'notice.DATA_FOLDER_UNWRITABLE': 'Le programme ne peut pas écrire dans le dossier de données.',
  'notice.DISK_FULL':
    'Le disque est plein : les visites ne sont pas comptées. Faites de la place, puis redémarrez.',
  'notice.CLOCK_SUSPECT': 'L’horloge de l’appareil n’est pas juste. Réglez la date et l’heure.',
  'notice.SETTINGS_DAMAGED':
    'Les réglages n’ont pas pu être lus ; ceux d’origine servent. Réglez de nouveau.',
  'notice.other': 'Imprévu : {code}. Notez ce code pour la personne chargée de l’entretien.',

  'unit.kilobytes': '{n} ko',
  'unit.megabytes': '{n} Mo',
  'unit.gigabytes': '{n} Go',
};
