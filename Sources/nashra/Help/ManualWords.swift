import ReaderUI

/// What manual pages say beside the tables.
struct ManualWords: Sendable {
  var name, synopsis, description, options, commands, status, environment, files, seeAlso, examples, settings: String
  var abstract: String
  var introduction: [String]
  var everywhere: String
  var statuses: [(String, String)]
  var variables: [(String, String)]
  var paths: [(String, String)]
  var filterAbstract: String
  var filterIntroduction: [String]
  var conditionNames, stateNames, namesAreFolded: String
  var configAbstract: String
  var configIntroduction: [String]

  static func of(_ interface: Interface) -> ManualWords {
    switch interface {
    case .arabic: .arabic
    case .english: .english
    case .persian: .persian
    case .urdu: .urdu
    case .hebrew: .hebrew
    case .french: .french
    }
  }

  static let english = ManualWords(
    name: "NAME", synopsis: "SYNOPSIS", description: "DESCRIPTION", options: "OPTIONS", commands: "COMMANDS",
    status: "EXIT STATUS", environment: "ENVIRONMENT", files: "FILES", seeAlso: "SEE ALSO", examples: "EXAMPLES",
    settings: "SETTINGS",
    abstract: "a news reader for the terminal that is right to left first",
    introduction: [
      "Without a command the reader opens. It keeps article pages and feeds in one file, and orders, joins and wraps "
        + "Arabic, Persian, Urdu and Hebrew itself. Press ? in it for the keys.",
      "The commands do the same for scripts, also while a reader is open. With --format json they print an object a line, "
        + "with tsv a row with tabs between its columns; keys and columns may be added, none is renamed.",
    ],
    everywhere: "These are taken by every command, before its name or after it.",
    statuses: [
      ("0", "Done."), ("1", "Something failed, and the rest was done."), ("2", "The command line was wrong."),
      ("130, 143", "Ended by SIGINT or SIGTERM."),
    ],
    variables: [
      ("NO_COLOR", "Any value but the empty one: no colours."),
      ("CLICOLOR_FORCE", "Changes nothing: commands print no colours."),
      ("BROWSER", "Commands that open addresses, with colons between."),
      ("VISUAL, EDITOR", "The editor of nashra config edit."), ("PAGER", "The pager of the key p."),
      ("TERM=dumb", "Texts are printed in logical order and without a progress line."),
      ("LC_ALL, LC_MESSAGES, LANG", "The language of the interface where neither option nor setting names one."),
      ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_DATA_DIRS", "Where settings, store and themes are."),
    ],
    paths: [
      ("$XDG_DATA_HOME/nashra/nashra.sqlite", "The store, else in ~/.local/share."),
      ("$XDG_CONFIG_HOME/nashra/config.yaml", "The settings, else in ~/.config; none is needed."),
      ("themes/ in either folder", "Schemes of base16 and base24."),
    ],
    filterAbstract: "how nashra is told which articles",
    filterIntroduction: [
      "A filter is a line of words and conditions, all of which must hold. It is the same in the reader, in commands, in "
        + "saved filters and in rules.",
      "A condition is a name directly before its colon and value; with a blank behind the colon it is text. Dates are those "
        + "of the article; where it has none, or one in the future, when it was imported.",
    ],
    conditionNames: "NAMES OF CONDITIONS", stateNames: "NAMES OF STATES",
    namesAreFolded: "Names are compared without marks, with or without the Arabic article.",
    configAbstract: "the settings of nashra",
    configIntroduction: [
      "The file is YAML: a key, a colon and its value a line. None is required, and an option of the same name goes before "
        + "it. nashra config --default prints a file with all of them, nashra config check tells mistakes with their lines, "
        + "nashra config edit opens it."
    ])
}
