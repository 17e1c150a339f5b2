/** The report and the self-assessment on paper, in English. */
export const enPapers = {
  'paper.controls': 'Tools of the document',
  'paper.back': 'Back to the results',
  'paper.print': 'Print or save as PDF',
  'report.pageOf': '{n} / {of}',
  'report.anonymous':
    'Anonymous numbers, counted by the exhibition’s own screens. No name, picture or voice was recorded.',
  'report.for.inside': 'For the association: numbers below {k} are hidden',
  'report.for.public': 'For publication: numbers below {k} are hidden',
  'report.inShort': 'In short',
  'report.visits': 'visits',
  'report.changedLanguage': 'changed language',
  'report.hiding': 'What is hidden, and why',
  'report.when': 'When',
  'report.what': 'What',
  'report.how': 'How long, and in which language',
  'report.deep': 'How deep',
  'report.venues': 'Venue by venue',
  'report.venuesEngaged': 'Engaged visits at every venue',
  'report.venuesCaption':
    'The dot is the share of engaged visits, the line its 95% interval where there are fewer than 400 visits.',
  'report.venuesAbsent':
    'Venues that this report does not compare: {names}. Their days were published together; beside the total, the numbers of one venue would tell by subtraction those that are hidden.',
  'report.meaning':
    'What every number means, what it came to, and the settings under which it was counted.',
  'report.value': 'Value',
  'report.seeFigure': 'see figures and tables',
  'report.others':
    '{n, plural, one {and one more row in the tables that go with it} other {and # more rows in the tables that go with it}}',
  'publish.notYet': 'These days are not published.',
  'publish.binds':
    'Publishing binds: the numbers stay as they are, and a longer publication may hold these days whole but never cut them. Notes are not published.',
  'publish.byVenue': 'Publish each venue by itself too',
  'publish.byVenueMeans':
    'Venues can then be compared; in return, a number hidden at one of them is hidden in the total as well. A venue with too few visits goes together with one beside it, and neither is shown by itself. This choice binds, too.',
  'publish.now': 'Publish these days',
  'publish.overlaps':
    'An earlier publication shares days with these, or there are too few visits to publish. Choose days that hold it whole or leave it out.',
  'publish.notSuch':
    'Days and venues can be published, nothing narrower. Take away the filters for screen, language and exhibition; if these venues share days with others, publish the days of all.',
  'assessment.title': 'Self-assessment: audience measurement and privacy',
  'assessment.intro':
    'This page is read from the database and the settings as they are on {day}. It follows Law 09-08 and, as a reference of good practice, the CNIL’s criteria for exempt audience measurement.',
  'assessment.introUndated':
    'This page is read from the database and the settings as they are now; the clock is in doubt, so write the date by hand.',
  'assessment.asked': 'What is asked',
  'assessment.found': 'What is found here',
  'assessment.verdict': 'Verdict',
  'assessment.met': 'Met',
  'assessment.built': 'By construction',
  'assessment.notMet': 'Not met',
  'assessment.purpose.asked': 'One purpose: measuring the audience, for the publisher alone',
  'assessment.purpose.finding':
    'Only things of the exhibition are counted, of {n} kinds, such as exhibits and languages.',
  'assessment.anonymous.asked': 'Anonymous statistics only',
  'assessment.anonymous.finding':
    'An event has {n} columns: {columns}. None identifies a person or a device.',
  'assessment.noFreeText.asked': 'No free text from those who visit',
  'assessment.noFreeText.finding':
    'Text columns in the events: {n}. Only organizers type: {notes} notes on days, {venues} venues.',
  'assessment.notCrossed.asked': 'No crossing with other processing',
  'assessment.notCrossed.finding':
    'Every table goes out by itself: none joins exhibit, language and hour of a visit.',
  'assessment.notFollowed.asked': 'Nobody is followed from place to place or day to day',
  'assessment.notFollowed.finding':
    'A visit’s number is local and goes with its events. Nothing is shared between the kiosks ({n}).',
  'assessment.notPassedOn.asked': 'Nothing is passed on to others',
  'assessment.notPassedOn.finding':
    'No network. Numbers leave only as a file that an organizer takes away.',
  'assessment.rawLife.asked': 'A short life for raw events',
  'assessment.rawLife.finding':
    'Erased {n, plural, one {# day} other {# days}} after their day was sealed. The oldest is of {day}.',
  'assessment.rawLife.none':
    'Erased {n, plural, one {# day} other {# days}} after their day was sealed. There are none now.',
  'assessment.tallyLife.asked': '25 months at most for the counts',
  'assessment.tallyLife.finding': 'Kept {n} months, the limit is {most}.',
  'assessment.smallCells.asked': 'Small numbers are hidden',
  'assessment.smallCells.finding':
    'Below {inside} inside, below {published} in anything published, below {access} always for access features; and with them what would reveal them.',
  'assessment.informed.asked': 'People are told, and object easily',
  'assessment.informed.finding':
    'The screen “What we count” is within reach of every visit, with “Do not count this visit”: all that was recorded of it is erased.',
  'assessment.erased.asked': 'What is erased is gone',
  'assessment.erased.finding':
    'Secure deletion on disk (secure_delete), as it is set in the database now.',
  'assessment.sealed.asked': 'Numbers that cannot be changed in secret',
  'assessment.sealed.finding': 'Days sealed: {n}. Seals that do not hold: {broken}.',
  'assessment.law': 'Law 09-08',
  'assessment.lawText':
    'Personal data are any information on an identified or identifiable person, pictures, sound and numbers included. None is recorded here. That changes, with a declaration to the CNDP, as soon as a camera, recorded voice, sending by e-mail, a signed guest book or accounts with names are added.',
  'assessment.advice': 'This page describes the program; it does not replace legal advice.',
  'assessment.name': 'Name and role',
  'assessment.date': 'Date',
  'assessment.signature': 'Signature',
};
