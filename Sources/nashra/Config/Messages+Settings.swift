import FilterLanguage

/// What is said of the settings file.
extension Messages {
  static let configCommandHelp = "Show, check or edit the settings file."
  static let configShowHelp = "Tell which settings file is read and what stands in it."
  static let configDefaultHelp = "Print a settings file in which every key stands, commented out."
  static let configCheckHelp = "Read the settings file and tell every mistake in it with its line."
  static let configCheckFileHelp = "The file; the one that is read unless told."
  static let configEditHelp = "Open the settings file in $VISUAL, else $EDITOR, and check it afterwards."

  static let settingsShape = "should be `key: value` lines"
  static let badBrowser = "`browser` has a quotation mark that is not closed, or no command"
  static func trueOrFalse(_ name: String) -> String { "`\(name)` should be true or false" }
  static func yesOrNo(_ name: String) -> String { "`\(name)` should be yes or no" }
  static func oneValue(_ name: String) -> String { "`\(name)` should have one value" }
  static func unknownSetting(_ name: String) -> String {
    let names = Setting.all.map(\.name)
    let nearest = Spelling.nearest(to: name, in: names).map { "; did you mean `\($0)`?" } ?? ";"
    return unknownKey(name) + nearest + " there are \(names.joined(separator: ", "))"
  }
  static func settingsAreWhole(_ path: String) -> String { "\(PlainText.name(path)): no problem found" }
  static func noSettings(_ path: String) -> String {
    "there is no settings file \(PlainText.name(path)), and none is needed; nashra config --default prints one"
  }
  static let noEditor = "say which editor to use: VISUAL or EDITOR in the environment names none"
  static func editorFailed(_ name: String, _ reason: String) -> String {
    "\(PlainText.name(name)) did not run: \(reason)"
  }
}
