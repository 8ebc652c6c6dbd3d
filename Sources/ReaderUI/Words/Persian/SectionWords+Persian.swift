extension SectionWords {
  static let persian = SectionWords(
    all: "همهٔ مقاله‌ها", today: "امروز", unread: "خوانده‌نشده", starred: "ستاره‌دار", filters: "پالایه‌ها",
    sources: "منبع‌ها", tags: "برچسب‌ها", moreTags: "برچسب‌های دیگر…", noneFound: "اینجا چیزی با این نام نیست",
    fold: "بستن", allOfThem: "همهٔ بخش‌ها")
}

extension EmptyWords {
  static let persian = EmptyWords(
    nothingStored: "هنوز مقاله‌ای نیست",
    waysToArticles: ["صفحه‌های ذخیره‌شده: nashra import FILE", "خوراک یک وبگاه: nashra feeds add ADDRESS"],
    fetchFeeds: "{} خوراک‌ها را دریافت می‌کند", readHelp: "{} کلیدها را نشان می‌دهد", allRead: "همه خوانده شده است",
    allFoundRead: "همهٔ آنچه این پالایه می‌یابد خوانده شده است", noneStarred: "هنوز مقالهٔ ستاره‌داری نیست",
    noneFoundStarred: "در این پالایه مقالهٔ ستاره‌داری نیست", neverFetched: "این خوراک هنوز دریافت نشده است",
    fetchFeed: "{} آن را دریافت می‌کند", fetchFeedAgain: "{} آن را دوباره دریافت می‌کند",
    showRead: "{} خوانده‌شده‌ها را هم نشان می‌دهد", showUnstarred: "{} بی‌ستاره‌ها را هم نشان می‌دهد",
    clearFilter: "{} پالایه را برمی‌دارد", tryAgain: "{} دوباره می‌کوشد", goBack: "{} بازگشت")
}

extension RelationWords {
  static let persian = RelationWords(
    found: "در همین موضوع",
    sharedWords: Plural(one: "یک واژهٔ مشترک", other: "{n} واژهٔ مشترک"),
    sameSource: "همان منبع")
}
