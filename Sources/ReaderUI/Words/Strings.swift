internal import ArticleParsing
internal import Ingest

/// Every word of the interface. A missing one does not compile.
public struct Strings: Equatable, Sendable {
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
  let filterHint: String
  let tagsPrompt: String
  let tagsPromptHint: String
  let tagsSet: String
  let tagsTitle: String
  let tagsHint: String
  let tagsNarrowHint: String
  let anyOf: String
  let allOf: String
  let noTags: String
  let confirmMarkAll: Plural
  let confirmHint: String
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
  let feedsHint: String
  let filtersTitle: String
  let filtersHint: String
  let noFilters: String
  let feedFailed: String

  // Help
  let helpTitle: String
  let helpClose: String
  let listHint: String
  let articleHint: String
  let articleLinksHint: String
  let commandHelp: [Command: String]
  let linkHelp: String

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

  func count(_ plural: Plural, _ count: Int) -> String { plural.text(count, in: interface) }
}
