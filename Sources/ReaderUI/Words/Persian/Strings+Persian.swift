internal import Ingest
internal import TextLayout

extension Words {
  static let persian = Words(
    interface: .persian,
    direction: .rightToLeft,
    category: category,
    listSeparator: "، ",
    colon: ": ",
    quotationMarks: "«{}»",
    appName: "نشره",
    allArticles: "همهٔ مقاله‌ها",
    unreadOnly: "خوانده‌نشده",
    starredOnly: "ستاره‌دار",
    noMatch: "چیزی با این پالایه جور نیست",
    empty: .persian,
    loading: "در حال بارگذاری…",
    articles: Plural(zero: "بدون مقاله", one: "یک مقاله", other: "{n} مقاله"),
    unread: Plural(zero: "همه خوانده", one: "یک خوانده‌نشده", other: "{n} خوانده‌نشده"),
    articlesColumn: "مقاله",
    unreadColumn: "خوانده‌نشده",
    sections: .persian,
    related: "مقاله‌های مرتبط",
    relations: .persian,
    notInStore: "این مقاله در مخزن نیست",
    derivedTitle: "عنوان از آغاز متن گرفته شد",
    untitled: "(بدون عنوان)",
    readingMinutes: Plural(one: "خواندن: یک دقیقه", other: "خواندن: {n} دقیقه"),
    readingHour: "خواندن: بیش از یک ساعت",
    tooLong: "بقیهٔ مقاله درازتر از آن است که اینجا بیاید؛ متن کامل با دستور: nashra show",
    links: "پیوندها",
    noSuchLink: "پیوندی با این شماره نیست",
    noAddress: "این مقاله نشانی ندارد",
    corrected: "اصلاح‌شده",
    hasChanged: "این مقاله هم‌اکنون تغییر کرد: {} نشان می‌دهد چگونه",
    changes: "آنچه تغییر کرد",
    noEarlierText: "متن پیشینی از این مقاله در مخزن نیست",
    media: Media(image: "تصویر", video: "ویدیو", audio: "صدا", embedded: "محتوای جاسازی‌شده", file: "پرونده"),
    filterPrompt: "پالایش:",
    filterWords: .persian,
    saving: .persian,
    findPrompt: "جستجو:",
    notFound: "پیدا نشد",
    fromStart: "دوباره از آغاز",
    fromEnd: "دوباره از پایان",
    wordsApart: "واژه‌هایش جدا از هم",
    copyPrompt: "رونوشت:",
    tagsPrompt: "برچسب‌های مقاله:",
    tagsSet: "برچسب‌ها ذخیره شد",
    tagsTitle: "برچسب‌ها",
    anyOf: "هر یک از",
    allOf: "همهٔ",
    noTags: "برچسبی نیست",
    confirmMarkAll: Plural(
      zero: "خوانده‌نشده‌ای نیست", one: "یک مقاله خوانده‌شده شود؟", other: "{n} مقاله خوانده‌شده شود؟"),
    flagWords: .persian,
    confirmQuit: "به‌روزرسانی پایان نیافته است. با این همه خارج می‌شوید؟",
    nothingUnread: "اینجا همه خوانده شده است",
    nothingElseUnread: "اینجا خوانده‌نشدهٔ دیگری نیست",
    fromNewest: "فهرست به پایان رسید؛ این از آغاز آن است",
    fromOldest: "فهرست به آغاز رسید؛ این از پایان آن است",
    isLast: "این واپسین مقالهٔ فهرست است",
    isFirst: "این نخستین مقالهٔ فهرست است",
    markedRead: Plural(zero: "چیزی تغییر نکرد", one: "یک مقاله خوانده‌شده شد", other: "{n} مقاله خوانده‌شده شد"),
    nothingToUndo: "چیزی برای برگرداندن نیست",
    refreshing: "به‌روزرسانی",
    arrived: Plural(zero: "چیز تازه‌ای نیست", one: "یک مقالهٔ تازه", other: "{n} مقالهٔ تازه"),
    newArticles: Plural(one: "یک مقالهٔ تازه: {} نشانش می‌دهد", other: "{n} مقالهٔ تازه: {} نشانشان می‌دهد"),
    newestOfMany: Plural(
      one: "یک مقالهٔ تازه میان جدیدترین‌ها: {} نشانش می‌دهد",
      other: "{n} مقالهٔ تازه میان جدیدترین‌ها: {} نشانشان می‌دهد"),
    noneNewest: "میان جدیدترین‌ها چیز تازه‌ای نیست",
    feedsFailed: Plural(one: "یک خوراک دریافت نشد", other: "{n} خوراک دریافت نشد"),
    whyFailed: "{} می‌گوید چرا",
    feedsNotDue: Plural(one: "زمان یک خوراک نرسیده است", other: "زمان {n} خوراک نرسیده است"),
    askAll: "{} دوباره همه را دریافت می‌کند",
    noFeeds: "هنوز خوراکی نیست. با این دستور بیفزایید: nashra feeds add",
    feedsTitle: "خوراک‌ها",
    fetchError: { FetchWords.persian.text(for: $0) },
    filtersTitle: "پالایه‌های ذخیره‌شده",
    noFilters: "هنوز پالایهٔ ذخیره‌شده‌ای نیست. در تنظیمات زیر filters نامی به آن بدهید",
    feedFailed: "دریافت نشد",
    helpTitle: "کلیدها",
    help: persianHelp,
    hints: Hints(
      help: "راهنما", filter: "پالایش", tags: "برچسب‌ها", feeds: "خوراک‌ها", unread: "خوانده‌نشده",
      read: "خوانده‌شده", star: "ستاره", remove: "حذف", endRange: "برگزیدن این میان", noFlags: "رها کردن همه",
      quit: "خروج", page: "صفحه", related: "مرتبط", nextUnread: "بعدی", changes: "تغییرها", back: "بازگشت",
      sections: "بخش‌ها", pane: "قاب بعدی", openSection: "باز کردن", hide: "پنهان کردن",
      keep: "نگه داشتن", save: "ذخیره", cancel: "لغو", choose: "برگزیدن", apply: "اعمال",
      allOrAny: "همه یا هر یک", narrow: "پالایش", allTags: "همهٔ برچسب‌ها", feedArticles: "مقاله‌هایش",
      fetch: "دریافت", fetchAll: "همه", filterArticles: "مقاله‌هایش", scroll: "پیمایش", close: "بستن",
      yes: "بله", no: "نه", find: "جستجو", nextHit: "بعدی", previousHit: "پیشین", endFind: "پایان جستجو",
      headline: "عنوان", paragraph: "بند", address: "پیوند", citation: "ارجاع", whole: "همهٔ مقاله",
      copy: "رونوشت", cite: "با منبع", words: "واژه‌ها", paragraphs: "بندها", beginHere: "آغاز از اینجا",
      swapEnds: "سر دیگر"),
    spaceKey: "فاصله",
    now: "اکنون",
    minutesAgo: Plural(zero: "اکنون", one: "1 دقیقه پیش", other: "{n} دقیقه پیش"),
    hoursAgo: Plural(zero: "اکنون", one: "1 ساعت پیش", other: "{n} ساعت پیش"),
    today: "امروز",
    yesterday: "دیروز",
    daysAgo: Plural(zero: "امروز", one: "دیروز", other: "{n} روز پیش"),
    months: Months(
      "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"),
    firstDay: "1",
    short: ShortAges(
      minutes: Plural(one: "{n} دق", other: "{n} دق"), hours: Plural(one: "{n} ساعت", other: "{n} ساعت"),
      days: Plural(one: "دیروز", other: "{n} روز"), date: "{day}/{month}", undated: "–"),
    importedOn: "ورود در {date}",
    undated: "بدون تاریخ",
    arrivals: ArrivalDays(
      today: "ورود: امروز", yesterday: "ورود: دیروز", date: "ورود: {date}"),
    dateWithTime: "{date}، {time}",
    storeFailed: "خطا در مخزن",
    notWritten: "در مخزن نوشته نشد",
    storeRemoved: "پروندهٔ مخزن سر جایش نیست: تا برگرداندنش چیزی ذخیره نمی‌شود",
    storeReplaced:
      "پروندهٔ دیگری جای مخزن را گرفته است: تا نخستین را برنگردانید یا از نو آغاز نکنید چیزی ذخیره نمی‌شود",
    storeIsBack: "پروندهٔ مخزن برگشت",
    storeWasOpen: "دیگران در این رایانه می‌توانستند مخزن را بخوانند؛ اکنون تنها شما می‌توانید",
    localeIsNotUTF8: "کدگذاری سامانه UTF-8 نیست؛ اگر حرف‌ها درست دیده نمی‌شود {} بگذارید",
    terminalIsNotUTF8: "این پایانه UTF-8 نمی‌خواند و حرف‌ها درست دیده نمی‌شود؛ آن را به UTF-8 ببرید",
    tmuxIsNotUTF8: "حرفی نیست: tmux اینجا UTF-8 نمی‌نویسد؛ با {} وصل شوید",
    terminalIsUnknown: "اگر واژه‌ها اینجا وارونه است: {} (در PuTTY: \u{2066}putty\u{2069})",
    readOnly: "مخزن اکنون فقط خواندنی است",
    diskFull: "دیسک پر است",
    noPermission: "اجازهٔ نوشتن در آن نیست",
    readOnlyFileSystem: "در سامانهٔ پرونده‌اش نمی‌توان نوشت",
    languageChanged: "رابط اکنون به فارسی است",
    keyboard: { "کلیدها اکنون با صفحه‌کلید " + name(of: $0) + " خوانده می‌شود" },
    copiedTmux: "با tmux رونوشت شد:",
    copiedTmuxBuffer: "تنها در حافظهٔ tmux رونوشت شد:",
    copySent: "به بریده‌دان پایانه فرستاده شد:",
    copySentOn: "فرستاده شد؛ شاید tmux یا screen نگهش دارد:",
    copyTooLong: "رونوشت نشد: درازتر از آن که پایانه‌ها بپذیرند؛ حد به بایت:",
    copyNoTmux: "رونوشت نشد: tmux متن را نپذیرفت",
    copyFailed: "رونوشت نشد: در پایانه نمی‌توان نوشت",
    tooSmall: "پنجره کوچک‌تر از آن است که خوانده شود",
    opening: .persian,
    pageFetch: .persian,
    stories: .persian,
    tasteWords: .persian,
    feedWords: .persian,
    mouse: .persian,
    lines: .persian,
    commandNames: .persian,
    doctor: .persian)

  private static func name(of layout: KeyboardLayout) -> String {
    switch layout {
    case .arabic: "عربی"
    case .arabicMac: "عربی مک"
    case .arabicAzerty: "عربی AZERTY"
    case .arabicBuckwalter: "عربی باکوالتر"
    case .arabicOLPC: "عربی OLPC"
    case .persian: "فارسی"
    case .kurdish: "کردی"
    case .urduPhonetic: "اردوی آوایی"
    case .urduCRULP: "اردو (CRULP)"
    case .urduNLA: "اردو (NLA)"
    case .urduNavees: "اردو (نویس)"
    case .hebrew: "عبری"
    case .hebrewPhonetic: "عبری آوایی"
    case .hebrewLyX: "عبری (LyX)"
    }
  }

  /// CLDR: one for none and one. Of none we say something else.
  private static func category(_ count: Int) -> Plural.Category {
    count == 0 ? .zero : count == 1 ? .one : .other
  }
}
