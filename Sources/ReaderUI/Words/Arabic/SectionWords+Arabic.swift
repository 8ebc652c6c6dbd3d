extension SectionWords {
  static let arabic = SectionWords(
    all: "كل المقالات", today: "اليوم", unread: "غير المقروءة", starred: "المفضّلة", filters: "التصفيات",
    sources: "المصادر", tags: "الوسوم", moreTags: "وسوم أخرى…", noneFound: "لا شيء هنا بهذا الاسم",
    fold: "طيّ", allOfThem: "كل الأقسام")
}

extension EmptyWords {
  static let arabic = EmptyWords(
    nothingStored: "لا مقالات بعد",
    waysToArticles: ["صفحات محفوظة: nashra import FILE", "خلاصة موقع: nashra feeds add ADDRESS"],
    fetchFeeds: "{} يجلب الخلاصات", readHelp: "{} يعرض المفاتيح", allRead: "قُرئ كل شيء",
    allFoundRead: "قُرئ كل ما تعرضه هذه التصفية", noneStarred: "لا مقالات مفضّلة بعد",
    noneFoundStarred: "لا مقالات مفضّلة في هذه التصفية", neverFetched: "لم تُجلب هذه الخلاصة بعد",
    fetchFeed: "{} يجلبها", fetchFeedAgain: "{} يجلبها مرة أخرى", showRead: "{} يعرض المقروء أيضًا",
    showUnstarred: "{} يعرض غير المفضّلة أيضًا", clearFilter: "{} يلغي التصفية", tryAgain: "{} يعيد المحاولة",
    goBack: "{} رجوع")
}

extension RelationWords {
  static let arabic = RelationWords(
    found: "في الموضوع نفسه",
    sharedWords: Plural(
      one: "كلمة مشتركة", two: "كلمتان مشتركتان", few: "{n} كلمات مشتركة", many: "{n} كلمة مشتركة",
      other: "{n} كلمة مشتركة"),
    sameSource: "المصدر نفسه")
}
