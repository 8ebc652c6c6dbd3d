internal import ArticleParsing
internal import Ingest

/// Every word of the interface. A missing one does not compile.
public struct Strings: Sendable {
  let interface: Interface

  // The list
  let appName: String
  let allArticles: String
  let unreadOnly: String
  let starredOnly: String
  let noArticles: String
  let noMatch: String
  let loading: String
  let articles: Plural
  let unread: Plural
  let articlesColumn: String
  let unreadColumn: String

  // The article
  let related: String
  let notInStore: String
  let derivedTitle: String
  let tooLong: String
  let links: String
  let noSuchLink: String
  /// What stands in the place of something that a terminal can't show.
  let mediaNames: [Block.Kind: String]

  // Prompts
  let filterPrompt: String
  let tagsPrompt: String
  let tagsSet: String
  let tagsTitle: String
  let anyOf: String
  let allOf: String
  let noTags: String
  let confirmMarkAll: Plural
  let nothingUnread: String
  let markedRead: Plural
  let undone: Plural
  let nothingToUndo: String

  // Refresh
  let refreshing: String
  let arrived: Plural
  let feedsFailed: Plural
  let noFeeds: String
  let feedsTitle: String
  /// Without an entry what the feed's row keeps is said as it is.
  let fetchErrors: [FetchError.Kind: String]
  let filtersTitle: String
  let noFilters: String
  let feedFailed: String

  // Help
  let helpTitle: String
  /// What a command is for, in one line.
  let help: @Sendable (Command) -> String
  let hints: Hints
  /// How a hint calls the space bar.
  let spaceKey: String

  // Ages
  let now: String
  let minutesAgo: Plural
  let hoursAgo: Plural
  let yesterday: String
  let daysAgo: Plural
  let months: [String]

  // Messages
  let storeFailed: String
  let notWritten: String
  let storeRemoved: String
  let storeReplaced: String
  let storeIsBack: String
  let storeWasOpen: String
  let readOnly: String
  let diskFull: String
  let noPermission: String
  let readOnlyFileSystem: String
  let missingValue: String
  let unknownState: String
  let badDate: String
  let secondSource: String
  let tooDeep: String
  let languageChanged: String
  let copiedTmux: String
  let copiedTmuxBuffer: String
  let copySent: String
  let copyTooLong: String
  let copyNoTmux: String
  let copyFailed: String
  let tooSmall: String

  /// One word for what a key does in a place; the keys stand before them.
  struct Hints: Sendable {
    // List and article
    let help: String
    let filter: String
    let tags: String
    let feeds: String
    let unread: String
    let quit: String
    let page: String
    let related: String
    let nextUnread: String
    let copyLink: String
    let back: String

    // What stands in front of them
    let keep: String
    let save: String
    let cancel: String
    let choose: String
    let apply: String
    let allOrAny: String
    let narrow: String
    let allTags: String
    let feedArticles: String
    let fetch: String
    let fetchAll: String
    let filterArticles: String
    let scroll: String
    let close: String
    let yes: String
    let no: String
  }

  func count(_ plural: Plural, _ count: Int) -> String { plural.text(count, in: interface) }
}
