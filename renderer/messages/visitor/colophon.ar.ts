/** What an exhibition says of itself, in Arabic. */
export const colophonAr = {
  colophon: 'عن هذا المعرض',
  'colophon-seen': 'ما تراه',
  'colophon-seen-intro':
    'كل صورة ومجسم يحمل تحته ما هو، ومن صنعه، وبأي رخصة يُعاد استعماله. وهذا عددها.',
  'colophon-sources': 'المصادر',
  'colophon-sources-intro': 'لكل معروضة مصادرها، ودرجة الثقة فيها.',
  'colophon-awaited': 'ما ينتظره المعرض',
  'colophon-texts': 'النصوص',
  'colophon-no-source': 'من غير مصدر مكتوب',
  'kind-picture': 'صورة',
  'kind-model': 'مجسم',
  'kind-audio': 'صوت',
  'kind-video': 'شريط',
  'kind-pages': 'وثيقة',
};
