/** The report and the self-assessment on paper, in French. */
export const frPapers = {
  'paper.controls': 'Outils du document',
  'paper.back': 'Retour au bilan',
  'paper.print': 'Imprimer ou enregistrer en PDF',
  'report.pageOf': '{n} / {of}',
  'report.anonymous':
    'Des nombres anonymes, comptés par les écrans de l’exposition eux-mêmes. Ni nom, ni image, ni voix n’ont été enregistrés.',
  'report.for.inside': 'Pour l’association : nombres masqués sous {k}',
  'report.for.public': 'Pour publication : nombres masqués sous {k}',
  'report.inShort': 'En bref',
  'report.visits': 'visites',
  'report.changedLanguage': 'ont changé de langue',
  'report.hiding': 'Ce qui est masqué, et pourquoi',
  'report.when': 'Quand',
  'report.what': 'Quoi',
  'report.how': 'Combien de temps, en quelle langue',
  'report.deep': 'Jusqu’où',
  'report.venues': 'Lieu par lieu',
  'report.venuesEngaged': 'Les visites engagées, lieu par lieu',
  'report.venuesCaption':
    'Le point est la part des visites engagées, le trait son intervalle à 95 % là où les visites sont moins de 400.',
  'report.venuesAbsent':
    'Lieux que ce rapport ne compare pas : {names}. Leurs jours ont été publiés ensemble ; à côté du total, les nombres d’un lieu révéleraient par soustraction ceux qui sont masqués.',
  'report.meaning':
    'Ce que veut dire chaque nombre, ce qu’il vaut, et les réglages avec lesquels il a été compté.',
  'report.value': 'Valeur',
  'report.seeFigure': 'voir figures et tableaux',
  'report.others':
    '{n, plural, one {et une autre ligne dans les tableaux joints} other {et # autres lignes dans les tableaux joints}}',
  'publish.notYet': 'Ces jours ne sont pas publiés.',
  'publish.binds':
    'Publier engage : ces nombres resteront ceux-là, et une publication plus longue pourra contenir ces jours entiers, jamais les couper. Les notes ne sont pas publiées.',
  'publish.byVenue': 'Publier aussi chaque lieu à part',
  'publish.byVenueMeans':
    'Les lieux pourront être comparés ; en échange, tout nombre masqué dans l’un d’eux l’est aussi dans le total. Un lieu qui compte trop peu de visites est joint à un lieu voisin, et aucun des deux n’est montré seul. Ce choix engage lui aussi.',
  'publish.now': 'Publier ces jours',
  'publish.overlaps':
    'Une publication antérieure partage des jours avec ceux-ci, ou il y a trop peu de visites pour les publier. Choisissez des jours qui la contiennent entière ou la laissent dehors.',
  'publish.notSuch':
    'On publie par jours et par lieux. Retirez les filtres d’écran, de langue et d’exposition ; si ces lieux partagent des jours avec d’autres, publiez les jours de tous.',
  'assessment.title': 'Auto-évaluation : mesure de fréquentation et vie privée',
  'assessment.intro':
    'Cette page est lue dans la base et les réglages tels qu’ils sont le {day}. Elle suit la loi 09-08 et, comme référence de bonne pratique, les critères d’exemption de la CNIL pour la mesure d’audience.',
  'assessment.introUndated':
    'Cette page est lue dans la base et les réglages tels qu’ils sont ; l’horloge est douteuse, écrivez la date à la main.',
  'assessment.asked': 'Ce qui est demandé',
  'assessment.found': 'Ce qui est constaté ici',
  'assessment.verdict': 'Verdict',
  'assessment.met': 'Oui',
  'assessment.built': 'Par construction',
  'assessment.notMet': 'Non',
  'assessment.purpose.asked': 'Une seule finalité : mesurer l’audience, pour l’éditeur seul',
  'assessment.purpose.finding':
    'On ne compte que ce qui est de l’exposition, en {n} sortes, comme les étapes et les langues.',
  'assessment.anonymous.asked': 'Des statistiques anonymes seulement',
  'assessment.anonymous.finding':
    'Un événement a {n} colonnes : {columns}. Aucune n’identifie une personne ni un appareil.',
  'assessment.noFreeText.asked': 'Aucun texte libre de qui visite',
  'assessment.noFreeText.finding':
    'Colonnes de texte dans les événements : {n}. Seuls les organisateurs écrivent : {notes} notes sur des jours, {venues} lieux.',
  'assessment.notCrossed.asked': 'Aucun croisement avec d’autres traitements',
  'assessment.notCrossed.finding':
    'Chaque tableau sort seul : aucun ne croise étape, langue et heure d’une visite.',
  'assessment.notFollowed.asked': 'Aucun suivi d’un lieu ou d’un jour à l’autre',
  'assessment.notFollowed.finding':
    'Le numéro d’une visite est local et disparaît avec ses événements. Rien n’est commun aux écrans ({n}).',
  'assessment.notPassedOn.asked': 'Aucune transmission à un tiers',
  'assessment.notPassedOn.finding':
    'Aucune connexion. Les nombres ne sortent que dans un fichier qu’un organisateur emporte.',
  'assessment.rawLife.asked': 'Une vie courte pour les événements bruts',
  'assessment.rawLife.finding':
    'Effacés {n, plural, one {# jour} other {# jours}} après le scellement de leur journée. Le plus ancien est du {day}.',
  'assessment.rawLife.none':
    'Effacés {n, plural, one {# jour} other {# jours}} après le scellement de leur journée. Il n’en reste aucun.',
  'assessment.tallyLife.asked': '25 mois au plus pour les nombres',
  'assessment.tallyLife.finding': 'Gardés {n} mois, limite {most}.',
  'assessment.smallCells.asked': 'Les petits nombres sont masqués',
  'assessment.smallCells.finding':
    'Sous {inside} en interne, sous {published} dans ce qui est publié, sous {access} toujours pour les aides ; et avec eux ce qui les révélerait.',
  'assessment.informed.asked': 'Les gens sont informés et s’opposent aisément',
  'assessment.informed.finding':
    'L’écran « Ce que nous comptons » est à portée de chaque visite, avec « Ne pas compter cette visite » : tout ce qui en était enregistré est effacé.',
  'assessment.erased.asked': 'Ce qui est effacé l’est vraiment',
  'assessment.erased.finding':
    'L’effacement sûr du disque (secure_delete), tel qu’il est réglé dans la base.',
  'assessment.sealed.asked': 'Des nombres qu’on ne change pas en secret',
  'assessment.sealed.finding': 'Jours scellés : {n}. Sceaux rompus : {broken}.',
  'assessment.law': 'La loi 09-08',
  'assessment.lawText':
    'Est donnée personnelle toute information sur une personne identifiée ou identifiable, image, son ou numéro compris. Rien de tel n’est enregistré ici. Cela change, avec déclaration à la CNDP, si l’on ajoute une caméra, un enregistrement de voix, un envoi par courriel, un livre d’or signé ou des comptes nominatifs.',
  'assessment.advice': 'Cette page décrit le programme ; elle ne remplace pas un avis juridique.',
  'assessment.name': 'Nom et qualité',
  'assessment.date': 'Date',
  'assessment.signature': 'Signature',
};
