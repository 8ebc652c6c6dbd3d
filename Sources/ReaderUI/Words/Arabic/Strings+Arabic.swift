internal import Ingest
internal import TextLayout

extension Words {
  static let arabic = Words(
    interface: .arabic,
    direction: .rightToLeft,
    category: category,
    listSeparator: "، ",
    colon: ": ",
    quotationMarks: "«{}»",
    appName: "نشرة",
    allArticles: "كل المقالات",
    unreadOnly: "غير المقروءة",
    starredOnly: "المفضّلة",
    noMatch: "لا شيء يطابق هذه التصفية",
    empty: .arabic,
    loading: "جارٍ التحميل…",
    articles: Plural(
      zero: "لا مقالات", one: "مقال واحد", two: "مقالان", few: "{n} مقالات", many: "{n} مقالًا", other: "{n} مقال"),
    unread: Plural(
      zero: "قُرئت كلها", one: "مقال غير مقروء", two: "مقالان غير مقروءين", few: "{n} مقالات غير مقروءة",
      many: "{n} مقالًا غير مقروء", other: "{n} مقال غير مقروء"),
    articlesColumn: "مقالات",
    unreadColumn: "غير مقروءة",
    sections: .arabic,
    related: "مقالات مشابهة",
    relations: .arabic,
    notInStore: "هذا المقال ليس في المخزن",
    derivedTitle: "عنوان مشتقّ من المطلع",
    untitled: "(بلا عنوان)",
    readingMinutes: Plural(
      one: "قراءة دقيقة", two: "قراءة دقيقتين", few: "قراءة {n} دقائق", many: "قراءة {n} دقيقة",
      other: "قراءة {n} دقيقة"),
    readingHour: "قراءة أكثر من ساعة",
    tooLong: "بقية المقال أطول من أن تُعرض هنا؛ النص كاملًا بالأمر: nashra show",
    links: "روابط",
    noSuchLink: "لا رابط بهذا الرقم",
    noAddress: "ليس للمقال عنوان على الشبكة",
    corrected: "مصحَّح",
    hasChanged: "تغيّر هذا المقال الآن: {} يبيّن كيف",
    changes: "ما تغيّر",
    noEarlierText: "ليس في المخزن نصّ سابق لهذا المقال",
    media: Media(image: "صورة", video: "مقطع مرئي", audio: "مقطع صوتي", embedded: "محتوى مضمّن", file: "ملف"),
    filterPrompt: "تصفية:",
    filterWords: .arabic,
    saving: .arabic,
    findPrompt: "بحث:",
    notFound: "لا يوجد",
    fromStart: "من البداية",
    fromEnd: "من النهاية",
    wordsApart: "كلماته متفرقة",
    copyPrompt: "نسخ:",
    tagsPrompt: "وسوم المقال:",
    tagsSet: "حُفظت الوسوم",
    tagsTitle: "الوسوم",
    anyOf: "أيّ منها",
    allOf: "كلها معًا",
    noTags: "لا وسوم",
    confirmMarkAll: Plural(
      zero: "لا مقال غير مقروء", one: "أتجعل مقالًا واحدًا مقروءًا؟", two: "أتجعل مقالين مقروءين؟",
      few: "أتجعل {n} مقالات مقروءة؟", many: "أتجعل {n} مقالًا مقروءًا؟", other: "أتجعل {n} مقال مقروءًا؟"),
    flagWords: .arabic,
    confirmQuit: "التحديث لم ينتهِ. أتخرج مع ذلك؟",
    nothingUnread: "قُرئ كل ما هنا",
    nothingElseUnread: "لا مقال آخر غير مقروء هنا",
    fromNewest: "بلغتَ آخر القائمة، وهذا من أولها",
    fromOldest: "بلغتَ أول القائمة، وهذا من آخرها",
    isLast: "هذا آخر مقال في القائمة",
    isFirst: "هذا أول مقال في القائمة",
    markedRead: Plural(
      zero: "لم يتغيّر شيء", one: "صار مقال واحد مقروءًا", two: "صار مقالان مقروءين",
      few: "صارت {n} مقالات مقروءة", many: "صار {n} مقالًا مقروءًا", other: "صار {n} مقال مقروءًا"),
    nothingToUndo: "لا شيء يُتراجع عنه",
    refreshing: "تحديث",
    arrived: Plural(
      zero: "لا جديد", one: "مقال جديد واحد", two: "مقالان جديدان", few: "{n} مقالات جديدة", many: "{n} مقالًا جديدًا",
      other: "{n} مقال جديد"),
    newArticles: Plural(
      one: "مقال جديد واحد: {} يعرضه", two: "مقالان جديدان: {} يعرضهما", few: "{n} مقالات جديدة: {} يعرضها",
      many: "{n} مقالًا جديدًا: {} يعرضها", other: "{n} مقال جديد: {} يعرضها"),
    newestOfMany: Plural(
      one: "مقال جديد واحد بين الأحدث: {} يعرضه", two: "مقالان جديدان بين الأحدث: {} يعرضهما",
      few: "{n} مقالات جديدة بين الأحدث: {} يعرضها", many: "{n} مقالًا جديدًا بين الأحدث: {} يعرضها",
      other: "{n} مقال جديد بين الأحدث: {} يعرضها"),
    noneNewest: "لا جديد بين الأحدث",
    feedsFailed: Plural(
      one: "تعذّر جلب خلاصة واحدة", two: "تعذّر جلب خلاصتين", few: "تعذّر جلب {n} خلاصات",
      many: "تعذّر جلب {n} خلاصة", other: "تعذّر جلب {n} خلاصة"),
    whyFailed: "{} يبيّن السبب",
    feedsNotDue: Plural(
      one: "لم يحن موعد خلاصة واحدة", two: "لم يحن موعد خلاصتين", few: "لم يحن موعد {n} خلاصات",
      many: "لم يحن موعد {n} خلاصة", other: "لم يحن موعد {n} خلاصة"),
    askAll: "{} مرة أخرى يجلبها كلها",
    noFeeds: "لا خلاصات بعد. أضف واحدة بالأمر: nashra feeds add",
    feedsTitle: "الخلاصات",
    fetchError: { FetchWords.arabic.text(for: $0) },
    filtersTitle: "التصفيات المحفوظة",
    noFilters: "لا تصفيات محفوظة بعد. سمِّها في ملف الإعدادات تحت filters",
    feedFailed: "تعذّرت",
    helpTitle: "المفاتيح",
    help: arabicHelp,
    hints: Hints(
      help: "مساعدة", filter: "تصفية", tags: "وسوم", feeds: "خلاصات", unread: "غير المقروءة", read: "جعلها مقروءة",
      star: "تفضيل", remove: "حذف", endRange: "اختيار ما بينهما", noFlags: "إلغاء الاختيار", quit: "خروج",
      page: "صفحة", related: "مشابهة", nextUnread: "التالي", changes: "ما تغيّر", back: "رجوع",
      sections: "الأقسام",
      pane: "اللوح التالي",
      openSection: "فتح",
      hide: "إخفاء",
      keep: "إبقاء", save: "حفظ", cancel: "إلغاء", choose: "اختيار", apply: "تطبيق", allOrAny: "كلها أو أيّ منها",
      narrow: "تصفية", allTags: "كل الوسوم", feedArticles: "مقالاتها", fetch: "تحديثها", fetchAll: "الكل",
      filterArticles: "مقالاته", scroll: "تمرير", close: "إغلاق", yes: "نعم", no: "لا",
      find: "بحث", nextHit: "التالي", previousHit: "السابق", endFind: "إنهاء البحث", headline: "العنوان",
      paragraph: "الفقرة",
      address: "الرابط", citation: "توثيق", whole: "كل المقال", copy: "نسخ", cite: "مع المصدر", words: "كلمات",
      paragraphs: "فقرات", beginHere: "البدء هنا", swapEnds: "الطرف الآخر"),
    spaceKey: "مسافة",
    now: "الآن",
    minutesAgo: Plural(
      zero: "الآن", one: "قبل دقيقة", two: "قبل دقيقتين", few: "قبل {n} دقائق", many: "قبل {n} دقيقة",
      other: "قبل {n} دقيقة"),
    hoursAgo: Plural(
      zero: "الآن", one: "قبل ساعة", two: "قبل ساعتين", few: "قبل {n} ساعات", many: "قبل {n} ساعة",
      other: "قبل {n} ساعة"),
    today: "اليوم",
    yesterday: "أمس",
    daysAgo: Plural(
      zero: "اليوم", one: "أمس", two: "قبل يومين", few: "قبل {n} أيام", many: "قبل {n} يومًا", other: "قبل {n} يوم"),
    months: Months(
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    firstDay: "1",
    short: ShortAges(
      minutes: Plural(one: "{n} د", other: "{n} د"), hours: Plural(one: "{n} س", other: "{n} س"),
      days: Plural(one: "أمس", two: "يومان", few: "{n} أيام", other: "{n} يومًا"), date: "{day}/{month}", undated: "–"),
    importedOn: "استُورد في {date}",
    undated: "بلا تاريخ",
    arrivals: ArrivalDays(
      today: "استُوردت اليوم", yesterday: "استُوردت أمس", date: "استُوردت في {date}"),
    dateWithTime: "{date}، {time}",
    storeFailed: "خطأ في المخزن",
    notWritten: "تعذّرت الكتابة في المخزن",
    storeRemoved: "ملف المخزن ليس في مكانه: لا يُحفظ شيء حتى تعيده",
    storeReplaced: "في مكان المخزن ملف آخر: لا يُحفظ شيء حتى تعيد الأول أو تبدأ من جديد",
    storeIsBack: "عاد ملف المخزن إلى مكانه",
    storeWasOpen: "كان غيرك على هذا الحاسوب يستطيع قراءة المخزن، وهو الآن لك وحدك",
    localeIsNotUTF8: "ترميز النظام ليس UTF-8؛ إن فسدت الحروف فاضبط {}",
    terminalIsNotUTF8: "هذه الطرفية لا تقرأ UTF-8 فتظهر الحروف على غير وجهها؛ حوّلها إلى UTF-8",
    tmuxIsNotUTF8: "لا حروف: لا يكتب tmux هنا UTF-8؛ اتصل به بالأمر {}",
    terminalIsUnknown: "إن ظهرت الكلمات هنا معكوسة: {} (وفي PuTTY: \u{2066}putty\u{2069})",
    readOnly: "المخزن الآن للقراءة فقط",
    diskFull: "القرص ممتلئ",
    noPermission: "لا إذن بالكتابة فيه",
    readOnlyFileSystem: "نظام ملفاته لا يُكتب فيه",
    languageChanged: "الواجهة الآن بالعربية",
    keyboard: { "تُقرأ المفاتيح الآن على لوحة " + name(of: $0) },
    copiedTmux: "نُسخ عبر tmux:",
    copiedTmuxBuffer: "نُسخ إلى ذاكرة tmux وحدها:",
    copySent: "أُرسل إلى حافظة الطرفية:",
    copySentOn: "أُرسل، وقد يحجزه tmux أو screen:",
    copyTooLong: "لم يُنسخ: النص أطول مما تقبله الطرفيات، والحدّ بالبايت",
    copyNoTmux: "لم يُنسخ: لم يقبل tmux النص",
    copyFailed: "لم يُنسخ: تعذّرت الكتابة إلى الطرفية",
    tooSmall: "النافذة أصغر من أن تُقرأ",
    opening: .arabic,
    pageFetch: .arabic,
    stories: .arabic,
    tasteWords: .arabic,
    feedWords: .arabic,
    mouse: .arabic,
    lines: .arabic,
    commandNames: .arabic,
    doctor: .arabic)

  private static func name(of layout: KeyboardLayout) -> String {
    switch layout {
    case .arabic: "عربية"
    case .arabicMac: "عربية لماك"
    case .arabicAzerty: "عربية على AZERTY"
    case .arabicBuckwalter: "بكوالتر العربية"
    case .arabicOLPC: "عربية لحاسوب OLPC"
    case .persian: "فارسية"
    case .kurdish: "كردية"
    case .urduPhonetic: "أردية صوتية"
    case .urduCRULP: "أردية (CRULP)"
    case .urduNLA: "أردية (NLA)"
    case .urduNavees: "أردية (نويس)"
    case .hebrew: "عبرية"
    case .hebrewPhonetic: "عبرية صوتية"
    case .hebrewLyX: "عبرية (LyX)"
    }
  }

  private static func category(_ count: Int) -> Plural.Category {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
