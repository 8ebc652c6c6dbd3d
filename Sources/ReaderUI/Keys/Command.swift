internal import ArticleWriting
internal import FilterLanguage
internal import Screen
internal import Store

/// Everything that a key can ask for, under the name that it keeps.
///
/// This is the one table of commands: their keys, where they can be given, and what they do there. Keymap, hints and
/// help are made from it; the words are in each language's file.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case down, up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case first, last, open, back
  case nextRelated = "next-related"
  case previousRelated = "previous-related"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case markOlderRead = "mark-older-read"
  case markNewerRead = "mark-newer-read"
  case toggleStar = "toggle-star"
  case flag
  case flagRange = "flag-range"
  case clearFlags = "clear-flags"
  case remove
  case undo
  case chooseTags = "tags"
  case editTags = "edit-tags"
  case chooseFeed = "feeds"
  case filter
  case chooseFilter = "filters"
  case unreadOnly = "unread-only"
  case starredOnly = "starred-only"
  case clear, refresh
  case showNew = "show-new"
  case refreshAll = "refresh-all"
  case copy
  case copyAddress = "copy-address"
  case selectText = "select-text"
  case openPage = "open-page"
  case numberLink = "number-link"
  case save
  case pipe
  case pager
  case hintLinks = "hint-links"
  case showChanges = "changes"
  case switchLanguage = "switch-language"
  case help, redraw, suspend
  case commandLine = "command-line"
  // The rooms.
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case toggleSections = "sections"
  case openSection = "open-section"
  case fold
  case moveDown = "move-down"
  case moveUp = "move-up"
  case zen
  case wider, narrower
  // How it looks.
  case chooseTaste = "reading"
  case chooseTheme = "theme"
  case previousValue = "previous-value"
  case nextValue = "next-value"
  // Stories and days.
  case showToday = "today"
  case showStory = "story"
  case showTimeline = "timeline"
  case toggleStories = "group-stories"
  case nearTags = "near-tags"
  case narrow, widen
  case earlierDay = "earlier-day"
  case laterDay = "later-day"
  // Feeds.
  case addFeed = "add-feed"
  case renameFeed = "rename-feed"
  case moveFeed = "move-feed"
  case tagFeed = "tag-feed"
  case muteFeed = "mute-feed"
  case pauseFeed = "pause-feed"
  case feedDetails = "feed-details"
  case chooseStarters = "suggested-feeds"
  case importFeeds = "import-feeds"
  case exportFeeds = "export-feeds"
  case importPages = "import-pages"
  case keepArticles = "keep-articles"
  case dropArticles = "drop-articles"
  case toggleMouse = "mouse"
  // In what stands in front of list and article.
  case accept, close, choose
  case allOrAny = "all-or-any"
  case saveText = "save-text"
  case saveMarkdown = "save-markdown"
  case saveHTML = "save-html"
  case saveRaw = "save-raw"
  case nextPipeFormat = "next-format"
  // In lines that are typed.
  case completeLine = "complete"
  case completeBackward = "complete-backward"
  case earlierLine = "earlier-line"
  case laterLine = "later-line"
  case hintLetter = "hint-letter"
  case yes, no
  case searchInstead = "search-instead"
  // What is to be copied; and in a text that is selected.
  case copyText = "copy-text"
  case copyItsAddress = "copy-its-address"
  case cite
  case copyWhole = "copy-whole"
  case selectWords = "select-words"
  case nextWord = "next-word"
  case previousWord = "previous-word"
  case swapEnds = "swap-ends"
  case beginHere = "begin-here"
}
