extension SectionWords {
  static let english = SectionWords(
    all: "All articles", today: "Today", unread: "Unread", starred: "Starred", filters: "Filters", sources: "Sources",
    tags: "Tags", moreTags: "More tags…", noneFound: "Nothing here has that name", fold: "fold",
    allOfThem: "all sections")
}

extension EmptyWords {
  static let english = EmptyWords(
    nothingStored: "No articles yet",
    waysToArticles: ["saved pages: nashra import FILE", "the feed of a site: nashra feeds add ADDRESS"],
    fetchFeeds: "{} fetches the feeds", readHelp: "{} shows the keys", allRead: "Everything is read",
    allFoundRead: "Everything that this filter finds is read", noneStarred: "No starred articles yet",
    noneFoundStarred: "No starred articles in this filter", neverFetched: "This feed was never fetched",
    fetchFeed: "{} fetches it", fetchFeedAgain: "{} fetches it again", showRead: "{} shows the read ones as well",
    showUnstarred: "{} shows the others as well", clearFilter: "{} clears the filter", tryAgain: "{} tries again",
    goBack: "{} goes back")
}

extension RelationWords {
  static let english = RelationWords(
    found: "On the same matter",
    sharedWords: Plural(one: "one word in common", other: "{n} words in common"),
    sameSource: "same source")
}
