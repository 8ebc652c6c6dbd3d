internal import Store

/// What is said of a change that was not made here, before it is taken back.
struct EarlierWords: Sendable {
  /// What was done, and when, in the place of `{}`.
  let takeBack: String
  let removed: Plural
  let feedsAdded: Plural
  let feedsRemoved: Plural
  let feedsChanged: Plural
}

extension Strings {
  /// Asks whether a change is to be taken back, and says when it was made where that is known.
  func question(_ change: RememberedChange, at clock: Clock) -> String {
    let words = self.words.flagWords
    let plural =
      switch change.change {
      case .read: marked(.read)
      case .unread: marked(.unread)
      case .starred: marked(.starred)
      case .unstarred: marked(.unstarred)
      case .tagged: words.tagged
      case .removed: words.earlier.removed
      case .feedAdded: words.earlier.feedsAdded
      case .feedRemoved: words.earlier.feedsRemoved
      case .feedChanged: words.earlier.feedsChanged
      }
    let when = change.made > 0 ? " · " + age(of: change.made, at: clock) : ""
    return words.earlier.takeBack.replacing("{}", with: count(plural, change.count) + when)
  }
}
