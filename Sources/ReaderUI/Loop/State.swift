public import ArticleWriting
internal import FilterLanguage
internal import Ingest
public import Screen
public import Store
internal import TextAnalysis
public import TextLayout

/// Everything that the screen shows and keys change. Only `update` changes it.
public struct State: Equatable, Sendable {
  public var size: Size
  public var interface: Interface {
    didSet { if interface != oldValue { interfaceBefore = oldValue } }
  }
  /// The language that the screen spoke before, if it was another one.
  private(set) var interfaceBefore: Interface?
  public var clock: Clock
  var options: LayoutOptions
  var taste: ReadingTaste
  /// The screen is for who hears it or reads it in Braille.
  public var isPlain = false
  public var theme = ThemeChoice(configured: Theme.terminal.name, started: Theme.terminal.name)
  /// Those of the settings, in their order.
  let filters: [SavedFilter]
  var keymap: Keymap

  /// Which articles the list shows.
  var query = Query.everything
  /// Articles of one story are one row.
  var groupsStories: Bool
  /// The filter line as it was typed.
  var filterText = ""
  /// What is asked instead of a line that found nothing.
  var loose: LooseQuery?
  var list = ArticleList()
  var flags = Flags()
  var memory: Memory
  /// How many changes of the store were asked for here: what was read before the last of them is late.
  var changes = 0
  /// Keys that wait, and for what.
  var ahead = TypedAhead()
  var chosenFeed: ChosenFeed?
  public var sections = SectionList()
  /// What marks the words of a query, once the store has told of their other forms.
  var fullMatcher: FullMatcher?
  /// The room that takes the keys; see `place`.
  var focus = Pane.list
  var arrangement = Arrangement()
  /// The articles opened one from another; the last one is in the article's room.
  var opened: [OpenArticle] = []
  /// What that room shows where none is open: the article that is selected in the list, which is not read by that.
  var preview: OpenArticle?
  var overlay: Overlay?
  /// The windows from which the one in front was opened, the nearest last.
  var windowsBehind: [Overlay] = []
  /// How often was asked what is at an address, so that late answers are known.
  var looks = 0
  var pointing = Pointing()
  /// The command line, in front of whatever is shown.
  var command: CommandPrompt?
  /// What lines leave behind.
  var lines = LineMemory()
  /// How often was asked in which forms words stand in an article, so that late answers are known.
  var finds = 0
  /// The pages from which another page or an article was opened; leaving it leads back to the last.
  var pagesBehind: [PageBehind] = []
  /// Lists that were left for narrower ones; see `widerLists`.
  var allWiderLists: [WayBack] = []
  /// The page that is being fetched.
  var fetching: PageRequest?
  /// How far a refresh in the background has come; nil while there is none.
  var refresh: RefreshProgress?
  /// A word to the reader in the bar, until the next key.
  var message: Message?
  /// The last one that offers to take something back; untrue once another process may have done that.
  var undoOffer: Message?
  /// It tells that the key which fetches feeds asks those as well that are not due.
  var offersForced = false
  /// Where files go that are saved.
  public var savePlace = SavePlace(folder: nil, current: "/", home: "/")
  /// Commands that articles were handed to.
  var piping = Piping()
  /// The store's file is not in its place: said as long as it is so.
  var lost: StoreError?
  /// Whether the program should end; the runtime looks at it.
  public var isDone = false

  public init(
    size: Size, interface: Interface, clock: Clock, options: LayoutOptions = LayoutOptions(),
    filters: [SavedFilter] = [], keyboard: KeyboardLayout? = nil, groupsStories: Bool = false,
    taste: ReadingTaste = ReadingTaste()
  ) {
    self.taste = taste
    self.groupsStories = groupsStories
    keymap = Keymap(keyboard, expecting: interface.keyboard)
    memory = Memory(configured: interface, started: interface, groupsStories: groupsStories, taste: taste)
    self.size = size
    self.interface = interface
    self.clock = clock
    self.options = options
    self.filters = filters
    layOutSections()
  }

