/** What the farewell lets visitors take along, in Arabic; its keys are the keys of the others. */
export const ar = {
  'choose-what': 'اختر ما تحمله معك: المس معروضة لتضيفها إلى الرمز أو لترفعها منه.',
  carries:
    '{n, plural, zero {لا يحمل الرمز معروضات} one {يحمل الرمز معروضة واحدة} two {يحمل الرمز معروضتين} few {يحمل الرمز # معروضات} many {يحمل الرمز # معروضة} other {يحمل الرمز # معروضة}}',
  'star-says': 'نجمة الزليج: {seen} من {total} من قطعها ملوّنة، قطعة لكل محطة شاهدتها.',
  'star-full': 'اكتملت نجمتك!',
  'star-left':
    '{n, plural, one {بقيت قطعة واحدة لتكتمل نجمتك} two {بقيت قطعتان لتكتمل نجمتك} few {بقيت # قطع لتكتمل نجمتك} many {بقيت # قطعة لتكتمل نجمتك} other {بقيت # قطعة لتكتمل نجمتك}}',
} as const;

export type TakeawayKey = keyof typeof ar;
