import FilterLanguage

/// What is said of the settings file.
extension Messages {
  static var configCommandHelp: String {
    say(
      "Show, check or edit the settings file.",
      "اعرض ملف الإعدادات أو افحصه أو حرِّره.")
  }
  static var configShowHelp: String {
    say(
      "Tell which settings file is read and what stands in it.",
      "أيّ ملف إعدادات يُقرأ وما فيه.")
  }
  static var configDefaultHelp: String {
    say(
      "Print a settings file in which every key stands, commented out.",
      "اطبع ملف إعدادات فيه كل المفاتيح، معلَّقة.")
  }
  static var configCheckHelp: String {
    say(
      "Read the settings file and tell every mistake in it with its line.",
      "اقرأ ملف الإعدادات واذكر كل خطأ فيه بسطره.")
  }
  static var configCheckFileHelp: String {
    say(
      "The file; the one that is read unless told.",
      "الملف؛ وإلا فالذي يُقرأ.")
  }
  static var configEditHelp: String {
    say(
      "Open the settings file in $VISUAL, else $EDITOR, and check it afterwards.",
      "افتح ملف الإعدادات في $VISUAL وإلا في $EDITOR، ثم افحصه.")
  }

  static var settingsShape: String { say("should be `key: value` lines", "ينبغي أن تكون أسطر `key: value`") }
  static var badBrowser: String {
    say(
      "`browser` has a quotation mark that is not closed, or no command",
      "في `browser` علامة اقتباس لم تُغلق، أو ليس فيه أمر")
  }
  static func trueOrFalse(_ name: String) -> String {
    say(
      "`\(name)` should be true or false",
      "قيمة `\(name)` هي true أو false")
  }
  static func yesOrNo(_ name: String) -> String {
    say(
      "`\(name)` should be yes or no",
      "قيمة `\(name)` هي yes أو no")
  }
  static func oneValue(_ name: String) -> String {
    say(
      "`\(name)` should have one value",
      "لـ `\(name)` قيمة واحدة")
  }
  static func unknownSetting(_ name: String) -> String {
    let names = Setting.all.map(\.name)
    let nearest = Spelling.nearest(to: name, in: names)
    return unknownKey(name)
      + say(
        (nearest.map { "; did you mean `\($0)`?" } ?? ";") + " there are \(names.joined(separator: ", "))",
        (nearest.map { "؛ هل تقصد `\($0)`؟" } ?? "؛") + " المفاتيح: \(names.joined(separator: ", "))")
  }
  static var defaultIsText: String {
    say(
      "--default prints the file as it is; --format has no meaning there.",
      "يطبع --default الملف كما هو؛ ولا معنى هناك لـ --format.")
  }
  static var noSuchFile: String { say("no such file", "لا وجود للملف") }
  static var cannotBeRead: String { say("cannot be read", "تعذّرت قراءته") }
  static var notUTF8: String { say("is not UTF-8", "ليس بترميز UTF-8") }
  static var notYAML: String { say("is not YAML", "ليس YAML") }
  static func settingsAreWhole(_ path: String) -> String {
    say(
      "\(PlainText.name(path)): no problem found",
      "\(PlainText.name(path)): لم يُعثر على خلل")
  }
  static func noSettings(_ path: String) -> String {
    say(
      "there is no settings file \(PlainText.name(path)), and none is needed; nashra config --default prints one",
      """
      لا ملف إعدادات في \(PlainText.name(path))، ولا حاجة إليه؛ ويطبع nashra config --default واحدًا
      """)
  }
  static var noEditor: String {
    say(
      "say which editor to use: VISUAL or EDITOR in the environment names none",
      "قل أيّ محرّر: لا تسمّي VISUAL ولا EDITOR في البيئة محرّرًا")
  }
  static func editorFailed(_ name: String, _ reason: String) -> String {
    say(
      "\(PlainText.name(name)) did not run: \(reason)",
      "لم يعمل \(PlainText.name(name)): \(reason)")
  }
}
