import Store

extension Messages {
  static var relatedHelp: String { say("List what is related to an article.", "اسرد ما له صلة بمقال.") }
  static var relatedDiscussion: String {
    say(
      """
      First what its editors listed, as far as it is stored, then what tells of the same event, then what is about the \
      same: by words of title and text, weighed by how rare they are, by shared tags, and a little by source and time. In \
      json the kinds are editor, same-story and found. In tsv: the columns of list, kind, reason.
      """,
      """
      أولًا ما ذكره محرّروه إن كان محفوظًا، ثم ما يروي الحدث نفسه، ثم ما يتناول الموضوع نفسه: بكلمات \
      العنوان والنص موزونةً بندرتها، وبالوسوم المشتركة، وبشيء من المصدر والوقت. والأنواع في json هي \
      editor وsame-story وfound. وفي tsv: أعمدة list ثم النوع والسبب.
      """)
  }
  static var relatedLimitHelp: String {
    say(
      "Print at most so many found ones.",
      "اطبع من المعثور عليه هذا العدد على الأكثر.")
  }
  static var listedByEditors: String { say("listed by the editors", "ذكره المحرّرون") }
  static func sameStory(_ role: StoryRole) -> String {
    let arabic =
      switch role {
      case .report: "خبر"
      case .copy: "نسخة"
      case .update: "تحديث"
      }
    return say("same story: \(role.rawValue)", "القصة نفسها: \(arabic)")
  }

  /// `3 shared words: بوتين، الكرملين، هدنة · #روسيا · same source`
  static func reason(_ reason: FoundRelation.Reason) -> String {
    var parts: [String] = []
    if !reason.terms.isEmpty {
      let terms = reason.terms.map(PlainText.line).joined(separator: say(", ", "، "))
      let count = reason.termCount
      parts.append(
        say(
          (count == 1 ? "1 shared word" : "\(count) shared words") + ": " + terms,
          counted(count, .sharedWord) + ": " + terms))
    }
    parts += reason.tags.map { "#" + PlainText.line($0) }
    if reason.source != nil { parts.append(say("same source", "المصدر نفسه")) }
    return parts.joined(separator: " · ")
  }
}
