internal import Ingest
internal import TextLayout

extension Words {
  static let urdu = Words(
    interface: .urdu,
    direction: .rightToLeft,
    category: category,
    listSeparator: "، ",
    colon: ": ",
    quotationMarks: "“{}”",
    appName: "نشرہ",
    allArticles: "تمام مضامین",
    unreadOnly: "نہ پڑھے ہوئے",
    starredOnly: "پسندیدہ",
    noMatch: "اس فلٹر سے کچھ نہیں ملتا",
    empty: .urdu,
    loading: "لوڈ ہو رہا ہے…",
    articles: Plural(zero: "کوئی مضمون نہیں", one: "ایک مضمون", other: "{n} مضامین"),
    unread: Plural(zero: "سب پڑھے ہوئے", one: "ایک نہ پڑھا ہوا", other: "{n} نہ پڑھے ہوئے"),
    articlesColumn: "مضامین",
    unreadColumn: "نہ پڑھے ہوئے",
    sections: .urdu,
    related: "متعلقہ مضامین",
    relations: .urdu,
    notInStore: "یہ مضمون ذخیرے میں نہیں",
    derivedTitle: "عنوان متن کے آغاز سے لیا گیا",
    untitled: "(بغیر عنوان)",
    readingMinutes: Plural(one: "ایک منٹ کا مطالعہ", other: "{n} منٹ کا مطالعہ"),
    readingHour: "ایک گھنٹے سے زیادہ کا مطالعہ",
    tooLong: "باقی مضمون یہاں دکھانے کے لیے بہت لمبا ہے؛ پورا متن: nashra show",
    links: "لنک",
    noSuchLink: "اس نمبر کا کوئی لنک نہیں",
    noAddress: "اس مضمون کا کوئی پتا نہیں",
    corrected: "تصحیح شدہ",
    hasChanged: "یہ مضمون ابھی بدلا ہے: {} دکھاتا ہے کیسے",
    changes: "جو بدلا",
    noEarlierText: "اس مضمون کا کوئی پچھلا متن ذخیرے میں نہیں",
    media: Media(image: "تصویر", video: "ویڈیو", audio: "آڈیو", embedded: "شامل مواد", file: "فائل"),
    filterPrompt: "فلٹر:",
    filterWords: .urdu,
    saving: .urdu,
    findPrompt: "تلاش:",
    notFound: "نہیں ملا",
    fromStart: "پھر شروع سے",
    fromEnd: "پھر آخر سے",
    wordsApart: "الفاظ الگ الگ",
    copyPrompt: "نقل:",
    tagsPrompt: "مضمون کے ٹیگ:",
    tagsSet: "ٹیگ محفوظ ہو گئے",
    tagsTitle: "ٹیگ",
    anyOf: "کوئی ایک",
    allOf: "سب",
    noTags: "کوئی ٹیگ نہیں",
    confirmMarkAll: Plural(
      zero: "پڑھنے کو کچھ باقی نہیں", one: "ایک مضمون پڑھا ہوا بنایا جائے؟",
      other: "{n} مضامین پڑھے ہوئے بنائے جائیں؟"),
    flagWords: .urdu,
    confirmQuit: "تازہ کاری ختم نہیں ہوئی۔ پھر بھی باہر جائیں؟",
    nothingUnread: "یہاں سب پڑھا جا چکا",
    nothingElseUnread: "یہاں اور کوئی نہ پڑھا ہوا مضمون نہیں",
    fromNewest: "فہرست ختم ہوئی؛ یہ اس کے شروع سے ہے",
    fromOldest: "فہرست کا شروع آ گیا؛ یہ اس کے آخر سے ہے",
    isLast: "یہ فہرست کا آخری مضمون ہے",
    isFirst: "یہ فہرست کا پہلا مضمون ہے",
    markedRead: Plural(
      zero: "کچھ نہیں بدلا", one: "ایک مضمون پڑھا ہوا بنا", other: "{n} مضامین پڑھے ہوئے بنے"),
    nothingToUndo: "واپس لینے کو کچھ نہیں",
    refreshing: "تازہ کاری",
    arrived: Plural(zero: "کچھ نیا نہیں", one: "ایک نیا مضمون", other: "{n} نئے مضامین"),
    newArticles: Plural(one: "ایک نیا مضمون: {} دکھاتا ہے", other: "{n} نئے مضامین: {} دکھاتا ہے"),
    newestOfMany: Plural(
      one: "تازہ ترین میں ایک نیا مضمون: {} دکھاتا ہے", other: "تازہ ترین میں {n} نئے مضامین: {} دکھاتا ہے"),
    noneNewest: "تازہ ترین میں کچھ نیا نہیں",
    feedsFailed: Plural(one: "ایک فیڈ ناکام رہی", other: "{n} فیڈز ناکام رہیں"),
    whyFailed: "{} وجہ بتاتا ہے",
    feedsNotDue: Plural(one: "ایک فیڈ کا وقت ابھی نہیں آیا", other: "{n} فیڈز کا وقت ابھی نہیں آیا"),
    askAll: "{} دوبارہ سب کو حاصل کرتا ہے",
    noFeeds: "ابھی کوئی فیڈ نہیں۔ اس کمانڈ سے شامل کریں: nashra feeds add",
    feedsTitle: "فیڈز",
    fetchError: { FetchWords.urdu.text(for: $0) },
    filtersTitle: "محفوظ فلٹر",
    noFilters: "ابھی کوئی محفوظ فلٹر نہیں۔ ترتیبات کی فائل میں filters کے نیچے نام دیں",
    feedFailed: "ناکام",
    helpTitle: "کلیدیں",
    help: urduHelp,
    hints: Hints(
      help: "مدد", filter: "فلٹر", tags: "ٹیگ", feeds: "فیڈز", unread: "نہ پڑھے ہوئے", read: "پڑھا ہوا",
      star: "پسندیدہ", remove: "حذف", endRange: "درمیان کے چنیں", noFlags: "انتخاب ختم", quit: "باہر",
      page: "صفحہ", related: "متعلقہ", nextUnread: "اگلا", changes: "تبدیلیاں", back: "واپس",
      sections: "حصے", pane: "اگلا خانہ", openSection: "کھولیں", hide: "چھپائیں",
      keep: "رکھیں", save: "محفوظ", cancel: "منسوخ", choose: "چنیں", apply: "لاگو", allOrAny: "سب یا کوئی ایک",
      narrow: "فلٹر", allTags: "تمام ٹیگ", feedArticles: "اس کے مضامین", fetch: "حاصل کریں", fetchAll: "سب",
      filterArticles: "اس کے مضامین", scroll: "سرکائیں", close: "بند", yes: "ہاں", no: "نہیں",
      find: "تلاش", nextHit: "اگلا", previousHit: "پچھلا", endFind: "تلاش ختم", headline: "سرخی",
      paragraph: "پیراگراف", address: "لنک", citation: "حوالہ", whole: "پورا مضمون", copy: "نقل",
      cite: "ماخذ کے ساتھ", words: "الفاظ", paragraphs: "پیراگراف", beginHere: "یہاں سے شروع",
      swapEnds: "دوسرا سرا"),
    spaceKey: "اسپیس",
    now: "ابھی",
    minutesAgo: Plural(zero: "ابھی", one: "1 منٹ پہلے", other: "{n} منٹ پہلے"),
    hoursAgo: Plural(zero: "ابھی", one: "1 گھنٹہ پہلے", other: "{n} گھنٹے پہلے"),
    today: "آج",
    yesterday: "گزشتہ روز",
    daysAgo: Plural(zero: "آج", one: "گزشتہ روز", other: "{n} دن پہلے"),
    months: Months(
      "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"),
    firstDay: "1",
    short: ShortAges(
      minutes: Plural(one: "{n} منٹ", other: "{n} منٹ"), hours: Plural(one: "{n} گھ", other: "{n} گھ"),
      days: Plural(one: "{n} دن", other: "{n} دن"), date: "{day}/{month}", undated: "–"),
    importedOn: "درآمد: {date}",
    undated: "بغیر تاریخ",
    arrivals: ArrivalDays(
      today: "درآمد: آج", yesterday: "درآمد: گزشتہ روز", date: "درآمد: {date}"),
    dateWithTime: "{date}، {time}",
    storeFailed: "ذخیرے میں خرابی",
    notWritten: "ذخیرے میں لکھا نہ جا سکا",
    storeRemoved: "ذخیرے کی فائل اپنی جگہ پر نہیں: جب تک واپس نہ رکھیں کچھ محفوظ نہیں ہوگا",
    storeReplaced: "ذخیرے کی جگہ دوسری فائل ہے: پہلی واپس رکھنے یا دوبارہ شروع کرنے تک کچھ محفوظ نہیں ہوگا",
    storeIsBack: "ذخیرے کی فائل واپس آ گئی",
    storeWasOpen: "اس کمپیوٹر پر دوسرے بھی ذخیرہ پڑھ سکتے تھے؛ اب صرف آپ پڑھ سکتے ہیں",
    localeIsNotUTF8: "نظام کی انکوڈنگ UTF-8 نہیں؛ حروف غلط دکھیں تو {} رکھیں",
    terminalIsNotUTF8: "یہ ٹرمینل UTF-8 نہیں پڑھتا، اس لیے حروف غلط دکھتے ہیں؛ اسے UTF-8 پر لائیں",
    tmuxIsNotUTF8: "حروف نہیں: یہاں tmux UTF-8 نہیں لکھتا؛ {} سے جڑیں",
    terminalIsUnknown: "یہاں الفاظ الٹے دکھیں تو: {} (PuTTY میں: \u{2066}putty\u{2069})",
    readOnly: "ذخیرہ اب صرف پڑھا جا سکتا ہے",
    diskFull: "ڈسک بھر گئی ہے",
    noPermission: "اس میں لکھنے کی اجازت نہیں",
    readOnlyFileSystem: "اس کے فائل نظام میں لکھا نہیں جا سکتا",
    languageChanged: "انٹرفیس اب اردو میں ہے",
    keyboard: { "کلیدیں اب " + name(of: $0) + " کی بورڈ کے مطابق پڑھی جاتی ہیں" },
    copiedTmux: "‏tmux کے ذریعے نقل ہوا:",
    copiedTmuxBuffer: "صرف tmux کی یادداشت میں نقل ہوا:",
    copySent: "ٹرمینل کے کلپ بورڈ کو بھیجا گیا:",
    copySentOn: "بھیجا گیا، مگر tmux یا screen روک سکتا ہے:",
    copyTooLong: "نقل نہیں ہوا: متن ٹرمینل کی حد سے لمبا ہے، حد بائٹ میں:",
    copyNoTmux: "نقل نہیں ہوا: tmux نے متن نہیں لیا",
    copyFailed: "نقل نہیں ہوا: ٹرمینل میں لکھا نہ جا سکا",
    tooSmall: "ونڈو پڑھنے کے لیے بہت چھوٹی ہے",
    opening: .urdu,
    pageFetch: .urdu,
    stories: .urdu,
    tasteWords: .urdu,
    feedWords: .urdu,
    mouse: .urdu,
    lines: .urdu,
    commandNames: .urdu,
    doctor: .urdu)

  private static func name(of layout: KeyboardLayout) -> String {
    switch layout {
    case .arabic: "عربی"
    case .arabicMac: "عربی (میک)"
    case .arabicAzerty: "عربی (AZERTY)"
    case .arabicBuckwalter: "عربی (بک والٹر)"
    case .arabicOLPC: "عربی (OLPC)"
    case .persian: "فارسی"
    case .kurdish: "کردی"
    case .urduPhonetic: "اردو صوتی"
    case .urduCRULP: "اردو (CRULP)"
    case .urduNLA: "اردو (NLA)"
    case .urduNavees: "اردو (نویس)"
    case .hebrew: "عبرانی"
    case .hebrewPhonetic: "عبرانی صوتی"
    case .hebrewLyX: "عبرانی (LyX)"
    }
  }

  /// CLDR: one and other. Of none we say something else.
  private static func category(_ count: Int) -> Plural.Category {
    count == 0 ? .zero : count == 1 ? .one : .other
  }
}
