import ReaderUI

/// What is said of completions and manuals.
extension Messages {
  static var helpHelp: String { say("Show help information.", "اعرض هذه المساعدة.") }
  static var versionHelp: String { say("Show the version.", "اعرض الإصدار.") }
  static var overview: String { say("OVERVIEW: ", "") }
  static var usage: String { say("USAGE: ", "الصيغة: ") }
  static var arguments: String { say("ARGUMENTS:", "الوسائط:") }
  static var options: String { say("OPTIONS:", "الخيارات:") }
  static var subcommands: String { say("SUBCOMMANDS:", "الأوامر:") }
  static func values(_ names: [String]) -> String {
    say("values: " + names.joined(separator: ", "), "القيم: " + names.joined(separator: ", "))
  }
  static func standardValue(_ value: String) -> String { say("default: \(value)", "المفترض: \(value)") }
  static var isDefault: String { say("(default)", "(المفترض)") }
  static func furtherHelp(_ path: String) -> String {
    say(
      "See 'nashra help \(path)<subcommand>' for detailed help.",
      "تفصيل كل أمر: nashra help \(path)<subcommand>")
  }
  static var doctorHelp: String {
    say(
      "Show whether this terminal shows Arabic right, and what to do if not.",
      "بيّن هل تعرض هذه الطرفية العربية عرضًا صحيحًا، وما العمل إن لم تفعل.")
  }
  static var doctorDiscussion: String {
    let modes = language.interface.strings.doctor.modes.lines.joined(separator: "\n")
    return say("--bidi is one of:\n", "‏--bidi إحدى هذه:\n") + modes
  }
  static var completionsHelp: String { say("Print the completions of a shell.", "اطبع ملف الإكمال لصدفة.") }
  static var completionsDiscussion: String {
    say(
      """
      bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra; zsh: into a file _nashra in a folder \
      of $fpath; fish: nashra completions fish > ~/.config/fish/completions/nashra.fish. Tags, sources, feeds, themes and \
      articles are completed as well.
      """,
      """
      bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra؛ zsh: في ملف \
      _nashra في مجلد من $fpath؛ fish: nashra completions fish > ~/.config/fish/completions/nashra.fish. \
      وتُكمَل الوسوم والمصادر والخلاصات والمظاهر والمقالات أيضًا.
      """)
  }
  static var shellHelp: String { say("The shell.", "الصدفة.") }
  static var completeHelp: String {
    say(
      "What a shell asks while a line is typed.",
      "ما تسأله الصدفة أثناء كتابة السطر.")
  }
  static var manualHelp: String { say("Print a page of the manual.", "اطبع صفحة من الدليل.") }
  static var manualDiscussion: String {
    say(
      """
      On a terminal the page is laid out for it, in Arabic from the right. Into a pipe or a file it is in the language of \
      man: nashra manual filter | man -l -
      """,
      """
      على الطرفية تُرتَّب الصفحة لها، والعربية من اليمين. وإلى أنبوب أو ملف تخرج بلغة man: nashra manual filter | man -l -
      """)
  }
  static var manualPageHelp: String {
    say(
      "nashra(1), nashra-filter(7) or nashra-config(5).",
      "nashra(1) أو nashra-filter(7) أو nashra-config(5).")
  }
}
