extension StoryWords {
  static let arabic = StoryWords(
    sources: Plural(
      zero: "بلا مصدر", one: "مصدر واحد", two: "مصدران", few: "{n} مصادر", many: "{n} مصدرًا", other: "{n} مصدر"),
    stories: Plural(
      zero: "لا قصص", one: "قصة واحدة", two: "قصتان", few: "{n} قصص", many: "{n} قصة", other: "{n} قصة"),
    standsAlone: "لا قصة لهذا المقال: لم يُعرف مقال آخر عن الحدث نفسه",
    hasNoDate: "لا قصة لمقال بلا تاريخ: لا يُعرف متى كان حدثه",
    nothingThatDay: "لا مقالات مؤرَّخة في هذا اليوم",
    showDays: "{} يعرض الأيام التي فيها مقالات",
    nothingInTime: "لا مقالات لها تاريخ هنا",
    untagged: "بلا وسم",
    new: "جديد:",
    role: { role in
      switch role {
      case .report: "أول خبر"
      case .copy: "نسخة"
      case .update: "إضافة"
      }
    },
    head: "قصة: {sources} · بدأت {age}",
    latest: "آخرها {age}",
    perDay: "المقالات يومًا بيوم",
    isCut: "لم تُعدّ الأيام الأقدم",
    onDay: "في:{day}",
    isGrouped: "لكل قصة سطر واحد",
    isNotGrouped: "لكل مقال سطر",
    tagsOfArticle: "وسوم المقال",
    nearTo: "وسوم قريبة من",
    isWidest: "المعروض كل المقالات",
    weekdays: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
    hints: Hints(
      open: "فتح", markRead: "جعلها مقروءة", days: "اليوم السابق والتالي", showDay: "مقالات اليوم",
      near: "الوسوم القريبة", narrow: "تضييق به",
      timeline: "يومًا بيوم", back: "رجوع"))
}
