/** Names and exact definitions of the measures, in Arabic. A definition changes only with `parameters.version`. */
export const arMeasures = {
  'measure.visits.name': 'الزيارة',
  'measure.visits.definition':
    'استعمال واحد لشاشة واحدة، من أول لمسة على شاشة الترحيب إلى زر الإنهاء أو انقضاء المهلة من غير لمس. تُحسب المجموعة زيارة واحدة، ومن استعمل شاشتين زيارتين.',
  'measure.visit-duration.name': 'مدة الزيارة',
  'measure.visit-duration.definition':
    'من أول لمسة إلى آخر لمسة؛ وقت الانتظار الذي يسبق الإنهاء غير محسوب. يُعطى الوسيط والربعان والمتوسط بعد حذف العُشرين الأقصر والأطول. دقيقة إلى الثانية دون 32 ثانية، وإلى 3 % فوقها.',
  'measure.stops.name': 'الوقفة',
  'measure.stops.definition': 'معروضة ظلت على الشاشة {stopS} ثوان على الأقل.',
  'measure.engaged.name': 'الزيارة المتفاعلة',
  'measure.engaged.definition':
    'زيارة فيها {engagedStops, plural, one {وقفة واحدة} two {وقفتان} few {# وقفات} many {# وقفة} other {# وقفة}} على الأقل ودامت {engagedS} ثوان على الأقل، مقسومة على الزيارات.',
  'measure.attracting.name': 'قوة الجذب',
  'measure.attracting.definition':
    'نسبة الزيارات التي توقفت عند المعروضة مرة واحدة على الأقل، من الزيارات التي كانت المعروضة متاحة فيها بلغة الزيارة.',
  'measure.dwell.name': 'مدة الوقوف',
  'measure.dwell.definition':
    'الوقت الذي ظلت فيه المعروضة على الشاشة في كل وقفة، ولا يُحسب بعد آخر لمسة أكثر من {tailCapS} ثانية. يُعطى الوسيط ومنحنى البقاء، لا المتوسط وحده.',
  'measure.holding.name': 'قوة الاستبقاء',
  'measure.holding.definition':
    'متوسط مدة الوقوف مقسوما على الوقت الذي تحتاجه المعروضة: 200 كلمة في الدقيقة، و5 ثوان لكل صورة. الواحد يعني أن الناس بقوا الوقت اللازم.',
  'measure.attention.name': 'حصة الانتباه',
  'measure.attention.definition':
    'مدة الوقوف عند المعروضة مقسومة على مدة الوقوف عند المعروضات كلها.',
  'measure.depth.name': 'عمق الزيارة',
  'measure.depth.definition': 'عدد المعروضات المختلفة التي توقفت عندها الزيارة.',
  'measure.diligent.name': 'الزيارات المتأنية',
  'measure.diligent.definition':
    'نسبة الزيارات التي توقفت عند أكثر من نصف المعروضات المتاحة، في كل قاعة وفي المعرض كله. المقصود محتوى هذه الشاشة.',
  'measure.sweep-rate.name': 'معدل المسح',
  'measure.sweep-rate.definition':
    'مساحة المعرض بالمتر المربع مقسومة على متوسط الوقت فيه بالدقيقة. لا تقيسه الشاشة: يظهر إن أدخل المنظم المساحة ووقتا قيس باليد. كلما قلّ كانت الزيارة أبطأ وأدق.',
  'measure.content-sweep.name': 'سرعة التصفح',
  'measure.content-sweep.definition':
    'مجموع المعروضات المختلفة التي توقفت عندها الزيارات مقسوما على مجموع مددها بالدقيقة. العدد الكبير يعني مرورا سريعا.',
  'measure.completion.name': 'الاستماع إلى الآخر',
  'measure.completion.definition':
    'الزيارات التي بلغ فيها التسجيل 90 % من مدته أو نهايته، مقسومة على الزيارات التي شغّلته.',
  'measure.languages.name': 'اللغات',
  'measure.languages.definition':
    'نسبة الزيارات حسب لغة الشاشة عند أول وقفة، أو عند آخر الزيارة إن لم تكن فيها وقفة؛ ومعها نسبة الزيارات التي غيّرت اللغة.',
  'measure.exits.name': 'آخر معروضة',
  'measure.exits.definition':
    'المعروضة التي انتهت عندها الزيارة، ونسبة الزيارات التي أنهاها انقضاء المهلة ({idleS} ثانية) لا زر الإنهاء.',
  'measure.utilisation.name': 'نسبة الاستعمال',
  'measure.utilisation.definition':
    'مجموع مدد الزيارات مقسوما على مدة عمل الشاشة (الترحيب والزيارات وانتظارها).',
  'measure.peak.name': 'ساعات الذروة',
  'measure.peak.definition':
    'متوسط الزيارات في الساعة لكل يوم من الأسبوع، على الأيام التي سُجل فيها شيء.',
  'measure.touch-rate.name': 'نسبة اللمس',
  'measure.touch-rate.definition':
    'الزيارات مقسومة على عدد الداخلين الذي أحصاه الطاقم عند الباب. لا تظهر إلا إن أُدخل هذا العدد.',
  'measure.completeness.name': 'اكتمال البيانات',
  'measure.completeness.definition':
    'الدقائق التي سُجل فيها عمل الشاشة مقسومة على دقائق الافتتاح المقررة، لكل شاشة ويوم. الشاشة المطفأة ليست شاشة بلا اهتمام.',
  'measure.access.name': 'وسائل التيسير',
  'measure.access.definition':
    'نسبة الزيارات التي استعملت كل وسيلة. قد تدل على الصحة، فلا تظهر دون {kPublic} زيارات أبدا ولا تُربط بغيرها.',
  'measure.attract-rate.name': 'من الترحيب إلى اللمس',
  'measure.attract-rate.definition': 'الزيارات مقسومة على ساعات عرض شاشة الترحيب.',
  'measure.endorsements.name': 'التأييد',
  'measure.endorsements.definition':
    'الزيارات التي أيدت التوصية ولم تسحب تأييدها، مقسومة على الزيارات.',
  'measure.pledges.name': 'العهود',
  'measure.pledges.definition': 'الزيارات التي تعهدت بوقت لهذا المجال، ومجموع الساعات المتعهد بها.',
  'measure.quiz.name': 'الأسئلة',
  'measure.quiz.definition':
    'الزيارات التي أصابت من المحاولة الأولى، مقسومة على الزيارات التي أجابت عن السؤال.',
  'measure.tours.name': 'إكمال الجولات',
  'measure.tours.definition': 'الزيارات التي أكملت الجولة مقسومة على الزيارات التي بدأتها.',
  'measure.models.name': 'استعمال المجسمات',
  'measure.models.definition':
    'الزيارات التي أدارت المجسم أو فتحت جزءا منه أو شغّلته، مقسومة على الزيارات التي توقفت عند معروضته.',
} as const;
