/** The report and the self-assessment on paper, in Arabic. */
export const arPapers = {
  'paper.controls': 'أدوات الورقة',
  'paper.back': 'العودة إلى الحصيلة',
  'paper.print': 'طباعة أو حفظ PDF',
  'report.pageOf': '{n} من {of}',
  'report.anonymous':
    'أرقام مجهولة الهوية، أحصتها شاشات المعرض نفسها. لم يُسجَّل اسم ولا صورة ولا صوت.',
  'report.for.inside': 'للجمعية: تُحجب الأعداد دون {k}',
  'report.for.public': 'للنشر: تُحجب الأعداد دون {k}',
  'report.inShort': 'الخلاصة',
  'report.visits': 'الزيارات',
  'report.changedLanguage': 'غيّرت اللغة',
  'report.hiding': 'ما حُجب، ولماذا',
  'report.when': 'متى',
  'report.what': 'ماذا',
  'report.how': 'كم من الوقت، وبأي لغة',
  'report.deep': 'إلى أي عمق',
  'report.venues': 'مكانا بمكان',
  'report.venuesEngaged': 'الزيارات المتفاعلة في كل مكان',
  'report.venuesCaption':
    'النقطة نسبة الزيارات المتفاعلة، والخط مجالها بثقة 95% حيث تقل الزيارات عن 400.',
  'report.venuesAbsent':
    'أماكن لا يقارن بينها هذا التقرير: {names}. نُشرت أيامها مجموعة؛ ولو وُضعت أعداد كل مكان إلى جانب المجموع لكشف الطرح ما حُجب.',
  'report.meaning': 'ما يعنيه كل رقم، وما بلغه، والإعدادات التي حُسب بها.',
  'report.value': 'القيمة',
  'report.seeFigure': 'انظر الأشكال والجداول',
  'report.others':
    '{n, plural, one {وسطر آخر في الجداول المرفقة} two {وسطران آخران في الجداول المرفقة} few {و# أخرى في الجداول المرفقة} many {و# أخرى في الجداول المرفقة} other {و# أخرى في الجداول المرفقة}}',
  'publish.notYet': 'هذه الأيام غير منشورة.',
  'publish.binds':
    'النشر مُلزم: تبقى الأعداد كما هي، ولنشر أطول أن يضم هذه الأيام كاملة لا أن يقطعها. لا تُنشر الملاحظات.',
  'publish.byVenue': 'انشر كل مكان على حدة أيضا',
  'publish.byVenueMeans':
    'تصير المقارنة بين الأماكن ممكنة، وفي المقابل يُحجب في المجموع كل عدد محجوب في أحدها. ومكان قلّت زياراته يُضم إلى مكان بجواره فلا يُعرض أي منهما وحده. هذا الاختيار مُلزم أيضا.',
  'publish.now': 'انشر هذه الأيام',
  'publish.overlaps':
    'يشترك نشر سابق مع هذه الأيام في بعضها، أو الزيارات أقل من أن تُنشر. اختر أياما تضمه كاملا أو تتركه خارجها.',
  'publish.notSuch':
    'يُنشر بالأيام وبالأماكن فقط. أزل ترشيح الشاشة واللغة والمعرض؛ وإن شاركت هذه الأماكن غيرها في أيامها فانشر أيام الجميع.',
  'assessment.title': 'تقييم ذاتي: قياس زيارات المعرض والخصوصية',
  'assessment.intro':
    'قُرئت هذه الورقة من قاعدة البيانات والإعدادات كما هي يوم {day}. معيارها القانون 09-08، وشروط إعفاء قياس الجمهور لدى الهيئة الفرنسية (CNIL) مرجعا للممارسة الحسنة.',
  'assessment.introUndated':
    'قُرئت هذه الورقة من قاعدة البيانات والإعدادات كما هي الآن؛ ساعة الجهاز مشكوك فيها، فاكتب التاريخ بيدك.',
  'assessment.asked': 'ما يُشترط',
  'assessment.found': 'ما وُجد هنا',
  'assessment.verdict': 'الحكم',
  'assessment.met': 'محقَّق',
  'assessment.built': 'من بنية البرنامج',
  'assessment.notMet': 'غير محقَّق',
  'assessment.purpose.asked': 'غاية واحدة: قياس الجمهور لحساب الناشر وحده',
  'assessment.purpose.finding':
    'لا يُحصى إلا ما في المعرض، وهو {n} من الأصناف، مثل المعروضات واللغات.',
  'assessment.anonymous.asked': 'إحصاءات مجهولة الهوية لا غير',
  'assessment.anonymous.finding':
    'للحدث الواحد {n} من الخانات: {columns}. ليس فيها معرّف لشخص أو لجهاز.',
  'assessment.noFreeText.asked': 'لا نص حر ممن يزور',
  'assessment.noFreeText.finding':
    'خانات نصية في الأحداث: {n}. ما يُكتب باليد للمنظمين وحدهم: ملاحظات على الأيام {notes}، وأماكن {venues}.',
  'assessment.notCrossed.asked': 'لا ربط بمعالجات أخرى',
  'assessment.notCrossed.finding':
    'كل جدول مُخرَج على حدة: لا جدول يجمع المعروضة واللغة والساعة لزيارة.',
  'assessment.notFollowed.asked': 'لا تتبع من مكان إلى آخر ولا من يوم إلى آخر',
  'assessment.notFollowed.finding':
    'رقم الزيارة محلي ويزول مع أحداثها. لا شيء مشترك بين الشاشات ({n}).',
  'assessment.notPassedOn.asked': 'لا نقل إلى طرف آخر',
  'assessment.notPassedOn.finding': 'لا اتصال بالشبكة. لا تخرج الأرقام إلا ملفا يأخذه منظم بيده.',
  'assessment.rawLife.asked': 'عمر قصير للأحداث الخام',
  'assessment.rawLife.finding':
    'تُمحى {n, plural, one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يوما} other {بعد # يوم}} من ختم يومها. أقدم ما بقي منها: {day}.',
  'assessment.rawLife.none':
    'تُمحى {n, plural, one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يوما} other {بعد # يوم}} من ختم يومها. لا حدث محفوظا الآن.',
  'assessment.tallyLife.asked': '25 شهرا على الأكثر للأعداد',
  'assessment.tallyLife.finding': 'تُحفظ {n} شهرا، والحد {most}.',
  'assessment.smallCells.asked': 'الأعداد الصغيرة محجوبة',
  'assessment.smallCells.finding':
    'دون {inside} في الداخل، ودون {published} في ما يُنشر، ودون {access} دائما لوسائل التيسير؛ ومعها ما يكشفها.',
  'assessment.informed.asked': 'إعلام الناس، واعتراض سهل',
  'assessment.informed.finding':
    'شاشة «ماذا نُحصي» في متناول كل زيارة، وفيها «لا تحسبوا هذه الزيارة»: يُمحى كل ما سُجّل منها.',
  'assessment.erased.asked': 'ما يُمحى يُمحى حقا',
  'assessment.erased.finding':
    'محو القرص الآمن (secure_delete) كما هو مضبوط الآن في قاعدة البيانات.',
  'assessment.sealed.asked': 'أرقام لا تُغيَّر خفية',
  'assessment.sealed.finding': 'أيام مختومة: {n}. أختام لا تصح: {broken}.',
  'assessment.law': 'القانون 09-08',
  'assessment.lawText':
    'المعطى الشخصي كل معلومة عن شخص معرّف أو يمكن تعريفه، صورة كانت أو صوتا أو رقما. لا شيء منه يُسجَّل هنا. يتغيّر ذلك، ويلزم التصريح للجنة (CNDP)، إذا أُضيفت كاميرا أو تسجيل صوت أو إرسال بالبريد أو سجل موقّع أو حسابات بأسماء.',
  'assessment.advice': 'هذه الورقة تصف البرنامج ولا تغني عن رأي قانوني.',
  'assessment.name': 'الاسم والصفة',
  'assessment.date': 'التاريخ',
  'assessment.signature': 'التوقيع',
} as const;
