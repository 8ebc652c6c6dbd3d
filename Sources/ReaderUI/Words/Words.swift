internal import ArticleParsing
internal import Ingest
internal import TextLayout

/// A language: every word that the reader's screen says, and the doctor's. A missing one does not compile.
///
/// Each is a value in a file of its own, as `Strings+English.swift`, that `Interface` names.
public struct Words: Sendable {
  let interface: Interface
  let direction: Direction
  /// The plural rule by CLDR; `zero` also where a language says something else of none.
  let category: @Sendable (Int) -> Plural.Category
  /// Between the names of a list that is typed.
  let listSeparator: String
  /// Between what is said and why, or a key and what it does.
  let colon: String
  /// What was typed, in the place of `{}`.
  let quotationMarks: String

  // The list
  let appName: String
  let allArticles: String
  let unreadOnly: String
  let starredOnly: String
  let noMatch: String
  let empty: EmptyWords
  let loading: String
  let articles: Plural
  let unread: Plural
  let articlesColumn: String
  let unreadColumn: String

  let sections: SectionWords

  // The article
  let related: String
  let relations: RelationWords
  let notInStore: String
  let derivedTitle: String
  /// In place of a headline of which nothing could be seen.
  let untitled: String
  /// How long the article takes to read, and what is said of one that takes longer than an hour.
  let readingMinutes: Plural
  let readingHour: String
  let tooLong: String
  let links: String
  let noSuchLink: String
  let noAddress: String
  /// In the line below the title of an article that said something else before.
  let corrected: String
  /// Said when that happens to the article on the screen; which key, in the place of `{}`, shows how.
  let hasChanged: String
  /// Above what was changed.
  let changes: String
  let noEarlierText: String
  /// What stands in the place of something that a terminal can't show.
  let media: Media

  // Prompts
  let filterPrompt: String
  let filterWords: FilterWords
  let saving: SavingWords
  let findPrompt: String
  let notFound: String
  /// Said where finding goes on at the other end.
  let fromStart: String
  let fromEnd: String
  /// Of several words that stand nowhere side by side.
  let wordsApart: String
  let copyPrompt: String
  let tagsPrompt: String
  let tagsSet: String
  let tagsTitle: String
  let anyOf: String
  let allOf: String
  let noTags: String
  let confirmMarkAll: Plural
  let flagWords: FlagWords
  /// Asks whether to end in the middle of a refresh.
  let confirmQuit: String
  let nothingUnread: String
  let nothingElseUnread: String
  /// The way to the next unread article led past an end of the list, and goes on from the other.
  let fromNewest: String
  let fromOldest: String
  /// No article stands after this one in the list, or before it.
  let isLast: String
  let isFirst: String
  let markedRead: Plural
  let nothingToUndo: String

  // Refresh
  let refreshing: String
  let arrived: Plural
  /// What came while the list was shown, and which key, in the place of `{}`, shows it.
  let newArticles: Plural
  /// The same where only the newest articles are in memory: more may have come further below, by their dates.
  let newestOfMany: Plural
  let noneNewest: String
  let feedsFailed: Plural
  /// Which key, in the place of `{}`, tells why feeds failed.
  let whyFailed: String
  let feedsNotDue: Plural
  /// Which key, in the place of `{}`, asks them all the same.
  let askAll: String
  let noFeeds: String
  let feedsTitle: String
  /// Why a feed could not be fetched.
  let fetchError: @Sendable (FetchError) -> String
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
  let today: String
  let yesterday: String
  let daysAgo: Plural
  let months: Months
  /// How the first day of a month is called.
  let firstDay: String
  let short: ShortAges
  /// In place of the date of an article that has none of its own; `{date}` is when it came.
  let importedOn: String
  /// The same where that is not known either.
  let undated: String
  let arrivals: ArrivalDays
  /// `{date}` is a day, `{time}` hours and minutes.
  let dateWithTime: String

  // Messages
  let storeFailed: String
  let notWritten: String
  let storeRemoved: String
  let storeReplaced: String
  let storeIsBack: String
  let storeWasOpen: String
  let localeIsNotUTF8: String
  let terminalIsNotUTF8: String
  let tmuxIsNotUTF8: String
  /// `{}` is the command to try.
  let terminalIsUnknown: String
  let readOnly: String
  let diskFull: String
  let noPermission: String
  let readOnlyFileSystem: String
  let languageChanged: String
  /// Which keyboard layout the keys are read by from now on.
  let keyboard: @Sendable (KeyboardLayout) -> String
  let copiedTmux: String
  let copiedTmuxBuffer: String
  let copySent: String
  let copySentOn: String
  let copyTooLong: String
  let copyNoTmux: String
  let copyFailed: String
  let tooSmall: String
  let opening: OpeningWords
  let pageFetch: PageFetchWords
  let stories: StoryWords
  let tasteWords: TasteWords
  let feedWords: FeedWords
  let mouse: MouseWords
  let lines: LineWords
  let commandNames: CommandNames

  public let doctor: DoctorWords

  /// One word for what a key does in a place; the keys stand before them.
  struct Hints: Sendable {
    // List and article
    let help: String
    let filter: String
    let tags: String
    let feeds: String
    let unread: String
    let read: String
    let star: String
    let remove: String
    let endRange: String
    let noFlags: String
    let quit: String
    let page: String
    let related: String
    let nextUnread: String
    let changes: String
    let back: String
    let sections: String
    let pane: String
    let openSection: String
    let hide: String

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

    // Finding, copying and selecting
    let find: String
    let nextHit: String
    let previousHit: String
    let endFind: String
    let headline: String
    let paragraph: String
    let address: String
    let citation: String
    let whole: String
    let copy: String
    let cite: String
    let words: String
    let paragraphs: String
    let beginHere: String
    let swapEnds: String
  }

  struct Media: Sendable {
    let image: String
    let video: String
    let audio: String
    let embedded: String
    let file: String
  }

  struct Months: Sendable {
    let names: [String]

    init(
      _ january: String, _ february: String, _ march: String, _ april: String, _ may: String, _ june: String,
      _ july: String, _ august: String, _ september: String, _ october: String, _ november: String, _ december: String
    ) {
      names = [
        january, february, march, april, may, june, july, august, september, october, november, december,
      ]
    }
  }
}
