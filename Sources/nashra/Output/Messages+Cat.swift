extension Messages {
  static var logicalHelp: String {
    say(
      "Print in logical order, as into a pipe; for terminals that order text themselves.",
      "اطبع بالترتيب المنطقي كما في الأنبوب، للطرفيات التي ترتّب النص بنفسها.")
  }
  static var logicalOrVisual: String {
    say(
      "--logical and --visual exclude each other.",
      "لا يجتمع --logical و--visual.")
  }
  static var catHelp: String {
    say(
      "Print any text as the reader would lay it out.",
      "اطبع أي نص كما يعرضه القارئ.")
  }
  static var catDiscussion: String {
    say(
      """
      Each line is a paragraph with its own direction, wrapped to the terminal's width: nashra cat letter.txt, man ls | \
      nashra cat. Bold and underlined text stays so, colours go, quote marks of a mail stand before every row, and what a \
      terminal would obey is shown. Into a pipe or a file the text is in logical order, and wrapped only with --width; \
      for a pager in a terminal that orders nothing by itself: nashra cat --visual FILE | less -R.
      """,
      """
      كل سطر فقرة لها اتجاهها، تُلفّ على عرض الطرفية: nashra cat letter.txt، أو man ls | nashra cat. \
      يبقى العريض وما تحته خط، وتذهب الألوان، وتقف علامات اقتباس البريد قبل كل صف، ويظهر ما كانت الطرفية \
      ستطيعه. وإلى أنبوب أو ملف يخرج النص بترتيبه المنطقي، ولا يُلفّ إلا مع --width. ولعارض صفحات في \
      طرفية لا ترتّب شيئًا: nashra cat --visual FILE | less -R.
      """)
  }
  static var catVisualHelp: String {
    say(
      "Lay out also into a pipe, in visual order; --bidi names the terminal that shows it.",
      "رتّب حتى إلى أنبوب، بالترتيب المرئي؛ و--bidi يسمّي الطرفية التي تعرضه.")
  }
  static var catWidthHelp: String {
    say(
      "Columns of a row; the terminal's unless told.",
      "عدد أعمدة الصف؛ وإلا فأعمدة الطرفية.")
  }
  static var catFilesHelp: String {
    say(
      "Texts in UTF-8, or UTF-16 with a byte order mark; - or none is standard input.",
      "نصوص بترميز UTF-8، أو UTF-16 بعلامة ترتيب البايتات؛ و- أو لا شيء هو الدخل القياسي.")
  }
  static func cannotRead(_ file: String, _ reason: String) -> String {
    say(
      "cannot read \(file == "-" ? "standard input" : PlainText.name(file)): \(PlainText.line(reason))",
      """
      تعذّرت قراءة \(file == "-" ? "الدخل القياسي" : PlainText.name(file)): \(PlainText.line(reason))
      """)
  }
  static func binary(at offset: Int) -> String {
    say(
      "it is no text (byte \(offset) is 0)",
      "ليس نصًّا (البايت \(offset) صفر)")
  }
}
