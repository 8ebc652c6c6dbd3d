/// The words of a story's page, of a day's front page and of a timeline.
struct StoryWords: Sendable {
  let sources: Plural
  let stories: Plural
  /// Why there is no page: the article stands alone.
  let standsAlone: String
  /// The same of one that says no date.
  let hasNoDate: String
  let nothingThatDay: String
  /// Which key, in the place of `{}`, leads to days of which there are some.
  let showDays: String
  let nothingInTime: String
  /// Over what has no tag.
  let untagged: String
  /// Before what an article says that none before it said.
  let new: String
  let role: @Sendable (StoryRoleName) -> String
  /// `{sources}` and `{age}`, when it began.
  let head: String
  /// `{age}` is that of the newest article.
  let latest: String
  let perDay: String
  /// Older days have articles that were not counted.
  let isCut: String
  /// A filter for the day `{day}`.
  let onDay: String
  /// The list has one row a story, or one an article.
  let isGrouped: String
  let isNotGrouped: String
  /// Over the tags of an article, and over those that are near others.
  let tagsOfArticle: String
  let nearTo: String
  /// Nothing narrows what is listed.
  let isWidest: String
  let weekdays: [String]
  let hints: Hints

  enum StoryRoleName: Sendable { case report, copy, update }

  struct Hints: Sendable {
    let open: String
    let markRead: String
    let days: String
    let showDay: String
    let near: String
    let narrow: String
    let timeline: String
    let back: String
  }
}
