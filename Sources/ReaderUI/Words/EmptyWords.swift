/// What is said in place of articles, and what to do then; a key stands in the place of `{}`.
struct EmptyWords: Sendable {
  let nothingStored: String
  /// What to type in a shell, each a line.
  let waysToArticles: [String]
  let fetchFeeds: String
  let readHelp: String
  let allRead: String
  let allFoundRead: String
  let noneStarred: String
  let noneFoundStarred: String
  let neverFetched: String
  let fetchFeed: String
  let fetchFeedAgain: String
  let showRead: String
  let showUnstarred: String
  let clearFilter: String
  let tryAgain: String
  let goBack: String
}

extension EmptyWords {
  static let arabic = EmptyWords(
    nothingStored: "لا مقالات بعد",
    waysToArticles: ["صفحات محفوظة: nashra import FILE", "خلاصة موقع: nashra feeds add ADDRESS"],
    fetchFeeds: "{} يجلب الخلاصات", readHelp: "{} يعرض المفاتيح", allRead: "قُرئ كل شيء",
    allFoundRead: "قُرئ كل ما تعرضه هذه التصفية", noneStarred: "لا مقالات مفضّلة بعد",
    noneFoundStarred: "لا مقالات مفضّلة في هذه التصفية", neverFetched: "لم تُجلب هذه الخلاصة بعد",
    fetchFeed: "{} يجلبها", fetchFeedAgain: "{} يجلبها ثانيةً", showRead: "{} يعرض المقروء أيضًا",
    showUnstarred: "{} يعرض غير المفضّلة أيضًا", clearFilter: "{} يمسح التصفية", tryAgain: "{} يعيد المحاولة",
    goBack: "{} رجوع")

  static let english = EmptyWords(
    nothingStored: "No articles yet",
    waysToArticles: ["saved pages: nashra import FILE", "the feed of a site: nashra feeds add ADDRESS"],
    fetchFeeds: "{} fetches the feeds", readHelp: "{} shows the keys", allRead: "All is read",
    allFoundRead: "All that this filter finds is read", noneStarred: "No starred articles yet",
    noneFoundStarred: "No starred articles in this filter", neverFetched: "This feed was never fetched",
    fetchFeed: "{} fetches it", fetchFeedAgain: "{} fetches it again", showRead: "{} shows the read ones as well",
    showUnstarred: "{} shows the others as well", clearFilter: "{} clears the filter", tryAgain: "{} tries again",
    goBack: "{} goes back")
}
