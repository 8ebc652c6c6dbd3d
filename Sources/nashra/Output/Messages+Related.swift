import Store

extension Messages {
  static let relatedHelp = "List what is related to an article."
  static let relatedDiscussion = """
    First what its editors listed, as far as it is stored, then what tells of the same event, then what is about the \
    same: by words of title and text, weighed by how rare they are, by shared tags, and a little by source and time. In \
    json the kinds are editor, same-story and found. In tsv: the columns of list, kind, reason.
    """
  static let relatedLimitHelp = "Print at most so many found ones."
  static let listedByEditors = "listed by the editors"
  static func sameStory(_ role: StoryRole) -> String { "same story: \(role.rawValue)" }

  /// `3 shared words: بوتين، الكرملين، هدنة · #روسيا · same source`
  static func reason(_ reason: FoundRelation.Reason) -> String {
    var parts: [String] = []
    if !reason.terms.isEmpty {
      let count = reason.termCount == 1 ? "1 shared word" : "\(reason.termCount) shared words"
      parts.append(count + ": " + reason.terms.map(PlainText.line).joined(separator: ", "))
    }
    parts += reason.tags.map { "#" + PlainText.line($0) }
    if reason.source != nil { parts.append("same source") }
    return parts.joined(separator: " · ")
  }
}
