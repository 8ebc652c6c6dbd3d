/// The words of the labels, in the languages whose pages we read.
enum LabelPhrases {
  /// The label that a phrase is by its key. Longer ones need not be looked for, and most lines are.
  static func kind(_ key: String) -> Label.Kind? { key.utf8.count > longestKey.bytes ? nil : kinds[key] }

  private static let kinds: [String: Label.Kind] = {
    var kinds: [String: Label.Kind] = [:]
    for (kind, phrases) in all {
      for phrase in phrases { kinds[LabelKey.fold(phrase)] = kind }
    }
    return kinds
  }()

  static let longestKey = (
    letters: kinds.keys.map(\.unicodeScalars.count).max() ?? 0, bytes: kinds.keys.map(\.utf8.count).max() ?? 0
  )

  private static let all: [(Label.Kind, [String])] = [
    (.more, more), (.headline, ["اقرأ", "إقرأ"]), (.related, related), (.tags, tags), (.source, source),
    (.author, author), (.date, date),
    (.title, ["العنوان", "عنوان", "Title", "Headline", "تیتر", "سرخط", "כותרת"]),
    (.link, ["الرابط", "رابط", "رابط المقال", "رابط الخبر", "Link", "URL", "پیوند", "نشانی", "קישור", "לינק"]),
  ]

  private static let more: [String] = {
    let verbs = [
      "اقرأ", "اقرأوا", "اقرأو", "اقراء", "اقرء", "اقرؤوا", "اقرءوا", "اقرئي", "اقرأي", "اقرا", "اقرو", "اقرأ/ي",
      "اقرئي/ا", "طالع", "طالعوا", "طالعي", "شاهد",
      "شاهدوا", "شاهدي", "شاهد/ي", "تابع", "تابعوا", "تابعي", "اطلع", "اطلعوا", "اطلعي", "انظر", "انظروا",
    ]
    let also = verbs.flatMap { ["\($0) أيضا", "و\($0) أيضا"] }
    // أضا is a slip that several sites make in their template.
    return also + [
      "اقرأ أضا", "اقرأ كمان", "اقرأ التالي", "لقراءة المزيد", "شاهد المزيد", "تابع المزيد", "اقرأ المزيد عن الموضوع",
      "اقرأ المزيد", "اقرأ كذلك", "اقرأ المزيد من الأخبار", "طالع المزيد", "طالع كذلك", "للمزيد",
      "للمزيد من الأخبار", "لمزيد من الأخبار", "المزيد من الأخبار",
      "Read also", "Also read", "Read more", "See also",
      "بیشتر بخوانید", "همچنین بخوانید", "بخوانید", "یہ بھی پڑھیں", "مزید پڑھیں",
      "קראו גם", "קרא גם", "קראו עוד", "קרא עוד",
    ]
  }()

  private static let related: [String] = {
    let nouns = ["مقالات", "مواضيع", "موضوعات", "أخبار", "مواد", "قصص", "تقارير"]
    let qualities = [
      "مشابهة", "ذات صلة", "متعلقة", "مرتبطة", "مقترحة", "أخرى", "قد تهمك", "قد تهمكم", "قد تعجبك", "قد تعجبكم",
      "تهمك", "ذات علاقة", "مماثلة",
    ]
    let pairs = nouns.flatMap { noun in qualities.map { "\(noun) \($0)" } }
    let withArticle = nouns.flatMap { ["ال\($0) المشابهة", "ال\($0) المتعلقة", "ال\($0) ذات الصلة"] }
    let perhaps = ["قد", "ربما"].flatMap { word in
      ["يهمك", "تهمك", "يعجبك", "تعجبك", "يهمكم", "تهمكم", "يعجبكم"].flatMap {
        ["\(word) \($0)", "\(word) \($0) أيضا"]
      }
    }
    return pairs + withArticle + perhaps + [
      "ذات صلة", "ذو صلة", "موضوع ذو صلة", "خبر ذو صلة", "مقال ذو صلة", "موضوع متعلق", "خبر متعلق", "يهمك أيضا",
      "اخترنا لك", "اخترنا لكم", "نرشح لك", "نرشح لكم", "ننصحك بقراءة", "لا يفوتك", "لا تفوتك", "الأكثر قراءة",
      "المواضيع المتعلقة", "المزيد من المقالات", "المزيد من المواضيع",
      "Related articles", "Related stories", "Related news", "Related", "Similar articles", "More on this story",
      "مطالب مرتبط", "اخبار مرتبط", "مقالات مرتبط", "مطالب مشابه", "متعلقہ خبریں", "متعلقہ مضامین",
      "כתבות קשורות", "כתבות נוספות", "כתבות דומות", "עוד בנושא", "אולי יעניין אותך",
    ]
  }()

  private static let tags: [String] = {
    let words = ["دلالية", "مفتاحية", "دالة", "دليلية"].flatMap { ["كلمات \($0)", "الكلمات ال\($0)", "كلمات ال\($0)"] }
    return words + ["كلمة مفتاحية", "كلمة دلالية"] + [
      "وسوم", "الوسوم", "وسم", "الوسم", "علامات", "العلامات", "تاج", "تاجات", "تاغ", "تاغات", "تاق", "تاقات",
      "هاشتاق", "هاشتاغ", "هاشتاج",
      "هاشتاقات", "هاشتاغات", "هاشتاجات", "الهاشتاق", "الهاشتاغ", "الهاشتاج", "التاجات", "التاغات", "وسوم المقال",
      "وسوم الخبر", "وسوم الموضوع", "أوسمة", "الأوسمة", "كلمات البحث", "كلمات بحث",
      "Tags", "Tag", "Keywords", "Key words", "Topics",
      "کلیدواژه", "کلیدواژه‌ها", "واژه‌های کلیدی", "کلمات کلیدی", "برچسب", "برچسب‌ها", "ٹیگ", "ٹیگز", "کلیدی الفاظ",
      "תגיות", "תגית", "תגים", "מילות מפתח",
    ]
  }()

  /// Without the article مصدر, مصادر and وكالات open headlines («مصادر: مقتل عشرة…»: 16 in 31,525 real articles, where
  /// not one was a label). A source that stays in the text does less harm than a headline that is lost.
  private static let source = [
    "المصدر", "المصادر", "نقلا عن", "مصدر الخبر", "مصدر المقال", "المصدر الأصلي", "Source", "منبع", "منابع", "ماخذ",
    "ذریعہ",
    "מקור", "מקורות", "המקור",
  ]

  private static let author = [
    "بقلم", "كتب", "كتبت", "كتبه", "كتبها", "الكاتب", "كاتب", "الكاتبة", "إعداد", "تحرير", "ترجمة", "المحرر", "تقرير",
    "By", "Author", "Written by", "نویسنده", "نویسندگان", "تحریر", "مصنف", "מאת", "כותב", "כתב",
  ]

  private static let date = [
    "تاريخ", "التاريخ", "تاريخ النشر", "نشر في", "نشر بتاريخ", "نشر يوم", "نشر", "تم النشر", "تم النشر في", "آخر تحديث",
    "تاريخ التحديث", "تم التحديث", "تم التحديث في", "تاريخ الإضافة", "تاريخ الخبر",
    "Date", "Published", "Published on", "Updated", "Last updated", "تاریخ انتشار", "زمان انتشار", "תאריך",
    "תאריך פרסום",
    "פורסם", "פורסם ב", "עודכן",
  ]
}
