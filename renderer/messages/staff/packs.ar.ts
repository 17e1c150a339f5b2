/** The screen of packs in Arabic. */
export const packsAr = {
  'packs.here': 'على هذا الجهاز',
  'packs.active': 'معروض الآن',
  'packs.previous': 'السابق',
  'packs.loaded': 'حُمّل ولم يُعرض بعد',
  'packs.bundled': 'مرفق بالبرنامج',
  'packs.unreadable': 'لا يمكن قراءته ({name})',
  'packs.version': 'الإصدار {version}',
  'packs.show': 'عرض',
  'packs.back': 'رجوع إلى المعرض السابق',
  'packs.trial':
    'المعرض الجديد قيد التجربة: إن لم يصل إلى الشاشة بعد {n, plural, zero {التشغيل القادم} one {تشغيل واحد} two {تشغيلين} few {# تشغيلات} many {# تشغيلا} other {# تشغيل}} عاد السابق وحده.',
  'packs.sticks': 'على المفتاح (USB)',
  'packs.look': 'بحث من جديد',
  'packs.none':
    'لا معرض على المفتاح. أدخل مفتاحا (USB) فيه ملف ينتهي اسمه بـ .maarid: يظهر هنا وحده.',
  'packs.upload': 'اختيار ملف من هذا الحاسوب',
  'packs.uploading': 'يُرسل الملف إلى الجهاز…',
  'packs.uploaded': 'مرسل من هذا الحاسوب',
  'packs.size': '{size} على المفتاح، {unpacked} بعد التحميل',
  'packs.signedBy': 'وقّعه {name}',
  'packs.signedUnknown': 'موقّع باسم {name}، وهذا الجهاز لا يعرفه (بصمة المفتاح {key})',
  'packs.unsigned': 'غير موقّع',
  'packs.ready': 'جاهز للتحميل',
  'packs.confirm': 'يحتاج إلى موافقتك',
  'packs.refused': 'لا يمكن تحميله',
  'packs.free': 'المكان المتاح على الجهاز: {free}',
  'packs.take': 'تحميل ثم عرض',
  'packs.takeOnly': 'تحميل فقط',
  'packs.copy': 'يُنسخ من المفتاح: {done} من {total}',
  'packs.unpack': 'يُفتح ويُفحص كل ملف: {done} من {total}',
  'packs.lookInto': 'تُقرأ نصوص المعرض وصوره…',
  'packs.settle': 'يُحفظ على القرص…',
  'packs.stop': 'إيقاف التحميل',
  'packs.doneShown': 'حُمّل المعرض، وهو معروض الآن.',
  'packs.done': 'حُمّل المعرض. المس «عرض» متى شئت.',
  'packs.failed': 'لم يُحمَّل المعرض. ما كان معروضا ما زال معروضا.',
  'packs.note': 'كُتبت النتيجة على المفتاح في الملف maarid-result.txt.',
  'packs.pull': 'يمكنك نزع المفتاح.',
  'packs.ask': 'قبل التحميل',
  'packs.askUnsigned':
    'هذا المعرض غير موقّع: لا شيء يثبت من أعدّه، ولا أنه لم يُغيَّر في الطريق. وافق فقط إن أخذته بيدك ممن تثق به.',
  'packs.askUnknown':
    'وقّع هذا المعرضَ من لا يعرفه هذا الجهاز. اتصل بمن أعدّه، واقرأ عليه بصمة المفتاح {key}؛ وافق فقط إن طابقت ما عنده.',
  'packs.askOlder':
    'هذا الإصدار أقدم من إصدار حُمّل من قبل على هذا الجهاز. قد تعود معه أخطاء صُحّحت. تُكتب موافقتك في السجل.',
  'packs.trust': 'الثقة بهذا الموقّع من الآن فصاعدا',
  'packs.agree': 'أوافق، وأتحمل المسؤولية',
  'packs.pinAgain': 'أدخل رمز الفريق لتأكيد الرجوع إلى إصدار أقدم',
} as const;

export type PacksKey = keyof typeof packsAr;
