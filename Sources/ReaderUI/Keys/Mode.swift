/// What takes the keys: one of the rooms, or what stands in front of them.
enum Mode: CaseIterable, Sendable {
  case sections, list, article
  /// Lines in which a filter, the tags of an article, or a part of a tag's name is typed.
  case filterLine, tagLine, tagSearch
  /// The path of a file, or a command, is typed.
  case saveLine, pipeLine
  /// Which format an article is to be saved in.
  case saveFormat
  /// The line in which is typed what is to be found in an article.
  case findLine
  /// The line in which a command is typed by its name.
  case commandLine
  /// What of it is to be copied is being selected, or asked for.
  case selecting, copyChoice
  /// The line in which a part of a section's name is typed.
  case sectionSearch
  case tags, feeds, filters, help
  /// How to read is chosen, or a theme, whose name is typed.
  case taste, themes
  /// The line in which a part of a command's name or help is typed.
  case helpSearch
  /// What a command wrote.
  case printed
  /// The number of a link is typed, or the letters beside one.
  case linkNumber, hints
  /// A story, a day's front page, the days of what is listed.
  case story, today, timeline
  /// Whether all that is listed is to be marked as read, a link opened, articles are to go, or the program is to end.
  case question
  /// Something of a feed is typed.
  case feedLine
  /// A feed that was found, whether one is to go with its articles, all that is known of one, feeds to begin with.
  case foundFeed, feedRemoval, feedDetails, starters

  /// Keys go to a text field first; a command has those that the field does not know.
  var isText: Bool {
    switch self {
    case .filterLine, .tagLine, .tagSearch, .findLine, .sectionSearch: true
    case .saveLine, .pipeLine, .feedLine, .themes, .commandLine, .helpSearch: true
    case .saveFormat, .printed, .taste: false
    case .sections, .list, .article, .tags, .feeds, .filters, .help, .linkNumber, .hints, .question, .selecting,
      .copyChoice, .story, .today, .timeline, .foundFeed, .feedRemoval, .feedDetails, .starters:
      false
    }
  }
}

extension State {
  var mode: Mode { command == nil ? modeBehind : .commandLine }

  /// What takes the keys behind the command line, where its command is done.
  var modeBehind: Mode {
    switch overlay {
    case .filter: .filterLine
    case .tags(let picker): picker.narrow == nil ? .tags : .tagSearch
    case .editTags: .tagLine
    case .feeds: .feeds
    case .filters: .filters
    case .taste: .taste
    case .themes: .themes
    case .help(let page): page.search == nil ? .help : .helpSearch
    case .story: .story
    case .today: .today
    case .timeline: .timeline
    case .saveFormat: .saveFormat
    case .savePath: .saveLine
    case .pipe: .pipeLine
    case .printed: .printed
    case .confirmStop: .question
    case .linkNumber: .linkNumber
    case .hints: .hints
    case .confirmMarkAll, .confirmOpening, .confirmRemove, .confirmUndo, .confirmQuit: .question
    case .find: .findLine
    case .copy: .copyChoice
    case .subscribing(let window): window.mode
    case nil:
      switch place {
      case .sections: sections.narrow == nil ? .sections : .sectionSearch
      case .list: .list
      case .article: opened.last?.selection == nil ? .article : .selecting
      }
    }
  }
}
