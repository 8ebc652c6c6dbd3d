/// What takes the keys: one of the rooms, or what stands in front of them.
enum Mode: CaseIterable, Sendable {
  case sections, list, article
  /// Lines in which a filter, the tags of an article, or a part of a tag's name is typed.
  case filterLine, tagLine, tagSearch
  /// The line in which is typed what is to be found in an article.
  case findLine
  /// What of it is to be copied is being selected, or asked for.
  case selecting, copyChoice
  case tags, feeds, filters, help
  /// Whether all that is listed is to be marked as read, or the program is to end.
  case question

  /// Keys go to a text field first; a command has those that the field does not know.
  var isText: Bool {
    switch self {
    case .filterLine, .tagLine, .tagSearch, .findLine: true
    case .sections, .list, .article, .tags, .feeds, .filters, .help, .question, .selecting, .copyChoice: false
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
    case .confirmMarkAll, .confirmQuit: .question
    case .find: .findLine
    case .copy: .copyChoice
    case nil:
      switch place {
      case .sections: .sections
      case .list: .list
      case .article: opened.last?.selection == nil ? .article : .selecting
      }
    }
  }
}
