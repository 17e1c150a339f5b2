import type { PackWords } from './en.ts';

export const fr: PackWords = {
  problems: {
    DOCUMENT_MISSING: 'le fichier manque',
    DOCUMENT_UNREADABLE: 'le fichier est illisible ({reason})',
    JSON_INVALID: 'JSON non valide, ligne {line}, colonne {column}, à « {near} »',
    JSON_NOT_UTF8: 'le texte n’est pas en UTF-8 ; enregistrez-le en UTF-8',
    JSON_BYTE_ORDER_MARK:
      'le fichier commence par une marque d’ordre ; enregistrez-le en UTF-8 sans BOM',
    JSON_TOO_LARGE: 'le document pèse {sizeMb} Mo ; la limite est de {limitMb} Mo',
    JSON_TOO_DEEP: 'plus de {limit} niveaux d’imbrication (ligne {line})',
    JSON_KEY_FORBIDDEN: 'la clé « {key} » n’est pas admise (ligne {line})',
    JSON_KEY_TWICE:
      'la clé « {key} » figure deux fois dans le même objet (ligne {line}) ; l’une serait perdue',
    VERSION_UNKNOWN: 'fait pour la version {found} du format ; cette borne lit la version {known}',
    SCHEMA_MISMATCH: '{reason}',
    COLLECTION_TWICE: '« {collection} » figure dans {first} et dans {second} ; n’en gardez qu’un',
    FILE_NAME_DIFFERS:
      'le fichier s’appelle « {name} » mais contient « {id} » ; donnez-leur le même nom',
    SIDECAR_ORPHAN: 'aucun élément ({kind}) « {id} » auquel rattacher ce fichier',
    SIDECAR_TWICE: '« {key} » est déjà indiqué dans {first} ; n’en gardez qu’un',
    FILE_UNUSED: 'rien n’utilise ce fichier',
    SHEET_UNREADABLE:
      'la feuille de calcul est illisible ({reason}) ; enregistrez-la en .xlsx, ou en .csv UTF-8',
    SHEET_EMPTY: 'aucune ligne ne contient d’étape',
    SHEET_HEADING_UNKNOWN:
      'feuille « {sheet} », colonne {column} : l’en-tête « {heading} » est inconnu ; la colonne est ignorée',
    SHEET_HEADING_TWICE:
      'feuille « {sheet} », colonne {column} : l’en-tête « {heading} » y figure deux fois',
    CELL_EMPTY: 'ligne {row}, colonne {column} « {heading} » : à remplir',
    CELL_VALUE: 'ligne {row}, colonne {column} « {heading} » : « {found} » n’est pas parmi {known}',
    CELL_NUMBER:
      'ligne {row}, colonne {column} « {heading} » : « {found} » n’est pas un nombre entier à partir de 1',
    CELL_DATE:
      'ligne {row}, colonne {column} « {heading} » : « {found} » n’est pas une date ; écrivez 2027-06-30 ou 30/06/2027',
    CELL_CODE:
      'ligne {row}, colonne {column} « {heading} » : « {found} » ne peut contenir que des minuscules a-z, des chiffres et des traits d’union',
    CELL_TWICE:
      'ligne {row}, colonne {column} « {heading} » : « {found} » figure déjà à la ligne {other}',
    CELL_COUNT:
      'ligne {row}, colonne {column} « {heading} » : {found} lignes, il en faut {wanted}, une pour chaque',
    CELL_PICTURE:
      'ligne {row}, colonne {column} « {heading} » : pas d’image « {found} » dans le dossier photos (est-ce « {like} » ?)',
    CELL_FILE:
      'ligne {row}, colonne {column} « {heading} » : pas de fichier « {found} » en {endings} dans le dossier photos (est-ce « {like} » ?)',
    MANIFEST_UNKNOWN: 'ce n’est pas un manifeste IIIF Presentation 3 ({reason})',
    MANIFEST_FILE_FAR:
      '« {found} » n’est pas dans le dossier photos ; téléchargez-le et mettez-le là sous son nom',
    MANIFEST_LEFT_OUT: '« {found} » ne peut pas être montré ici et n’est pas repris ({reason})',
    ID_TWICE:
      'l’identifiant « {id} » est donné deux fois ({kind}) ; les statistiques se mêleraient',
    REFERENCE_UNKNOWN: 'il n’existe pas de {kind} « {id} »',
    REFERENCE_KIND: '« {id} » est de type {found} ; il faut ici : {kind}',
    ROOM_DIFFERS: 'l’étape se dit dans « {room} », mais c’est « {listed} » qui la cite',
    EXHIBIT_UNREACHABLE:
      'l’étape « {id} » ne figure dans aucune salle ; personne ne pourrait y arriver',
    LANGUAGE_UNDECLARED: 'la langue « {language} » n’est pas une langue de l’exposition',
    ORDER_DIFFERS: '« {id} » porte le numéro {order} mais occupe la place {place} dans sa salle',
    LINK_ONE_WAY: '{kind} « {id} » : ne cite pas « {from} » en retour',
    TEXT_LANGUAGE_MISSING: 'manque en : {languages}',
    TEXT_MARKUP: 'ressemble à du HTML ({found}) ; il s’affichera tel quel',
    TEXT_LONG: '{length} caractères en « {language} » ; au-delà de {limit}, on lit mal à l’écran',
    TEXT_SCRIPT:
      'contient des lettres de l’écriture {script} ({found}), pour laquelle la borne n’a pas de police',
    LINK_EXTERNAL: 'contient une adresse web ({found}) ; la borne n’a pas Internet',
    MEDIA_UNUSED: 'rien ne montre le média « {id} »',
    SENSITIVE_IN_ATTRACT: '« {id} » est sensible et figure dans la boucle d’accueil',
    SENSITIVE_FOR_CHILDREN: '« {id} » est sensible et figure dans le parcours des enfants',
    OPTIONAL_ALL: 'toutes les salles peuvent être laissées de côté ; il doit en rester une',
    OPTIONAL_LIGHT: 'laisser de côté « {id} » n’épargne aucun fichier',
    FILE_MISSING: 'le fichier {file} manque (demandé par {usedBy})',
    FILE_NOT_REGULAR: '{file} n’est pas un fichier ordinaire',
    FILE_DIFFERS: '{file} n’est pas le fichier annoncé par le paquet ({detail})',
    FILE_UNLISTED: '{file} n’est pas annoncé par le paquet ; il n’est pas servi',
    FILE_TYPE: '{file} est dit « {type} », mais son nom annonce {known}',
    FILE_CONTENT: '{file} ne contient pas ce que son nom annonce ({reason})',
    PACK_DIFFERS: 'pack.json indique {key} « {manifest} », exhibition.json « {document} »',
    PACK_IN_PART:
      'ce paquet a été chargé sans : {parts} ; seul un paquet entier peut être transmis',
    PICTURE_UNREADABLE: 'l’image {file} est illisible ({reason})',
    PICTURE_HEIC:
      'l’image {file} est un HEIC de téléphone, illisible sur cette machine : exportez-la en JPEG, ou réglez l’iPhone sur Réglages › Appareil photo › Formats › Le plus compatible, ou installez heif-convert (libheif)',
    PICTURE_SMALL:
      'l’image {file} fait {width} × {height} pixels ; il en faudrait au moins {limit} sur le grand côté',
    PICTURE_HAS_TEXT:
      'le dessin {file} contient du texte vivant, qui change sans sa police : vectorisez-le',
    MODEL_UNREADABLE: 'la maquette {file} est illisible ({reason})',
    MODEL_OVER_BUDGET: 'la maquette {file} a {found} {what} ; au-delà de {limit}, elle saccade',
    MODEL_PART_MISSING: 'la maquette {file} n’a pas de nœud « {id} » pour cette partie',
    SOUND_UNREADABLE: 'la borne ne peut pas lire {file} ({reason})',
    CAPTIONS_MISSING: '« {id} » n’a ni sous-titres ni transcription',
    CONSENT_EXPIRED: 'l’accord pour « {id} » a pris fin le {until}',
    CONSENT_ENDS_SOON: 'l’accord pour « {id} » prend fin le {until}',
    CONSENT_DOUBTFUL:
      'des mineurs figurent dans « {id} », mais l’accord est dit inutile ; il doit être donné',
    CREDIT_UNSAID: '« {id} » : le champ {what} ne dit rien (« {found} »)',
    ID_REUSED:
      'l’identifiant « {id} » désignait autre chose ({kind}) dans la version {version} ; les statistiques se mêleraient',
    ARCHIVE_UNREADABLE: 'ce n’est pas une archive complète de paquet ; recopiez-la ({reason})',
    ARCHIVE_FORBIDDEN: 'l’archive contient ce qu’aucun paquet ne peut contenir ({reason})',
    ARCHIVE_TOO_LARGE: 'un élément de l’archive pèse {sizeMb} Mo ; la limite est de {limitMb} Mo',
    SIGNATURE_INVALID:
      'la signature ne correspond pas : le paquet a été modifié après sa signature ({reason})',
  },
  kinds: {
    room: 'salle',
    exhibit: 'étape',
    medium: 'média',
    picture: 'image',
    model: 'maquette',
    audio: 'son',
    video: 'vidéo',
    pages: 'document',
    part: 'partie de la maquette',
    state: 'état de la maquette',
    tour: 'parcours',
    recommendation: 'recommandation',
    session: 'séance',
    theme: 'thème',
    term: 'terme du lexique',
    question: 'question',
    option: 'choix',
    hotspot: 'point de l’image',
    wording: 'libellé',
    language: 'langue',
    status: 'statut du tifinagh',
    source: 'source',
    file: 'fichier',
    optional: 'partie facultative',
  },
  report: {
    started: 'Voici de quoi commencer :',
    startedNext: 'Remplissez la feuille, mettez vos images dans photos, puis :',
    title: '« {title} » ({id}, version {version})',
    errors: 'À corriger avant de pouvoir montrer le paquet : {n}',
    warnings: 'À regarder : {n}',
    good: 'Rien à signaler.',
    awaited:
      'Places qui attendent leur photographie, et les langues où la commande est écrite : {n}',
    noBrief: 'commande à écrire',
    showable: 'Le paquet peut être montré.',
    notShowable: 'Le paquet ne peut pas encore être montré.',
    counts:
      'Salles : {rooms} · étapes : {exhibits} · médias : {media} · parcours : {tours} · langues : {languages}',
  },
};
