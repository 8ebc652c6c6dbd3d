extension Messages {
  static var storyHelp: String {
    say(
      "Show the story of an article: all that tell of the same event, oldest first.",
      "اعرض قصة المقال: كل من روى الحدث نفسه، الأقدم أولًا.")
  }
  static var storyDiscussion: String {
    say(
      """
      The first is the report; a copy has nearly the text of an earlier one; an update says more, and its new sentences
      stand below it. The exit status is 1 where the article stands alone.
      """,
      """
      الأول هو الخبر؛ والنسخة نصها قريب من نص سابق؛ والتحديث يقول أكثر، وجمله الجديدة تحته. وحالة الخروج \
      1 إذا كان المقال وحده.
      """)
  }
  static var todayHelp: String {
    say(
      "List a day's stories, those of most sources first, under their tags.",
      "اسرد قصص يوم، الأكثر مصادر أولًا، تحت وسومها.")
  }
  static var todayDiscussion: String {
    say(
      """
      A day is one of this computer's clock. An article that says no date is in none. In tsv: number of the newest article,
      articles, sources, unread, time of the newest, tag, title.
      """,
      """
      اليوم بساعة هذا الحاسوب. والمقال الذي لا يذكر تاريخًا ليس في يوم. وفي tsv: رقم أحدث مقال، \
      والمقالات، والمصادر، وغير المقروء، ووقت الأحدث، والوسم، والعنوان.
      """)
  }
  static var dayHelp: String {
    say(
      "The day, as in a filter: 2026-11-29, أمس, yesterday; today unless told.",
      "اليوم كما في التصفية: 2026-11-29 أو أمس أو yesterday؛ وإلا فاليوم.")
  }
  static func noDay(_ text: String) -> String { say("“\(text)” is no day", "«\(text)» ليس يومًا") }
  static var timelineHelp: String {
    say(
      "Count the articles of a filter day by day, newest first.",
      "عُدّ مقالات التصفية يومًا يومًا، الأحدث أولًا.")
  }
  static var timelineDiscussion: String {
    say(
      "A day is one of this computer's clock. An article that says no date is in none.",
      "اليوم بساعة هذا الحاسوب. والمقال الذي لا يذكر تاريخًا ليس في يوم.")
  }
  static func standsAlone(_ id: Int64) -> String {
    say(
      "article \(id) stands alone: no other one on the same event is known",
      "المقال \(id) وحده: لا يُعرف مقال آخر عن الحدث نفسه")
  }
}
