internal import Ingest
internal import Screen
internal import Store

extension State {
  /// Of the window of feeds.
  var feedHints: [Hint] {
    let (words, own) = (strings.hints, strings.feedWords.hints)
    return [
      Hint(.help, word: words.help), Hint(.accept, word: words.feedArticles), Hint(.addFeed, word: own.add),
      Hint(.refresh, word: words.fetch),
      Hint(.feedDetails, word: own.details), Hint(.remove, word: own.remove), Hint(.chooseStarters, word: own.starters),
      Hint(.refreshAll, word: words.fetchAll), Hint(.close, word: words.close),
    ]
  }

  /// Of what stands in front while feeds are added and changed.
  var subscribingHints: [Hint] {
    let (words, own) = (strings.hints, strings.feedWords.hints)
    return switch mode {
    // What is subscribed to already is only to be looked at.
    case .foundFeed:
      (isKnownFeed ? [] : [Hint(.accept, word: own.subscribe)]) + [Hint(.close, word: own.address)]
    case .feedRemoval:
      [
        Hint(.keepArticles, word: own.keepArticles), Hint(.dropArticles, word: own.dropArticles),
        Hint(.close, word: words.cancel),
      ]
    case .feedDetails: detailHints
    case .starters:
      [
        Hint(.choose, word: words.choose), Hint(.accept, word: own.subscribe), Hint(.addFeed, word: own.add),
        Hint(.importPages, word: own.pages), Hint(.importFeeds, word: own.list), Hint(.close, word: words.close),
      ]
    default: [Hint(.accept, word: lineWord), Hint(.close, word: words.cancel)]
    }
  }

  private var isKnownFeed: Bool {
    guard case .subscribing(.found(let proposal)) = overlay, case .known = proposal.standing else { return false }
    return true
  }

  /// What becomes of the line that is typed.
  private var lineWord: String {
    guard case .subscribing(.line(let prompt)) = overlay else { return "" }
    switch prompt.kind {
    case .address: return strings.hints.find
    case .name, .folder, .tags, .listOut: return strings.hints.save
    case .listIn, .pages: return strings.hints.apply
    }
  }

  private var detailHints: [Hint] {
    let (words, own) = (strings.hints, strings.feedWords.hints)
    let settings = feedInHand?.feed.settings ?? FeedSettings()
    return [
      Hint(.refresh, word: own.tryNow), Hint(.renameFeed, word: own.rename), Hint(.moveFeed, word: own.folder),
      Hint(.tagFeed, word: words.tags), Hint(.muteFeed, word: settings.isHidden ? own.unmute : own.mute),
      Hint(.pauseFeed, word: settings.isPaused ? own.resume : own.pause), Hint(.remove, word: own.remove),
      Hint(.close, word: words.close),
    ]
  }
}