  /// Takes the reader's own keys.
  public mutating func bind(_ keys: KeyBindings) { keymap.bindings = keys }

  /// Says at the start what a reader should know of the store.
  public mutating func tell(wasOpenToOthers: Bool, readOnly: ReadOnlyReason?) {
    if wasOpenToOthers { message = .text(strings.storeWasOpen) }
    if let readOnly { message = .error(strings.message(for: readOnly)) }
  }

  /// Says at the start that letters may come out wrong, if there is nothing graver to be said.
  public mutating func tell(_ problem: EncodingProblem) {
    guard message == nil else { return }
    switch problem {
    // Of another language this terminal shows nothing.
    case .terminal: message = .text(Interface.english.strings.terminalIsNotUTF8)
    case .tmux:
      message = .text(Interface.english.strings.tmuxIsNotUTF8.replacing("{}", with: "tmux -u".isolatedFromLeft))
    case .locale(let variable):
      message = .text(strings.localeIsNotUTF8.replacing("{}", with: "\(variable)=C.UTF-8".isolatedFromLeft))
    }
  }

  /// Says the first time in a terminal that nobody tells which one it is, and what to do where words come out reversed
  /// by that; if there is nothing graver to be said, and if it is looked at.
  public mutating func tell(unknownTerminal name: String?) {
    let warning = Message.text(
      strings.terminalIsUnknown.replacing("{}", with: "nashra --bidi inverse".isolatedFromLeft))
    guard let name else {
      // It has told by now which one it is.
      if message == warning { message = nil }
      return
    }
    guard message == nil, !isPlain, memory.tell(ofTerminal: name) else { return }
    message = warning
  }

  var strings: Strings {
    var strings = interface.strings
    strings.taste = taste.dates
    return strings
  }

  /// How texts are laid out: as the terminal needs it and the reader likes it.
  var layoutOptions: LayoutOptions {
    var options = options
    options.stripsMarks = options.stripsMarks || !taste.showsHarakat
    options.justifies = options.justifies || taste.justifies
    guard isPlain else { return options }
    // No terminal draws what is heard; marks are left out by the reader's wish alone.
    options = LayoutOptions(shaping: false, stripsMarks: !taste.showsHarakat)
    options.keepsLogicalOrder = true
    return options
  }

  struct FullMatcher: Equatable, Sendable {
    var query: Query
    var matcher: Matcher
  }

  /// Of a pasted book not every word is marked: it is made anew for each frame until the store has told of the forms.
  var matcher: Matcher {
    fullMatcher.flatMap { $0.query == query ? $0.matcher : nil } ?? Matcher(terms: Array(query.words.prefix(64)))
  }

  /// What stands in front of the list or article and takes the keys.
  enum Overlay: Equatable, Sendable {
    case filter(FilterPrompt)
    case tags(TagPicker)
    case editTags(TagPrompt)
    case feeds(FeedPicker)
    case filters(Scroll)
    case taste(ReadingWindow)
    case themes(ThemePicker)
    case help(HelpPage)
    case saveFormat(SaveChoice)
    case savePath(SavePrompt)
    case pipe(PipePrompt)
    case printed(PrintedText)
    /// The number of a link, as far as it is typed.
    case linkNumber(Int)
    /// The letters typed of those beside links.
    case hints(typed: String)
    case story(StoryPage)
    case today(TodayPage)
    case timeline(TimelinePage)
    case confirmMarkAll(count: Int, Stretch = .all)
    case confirmRemove([Article.ID])
    indirect case confirmUndo(RememberedChange, over: Overlay?)
    case confirmOpening(OpeningQuestion)
    case confirmQuit
    case confirmStop
    case find(FindPrompt)
    /// What is to be copied.
    case copy
    case subscribing(SubscribingWindow)
  }

  enum Message: Equatable, Sendable {
    case text(String)
    case error(String)
  }

  /// The article that commands on one article act on: the open one, else the selected one.
  var current: Article? {
    guard isReading, let open = opened.last else { return list.selectedArticle }
    return open.content?.article ?? list.articles.first { $0.id == open.id }
  }
}
