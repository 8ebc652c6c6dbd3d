internal import Ingest
internal import TextLayout

extension Strings {
  static let english = Strings(
    interface: .english,
    direction: .leftToRight,
    category: category,
    listSeparator: ", ",
    appName: "Nashra",
    allArticles: "All articles",
    unreadOnly: "Unread",
    starredOnly: "Starred",
    noMatch: "Nothing matches this filter",
    empty: .english,
    loading: "Loading…",
    articles: Plural(zero: "no articles", one: "one article", other: "{n} articles"),
    unread: Plural(zero: "nothing new", one: "one unread", other: "{n} unread"),
    articlesColumn: "articles",
    unreadColumn: "unread",
    sections: .english,
    related: "Related articles",
    relations: .english,
    notInStore: "This article is not in the store",
    derivedTitle: "title taken from the lede",
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
      zero: "Nothing new", one: "Mark one article as read?", other: "Mark {n} articles as read?"),
    flagWords: .english,
    confirmQuit: "The refresh has not ended. Quit all the same?",
    nothingUnread: "All is read here",
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
    newAbove: Plural(one: "One new article: {} shows it", other: "{n} new articles: {} shows them"),
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
    help: help,
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
    yesterday: "yesterday",
    daysAgo: Plural(one: "yesterday", other: "{n} days ago"),
    months: Months(
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    short: ShortAges(
      minutes: Plural(one: "{n}m", other: "{n}m"), hours: Plural(one: "{n}h", other: "{n}h"),
      days: Plural(one: "{n}d", other: "{n}d"), date: "{day} {name}", undated: "–"),
    importedOn: "imported {date}",
    undated: "no date",
    dateWithTime: "{date}, {time}",
    storeFailed: "The store failed",
    notWritten: "The store cannot be written",
    storeRemoved: "The store's file is gone: nothing is saved until you put it back",
    storeReplaced: "Another file is in the store's place: nothing is saved until you put the first back or restart",
    storeIsBack: "The store's file is back",
    storeWasOpen: "Others on this computer could read the store; now only you can",
    localeIsNotUTF8: "The locale is not UTF-8; if letters look wrong, set LANG=C.UTF-8",
    terminalIsNotUTF8: "This terminal does not read UTF-8, so letters come out wrong; switch it to UTF-8",
    readOnly: "The store can only be read now",
    diskFull: "the disk is full",
    noPermission: "you may not write to it",
    readOnlyFileSystem: "its file system is read-only",
    languageChanged: "The interface is in English now",
    keyboard: { "Keys are read as those of this keyboard now: " + name(of: $0) },
    copiedTmux: "Copied through tmux:",
    copiedTmuxBuffer: "Copied, to tmux's own buffer only:",
    copySent: "Sent to the terminal's clipboard:",
    copyTooLong: "Not copied: longer than terminals take, which is this many bytes:",
    copyNoTmux: "Not copied: tmux did not take the text",
    copyFailed: "Not copied: the terminal cannot be written to",
    tooSmall: "The window is too small to read",
    opening: .english,
    stories: .english,
    doctor: DoctorWords(
      terminal: "Terminal",
      written: "Text is written",
      why: "Why",
      answered: "The terminal answered",
      noAnswers: "nothing",
      environment: "Environment",
      marksAreLeftOut: "Vowel marks are left out: this terminal puts them in the wrong place",
      advice: [
        "If the card doesn't look as it says, try `nashra --bidi NAME`, then keep it as `bidi: NAME` in the settings file:",
        "- words and their order are reversed: inverse, putty or vte",
        "- words are reversed, their order is right: kitty",
        "- boxes or missing letters: use the font DejaVu Sans Mono, or unshaped",
      ],
      modes: .init(
        auto: "ask the terminal and choose (the default)",
        visual: "send rows as they are to look; for terminals without bidi: xterm, foot, alacritty, st, urxvt",
        vte: "switch the terminal's bidi off (CSI 8 l); GNOME Terminal and other VTE terminals, mintty, WezTerm",
        konsole: "switch the terminal's bidi off as Konsole does it (OSC 50)",
        mlterm: "switch the terminal's bidi off as mlterm does it (OSC 5379)",
        inverse: "undo a bidi that reads rows from the left: tmux inside GNOME Terminal or Konsole, iTerm2",
        putty: "undo a bidi that reads each row from its first letter: PuTTY",
        qterminal: "undo a bidi that reads each stretch of one colour by itself: QTerminal",
        kitty: "undo what kitty does to right-to-left words",
        logical: "send letters to be joined and ordered by the terminal; for single-column screens in mlterm or PuTTY",
        unshaped: "send rows as they are to look, letters unjoined; for fonts without joined forms"),
      reasons: .init(
        insideScreen: "inside screen",
        noAnswer: "without an answer from the terminal",
        callsItself: "the terminal calls itself {}",
        givesNumbers: "it gives no name, and >{} as its kind",
        environmentSays: "the environment says {}",
        environmentNamesNone: "the environment names no terminal with a bidi",
        tmuxSays: "tmux says it is shown in {}",
        tmuxIsIn: "tmux is shown in a terminal of type {}",
        oldEnvironment: "that is from this shell's environment, which is old if tmux was attached elsewhere since",
        asked: "--bidi {} was asked for",
        screenKeepsSwitch: "screen keeps the terminal's switch from it, so rows are sent turned around",
        ordersBySwitch: "it orders rows by itself (CSI 8 $ p gave 1) and lets that be switched off",
        orderingIsOff: "its own ordering is already switched off (CSI 8 $ p gave 2)",
        orders: "it orders rows by itself and lets that be switched off",
        kittyForcesLeftToRight: "kitty.conf says force_ltr yes",
        turnsWords: "it turns right-to-left words around where they stand",
        ordersByFirstLetter: "it orders each row by its first letter, and only its user can switch that off",
        ordersByColor: "it orders each stretch of one colour by itself, and only its user can switch that off",
        iTermOrders: "iTerm2 orders rows itself since 3.6; not tested",
        appleTerminalOrders: "Terminal orders rows itself; not tested",
        noBidi: "no sign of a bidi of its own",
        tmuxPassesSwitch: "tmux lets its switch through (allow-passthrough on)",
        tmuxKeepsSwitch:
          "tmux keeps the terminal's switch from it (allow-passthrough off), so rows are sent turned around"),
      card: .init(
        title: "The terminal's test card",
        end: "end",
        more: "any other key: every letter",
        letters: "Every letter",
        order: "in every word د is at the right, ر at the left, and one letter is between them",
        joined: "begins at the right edge; letters are joined",
        lamAlef: "lam-alef is one narrow sign; no holes in words",
        numbers: "reads 12.5 and 2022/02/24, % left of 12.5",
        brackets: "each bracket opens towards its own word",
        latin: "Reuters and NATO read from left to right",
        marks: "marks on their letters, or no marks at all",
        digits: "both numbers read 2022 from left to right",
        hebrew: "begins at the right edge; (2022) at its left end",
        selected: "one unbroken bar from border to border"))
  )

