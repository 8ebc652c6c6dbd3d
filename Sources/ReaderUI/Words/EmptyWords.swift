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
