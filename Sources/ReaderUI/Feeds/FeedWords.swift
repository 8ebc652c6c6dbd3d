internal import Ingest
internal import Store

/// What is said while feeds are added and changed. A name, a key, a date or a path stands in the place of `{}`.
struct FeedWords: Sendable {
  // Lines
  let addressPrompt: String
  let namePrompt: String
  /// Names of folders stand in one another, with slashes between.
  let folderPrompt: String
  let tagsPrompt: String
  let listInPrompt: String
  let listOutPrompt: String
  let pagesPrompt: String
  let asking: String

  // What was found
  let foundTitle: String
  let known: String
  let movesToTLS: String
  let askedLater: String
  let isFolder: String
  let others: Plural
  let noAddress: String
  let noFeed: String
  let localLinks: String
  let deadLinks: String

  // What came of it
  let subscribed: String
  let subscribedMany: Plural
  let knownMany: Plural
  let refused: Plural
  let movedToTLS: String
  let isTaken: String
  let isGone: String
  let changes: Changes
  let removed: String
  let removedWithArticles: String
  let notImported: String
  let exported: Plural
  let withoutSecrets: Plural
  let importing: String
  let imported: Plural
  let unchanged: Plural
  let failed: Plural
  let undo: String
  let noneSelected: String

  // A feed
  let confirmRemove: Plural
  let pausedState: String
  let mutedState: String
  let pausedFeeds: Plural
  let asked: String
  let neverAsked: String
  let due: String
  let failures: Plural
  let isPaused: String
  let isMuted: String
  let inFolder: String
  let givesTags: String

  // Feeds to begin with
  let startersTitle: String
  let startersNone: String
  let startersIntro: String
  let startersAdd: String
  let startersPages: String
  /// In an empty list.
  let addFirst: String
  let chooseFirst: String

  let hints: Hints

  /// With a feed's name in the place of `{}`.
  struct Changes: Sendable {
    let renamed: String
    let moved: String
    let tagged: String
    /// It no longer gives a tag that it gave.
    let untagged: String
    let muted: String
    let unmuted: String
    let paused: String
    let resumed: String
  }

  struct Hints: Sendable {
    let add: String
    let remove: String
    let details: String
    let subscribe: String
    let address: String
    let tryNow: String
    let keepArticles: String
    let dropArticles: String
    let starters: String
    let pages: String
    let list: String
    let rename: String
    let folder: String
    let mute: String
    let unmute: String
    let pause: String
    let resume: String
  }

  /// What a person has chosen that is seen in what the feed brings; nil where nothing is.
  func state(of feed: Feed) -> String? {
    let states = [feed.settings.isPaused ? pausedState : nil, feed.settings.isHidden ? mutedState : nil]
    return states.contains { $0 != nil } ? states.compactMap(\.self).joined(separator: " · ") : nil
  }

  func text(of change: FeedChange) -> String {
    switch change {
    case .renamed: changes.renamed
    case .moved: changes.moved
    case .tagged: changes.tagged
    case .untagged: changes.untagged
    case .muted: changes.muted
    case .unmuted: changes.unmuted
    case .paused: changes.paused
    case .resumed: changes.resumed
    }
  }

  func prompt(_ kind: FeedPrompt.Kind) -> String {
    switch kind {
    case .address: addressPrompt
    case .name: namePrompt
    case .folder: folderPrompt
    case .tags: tagsPrompt
    case .listIn: listInPrompt
    case .listOut: listOutPrompt
    case .pages: pagesPrompt
    }
  }
}

extension Strings {
  /// Why there is nothing to subscribe to.
  func text(of problem: Subscriber.Problem) -> String {
    switch problem {
    case .noAddress: words.feedWords.noAddress
    case .search(.failed(let error, _)): words.fetchError(error)
    case .search(.noFeed): words.feedWords.noFeed
    case .search(.localLinks): words.feedWords.localLinks
    case .search(.noneOf(_, let error)): "\(words.feedWords.deadLinks): \(words.fetchError(error))"
    case .store(let error): message(for: error)
    }
  }

  func text(of problem: Subscriber.ListProblem) -> String {
    switch problem {
    case .file(let error): words.fetchError(.file(error))
    case .store(let error): message(for: error)
    }
  }
}
