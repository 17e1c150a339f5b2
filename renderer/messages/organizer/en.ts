import type { Messages } from '../translate.ts';
import type { OrganizerKey } from './ar.ts';
import { enAsking } from './en-asking.ts';
import { enMeasures } from './en-measures.ts';
import { enPapers } from './en-papers.ts';

/** The organizer's page in English. */
export const en: Messages<OrganizerKey> = {
  'page.title': 'What the exhibition did',
  'page.for': 'For organizers',
  'page.exhibition': '{title}, version {version}',
  'page.language': 'Language',
  'page.print': 'Print the report',
  'page.loading': 'Gathering the numbers…',
  'page.failed':
    'The numbers could not be read. Nothing that was counted is lost. Try again; if it happens again, see the staff page.',
  'page.retry': 'Try again',
  'page.visitsNotVisitors':
    'These are visits, never people: a visit may be one person or a whole class, and whoever uses the screen twice counts twice.',

  'range.legend': 'Period',
  'range.from': 'From',
  'range.to': 'to',
  'range.all': 'The whole time',
  'range.last7': 'Last 7 days',
  'range.last30': 'Last 30 days',
  'range.show': 'Show',
  'range.wrongWay': 'The first day comes after the last.',
  'range.span': '{from} to {to}',
  'range.oneDay': '{day}',

  'empty.title': 'No visit has been counted yet',
  'empty.text':
    'Numbers appear here after the first visit that ends. Touch the exhibition’s screen, open an exhibit, choose “End the tour”, and come back to this page.',
  'empty.rangeTitle': 'No visit in this period',
  'empty.rangeText': 'Visits were counted on other days, from {from} to {to}.',
  'empty.figure': 'Nothing to draw here yet.',

  'lead.visits': '{n, plural, one {# visit} other {# visits}}',
  'lead.days': '{n, plural, one {one day} other {# days}}',
  'lead.headline': '{visits} in {days}',
  'lead.engaged':
    'In {share} of them people stopped at least once and stayed {seconds} seconds or longer.',
  'lead.duration': 'Half of the visits lasted {duration} or longer.',
  'lead.attracted': 'What stopped people most: “{title}”, in {share} of visits.',
  'lead.held': 'What held them longest: “{title}”, {duration} in the median.',
  'lead.passed': 'What they passed by most: “{title}”, seen in {share} of visits.',
  'lead.few': 'The numbers are still small: read every share with its interval.',

  'figure.number': 'Figure {n}',
  'figure.table': 'Table',
  'figure.definition': 'Definition',
  'figure.n': 'n = {n}',
  'figure.nVisits': 'n = {n, plural, one {# visit} other {# visits}}',
  'figure.nStops': 'n = {n, plural, one {# stop} other {# stops}}',
  'figure.keys': 'The arrow keys step from value to value.',
  'figure.hint': 'Touch the drawing, or move the slider below it, to read each value.',
  'figure.csv': 'Download the table (CSV)',
  'figure.csvHint': 'for Excel',
  'figure.interval': '{low} to {high}',

  'days.title': 'Visits, day by day',
  'days.caption':
    'The dark part is visits that stopped at least once. The busiest day: {day}, {visits}.',
  'days.captionHidden': 'The dark part is visits that stopped at least once.',
  'days.key': 'Key',
  'days.keyEngaged': 'engaged visits',
  'days.keyOther': 'other visits',
  'days.keyEngagedHidden': 'visits of the day; how many were engaged is hidden',
  'days.keyHidden': 'the whole day is hidden: this does not mean none',
  'days.point': '{day}: {visits}, {engaged} of them engaged',
  'days.day': 'Day',
  'days.visits': 'Visits',
  'days.engaged': 'of them engaged',

  'hours.title': 'When people come',
  'hours.caption': 'Visits an hour on average, for each day of the week.',
  'hours.point': '{weekday}, {hour}:00: {mean} on average',
  'hours.allHidden':
    'The hours of visits are all hidden: every weekday has a day of too few visits, which its hours would tell.',
  'hours.keyHidden': 'A cell with a dash: the number is hidden, not nought.',
  'hours.weekday': 'Day',
  'hours.hour': 'Hour',
  'hours.mean': 'Visits on average',
  'hours.days': 'Number of days',

  'exhibits.title': 'What stops people, and what holds them',
  'exhibits.caption':
    'Further {side}: many stop there. Further up: they stay long. The two lines are the medians.',
  'exhibits.right': 'right',
  'exhibits.left': 'left',
  'exhibits.point': '{title}: {share} of visits, {duration} in the median',
  'exhibits.seenHeld': 'Stop and hold',
  'exhibits.seenDropped': 'Stop, do not hold',
  'exhibits.hiddenGem': 'Hold whoever finds them',
  'exhibits.passedBy': 'Passed by',
  'exhibits.exhibit': 'Exhibit',
  'exhibits.room': 'Room',
  'exhibits.visits': 'Visits that stopped',
  'exhibits.stops': 'Stops',
  'exhibits.attracting': 'Attracting power',
  'exhibits.dwell': 'Median stop',
  'exhibits.dwellUpper': 'A quarter of stops exceed',
  'exhibits.attention': 'Share of attention',
  'exhibits.ranked': 'From most to least attracting',
  'exhibits.rankedCaption':
    'The bar is the share of visits that stopped there, the line its 95% interval where visits are fewer than 400.',
  'exhibits.others':
    '{n, plural, one {and one other between them} other {and # others between them}}',
  'exhibits.none': 'Nobody stopped there in this period',

  'dwell.title': 'How long people stay',
  'dwell.caption':
    'The share of stops still going on after this time. Half of them last {duration} or longer, a quarter {upper} or longer.',
  'dwell.point': 'After {duration}: {share} of stops still going on',
  'dwell.after': 'After',
  'dwell.share': 'still going on',

  'depth.title': 'How many exhibits in a visit',
  'depth.caption': 'The number of different exhibits at which each visit stopped.',
  'depth.point': '{exhibits}: {visits}',
  'depth.exhibits': 'Exhibits',
  'depth.visits': 'Visits',

  'languages.title': 'In which language',
  'languages.caption': 'The screen’s language at the first stop of the visit.',
  'languages.point': '{language}: {visits}, {share}',
  'languages.language': 'Language',
  'languages.visits': 'Visits',
  'languages.share': 'Share',

  'deeds.title': 'What people did',
  'deeds.quiz': 'Questions: right at the first try',
  'deeds.question': 'Question',
  'deeds.rightFirst': 'right at the first try',
  'deeds.models': 'Models: visits that handled them',
  'deeds.tours': 'Tours: completed, of those begun',
  'deeds.endorsements': 'Recommendations endorsed',
  'deeds.pledges': 'Pledges, by cause',
  'deeds.access': 'Access features used',
  'deeds.activities': 'Activities: brought to their end, of those begun',
  'deeds.media': 'Recordings: heard to the end',
  'deeds.subject': 'Subject',
  'deeds.count': 'Number',
  'deeds.of': 'of',
  'deeds.share': 'Share',
  'deeds.hours': 'hours',

  'access.text-size': 'Text size',
  'access.contrast': 'High contrast',
  'access.reduced-motion': 'Reduce motion',
  'access.low-reach': 'Seated mode',
  'access.read-aloud': 'Listen to the text',
  'access.captions': 'Captions',

  'hidden.mark': 'fewer than {k}',
  'hidden.also': 'hidden',
  'hidden.rows':
    '{n, plural, one {one row is hidden} other {# rows are hidden}}: too few visits to be told.',
  'hidden.note':
    'Small numbers are hidden so that none points at a person: every count of visits below {k}, and with it the one that would give it away.',

  'takeAway.title': 'Take the tables with you',
  'takeAway.text':
    'The tables of the period shown; Excel and LibreOffice open them as they are, in Arabic too.',
  'takeAway.separator': 'Separator',
  'takeAway.semicolon': 'semicolon (Excel in Arabic or French)',
  'takeAway.comma': 'comma (Excel in English)',
  'takeAway.audience': 'For whom?',
  'takeAway.inside': 'the association',
  'takeAway.public': 'the public: more numbers are hidden',
  'takeAway.workbook': 'All tables in one workbook (XLSX)',
  'takeAway.json': 'All numbers (JSON)',
  'takeAway.days': 'Visits, day by day',
  'takeAway.hours': 'Visits by hour and day of the week',
  'takeAway.exhibits': 'Exhibits',
  'takeAway.rooms': 'Rooms',
  'takeAway.languages': 'Languages',
  'takeAway.questions': 'Questions',
  'takeAway.recommendations': 'Recommendations',
  'takeAway.pledges': 'Pledges',
  'takeAway.tours': 'Tours',

  'kiosks.title': 'The kiosks',
  'kiosks.text':
    'Carry each kiosk’s days on a USB stick and add them here, in any order. What is added twice counts once.',
  'kiosks.shown': 'Shown now',
  'kiosks.all': 'all kiosks',
  'kiosks.self': 'This kiosk',
  'kiosks.other': 'Kiosk {id}',
  'kiosks.last': 'last day: {day}',
  'kiosks.undated': 'Days without a date',
  'kiosks.setAside': '{n, plural, one {one day set aside} other {# days set aside}}',
  'kiosks.carry': 'Take this kiosk’s days (a signed file)',
  'kiosks.drop': 'Add the days of other kiosks: drop the files here, or',
  'kiosks.choose': 'Choose files',
  'kiosks.merging': 'Adding…',
  'kiosks.merged': '{n, plural, =0 {Nothing new.} one {One day added.} other {# days added.}}',
  'kiosks.known': '{n, plural, one {One day was known before.} other {# days were known before.}}',
  'conflict.cloned-disk':
    'Conflict: {day} of kiosk {kiosk} comes from another disk with the same identity, like a copy of it. Set aside, not counted.',
  'conflict.foreign-key':
    'Conflict: {day} says it is from kiosk {kiosk}, but the signature is not its own. Set aside, not counted.',
  'refused.not-a-segment': 'A file is not a day of the exhibition. Nothing of it was added.',
  'refused.too-large': 'A file is larger than a day can be. Nothing of it was added.',
  'refused.unknown-version': 'A file comes from a newer program. Update the program and try again.',
  'refused.torn':
    'A file is incomplete, like a copy that was cut off. Copy it from the kiosk again.',
  'refused.changed': 'A file was changed after it was signed. Nothing of it was added.',
  'refused.bad-signature': 'A file’s signature does not hold. Nothing of it was added.',
  'refused.future-day':
    'A day has not come yet: check this machine’s clock. Nothing of it was added.',
  'value.duration': 'median {median}; quartiles {lower} and {upper}; trimmed mean {mean}',
  'value.perMinute': '{n} a minute',
  'value.perHour': '{n} an hour',
  'value.changed': 'changed language: {share}',
  'value.timeout': 'ended by the time-out: {share}',
  'value.share': '{percent} (n = {n})',
  'value.shareInterval': '{percent} ({low} to {high}; n = {n})',
  'exhibits.exits': 'Last stop',

  'measures.title': 'Definitions and settings',
  'measures.intro': 'Every number on this page follows these definitions and these settings.',
  'measures.parameters': 'Settings in force',
  'measures.notMeasured': 'What is not measured',
  'measures.notMeasuredText':
    'Neither the number of people nor who came back: that would need to recognise them, and this exhibition recognises nobody.',

  'parameter.stopS': 'Shortest stop that counts: {n} seconds',
  'parameter.idleS': 'A visit ends after {n} seconds without touch',
  'parameter.tailCapS': 'After the last touch at most {n} seconds count',
  'parameter.engaged':
    'Engaged visit: at least {stops, plural, one {# stop} other {# stops}} and {seconds} seconds',
  'parameter.kMin': 'Counts hidden below {n}, and below {public} in anything published',
  'parameter.day': 'A day begins at {hour}:00, time of {zone}',
  'parameter.version': 'Version of the definitions: {n}',

  'completeness.title': 'Are the data complete?',
  'completeness.days': 'Days with data: {n} of {total}',
  'completeness.recovered':
    '{n, plural, =0 {No visit was cut off} one {# visit was cut off when the machine stopped; what had been recorded of it is counted} other {# visits were cut off when the machine stopped; what had been recorded of them is counted}}',
  'completeness.open': 'Hours of screen time recorded: {hours}',
  'completeness.suspect':
    '{n, plural, =0 {The machine’s clock was never in doubt} one {# visit was counted while the clock was in doubt} other {# visits were counted while the clock was in doubt}}',

  'fact.engaged': 'engaged visits',
  'fact.duration': 'median duration',
  'fact.depth': 'exhibits in a visit, on average',
  'fact.utilisation': 'of screen time in a visit',

  'unit.secondsText': '{s, plural, one {# second} other {# seconds}}',
  'unit.minutesText': '{m, plural, one {# minute} other {# minutes}}',
  'unit.bothText': '{minutes} {seconds}',
  'unit.minutesSeconds': '{m} min {s} s',
  'unit.minutes': '{m} min',
  'unit.seconds': '{s} s',
  'unit.percentText': '{n}%',
  'unit.percent': '{n}%',

  ...enAsking,
  ...enMeasures,
  ...enPapers,
};
