internal import Ingest
internal import TextLayout

extension Words {
  static let english = Words(
    interface: .english,
    direction: .leftToRight,
    category: category,
    listSeparator: ", ",
    colon: ": ",
    quotationMarks: "“{}”",
    appName: "Nashra",
    allArticles: "All articles",
    unreadOnly: "Unread",
    starredOnly: "Starred",
    noMatch: "Nothing matches this filter",
    empty: .english,
    loading: "Loading…",
    articles: Plural(zero: "no articles", one: "one article", other: "{n} articles"),
    unread: Plural(zero: "all read", one: "one unread", other: "{n} unread"),
    articlesColumn: "articles",
    unreadColumn: "unread",
    sections: .english,
    related: "Related articles",
    relations: .english,
    notInStore: "This article is not in the store",
    derivedTitle: "title taken from the lede",
    untitled: "(Untitled)",
    readingMinutes: Plural(one: "1 min read", other: "{n} min read"),
    readingHour: "over an hour's read",
    tooLong: "The rest is too long to be shown here; the whole text: nashra show",
    links: "Links",
    noSuchLink: "No link has this number",
    noAddress: "This article has no address",
    corrected: "corrected",
    hasChanged: "This article has just changed: {} shows how",
    changes: "What was changed",
    noEarlierText: "No earlier text of this article is stored",
    media: Media(image: "Image", video: "Video", audio: "Audio", embedded: "Embedded", file: "File"),
    filterPrompt: "Filter:",
    filterWords: .english,
    saving: .english,
    findPrompt: "Find:",
    notFound: "Not found",
    fromStart: "From the start again",
    fromEnd: "From the end again",
    wordsApart: "its words apart",
    copyPrompt: "Copy:",
    tagsPrompt: "Tags:",
    tagsSet: "Tags saved",
    tagsTitle: "Tags",
    anyOf: "any of",
    allOf: "all of",
    noTags: "No tags",
    confirmMarkAll: Plural(
      zero: "Nothing unread", one: "Mark one article as read?", other: "Mark {n} articles as read?"),
    flagWords: .english,
    confirmQuit: "The refresh has not ended. Quit all the same?",
    nothingUnread: "Everything here is read",
    nothingElseUnread: "No other unread article here",
    fromNewest: "Past the end of the list, and on from its beginning",
    fromOldest: "Past the beginning of the list, and on from its end",
    isLast: "This is the last article of the list",
    isFirst: "This is the first article of the list",
    markedRead: Plural(
      zero: "Nothing changed", one: "One article marked as read", other: "{n} articles marked as read"),
    nothingToUndo: "Nothing to undo",
    refreshing: "Refreshing",
    arrived: Plural(zero: "Nothing new", one: "One new article", other: "{n} new articles"),
    newArticles: Plural(one: "One new article: {} shows it", other: "{n} new articles: {} shows them"),
    newestOfMany: Plural(
      one: "One new article among the newest: {} shows it", other: "{n} new articles among the newest: {} shows them"),
    noneNewest: "Nothing new among the newest",
    feedsFailed: Plural(one: "one feed failed", other: "{n} feeds failed"),
    whyFailed: "{} shows why",
    feedsNotDue: Plural(one: "one feed not yet due", other: "{n} feeds not yet due"),
    askAll: "{} again asks all",
    noFeeds: "No feeds yet. Add one with: nashra feeds add ADDRESS",
    feedsTitle: "Feeds",
    fetchError: { $0.description },
    filtersTitle: "Saved filters",
    noFilters: "No saved filters yet. Name them under `filters` in the settings file",
    feedFailed: "failed",
    helpTitle: "Keys",
    help: englishHelp,
    hints: Hints(
      help: "help", filter: "filter", tags: "tags", feeds: "feeds", unread: "unread", read: "read",
      star: "star", remove: "delete", endRange: "flag these", noFlags: "no flags", quit: "quit",
      page: "page", related: "related", nextUnread: "next", changes: "changes", back: "back",
      sections: "sections",
      pane: "next pane",
      openSection: "open",
      hide: "hide",
      keep: "keep", save: "save", cancel: "cancel", choose: "choose", apply: "apply", allOrAny: "all or any",
      narrow: "narrow", allTags: "all tags", feedArticles: "its articles", fetch: "fetch it", fetchAll: "all",
      filterArticles: "its articles", scroll: "scroll", close: "close", yes: "yes", no: "no",
      find: "find", nextHit: "next", previousHit: "previous", endFind: "end", headline: "headline",
      paragraph: "paragraph",
      address: "address", citation: "citation", whole: "all of it", copy: "copy", cite: "with source",
      words: "words",
      paragraphs: "paragraphs", beginHere: "begin here", swapEnds: "other end"),
    spaceKey: "Space",
    now: "now",
    minutesAgo: Plural(one: "1 minute ago", other: "{n} minutes ago"),
    hoursAgo: Plural(one: "1 hour ago", other: "{n} hours ago"),
    today: "Today",
    yesterday: "Yesterday",
    daysAgo: Plural(one: "yesterday", other: "{n} days ago"),
    months: Months(
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    firstDay: "1",
    short: ShortAges(
      minutes: Plural(one: "{n}m", other: "{n}m"), hours: Plural(one: "{n}h", other: "{n}h"),
      days: Plural(one: "{n}d", other: "{n}d"), date: "{day} {name}", undated: "–"),
    importedOn: "imported {date}",
    undated: "no date",
    arrivals: ArrivalDays(
      today: "Imported today", yesterday: "Imported yesterday", date: "Imported {date}"),
    dateWithTime: "{date}, {time}",
    storeFailed: "The store failed",
    notWritten: "The store cannot be written",
    storeRemoved: "The store's file is gone: nothing is saved until you put it back",
    storeReplaced: "Another file is in the store's place: nothing is saved until you put the first back or restart",
    storeIsBack: "The store's file is back",
    storeWasOpen: "Others on this computer could read the store; now only you can",
    localeIsNotUTF8: "The locale is not UTF-8; if letters look wrong, set {}",
    terminalIsNotUTF8: "This terminal does not read UTF-8, so letters come out wrong; switch it to UTF-8",
    tmuxIsNotUTF8: "No letters: this tmux writes no UTF-8; attach with {}",
    terminalIsUnknown: "If words stand reversed here: {} (in PuTTY: putty)",
    readOnly: "The store can only be read now",
    diskFull: "the disk is full",
    noPermission: "you may not write to it",
    readOnlyFileSystem: "its file system is read-only",
    languageChanged: "The interface is in English now",
    keyboard: { "Keys are read as those of this keyboard now: " + name(of: $0) },
    copiedTmux: "Copied through tmux:",
    copiedTmuxBuffer: "Copied, to tmux's own buffer only:",
    copySent: "Sent to the terminal's clipboard:",
    copySentOn: "Sent; tmux or screen may keep it:",
    copyTooLong: "Not copied: longer than terminals take, which is this many bytes:",
    copyNoTmux: "Not copied: tmux did not take the text",
    copyFailed: "Not copied: the terminal cannot be written to",
    tooSmall: "The window is too small to read",
    opening: .english,
    pageFetch: .english,
    stories: .english,
    tasteWords: .english,
    feedWords: .english,
    mouse: .english,
    lines: .english,
    commandNames: .english,
    doctor: .english)

  private static func name(of layout: KeyboardLayout) -> String {
    switch layout {
    case .arabic: "Arabic"
    case .arabicMac: "Arabic (Mac)"
    case .arabicAzerty: "Arabic (AZERTY)"
    case .arabicBuckwalter: "Arabic (Buckwalter)"
    case .arabicOLPC: "Arabic (OLPC)"
    case .persian: "Persian"
    case .kurdish: "Kurdish"
    case .urduPhonetic: "Urdu (phonetic)"
    case .urduCRULP: "Urdu (CRULP)"
    case .urduNLA: "Urdu (NLA)"
    case .urduNavees: "Urdu (Navees)"
    case .hebrew: "Hebrew"
    case .hebrewPhonetic: "Hebrew (phonetic)"
    case .hebrewLyX: "Hebrew (LyX)"
    }
  }

  private static func category(_ count: Int) -> Plural.Category {
    count == 0 ? .zero : count == 1 ? .one : .other
  }
}
