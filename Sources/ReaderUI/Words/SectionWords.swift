/// What the sidebar calls what stands in it.
struct SectionWords: Sendable {
  let all: String
  let today: String
  let unread: String
  let starred: String
  let filters: String
  let sources: String
  let tags: String
  let moreTags: String
  let noneFound: String
  /// Words of keys.
  let fold: String
  let allOfThem: String

  static let arabic = SectionWords(
    all: "كل المقالات", today: "اليوم", unread: "غير المقروءة", starred: "المفضّلة", filters: "التصفيات",
    sources: "المصادر", tags: "الوسوم", moreTags: "وسوم أخرى…", noneFound: "لا شيء هنا بهذا الاسم",
    fold: "طيّ", allOfThem: "كل الأقسام")

  static let english = SectionWords(
    all: "All articles", today: "Today", unread: "Unread", starred: "Starred", filters: "Filters", sources: "Sources",
    tags: "Tags", moreTags: "More tags…", noneFound: "Nothing here has that name", fold: "fold",
    allOfThem: "all sections")
}
