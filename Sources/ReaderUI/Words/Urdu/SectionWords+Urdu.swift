extension SectionWords {
  static let urdu = SectionWords(
    all: "تمام مضامین", today: "آج", unread: "نہ پڑھے ہوئے", starred: "پسندیدہ", filters: "فلٹر",
    sources: "ماخذ", tags: "ٹیگ", moreTags: "مزید ٹیگ…", noneFound: "یہاں اس نام کا کچھ نہیں",
    fold: "سمیٹیں", allOfThem: "تمام حصے")
}

extension EmptyWords {
  static let urdu = EmptyWords(
    nothingStored: "ابھی کوئی مضمون نہیں",
    waysToArticles: ["محفوظ صفحات: nashra import FILE", "کسی سائٹ کی فیڈ: nashra feeds add ADDRESS"],
    fetchFeeds: "{} فیڈز حاصل کرتا ہے", readHelp: "{} کلیدیں دکھاتا ہے", allRead: "سب پڑھا جا چکا",
    allFoundRead: "اس فلٹر کے تمام مضامین پڑھے جا چکے", noneStarred: "ابھی کوئی پسندیدہ مضمون نہیں",
    noneFoundStarred: "اس فلٹر میں کوئی پسندیدہ مضمون نہیں", neverFetched: "یہ فیڈ ابھی حاصل نہیں کی گئی",
    fetchFeed: "{} اسے حاصل کرتا ہے", fetchFeedAgain: "{} اسے دوبارہ حاصل کرتا ہے",
    showRead: "{} پڑھے ہوئے بھی دکھاتا ہے", showUnstarred: "{} باقی بھی دکھاتا ہے",
    clearFilter: "{} فلٹر ہٹاتا ہے", tryAgain: "{} دوبارہ کوشش کرتا ہے", goBack: "{} واپس")
}

extension RelationWords {
  static let urdu = RelationWords(
    found: "اسی موضوع پر",
    sharedWords: Plural(one: "ایک مشترک لفظ", other: "{n} مشترک الفاظ"),
    sameSource: "وہی ماخذ")
}
