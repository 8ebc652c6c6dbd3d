import Foundation
import ReaderUI
import Screen
import Store
import Terminal

/// All words that the command line says to people, in one place, where a language can be chosen.
enum Messages {
  static var abstract: String {
    say(
      "A news reader for the terminal that is right to left first.",
      "قارئ أخبار للطرفية يبدأ من اليمين.",
      fa: "خبرخوانی برای پایانه که پیش از هر چیز راست‌به‌چپ است.",
      ur: "ٹرمینل کا خبر خواں جو پہلے دائیں سے بائیں ہے۔",
      he: "קורא חדשות למסוף, מימין לשמאל תחילה.",
      fr: "Un lecteur d’actualités pour le terminal, de droite à gauche d’abord.")
  }
  static var noArticleNumber: String {
    say(
      "it should be the number of an article, as list prints it",
      "المطلوب رقم مقال كما يطبعه list",
      fa: "باید شمارهٔ مقاله باشد، آن‌گونه که list چاپ می‌کند",
      ur: "مضمون کا نمبر ہونا چاہیے، جیسا list چھاپتا ہے",
      he: "צריך להיות מספר של כתבה, כפי ש־list מדפיס",
      fr: "il faut le numéro d’un article, tel que list l’imprime")
  }
  static func badVariable(_ name: String, _ value: Int, _ range: ClosedRange<Int>) -> String {
    say(
      "\(name)=\(value) in the environment: \(outOfRange(range))",
      "\(name)=\(value) في البيئة: \(outOfRange(range))",
      fa: "\(name)=\(value) در محیط: \(outOfRange(range))",
      ur: "ماحول میں \(name)=\(value): \(outOfRange(range))",
      he: "\(name)=\(value) בסביבה: \(outOfRange(range))",
      fr: "\(name)=\(value) dans l’environnement\u{A0}: \(outOfRange(range))")
  }
  static func outOfRange(_ range: ClosedRange<Int>) -> String {
    say(
      "it should be a number from \(range.lowerBound) to \(range.upperBound)",
      "المطلوب عدد من \(range.lowerBound) إلى \(range.upperBound)",
      fa: "باید عددی از \(range.lowerBound) تا \(range.upperBound) باشد",
      ur: "\(range.lowerBound) سے \(range.upperBound) تک کا عدد ہونا چاہیے",
      he: "צריך להיות מספר מ־\(range.lowerBound) עד \(range.upperBound)",
      fr: "il faut un nombre de \(range.lowerBound) à \(range.upperBound)")
  }
  static var rawOrVisual: String {
    say(
      "--raw and --visual exclude each other.", "لا يجتمع --raw و--visual.",
      fa: "\u{200F}--raw و --visual با هم نمی‌شود.",
      ur: "\u{200F}--raw اور --visual اکٹھے نہیں ہو سکتے۔",
      he: "\u{200F}--raw ו־--visual אינם הולכים יחד.",
      fr: "--raw et --visual s’excluent.")
  }
  static var markNeedsFilter: String {
    say(
      "Say which articles: numbers or a filter ('' for all).",
      "قل أيّ المقالات: أرقامًا أو تصفية ('' للكل).",
      fa: "بگویید کدام مقاله‌ها: شماره یا پالایه ('' برای همه).",
      ur: "بتائیں کون سے مضامین: نمبر یا فلٹر (سب کے لیے '')۔",
      he: "אמרו אילו כתבות: מספרים או סינון ('' לכולן).",
      fr: "Dites quels articles\u{A0}: des numéros ou un filtre ('' pour tous).")
  }
  static var noTerminal: String {
    say(
      "the reader needs a terminal; to print articles, use nashra list or nashra show",
      "يحتاج القارئ إلى طرفية؛ ولطباعة المقالات استعمل nashra list أو nashra show",
      fa: "خواننده پایانه می‌خواهد؛ برای چاپ مقاله‌ها nashra list یا nashra show را به کار ببرید",
      ur: "ریڈر کو ٹرمینل چاہیے؛ مضامین چھاپنے کے لیے nashra list یا nashra show استعمال کریں",
      he: "הקורא צריך מסוף; להדפסת כתבות השתמשו ב־nashra list או ב־nashra show",
      fr: "le lecteur demande un terminal\u{A0}; pour imprimer des articles, utilisez nashra list ou nashra show")
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: comma)
      + say(" and ", " و", fa: " و ", ur: " اور ", he: " ו־", fr: " et ") + (names.last ?? "")
  }
  static func unknownCommand(_ name: String, nearest: String?, _ names: [String]) -> String {
    say(
      "there is no command “\(PlainText.name(name))”; "
        + (nearest.map { "did you mean “\($0)”?" } ?? "there are \(list(names))"),
      """
      لا أمر باسم «\(PlainText.name(name))»؛ \
      \(nearest.map { "هل تقصد «\($0)»؟" } ?? "الأوامر: \(list(names))")
      """,
      fa: """
        دستوری به نام «\(PlainText.name(name))» نیست؛ \
        \(nearest.map { "آیا منظورتان «\($0)» بود؟" } ?? "دستورها: \(list(names))")
        """,
      ur: """
        “\(PlainText.name(name))” نام کی کوئی کمانڈ نہیں؛ \
        \(nearest.map { "کیا مراد “\($0)” ہے؟" } ?? "کمانڈز: \(list(names))")
        """,
      he: """
        אין פקודה בשם "\(PlainText.name(name))"; \
        \(nearest.map { "האם הכוונה ל־\"\($0)\"?" } ?? "הפקודות: \(list(names))")
        """,
      fr: """
        aucune commande ne s’appelle «\u{A0}\(PlainText.name(name))\u{A0}»\u{A0}; \
        \(nearest.map { "vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?" } ?? "il y a \(list(names))")
        """)
  }
  static func unknownInterface(_ name: String) -> String {
    say(
      "there is no interface “\(PlainText.name(name))”; there are \(list(Interface.allCases.map(\.rawValue)))",
      """
      لا واجهة باسم «\(PlainText.name(name))»؛ الواجهات: \(list(Interface.allCases.map(\.rawValue)))
      """,
      fa: "رابطی به نام «\(PlainText.name(name))» نیست؛ رابط‌ها: \(list(Interface.allCases.map(\.rawValue)))",
      ur: """
        “\(PlainText.name(name))” نام کا کوئی انٹرفیس نہیں؛ انٹرفیس: \
        \(list(Interface.allCases.map(\.rawValue)))
        """,
      he: "אין ממשק בשם \"\(PlainText.name(name))\"; הממשקים: \(list(Interface.allCases.map(\.rawValue)))",
      fr: """
        aucune interface ne s’appelle «\u{A0}\(PlainText.name(name))\u{A0}»\u{A0}; il y a \
        \(list(Interface.allCases.map(\.rawValue)))
        """)
  }
  static func badTaste(_ taste: TasteSetting) -> String {
    let (name, words) = (PlainText.name(taste.rawValue), taste.words.joined(separator: comma))
    guard let range = taste.range else {
      return say(
        "`\(name)` should be \(taste.allowed)", "قيمة `\(name)` إحدى هذه: \(words)",
        fa: "مقدار `\(name)` یکی از این‌هاست: \(words)", ur: "`\(name)` کی قدر ان میں سے ایک ہے: \(words)",
        he: "הערך של `\(name)` הוא אחד מאלה: \(words)", fr: "`\(name)` doit être l’un de\u{A0}: \(words)")
    }
    let (least, most) = (range.lowerBound, range.upperBound)
    return say(
      "`\(name)` should be \(taste.allowed)", "قيمة `\(name)` عدد من \(least) إلى \(most)",
      fa: "مقدار `\(name)` عددی از \(least) تا \(most) است", ur: "`\(name)` کی قدر \(least) سے \(most) تک کا عدد ہے",
      he: "הערך של `\(name)` הוא מספר מ־\(least) עד \(most)", fr: "`\(name)` doit être un nombre de \(least) à \(most)")
  }
  static func unknownBidi(_ name: String) -> String {
    say(
      "there is no way “\(PlainText.name(name))” to write text; there are \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))",
      """
      لا طريقة للكتابة باسم «\(PlainText.name(name))»؛ الطرق: \
      \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))
      """,
      fa: """
        شیوهٔ نوشتنی به نام «\(PlainText.name(name))» نیست؛ شیوه‌ها: \
        \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))
        """,
      ur: """
        لکھنے کا “\(PlainText.name(name))” نام کا کوئی طریقہ نہیں؛ طریقے: \
        \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))
        """,
      he: """
        אין דרך כתיבה בשם "\(PlainText.name(name))"; הדרכים: \
        \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))
        """,
      fr: """
        aucune façon d’écrire ne s’appelle «\u{A0}\(PlainText.name(name))\u{A0}»\u{A0}; il y a \
        \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))
        """)
  }
  static func unknownKeyboard(_ name: String) -> String {
    say(
      "there is no keyboard “\(PlainText.name(name))”; there are \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))",
      """
      لا لوحة مفاتيح باسم «\(PlainText.name(name))»؛ اللوحات: \
      \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))
      """,
      fa: """
        صفحه‌کلیدی به نام «\(PlainText.name(name))» نیست؛ صفحه‌کلیدها: \
        \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))
        """,
      ur: """
        “\(PlainText.name(name))” نام کا کوئی کی بورڈ نہیں؛ کی بورڈ: \
        \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))
        """,
      he: """
        אין מקלדת בשם "\(PlainText.name(name))"; המקלדות: \
        \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))
        """,
      fr: """
        aucun clavier ne s’appelle «\u{A0}\(PlainText.name(name))\u{A0}»\u{A0}; il y a \
        \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))
        """)
  }
  static func unknownTerminal(_ name: String) -> String {
    say(
      "ncurses does not know this terminal (\(PlainText.name("TERM=" + name)))",
      "لا تعرف ncurses هذه الطرفية (\(PlainText.name("TERM=" + name)))",
      fa: "\u{200F}ncurses این پایانه را نمی‌شناسد (\(PlainText.name("TERM=" + name)))",
      ur: "\u{200F}ncurses اس ٹرمینل کو نہیں جانتا (\(PlainText.name("TERM=" + name)))",
      he: "\u{200F}ncurses אינה מכירה את המסוף הזה (\(PlainText.name("TERM=" + name)))",
      fr: "ncurses ne connaît pas ce terminal (\(PlainText.name("TERM=" + name)))")
  }
  static func plainTerminal(_ name: String) -> String {
    say(
      "the reader needs a terminal whose cursor can be moved, and this one's cannot (\(PlainText.name("TERM=" + name))); "
        + "to print articles, use nashra list or nashra show",
      """
      يحتاج القارئ إلى طرفية يتحرك مؤشرها، ومؤشر هذه لا يتحرك (\(PlainText.name("TERM=" + name)))؛ ولطباعة \
      المقالات استعمل nashra list أو nashra show
      """,
      fa: """
        خواننده پایانه‌ای می‌خواهد که مکان‌نمایش جابه‌جا شود، و مکان‌نمای این نمی‌شود \
        (\(PlainText.name("TERM=" + name)))؛ برای چاپ مقاله‌ها nashra list یا nashra show را به کار ببرید
        """,
      ur: """
        ریڈر کو ایسا ٹرمینل چاہیے جس کا کرسر ہل سکے، اور اس کا نہیں ہلتا \
        (\(PlainText.name("TERM=" + name)))؛ مضامین چھاپنے کے لیے nashra list یا nashra show استعمال کریں
        """,
      he: """
        הקורא צריך מסוף שאפשר להזיז את הסמן שלו, ואת של זה אי אפשר (\(PlainText.name("TERM=" + name))); \
        להדפסת כתבות השתמשו ב־nashra list או ב־nashra show
        """,
      fr: """
        le lecteur demande un terminal dont le curseur se déplace, et celui de ce terminal ne le peut \
        (\(PlainText.name("TERM=" + name)))\u{A0}; pour imprimer des articles, utilisez nashra list ou \
        nashra show
        """)
  }
  static func welcomeFailed(_ reason: String) -> String {
    say(
      "the welcome edition was not imported: \(system(reason))",
      "لم تُستورد نسخة الترحيب: \(system(reason))",
      fa: "نسخهٔ خوشامد وارد نشد: \(system(reason))",
      ur: "خیرمقدمی نسخہ درآمد نہ ہوا: \(system(reason))",
      he: "מהדורת הפתיחה לא יובאה: \(system(reason))",
      fr: "l’édition de bienvenue n’a pas été importée\u{A0}: \(system(reason))")
  }
  static func noArticle(_ id: Int64) -> String {
    say(
      "there is no article \(id)", "لا مقال برقم \(id)",
      fa: "مقاله‌ای با شمارهٔ \(id) نیست",
      ur: "نمبر \(id) کا کوئی مضمون نہیں",
      he: "אין כתבה \(id)",
      fr: "il n’y a pas d’article \(id)")
  }
  static func outputFailed(_ reason: String) -> String {
    say(
      "cannot write: \(system(reason))",
      "تعذّرت الكتابة: \(system(reason))",
      fa: "نوشته نشد: \(system(reason))",
      ur: "لکھا نہ جا سکا: \(system(reason))",
      he: "הכתיבה נכשלה: \(system(reason))",
      fr: "écriture impossible\u{A0}: \(system(reason))")
  }

  /// A line on standard error, with the program's name before it.
  static func report(_ line: String) {
    write(
      say(
        "nashra: ", "نشرة: ",
        fa: "نشره: ",
        ur: "نشرہ: ",
        he: "נשרה: ",
        fr: "nashra\u{A0}: ") + line)
  }

  static func write(_ text: String) {
    // Standard error may be closed; then nobody is there to be told, and the exit status says it.
    _ = StandardStream.error.write(Array(StandardStream.error.spoken(text).utf8))
  }
}
