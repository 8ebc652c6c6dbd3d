extension LineWords {
  static let persian = LineWords(
    commandPrompt: "دستور:",
    didYouMean: "منظورتان {} بود؟",
    takeOffer: "{} آن را می‌گیرد",
    tooLong: "پذیرفته نشد: بیش از {n} نویسه",
    complete: "تکمیل", earlier: "قبلی", allKeys: "همهٔ کلیدها",
    unknownCommand: "دستوری به نام {} نیست.",
    nearest: "شاید: {}",
    worksIn: "{} اینجا کاری نمی‌کند؛ جای آن: {places}",
    onlyInside: "{} تنها در جای خودش معنا دارد",
    takesNothing: "پس از {} چیزی نمی‌آید",
    unreadable: "{} اینجا خوانا نیست.",
    write: "بنویسید: {}",
    rows: Plural(
      zero: "فهرست را از اینجا نمی‌توان شمرد؛ نخست به آغاز آن بروید", one: "فهرست تاکنون {n} سطر دارد",
      other: "فهرست تاکنون {n} سطر دارد"),
    tooMany: "بیش از {n} مقاله است یا هنوز شمرده نشده: فهرست را محدود کنید یا nashra export را به کار ببرید",
    usage: usage, place: place)

  private static func usage(_ verb: LineVerb) -> String {
    switch verb {
    case .filter: "filter واژه‌ها یا شرط‌ها"
    case .find: "find واژه‌ها، درون مقاله"
    case .tag: "tag نام: مقاله‌هایش"
    case .source: "source نام: مقاله‌هایش"
    case .feed: "feed نام: مقاله‌هایش"
    case .open: "open 3: سومین مقالهٔ فهرست"
    case .go: "go 3: به سومین سطر فهرست"
    case .save: "save text|markdown|html|json|raw و مسیر"
    case .export: "export markdown و پوشه: همهٔ فهرست"
    case .mark: "mark read|unread|starred|unstarred و پالایه"
    case .interface: "interface fa: زبان صفحه"
    case .today: "today دیروز، یا تاریخی دیگر"
    case .pipe: "pipe و دستور: مقاله به آن داده می‌شود"
    case .narrow: "narrow و برچسب: تنها آنچه آن را هم دارد"
    case .editTags: "edit-tags و نام‌ها با ویرگول"
    case .quit: "quit: بستن نشره"
    }
  }

  private static func place(_ mode: Mode) -> String? {
    switch mode {
    case .sections: "بخش‌ها"
    case .list: "فهرست"
    case .article: "مقاله"
    case .selecting: "گزینش متن"
    case .tags: "برچسب‌ها"
    case .feeds: "خوراک‌ها"
    case .filters: "پالایه‌ها"
    case .help: "راهنما"
    case .printed: "خروجی دستور"
    case .story: "ماجرا"
    case .today: "صفحهٔ امروز"
    case .timeline: "روزها"
    default: nil
    }
  }
}
