/** The staff area in Arabic: its door, its ways, the opening check and the packs. */
export const areaAr = {
  'area.title': 'ركن فريق المعرض',
  'area.leave': 'خروج إلى المعرض',
  'area.screens': 'الشاشات',
  'area.loading': 'لحظة من فضلك…',
  'area.close': 'إغلاق',
  'area.cancel': 'إلغاء',
  'area.yes': 'نعم',
  'area.no': 'لا',

  'screen.check': 'فحص الافتتاح',
  'screen.packs': 'المعارض',
  'screen.settings': 'الإعدادات',
  'screen.itinerary': 'المسار',
  'screen.backup': 'النسخ الاحتياطي',
  'screen.journal': 'السجل',
  'screen.sheets': 'أوراق للطباعة',

  'door.enter': 'أدخل رمز الفريق',
  'door.first': 'اختر رمزا للفريق',
  'door.firstText':
    'لم يُحدَّد رمز بعد. اختر رمزا من {least} إلى {most} رقما لا تتوالى أرقامه، واحفظه لدى المسؤول عن المعرض.',
  'door.again': 'أدخل الرمز مرة ثانية للتأكيد',
  'door.differs': 'الرمزان مختلفان. أعد من البداية.',
  'door.typed':
    '{n, plural, zero {لم تُدخل أي رقم} one {رقم واحد} two {رقمان} few {# أرقام} many {# رقما} other {# رقم}}',
  'door.go': 'دخول',
  'door.erase': 'حذف رقم',
  'keys.capital': 'حرف كبير',
  'keys.space': 'مسافة',
  'keys.erase': 'حذف حرف',
  'door.wait':
    'انتظر {seconds, plural, one {ثانية واحدة} two {ثانيتين} few {# ثوان} many {# ثانية} other {# ثانية}} ثم حاول من جديد.',
  'door.forgot':
    'نسيت الرمز؟ ضع ملفا فارغا اسمه reset-pin في مجلد البيانات ثم أعد تشغيل البرنامج: يُطلب منك رمز جديد.',

  'check.running': 'يجري الفحص: تُقرأ ملفات المعرض واحدا واحدا…',
  'check.hand': 'ثلاثة فحوص تحتاج إلى يدك وعينك وأذنك',
  'check.begin': 'بدء الفحص',
  'check.repeat': 'إعادة',
  'check.todo': 'لم يُفحص بعد',
  'check.touch': 'اللمس',
  'check.touchText': 'مرّر إصبعك على كل المربعات حتى تمتلئ.',
  'check.touchDead': 'مربعات لا تستجيب',
  'check.touchDo':
    'نظّف الشاشة بقطعة قماش جافة وأعد الفحص. إن بقيت منطقة لا تستجيب، فاتصل بمن يتولى الصيانة.',
  'check.touchLeft':
    '{n, plural, one {بقي مربع واحد} two {بقي مربعان} few {بقيت # مربعات} many {بقي # مربعا} other {بقي # مربع}}',
  'check.display': 'العرض',
  'check.displayText': 'تظهر خمسة ألوان تملأ الشاشة. المس للانتقال إلى اللون التالي.',
  'check.displayAsk': 'هل ملأت الألوان الشاشة كلها، بلا بقع ولا خطوط؟',
  'check.displayDo': 'تأكد من سلك الشاشة ومن دقة عرضها في إعدادات النظام، ثم أعد الفحص.',
  'check.sound': 'الصوت',
  'check.soundText': 'تُسمع ثلاث نغمات.',
  'check.soundAsk': 'هل سمعت النغمات بوضوح؟',
  'check.soundDo': 'ارفع صوت النظام ومستوى الصوت في الإعدادات، وتأكد من مكبّر الصوت، ثم أعد الفحص.',

  'verified.name': 'ملفات المعرض',
  'verified.fact':
    '{n, plural, one {فُحص ملف واحد بكامله} two {فُحص ملفان بكاملهما} few {فُحصت # ملفات بكاملها} many {فُحص # ملفا بكامله} other {فُحص # ملف بكامله}}، {size}.',
  'verified.damaged':
    '{n, plural, one {تغيّر ملف واحد} two {تغيّر ملفان} few {تغيّرت # ملفات} many {تغيّر # ملفا} other {تغيّر # ملف}}',
  'verified.do': 'أعد تحميل المعرض من المفتاح (USB)، أو عد إلى المعرض السابق من شاشة «المعارض».',
  'quick-check.name': 'سلامة قاعدة البيانات',
  'quick-check.fact': 'فُحصت كلها.',
  'quick-check.do':
    'اكتب نسخة احتياطية الآن، ثم أطفئ الجهاز وشغّله. توضع القاعدة المعطوبة جانبا ولا تُحذف.',
  'test-event.name': 'تسجيل تجريبي',
  'test-event.fact': 'كُتب وقُرئ من جديد (رقم {seq}). لا يُحسب في الإحصاءات.',
  'test-event.do': 'لا تُسجَّل الزيارات الآن. انظر سطر القرص، ثم أطفئ الجهاز وشغّله.',
} as const;

export type AreaKey = keyof typeof areaAr;
