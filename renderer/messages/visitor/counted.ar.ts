/** What a visit is told about counting, in Arabic. */
export const countedAr = {
  'counted-link': 'ماذا نُحصي؟',
  'counted-intro': 'نُحصي الزيارات لنعرف ما نفع الناس، ولا نعرف من أنت.',
  'counted-yes': 'ما يُحصى',
  'counted-yes-seen': 'المعروضات التي فُتحت، وكم دامت كل وقفة',
  'counted-yes-done': 'ما لُمس: مجسم، سؤال، جولة، توصية',
  'counted-yes-language': 'اللغة، ووسائل التيسير المستعملة',
  'counted-yes-hour': 'الساعة واليوم، لمعرفة أوقات الازدحام',
  'counted-no': 'ما لا يُسجَّل أبدا',
  'counted-no-you': 'لا اسم ولا صورة ولا صوت: لا كاميرا هنا',
  'counted-no-words': 'ما كتبته في البحث، وما أخذته معك',
  'counted-no-again': 'من عاد ومن لم يعد: كل زيارة وحدها',
  'counted-no-network': 'لا شيء يُرسَل: الشاشة غير متصلة بالشبكة',
  'counted-kept': 'تُمحى تفاصيل الزيارة بعد نحو شهر، وتبقى مجاميع لا تدل على أحد.',
  'counted-not': 'لا تحسبوا هذه الزيارة',
  'counted-is': 'هذه الزيارة محسوبة.',
  'counted-is-not': 'لا تُحسب هذه الزيارة، ومُحي كل ما سُجّل منها.',
} as const;
