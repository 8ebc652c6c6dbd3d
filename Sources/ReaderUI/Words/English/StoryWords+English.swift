extension StoryWords {
  static let english = StoryWords(
    sources: Plural(zero: "no source", one: "one source", other: "{n} sources"),
    stories: Plural(zero: "no stories", one: "one story", other: "{n} stories"),
    standsAlone: "This article stands alone: no other one on the same event is known",
    hasNoDate: "An article without a date is in no story: when its event was is not known",
    nothingThatDay: "No articles dated this day",
    showDays: "{} shows the days that have articles",
    nothingInTime: "No article here has a date",
    untagged: "Without a tag",
    new: "New:",
    role: { role in
      switch role {
      case .report: "first report"
      case .copy: "copy"
      case .update: "update"
      }
    },
    head: "A story of {sources} · began {age}",
    latest: "latest {age}",
    perDay: "Articles day by day",
    isCut: "older days were not counted",
    onDay: "on:{day}",
    isGrouped: "One row a story",
    isNotGrouped: "One row an article",
    tagsOfArticle: "Tags of the article",
    nearTo: "Tags near",
    isWidest: "All articles are listed",
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    hints: Hints(
      open: "open", markRead: "mark read", days: "day before, after", showDay: "that day", near: "near it",
      narrow: "narrow by it", timeline: "its days", back: "back"))
}
