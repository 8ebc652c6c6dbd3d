internal import Ingest
internal import ArticleParsing

extension Strings {
  static let english = Strings(
    interface: .english,
    appName: "Nashra",
    allArticles: "All articles",
    unreadOnly: "Unread",
    starredOnly: "Starred",
    noArticles: "No articles yet. Add your pages with: nashra import",
    noMatch: "Nothing matches this filter. Esc clears it.",
    loading: "Loading…",
    articles: Plural(zero: "no articles", one: "one article", other: "{n} articles"),
    unread: Plural(zero: "nothing new", one: "one unread", other: "{n} unread"),
    articlesColumn: "articles",
    unreadColumn: "unread",
    related: "Related articles",
    notInStore: "This article is not in the store",
    derivedTitle: "title taken from the lede",
    tooLong: "The rest is too long to be shown here; the whole text: nashra show",
    links: "Links",
    noSuchLink: "No link has this number",
    mediaNames: [.image: "Image", .video: "Video", .audio: "Audio", .embedded: "Embedded", .file: "File"],
    filterPrompt: "Filter:",
    tagsPrompt: "Tags:",
    tagsSet: "Tags saved",
    tagsTitle: "Tags",
    anyOf: "any of",
    allOf: "all of",
    noTags: "No tags",
    confirmMarkAll: Plural(
      zero: "Nothing new", one: "Mark one article as read?", other: "Mark {n} articles as read?"),
    nothingUnread: "No unread article here",
    markedRead: Plural(
      zero: "Nothing changed", one: "One article marked as read", other: "{n} articles marked as read"),
    undone: Plural(zero: "Nothing changed", one: "One article is as it was", other: "{n} articles are as they were"),
    nothingToUndo: "Nothing to undo",
    refreshing: "Refreshing",
    arrived: Plural(zero: "Nothing new", one: "One new article", other: "{n} new articles"),
    feedsFailed: Plural(one: "one feed failed", other: "{n} feeds failed"),
    noFeeds: "No feeds yet. Add one with: nashra feeds add ADDRESS",
    feedsTitle: "Feeds",
    fetchErrors: [:],
    filtersTitle: "Saved filters",
    noFilters: "No saved filters yet. Name them under `filters` in the settings file",
    feedFailed: "failed",
    helpTitle: "Keys",
    help: help,
    hints: Hints(
      help: "help", filter: "filter", tags: "tags", feeds: "feeds", unread: "unread", quit: "quit",
      page: "page", related: "related", nextUnread: "next", copyLink: "copy link", back: "back",
      keep: "keep", save: "save", cancel: "cancel", choose: "choose", apply: "apply", allOrAny: "all or any",
      narrow: "narrow", allTags: "all tags", feedArticles: "its articles", fetch: "fetch it", fetchAll: "all",
      filterArticles: "its articles", scroll: "scroll", close: "close", yes: "yes", no: "no"),
    spaceKey: "Space",
    now: "now",
    minutesAgo: Plural(one: "1 minute ago", other: "{n} minutes ago"),
    hoursAgo: Plural(one: "1 hour ago", other: "{n} hours ago"),
    yesterday: "yesterday",
    daysAgo: Plural(one: "yesterday", other: "{n} days ago"),
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    storeFailed: "The store failed",
    notWritten: "The store cannot be written",
    storeRemoved: "The store's file is gone: nothing is saved until you put it back",
    storeReplaced: "Another file is in the store's place: nothing is saved until you put the first back or restart",
    storeIsBack: "The store's file is back",
    storeWasOpen: "Others on this computer could read the store; now only you can",
    readOnly: "The store can only be read now",
    diskFull: "the disk is full",
    noPermission: "you may not write to it",
    readOnlyFileSystem: "its file system is read-only",
    missingValue: "something is missing after",
    unknownState: "no state named",
    badDate: "not a date:",
    secondSource: "an article has one source",
    tooDeep: "more brackets than can be meant",
    languageChanged: "The interface is in English now",
    copiedTmux: "Copied through tmux:",
    copiedTmuxBuffer: "Copied, to tmux's own buffer only:",
    copySent: "Sent to the terminal's clipboard:",
    copyTooLong: "Not copied: longer than terminals take, which is this many bytes:",
    copyNoTmux: "Not copied: tmux did not take the text",
    copyFailed: "Not copied: the terminal cannot be written to",
    tooSmall: "The window is too small to read"
  )

  private static func help(_ command: Command) -> String {
    switch command {
    case .down: "Down"
    case .up: "Up"
    case .pageDown: "A page down"
    case .pageUp: "A page up"
    case .first: "To the first"
    case .last: "To the last"
    case .open: "Open the article or the related one"
    case .back: "Back; in the list, quit"
    case .nextRelated: "Next related article"
    case .previousRelated: "Previous related article"
    case .nextUnread: "Next unread"
    case .previousUnread: "Previous unread"
    case .toggleRead: "Mark read or unread"
    case .markAllRead: "Mark all listed as read"
    case .toggleStar: "Star or unstar"
    case .undo: "Undo the last mark"
    case .chooseTags: "Tags and their counts"
    case .editTags: "Correct the article's tags; commas between"
    case .chooseFeed: "Feeds, their counts and failures"
    case .filter: "Filter by words as you type"
    case .chooseFilter: "Saved filters"
    case .unreadOnly: "Unread only"
    case .starredOnly: "Starred only"
    case .clear: "Clear the filters"
    case .refresh: "Fetch the feed of this article"
    case .refreshAll: "Fetch all feeds"
    case .copy: "Copy the headline, paragraph or related one"
    case .copyLink: "Copy the link of this number"
    case .switchLanguage: "Interface language: Arabic or English"
    case .help: "This help"
    case .redraw: "Draw the screen again"
    case .suspend: "Suspend (fg brings it back)"
    case .accept: "Take what is chosen or typed"
    case .close: "Close; give up what is typed"
    case .choose: "Choose a tag, or not"
    case .allOrAny: "All of the chosen tags, or any"
    case .yes: "Yes"
    case .no: "No"
    }
  }
}
