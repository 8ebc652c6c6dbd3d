extension Messages {
  static let storyHelp = "Show the story of an article: all that tell of the same event, oldest first."
  static let storyDiscussion = """
    The first is the report; a copy has nearly the text of an earlier one; an update says more, and its new sentences
    stand below it. The exit status is 1 where the article stands alone.
    """
  static let todayHelp = "List a day's stories, those of most sources first, under their tags."
  static let todayDiscussion = """
    A day is one of this computer's clock. An article that says no date is in none. In tsv: number of the newest article,
    articles, sources, unread, time of the newest, tag, title.
    """
  static let dayHelp = "The day, as in a filter: 2026-11-29, أمس, yesterday; today unless told."
  static func noDay(_ text: String) -> String { "“\(text)” is no day" }
  static let timelineHelp = "Count the articles of a filter day by day, newest first."
  static let timelineDiscussion = "A day is one of this computer's clock. An article that says no date is in none."
  static func standsAlone(_ id: Int64) -> String {
    "article \(id) stands alone: no other one on the same event is known"
  }
}
