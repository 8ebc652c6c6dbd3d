extension LineWords {
  static let arabic = LineWords(
    commandPrompt: "أمر:",
    didYouMean: "هل أردت: {}؟",
    takeOffer: "{} يأخذه",
    tooLong: "لم يُقبل: أطول من {n} حرف",
    complete: "إكمال", earlier: "السابق", allKeys: "كل المفاتيح",
    unknownCommand: "لا أمر باسم {}.",
    nearest: "لعلك تريد: {}",
    worksIn: "لا عمل للأمر {} هنا؛ مكانه: {places}",
    onlyInside: "لا عمل للأمر {} إلا في ما يخصّه",
    takesNothing: "لا يتبع الأمر {} شيء",
    unreadable: "لا يُفهم {} هنا.",
    write: "اكتب: {}",
    rows: Plural(
      zero: "لا تُعدّ القائمة من هنا؛ اذهب أولًا إلى أولها", one: "في القائمة سطر واحد حتى الآن",
      two: "في القائمة سطران حتى الآن", few: "في القائمة {n} أسطر حتى الآن", many: "في القائمة {n} سطرًا حتى الآن",
      other: "في القائمة {n} سطر حتى الآن"),
    tooMany: "أكثر من {n} مقال، أو لم تُعدّ بعد: ضيّق القائمة أو استعمل nashra export",
    usage: usage, place: place)

  private static func usage(_ verb: LineVerb) -> String {
    switch verb {
    case .filter: "صفِّ ثم كلمات أو شروط"
    case .find: "ابحث ثم كلمات، داخل المقال"
    case .tag: "وسم ثم اسمه: مقالاته"
    case .source: "مصدر ثم اسمه: مقالاته"
    case .feed: "خلاصة ثم اسمها: مقالاتها"
    case .open: "افتح 3: ثالث القائمة"
    case .go: "اذهب 3: إلى ثالث القائمة"
    case .save: "احفظ text|markdown|html|json|raw ثم المسار"
    case .export: "صدّر markdown ثم المجلد: كل المعروض"
    case .mark: "اجعل مقروء|غير_مقروء|مفضل|غير_مفضل ثم تصفية"
    case .interface: "واجهة en: لغة الشاشة"
    case .today: "اليوم أمس، أو تاريخ آخر"
    case .pipe: "أعط ثم أمر: يُعطى المقال"
    case .narrow: "ضيّق ثم وسم: ما له هذا الوسم أيضًا"
    case .editTags: "وسوم-المقال ثم أسماؤها بفواصل"
    case .quit: "خروج: أغلق نشرة"
    }
  }

  private static func place(_ mode: Mode) -> String? {
    switch mode {
    case .sections: "الأقسام"
    case .list: "القائمة"
    case .article: "المقال"
    case .selecting: "التحديد"
    case .tags: "الوسوم"
    case .feeds: "الخلاصات"
    case .filters: "التصفيات"
    case .help: "المساعدة"
    case .printed: "ما كتبه أمر"
    case .story: "القصة"
    case .today: "صفحة اليوم"
    case .timeline: "الأيام"
    default: nil
    }
  }
}
