internal import Store

/// What is said of several articles at once, and of what is taken back.
struct FlagWords: Sendable {
  /// How many are flagged.
  let flagged: Plural
  let rangeIsOpen: String
  /// A range of more than so many is not flagged.
  let tooMany: Plural
  let markedUnread: Plural
  let starred: Plural
  let unstarred: Plural
  let confirmOlder: Plural
  let confirmNewer: Plural
  let nothingOlder: String
  let nothingNewer: String
  let confirmRemove: Plural
  /// Which key, in the place of `{}`, brings them back.
  let removed: Plural
  let starredStay: Plural
  /// Of the one article that was to be removed.
  let starStays: String
  let tagsPrompt: String
  let tagged: Plural
  // What was taken back.
  let undone: Plural
  let undoneTags: Plural
  let undoneRemoval: Plural
  let undoneFeeds: Plural
  let undoneSubscriptions: Plural
  let undoneSettings: Plural
  let earlier: EarlierWords
}

extension Strings {
  func marked(_ mark: Mark) -> Plural {
    switch mark {
    case .read: words.markedRead
    case .unread: words.flagWords.markedUnread
    case .starred: words.flagWords.starred
    case .unstarred: words.flagWords.unstarred
    }
  }

  func question(_ unread: Int, _ stretch: Stretch) -> String {
    switch stretch {
    case .all: count(words.confirmMarkAll, unread)
    case .older: count(words.flagWords.confirmOlder, unread)
    case .newer: count(words.flagWords.confirmNewer, unread)
    }
  }

  func text(_ undone: Undone) -> String {
    let plural =
      switch undone.change {
      case .read, .unread, .starred, .unstarred: words.flagWords.undone
      case .tagged: words.flagWords.undoneTags
      case .removed: words.flagWords.undoneRemoval
      case .feedRemoved: words.flagWords.undoneFeeds
      case .feedAdded: words.flagWords.undoneSubscriptions
      case .feedChanged: words.flagWords.undoneSettings
      }
    let text = count(plural, undone.count)
    return undone.articles == 0 ? text : text + " · " + count(words.flagWords.undoneRemoval, undone.articles)
  }
}
