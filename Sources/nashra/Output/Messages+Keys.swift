import ReaderUI

extension Messages {
  static var keysShape: String {
    say(
      "`keys` should have places, and in each `COMMAND: KEY`, `COMMAND: [KEY, KEY]` or `COMMAND: none`",
      """
      ينبغي أن تكون في `keys` أماكن، وفي كل مكان `COMMAND: KEY` أو `COMMAND: [KEY, KEY]` أو `COMMAND: \
      none`
      """,
      fa: "در `keys` باید جاها باشد، و در هر یک `COMMAND: KEY`، `COMMAND: [KEY, KEY]` یا `COMMAND: none`",
      ur: """
        \u{200F}`keys` میں جگہیں ہونی چاہییں، اور ہر ایک میں `COMMAND: KEY`، `COMMAND: [KEY, KEY]` یا \
        `COMMAND: none`
        """,
      he: "ב־`keys` צריכים להיות מקומות, ובכל אחד `COMMAND: KEY`, `COMMAND: [KEY, KEY]` או `COMMAND: none`",
      fr: "`keys` doit avoir des lieux, et dans chacun `COMMAND: KEY`, `COMMAND: [KEY, KEY]` ou `COMMAND: none`")
  }

  /// What is wrong with a key of the settings.
  static func text(for reason: KeyProblem.Reason) -> String {
    func list(_ names: [String]) -> String { names.map { "`\(PlainText.name($0))`" }.joined(separator: ", ") }
    func near(_ names: [String]) -> String {
      names.isEmpty
        ? say(
          "; docs/keys.md has them all", "؛ وكلها في docs/keys.md",
          fa: "؛ همه در docs/keys.md است",
          ur: "؛ سب docs/keys.md میں ہیں",
          he: "; כולם ב־docs/keys.md",
          fr: "\u{A0}; docs/keys.md les a tous")
        : say(
          "; near: \(list(names))", "؛ والقريب منها: \(list(names))",
          fa: "؛ نزدیک به آن: \(list(names))",
          ur: "؛ قریب: \(list(names))",
          he: "; קרובים: \(list(names))",
          fr: "\u{A0}; proches\u{A0}: \(list(names))")
    }
    switch reason {
    case .unknownPlace(let name, let names):
      return say(
        "unknown place \(list([name]))", "مكان غير معروف \(list([name]))",
        fa: "جای ناشناختهٔ \(list([name]))",
        ur: "نامعلوم جگہ \(list([name]))",
        he: "מקום לא מוכר \(list([name]))",
        fr: "lieu inconnu \(list([name]))") + near(names)
    case .unknownCommand(let name, let names):
      return say(
        "unknown command \(list([name]))", "أمر غير معروف \(list([name]))",
        fa: "دستور ناشناختهٔ \(list([name]))",
        ur: "نامعلوم کمانڈ \(list([name]))",
        he: "פקודה לא מוכרת \(list([name]))",
        fr: "commande inconnue \(list([name]))") + near(names)
    case .notThere(let name, let place, let places):
      return say(
        "\(list([name])) does nothing in \(list([place])); it works in \(list(places))",
        "لا يفعل \(list([name])) شيئًا في \(list([place]))؛ ويعمل في \(list(places))",
        fa: "\(list([name])) در \(list([place])) کاری نمی‌کند؛ در \(list(places)) کار می‌کند",
        ur: "\(list([name])) کا \(list([place])) میں کوئی کام نہیں؛ \(list(places)) میں کام کرتی ہے",
        he: "\(list([name])) אינה עושה דבר ב־\(list([place])); היא פועלת ב־\(list(places))",
        fr: "\(list([name])) ne fait rien dans \(list([place]))\u{A0}; elle agit dans \(list(places))")
    case .unreadableKey(let text):
      return say(
        "\(list([text])) is no key; write `x`, `Ctrl-X`, `Alt-x`, `F5`, `PgDn`, or several with blanks between",
        "ليس \(list([text])) مفتاحًا؛ اكتب `x` أو `Ctrl-X` أو `Alt-x` أو `F5` أو `PgDn`، أو عدة مفاتيح بينها فراغ",
        fa: "\(list([text])) کلید نیست؛ بنویسید `x`، `Ctrl-X`، `Alt-x`، `F5`، `PgDn`، یا چند کلید با فاصله",
        ur: """
          \(list([text])) کلید نہیں؛ `x`، `Ctrl-X`، `Alt-x`، `F5`، `PgDn`، یا خالی جگہ کے ساتھ کئی \
          کلیدیں لکھیں
          """,
        he: "\(list([text])) אינו מקש; כתבו `x`, `Ctrl-X`, `Alt-x`, `F5`, `PgDn`, או כמה עם רווחים ביניהם",
        fr: """
          \(list([text])) n’est pas une touche\u{A0}; écrivez `x`, `Ctrl-X`, `Alt-x`, `F5`, `PgDn`, ou \
          plusieurs séparées d’espaces
          """)
    case .isTyped(let text, let place):
      return say(
        "\(list([text])) is typed in the line of \(list([place]))", "يُكتب \(list([text])) في سطر \(list([place]))",
        fa: "\(list([text])) در سطر \(list([place])) نوشته می‌شود",
        ur: "\(list([text])) کو \(list([place])) کی سطر میں لکھا جاتا ہے",
        he: "\(list([text])) נכתב בשורה של \(list([place]))",
        fr: "\(list([text])) s’écrit dans la ligne de \(list([place]))")
    case .conflict(let keys, let command, let others, let other, let place):
      let what =
        keys == others
        ? say(
          "has that key", "له هذا المفتاح",
          fa: "این کلید را دارد",
          ur: "کے پاس یہ کلید ہے",
          he: "יש לה המקש הזה",
          fr: "a cette touche")
        : say(
          "has `\(PlainText.name(others))`, which begins as it does or the other way round",
          "له `\(PlainText.name(others))`، وأحدهما يبدأ بالآخر",
          fa: "\u{200F}`\(PlainText.name(others))` را دارد، که یکی از دو با دیگری آغاز می‌شود",
          ur: "کے پاس `\(PlainText.name(others))` ہے، اور ایک دوسری سے شروع ہوتی ہے",
          he: "יש לה `\(PlainText.name(others))`, ואחד מהם מתחיל באחר",
          fr: "a `\(PlainText.name(others))`, et l’une commence par l’autre")
      return say(
        "\(list([keys])) for \(list([command])): \(list([other])) \(what) in \(list([place]))",
        "\(list([keys])) للأمر \(list([command])): الأمر \(list([other])) \(what) في \(list([place]))",
        fa: "\(list([keys])) برای \(list([command])): دستور \(list([other])) در \(list([place])) \(what)",
        ur: "\(list([command])) کے لیے \(list([keys])): \(list([place])) میں \(list([other])) \(what)",
        he: "\(list([keys])) ל־\(list([command])): הפקודה \(list([other])) ב־\(list([place])), \(what)",
        fr: "\(list([keys])) pour \(list([command]))\u{A0}: \(list([other])) \(what) dans \(list([place]))")
    }
  }
}
