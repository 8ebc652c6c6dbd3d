/// The words of a story's page, of a day's front page and of a timeline.
struct StoryWords: Sendable {
  let sources: Plural
  let stories: Plural
  /// Why there is no page: the article stands alone.
  let standsAlone: String
  let nothingThatDay: String
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

  static let arabic = StoryWords(
    sources: Plural(
      zero: "بلا مصدر", one: "مصدر واحد", two: "مصدران", few: "{n} مصادر", many: "{n} مصدرًا", other: "{n} مصدر"),
    stories: Plural(
      zero: "لا أخبار", one: "خبر واحد", two: "خبران", few: "{n} أخبار", many: "{n} خبرًا", other: "{n} خبر"),
    standsAlone: "لا قصة لهذا المقال: لم يُعرف مقال آخر عن الحدث نفسه",
    nothingThatDay: "لا مقالات في هذا اليوم",
    nothingInTime: "لا مقالات لها تاريخ هنا",
    untagged: "بلا وسم",
    new: "جديد:",
    role: { role in
      switch role {
      case .report: "أول خبر"
      case .copy: "نسخة"
      case .update: "إضافة"
      }
    },
    head: "قصة من {sources} · بدأت {age}",
    latest: "آخرها {age}",
    perDay: "المقالات يومًا بيوم",
    isCut: "لم تُعدّ الأيام الأقدم",
    onDay: "في:{day}",
    isGrouped: "لكل قصة سطر واحد",
    isNotGrouped: "لكل مقال سطر",
    tagsOfArticle: "وسوم المقال",
    nearTo: "وسوم قريبة من",
    isWidest: "المعروض كل المقالات",
    weekdays: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
    hints: Hints(
      open: "فتح", markRead: "اجعلها مقروءة", days: "اليوم السابق والتالي", showDay: "مقالات اليوم",
      near: "ما يقرب منه", narrow: "ضيّق به",
      timeline: "يومًا بيوم", back: "رجوع"))

  static let english = StoryWords(
    sources: Plural(zero: "no source", one: "one source", other: "{n} sources"),
    stories: Plural(zero: "no stories", one: "one story", other: "{n} stories"),
    standsAlone: "This article stands alone: no other one on the same event is known",
    nothingThatDay: "No articles on this day",
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
