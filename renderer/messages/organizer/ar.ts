import { arAsking } from './ar-asking.ts';
import { arMeasures } from './ar-measures.ts';
import { arPapers } from './ar-papers.ts';

/** The organizer's page in Arabic. Its keys are the ones that every language owes. */
export const ar = {
  'page.title': 'حصيلة المعرض',
  'page.for': 'للمنظمين',
  'page.exhibition': '{title}، الإصدار {version}',
  'page.language': 'اللغة',
  'page.print': 'طباعة التقرير',
  'page.loading': 'يجري جمع الأرقام…',
  'page.failed':
    'تعذّرت قراءة الأرقام. لم يضع شيء مما سُجّل. أعد المحاولة، وإن تكرر الأمر فانظر صفحة الطاقم.',
  'page.retry': 'إعادة المحاولة',
  'page.visitsNotVisitors':
    'تُحسب الزيارات لا الأشخاص: قد تكون الزيارة لشخص أو لقسم كامل، ومن استعمل الشاشة مرتين حُسب زيارتين.',

  'range.legend': 'المدة',
  'range.from': 'من',
  'range.to': 'إلى',
  'range.all': 'المدة كلها',
  'range.last7': 'آخر 7 أيام',
  'range.last30': 'آخر 30 يوما',
  'range.show': 'عرض',
  'range.wrongWay': 'يوم البداية بعد يوم النهاية.',
  'range.span': 'من {from} إلى {to}',
  'range.oneDay': '{day}',

  'empty.title': 'لم تُسجَّل أي زيارة بعد',
  'empty.text':
    'ستظهر الأرقام هنا بعد أول زيارة تنتهي. المس شاشة المعرض، وافتح معروضة، ثم اضغط «إنهاء الجولة»، وعد إلى هذه الصفحة.',
  'empty.rangeTitle': 'لا زيارة في هذه المدة',
  'empty.rangeText': 'سُجّلت زيارات في أيام أخرى، من {from} إلى {to}.',
  'empty.figure': 'لا شيء يُرسم هنا بعد.',

  'lead.visits':
    '{n, plural, one {زيارة واحدة} two {زيارتان} few {# زيارات} many {# زيارة} other {# زيارة}}',
  'lead.days': '{n, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  'lead.headline': '{visits} في {days}',
  'lead.engaged': '{share} منها توقفت عند معروضة واحدة على الأقل، ودامت {seconds} ثوان أو أكثر.',
  'lead.duration': 'ونصف الزيارات دام {duration} أو أكثر.',
  'lead.attracted': 'أكثر ما استوقف الناس «{title}»: {share} من الزيارات.',
  'lead.held': 'وأطول وقوف كان عند «{title}»: {duration} في الوسيط.',
  'lead.passed': 'وأقل ما توقفوا عنده «{title}»: {share} من الزيارات.',
  'lead.few': 'الأعداد ما زالت صغيرة: اقرأ النسب مع مجالاتها.',

  'figure.number': 'الشكل {n}',
  'figure.table': 'الجدول',
  'figure.definition': 'التعريف',
  'figure.n': 'ن = {n}',
  'figure.nVisits':
    'ن = {n, plural, one {زيارة واحدة} two {زيارتان} few {# زيارات} many {# زيارة} other {# زيارة}}',
  'figure.nStops':
    'ن = {n, plural, one {وقفة واحدة} two {وقفتان} few {# وقفات} many {# وقفة} other {# وقفة}}',
  'figure.keys': 'تنقّل بين القيم بسهمي لوحة المفاتيح.',
  'figure.hint': 'المس الرسم، أو حرّك المؤشر تحته، لقراءة كل قيمة.',
  'figure.csv': 'تنزيل الجدول (CSV)',
  'figure.csvHint': 'للإكسيل بالعربية أو الفرنسية',
  'figure.interval': 'من {low} إلى {high}',

  'days.title': 'الزيارات يوما بيوم',
  'days.caption':
    'الجزء الداكن: زيارات توقفت عند معروضة واحدة على الأقل. أكثر الأيام زيارة: {day}، {visits}.',
  'days.captionHidden': 'الجزء الداكن: زيارات توقفت عند معروضة واحدة على الأقل.',
  'days.key': 'مفتاح الرسم',
  'days.keyEngaged': 'زيارات متفاعلة',
  'days.keyOther': 'زيارات أخرى',
  'days.keyEngagedHidden': 'زيارات اليوم؛ عدد المتفاعلة منها محجوب',
  'days.keyHidden': 'اليوم كله محجوب، ولا يعني ذلك أن أحدا لم يزر',
  'days.point': '{day}: {visits}، منها {engaged} متفاعلة',
  'days.day': 'اليوم',
  'days.visits': 'الزيارات',
  'days.engaged': 'المتفاعلة',

  'hours.title': 'متى يأتي الناس',
  'hours.caption': 'متوسط الزيارات في الساعة، لكل يوم من الأسبوع.',
  'hours.point': '{weekday}، الساعة {hour}: {mean} في المتوسط',
  'hours.allHidden':
    'أوقات الزيارة محجوبة كلها: لكل يوم من أيام الأسبوع يوم زياراته قليلة، وساعاته تكشفه.',
  'hours.keyHidden': 'الخانة التي فيها شرطة: عدد محجوب، لا صفر.',
  'hours.weekday': 'اليوم',
  'hours.hour': 'الساعة',
  'hours.mean': 'متوسط الزيارات',
  'hours.days': 'عدد الأيام',

  'exhibits.title': 'ما استوقف الناس، وما أبقاهم',
  'exhibits.caption':
    'إلى {side}: توقف عندها كثيرون. إلى أعلى: بقوا عندها طويلا. الخطان هما الوسيطان.',
  'exhibits.right': 'اليمين',
  'exhibits.left': 'اليسار',
  'exhibits.point': '{title}: {share} من الزيارات، {duration} في الوسيط',
  'exhibits.seenHeld': 'استوقفت وأبقت',
  'exhibits.seenDropped': 'استوقفت ولم تُبق',
  'exhibits.hiddenGem': 'أبقت من وصل إليها',
  'exhibits.passedBy': 'مرّوا بها',
  'exhibits.exhibit': 'المعروضة',
  'exhibits.room': 'القاعة',
  'exhibits.visits': 'زيارات توقفت',
  'exhibits.stops': 'الوقفات',
  'exhibits.attracting': 'قوة الجذب',
  'exhibits.dwell': 'وسيط الوقوف',
  'exhibits.dwellUpper': 'ربع الوقفات أطول من',
  'exhibits.attention': 'حصة الانتباه',
  'exhibits.ranked': 'من الأكثر استيقافا إلى الأقل',
  'exhibits.rankedCaption':
    'طول الشريط نسبة الزيارات التي توقفت عند المعروضة، والخط مجالها بثقة 95% حيث تقل الزيارات عن 400.',
  'exhibits.others':
    '{n, plural, one {ومعروضة أخرى بينهما} two {ومعروضتان أخريان بينهما} few {و# معروضات أخرى بينها} many {و# معروضة أخرى بينها} other {و# معروضة أخرى بينها}}',
  'exhibits.none': 'لم يتوقف عندها أحد في هذه المدة',

  'dwell.title': 'كم يبقى الناس عند المعروضة',
  'dwell.caption':
    'نسبة الوقفات التي ما زالت مستمرة بعد هذا الوقت. نصفها يدوم {duration} أو أكثر، وربعها {upper} أو أكثر.',
  'dwell.point': 'بعد {duration}: ما زال {share} من الوقفات',
  'dwell.after': 'بعد',
  'dwell.share': 'ما زال مستمرا',

  'depth.title': 'كم معروضة في الزيارة',
  'depth.caption': 'عدد المعروضات المختلفة التي توقفت عندها كل زيارة.',
  'depth.point': '{exhibits}: {visits}',
  'depth.exhibits': 'المعروضات',
  'depth.visits': 'الزيارات',

  'languages.title': 'بأي لغة',
  'languages.caption': 'لغة الشاشة عند أول وقفة في الزيارة.',
  'languages.point': '{language}: {visits}، أي {share}',
  'languages.language': 'اللغة',
  'languages.visits': 'الزيارات',
  'languages.share': 'النسبة',

  'deeds.title': 'ما فعله الناس',
  'deeds.quiz': 'الأسئلة: أصابوا من المحاولة الأولى',
  'deeds.question': 'السؤال',
  'deeds.rightFirst': 'أصابوا أول مرة',
  'deeds.models': 'المجسمات: زيارات حرّكتها',
  'deeds.tours': 'الجولات: أُكملت من التي بدأت',
  'deeds.endorsements': 'التوصيات التي أيدوها',
  'deeds.pledges': 'العهود، حسب المجال',
  'deeds.access': 'وسائل التيسير المستعملة',
  'deeds.activities': 'الأنشطة: أُتمّت من التي بدأت',
  'deeds.media': 'التسجيلات: سُمعت إلى آخرها',
  'deeds.subject': 'الموضوع',
  'deeds.count': 'العدد',
  'deeds.of': 'من أصل',
  'deeds.share': 'النسبة',
  'deeds.hours': 'ساعات',

  'access.text-size': 'حجم الخط',
  'access.contrast': 'تباين قوي',
  'access.reduced-motion': 'تقليل الحركة',
  'access.low-reach': 'وضع الجلوس',
  'access.read-aloud': 'الاستماع إلى النص',
  'access.captions': 'النص المرافق للصوت',

  'hidden.mark': 'أقل من {k}',
  'hidden.also': 'محجوب',
  'hidden.rows':
    '{n, plural, one {سطر واحد محجوب} two {سطران محجوبان} few {# أسطر محجوبة} many {# سطرا محجوبا} other {# سطر محجوب}}: الزيارات أقل من أن تُذكر.',
  'hidden.note':
    'تُحجب الأعداد الصغيرة حتى لا يدل رقم على شخص: كل عدد زيارات دون {k}، ومعه رقم آخر إن كان يكشفه.',

  'takeAway.title': 'خذ الجداول معك',
  'takeAway.text': 'جداول للمدة المعروضة، تفتح في إكسيل وليبر أوفيس بالعربية كما هي.',
  'takeAway.separator': 'الفاصل بين الخانات',
  'takeAway.semicolon': 'فاصلة منقوطة (إكسيل بالعربية أو الفرنسية)',
  'takeAway.comma': 'فاصلة (إكسيل بالإنجليزية)',
  'takeAway.audience': 'لمن الجدول؟',
  'takeAway.inside': 'للجمعية',
  'takeAway.public': 'للنشر: تُحجب أعداد أكثر',
  'takeAway.workbook': 'كل الجداول في مصنف واحد (XLSX)',
  'takeAway.json': 'كل الأرقام (JSON)',
  'takeAway.days': 'الزيارات يوما بيوم',
  'takeAway.hours': 'الزيارات حسب الساعة ويوم الأسبوع',
  'takeAway.exhibits': 'المعروضات',
  'takeAway.rooms': 'القاعات',
  'takeAway.languages': 'اللغات',
  'takeAway.questions': 'الأسئلة',
  'takeAway.recommendations': 'التوصيات',
  'takeAway.pledges': 'العهود',
  'takeAway.tours': 'الجولات',

  'kiosks.title': 'الشاشات',
  'kiosks.text':
    'احمل أيام كل شاشة على مفتاح (USB)، وأضفها هنا بأي ترتيب. ما أُضيف مرتين يُحسب مرة واحدة.',
  'kiosks.shown': 'المعروض الآن',
  'kiosks.all': 'الشاشات كلها',
  'kiosks.self': 'هذه الشاشة',
  'kiosks.other': 'شاشة {id}',
  'kiosks.last': 'آخر يوم: {day}',
  'kiosks.undated': 'أيام بلا تاريخ',
  'kiosks.setAside':
    '{n, plural, one {يوم واحد موضوع جانبا} two {يومان موضوعان جانبا} few {# أيام موضوعة جانبا} many {# يوما موضوعا جانبا} other {# يوم موضوع جانبا}}',
  'kiosks.carry': 'خذ أيام هذه الشاشة (ملف موقَّع)',
  'kiosks.drop': 'أضف أيام شاشات أخرى: ضع الملفات هنا، أو',
  'kiosks.choose': 'اختيار الملفات',
  'kiosks.merging': 'تجري الإضافة…',
  'kiosks.merged':
    '{n, plural, zero {لم يُضف شيء جديد.} one {أُضيف يوم واحد.} two {أُضيف يومان.} few {أُضيفت # أيام.} many {أُضيف # يوما.} other {أُضيف # يوم.}}',
  'kiosks.known':
    '{n, plural, one {يوم واحد كان معروفا من قبل.} two {يومان كانا معروفين من قبل.} few {# أيام كانت معروفة من قبل.} many {# يوما كان معروفا من قبل.} other {# يوم كان معروفا من قبل.}}',
  'conflict.cloned-disk':
    'تعارض: {day} من الشاشة {kiosk} جاء من قرص آخر يحمل هويتها نفسها، كأنه نسخة منه. وُضع جانبا ولم يُحسب.',
  'conflict.foreign-key':
    'تعارض: {day} يقول إنه من الشاشة {kiosk} وتوقيعه ليس توقيعها. وُضع جانبا ولم يُحسب.',
  'refused.not-a-segment': 'ملف ليس من أيام المعرض. لم يُضف.',
  'refused.too-large': 'ملف أكبر مما يمكن أن يكون يوم واحد. لم يُضف.',
  'refused.unknown-version': 'ملف كتبه إصدار أحدث من البرنامج. حدّث البرنامج ثم أعد المحاولة.',
  'refused.torn': 'ملف ناقص، كأن نسخه انقطع. أعد نسخه من الشاشة.',
  'refused.changed': 'ملف تغيّر بعد توقيعه. لم يُضف.',
  'refused.bad-signature': 'ملف توقيعه غير صحيح. لم يُضف.',
  'refused.future-day': 'يوم لم يأت بعد: تحقق من ساعة هذا الجهاز. لم يُضف.',
  'value.duration': 'الوسيط {median}؛ الربعان {lower} و{upper}؛ المتوسط المشذّب {mean}',
  'value.perMinute': '{n} في الدقيقة',
  'value.perHour': '{n} في الساعة',
  'value.changed': 'غيّرت اللغة: {share}',
  'value.timeout': 'أنهتها المهلة: {share}',
  'value.share': '{percent} (ن = {n})',
  'value.shareInterval': '{percent} (من {low} إلى {high}؛ ن = {n})',
  'exhibits.exits': 'كانت آخر وقفة',

  'measures.title': 'التعريفات والإعدادات',
  'measures.intro': 'كل رقم في هذه الصفحة محسوب بهذه التعريفات وهذه الإعدادات.',
  'measures.parameters': 'الإعدادات المعمول بها',
  'measures.notMeasured': 'ما لا يُقاس',
  'measures.notMeasuredText':
    'لا يُحسب عدد الأشخاص ولا من عاد منهم: لا يمكن ذلك إلا بتعريف الناس، وهذا المعرض لا يعرّف أحدا.',

  'parameter.stopS': 'أقصر وقفة تُحسب: {n} ثوان',
  'parameter.idleS': 'تنتهي الزيارة بعد {n} ثانية من غير لمس',
  'parameter.tailCapS': 'بعد آخر لمسة لا يُحسب أكثر من {n} ثانية',
  'parameter.engaged':
    'الزيارة المتفاعلة: {stops, plural, one {وقفة واحدة} two {وقفتان} few {# وقفات} many {# وقفة} other {# وقفة}} و{seconds} ثوان على الأقل',
  'parameter.kMin': 'تُحجب الأعداد دون {n}، ودون {public} في كل ما يُنشر',
  'parameter.day': 'يبدأ اليوم في الساعة {hour} بتوقيت {zone}',
  'parameter.version': 'نسخة التعريفات: {n}',

  'completeness.title': 'هل البيانات كاملة؟',
  'completeness.days': 'أيام فيها بيانات: {n} من {total}',
  'completeness.recovered':
    '{n, plural, zero {لم تنقطع أي زيارة} one {زيارة واحدة قطعها توقف الجهاز، وما سُجّل منها محسوب} two {زيارتان قطعهما توقف الجهاز، وما سُجّل منهما محسوب} few {# زيارات قطعها توقف الجهاز، وما سُجّل منها محسوب} many {# زيارة قطعها توقف الجهاز، وما سُجّل منها محسوب} other {# زيارة قطعها توقف الجهاز، وما سُجّل منها محسوب}}',
  'completeness.open': 'ساعات عمل الشاشة المسجلة: {hours}',
  'completeness.suspect':
    '{n, plural, zero {لم يُشك في ساعة الجهاز} one {زيارة واحدة سُجلت وساعة الجهاز مشكوك فيها} two {زيارتان سُجلتا وساعة الجهاز مشكوك فيها} few {# زيارات سُجلت وساعة الجهاز مشكوك فيها} many {# زيارة سُجلت وساعة الجهاز مشكوك فيها} other {# زيارة سُجلت وساعة الجهاز مشكوك فيها}}',

  'fact.engaged': 'زيارات متفاعلة',
  'fact.duration': 'وسيط مدة الزيارة',
  'fact.depth': 'معروضات في الزيارة، في المتوسط',
  'fact.utilisation': 'من وقت الشاشة كان في زيارة',

  'unit.secondsText':
    '{s, plural, one {ثانية واحدة} two {ثانيتين} few {# ثوان} many {# ثانية} other {# ثانية}}',
  'unit.minutesText':
    '{m, plural, one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'unit.bothText': '{minutes} و{seconds}',
  'unit.minutesSeconds': '{m} د {s} ث',
  'unit.minutes': '{m} د',
  'unit.seconds': '{s} ث',
  'unit.percentText': '{n} في المئة',
  'unit.percent': '{n}%',

  ...arAsking,
  ...arMeasures,
  ...arPapers,
} as const;

export type OrganizerKey = keyof typeof ar;
