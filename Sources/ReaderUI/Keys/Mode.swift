/// What takes the keys: one of the rooms, or what stands in front of them.
enum Mode: CaseIterable, Sendable {
  case sections, list, article
  /// Lines in which a filter, the tags of an article, or a part of a tag's name is typed.
  case filterLine, tagLine, tagSearch
  case tags, feeds, filters, help
  /// A story, a day's front page, the days of what is listed.
  case story, today, timeline
  /// Whether all that is listed is to be marked as read, or the program is to end.
  case question

  /// Keys go to a text field first; a command has those that the field does not know.
  var isText: Bool {
    switch self {
    case .filterLine, .tagLine, .tagSearch: true
    case .sections, .list, .article, .tags, .feeds, .filters, .help, .question, .story, .today, .timeline: false
    }
  }
}

extension State {
  var mode: Mode {
    switch overlay {
    case .filter: .filterLine
    case .tags(let picker): picker.narrow == nil ? .tags : .tagSearch
    case .editTags: .tagLine
    case .feeds: .feeds
    case .filters: .filters
    case .help: .help
    case .story: .story
    case .today: .today
    case .timeline: .timeline
    case .confirmMarkAll, .confirmQuit: .question
    case nil:
      switch place {
      case .sections: .sections
      case .list: .list
      case .article: .article
      }
    }
  }
}
