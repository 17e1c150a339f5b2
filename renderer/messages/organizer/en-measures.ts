/** Names and exact definitions of the measures, in English. A definition changes only with `parameters.version`. */
export const enMeasures = {
  'measure.visits.name': 'Visit',
  'measure.visits.definition':
    'One use of one screen, from the first touch on the welcome screen to the end button or the time-out without touch. A group counts once; a person who uses two screens counts twice.',
  'measure.visit-duration.name': 'Duration of a visit',
  'measure.visit-duration.definition':
    'From the first touch to the last; the wait before the end is left out. Given as median, quartiles and the mean without the shortest and longest tenth. Exact to the second below 32 s and to 3% above.',
  'measure.stops.name': 'Stop',
  'measure.stops.definition': 'An exhibit on the screen for at least {stopS} seconds.',
  'measure.engaged.name': 'Engaged visit',
  'measure.engaged.definition':
    'A visit with at least {engagedStops, plural, one {# stop} other {# stops}} that lasted at least {engagedS} seconds, divided by visits.',
  'measure.attracting.name': 'Attracting power',
  'measure.attracting.definition':
    'The share of visits that stopped at the exhibit at least once, among visits in which it was offered in the visit’s language.',
  'measure.dwell.name': 'Dwell',
  'measure.dwell.definition':
    'The time an exhibit was on the screen in each stop; after the last touch at most {tailCapS} seconds count. Given as median and survival curve, never as a mean alone.',
  'measure.holding.name': 'Holding power',
  'measure.holding.definition':
    'Mean dwell divided by the time the exhibit asks for: 200 words a minute and 5 seconds a picture. One means that people stayed as long as it takes.',
  'measure.attention.name': 'Share of attention',
  'measure.attention.definition': 'Dwell at the exhibit divided by dwell at all exhibits.',
  'measure.depth.name': 'Depth of a visit',
  'measure.depth.definition': 'The number of different exhibits at which the visit stopped.',
  'measure.diligent.name': 'Diligent visits',
  'measure.diligent.definition':
    'The share of visits that stopped at more than half of the exhibits on offer, in each room and in the whole exhibition. It speaks of this screen’s content.',
  'measure.sweep-rate.name': 'Sweep rate',
  'measure.sweep-rate.definition':
    'Floor area in m² divided by the mean time in the exhibition in minutes. The screen does not observe it: it appears if the organizer enters the area and a time measured by hand. Lower means slower and more thorough.',
  'measure.content-sweep.name': 'Content sweep',
  'measure.content-sweep.definition':
    'The sum of different exhibits at which visits stopped, divided by the sum of their durations in minutes. High means skimming.',
  'measure.completion.name': 'Heard to the end',
  'measure.completion.definition':
    'Visits in which the recording reached 90% or its end, divided by visits that started it.',
  'measure.languages.name': 'Languages',
  'measure.languages.definition':
    'The share of visits by the screen’s language at the first stop, or at the end of a visit without one; and the share of visits that changed language.',
  'measure.exits.name': 'Last exhibit',
  'measure.exits.definition':
    'The exhibit at which the visit ended, and the share of visits ended by the time-out ({idleS} seconds) rather than the button.',
  'measure.utilisation.name': 'Utilisation',
  'measure.utilisation.definition':
    'The sum of visit durations divided by the time the screen was running (welcome screen, visits and their wait).',
  'measure.peak.name': 'Peak hours',
  'measure.peak.definition':
    'Visits an hour on average for each day of the week, over the days on which anything was recorded.',
  'measure.touch-rate.name': 'Touch rate',
  'measure.touch-rate.definition':
    'Visits divided by the people counted at the door by staff. Appears only if that count is entered.',
  'measure.completeness.name': 'Completeness of the data',
  'measure.completeness.definition':
    'Minutes of screen time recorded divided by scheduled opening minutes, for each screen and day. A dark screen is not a screen without interest.',
  'measure.access.name': 'Access features',
  'measure.access.definition':
    'The share of visits that used each feature. It may hint at health: never shown below {kPublic} visits and never crossed with anything.',
  'measure.attract-rate.name': 'From welcome to touch',
  'measure.attract-rate.definition': 'Visits divided by the hours the welcome screen was shown.',
  'measure.endorsements.name': 'Endorsements',
  'measure.endorsements.definition':
    'Visits that endorsed the recommendation and did not take it back, divided by visits.',
  'measure.pledges.name': 'Pledges',
  'measure.pledges.definition':
    'Visits that promised time to this cause, and the sum of hours promised.',
  'measure.quiz.name': 'Questions',
  'measure.quiz.definition':
    'Visits right at the first try, divided by visits that answered the question.',
  'measure.tours.name': 'Tours completed',
  'measure.tours.definition': 'Visits that completed the tour, divided by visits that began it.',
  'measure.models.name': 'Use of models',
  'measure.models.definition':
    'Visits that turned the model, opened a part or ran its interaction, divided by visits that stopped at its exhibit.',
} as const;
