/** What a visit is told about counting, in English. */
export const countedEn = {
  'counted-link': 'What we count',
  'counted-intro': 'We count visits to learn what was of use, without knowing who you are.',
  'counted-yes': 'What is counted',
  'counted-yes-seen': 'The exhibits that were opened, and how long each stop lasted',
  'counted-yes-done': 'What was touched: a model, a question, a tour, a recommendation',
  'counted-yes-language': 'The language, and the access features used',
  'counted-yes-hour': 'The hour and the day, to know when it is busy',
  'counted-no': 'What is never recorded',
  'counted-no-you': 'No name, no picture, no voice: there is no camera',
  'counted-no-words': 'The words you searched for, or what you take away',
  'counted-no-again': 'Who comes back: every visit stands alone',
  'counted-no-network': 'Nothing is sent: this screen is on no network',
  'counted-kept':
    'The details of a visit are erased after about a month; only totals remain, which point to nobody.',
  'counted-not': 'Do not count this visit',
  'counted-is': 'This visit is counted.',
  'counted-is-not': 'This visit is not counted; all that was recorded of it is erased.',
};
