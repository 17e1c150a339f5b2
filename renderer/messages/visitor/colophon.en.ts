/** What an exhibition says of itself, in English. */
export const colophonEn = {
  colophon: 'About this exhibition',
  'colophon-seen': 'What you see',
  'colophon-seen-intro':
    'Under every picture and model stands what it is, who made it and under which licence it may be used again. This is their number.',
  'colophon-sources': 'The sources',
  'colophon-sources-intro': 'Every exhibit has its sources, and says how sure it is.',
  'colophon-awaited': 'What the exhibition waits for',
  'colophon-texts': 'Texts',
  'colophon-no-source': 'No written source',
  'kind-picture': 'Picture',
  'kind-model': 'Model',
  'kind-audio': 'Sound',
  'kind-video': 'Film',
  'kind-pages': 'Document',
};