  private static func help(_ command: Command) -> String {
    switch command {
    case .down: "Down"
    case .up: "Up"
    case .pageDown: "A page down; Space at the end: next unread"
    case .pageUp: "A page up"
    case .first: "To the first"
    case .last: "To the last"
    case .open: "Open the article or the related one"
    case .back: "Back; in the list, quit"
    case .nextRelated: "Next related article"
    case .previousRelated: "Previous related article"
    case .nextArticle: "Next article of the list"
    case .previousArticle: "Previous article of the list"
    case .nextUnread: "Next unread; the next place that was found"
    case .previousUnread: "Previous unread, or place"
    case .toggleRead: "Mark read or unread"
    case .markAllRead: "Mark all listed as read"
    case .markOlderRead: "Mark all that is older than this as read"
    case .markNewerRead: "Mark all that is newer than this as read"
    case .flag: "Flag the article or not, and go on"
    case .flagRange: "Flag from here to where you go"
    case .clearFlags: "Take all flags off"
    case .remove: "Delete the article, or all flagged ones"
    case .toggleStar: "Star or unstar"
    case .undo: "Undo the last change"
    case .chooseTags: "Tags and their counts"
    case .editTags: "Correct the article's tags; commas between"
    case .chooseFeed: "Feeds, their counts and failures"
    case .filter: "Filter as you type; in an article, find"
    case .chooseFilter: "Saved filters"
    case .unreadOnly: "Unread only"
    case .starredOnly: "Starred only"
    case .clear: "Clear the filters; end finding, then back"
    case .refresh: "Fetch the feed of this article"
    case .showNew: "Show what came since the list was shown"
    case .refreshAll: "Fetch all feeds"
    case .copy: "Copy paragraph, address, citation or all"
    case .copyAddress: "Copy the address of the article"
    case .selectText: "Select paragraphs or words to copy"
    case .openPage: "Open the article's page in the browser"
    case .numberLink: "A link's number; Enter opens, y copies it"
    case .hintLinks: "Letters beside links; they open them"
    case .save: "Save the article as a file"
    case .pipe: "Pipe it to a command (lp prints it)"
    case .pager: "The article in the pager ($PAGER)"
    case .showChanges: "What was changed in this article, and back"
    case .switchLanguage: "Interface language: the next one"
    case .help: "This help"
    case .redraw: "Draw the screen again"
    case .suspend: "Suspend (fg brings it back)"
    case .nextPane: "Next pane: sections, list, article"
    case .previousPane: "Previous pane"
    case .toggleSections: "The sections, or away with them"
    case .openSection: "Show the section's articles"
    case .fold: "Fold a group, or unfold it"
    case .moveDown: "Move the section down among its like"
    case .moveUp: "Move the section up; a tag to the front"
    case .zen: "The article alone, then beside the list"
    case .wider: "Make this pane wider"
    case .narrower: "Make this pane narrower"
    case .showToday: "Today: the front page"
    case .showStory: "The story of this article, source by source"
    case .showTimeline: "What is listed, day by day"
    case .earlierDay: "The day before"
    case .laterDay: "The day after"
    case .accept: "Take what is chosen or typed"
    case .close: "Close; give up what is typed"
    case .choose: "Choose a tag, or not"
    case .hintLetter: "The letters beside a link"
    case .allOrAny: "All of the chosen tags, or any"
    case .saveText: "As text"
    case .saveMarkdown: "As Markdown"
    case .saveHTML: "As HTML"
    case .saveRaw: "As it was imported"
    case .nextPipeFormat: "The next format"
    case .lastPipe: "The last command"
    case .yes: "Yes"
    case .no: "No"
    case .copyText: "The paragraph or headline"
    case .copyItsAddress: "Its address"
    case .cite: "Its title, source, date and address"
    case .copyWhole: "All of it"
    case .selectWords: "By words, or by paragraphs"
    case .nextWord: "To the next word"
    case .previousWord: "To the word before"
    case .swapEnds: "To the other end"
    case .beginHere: "Begin the selection here"
    }
  }

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
