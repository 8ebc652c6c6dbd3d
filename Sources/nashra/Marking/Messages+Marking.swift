/// What the commands say that change articles.
extension Messages {
  static var markDiscussion: String {
    say(
      """
      Numbers of articles, or a filter with a condition (is:unread, #tag, source:NAME), or '' for all. Words alone are taken \
      for a filter only with --filter: one wrong word would mark very many.
      """,
      """
      أرقام مقالات، أو تصفية فيها شرط (is:unread و#tag وsource:NAME)، أو '' للكل. ولا تُقرأ الكلمات \
      وحدها تصفيةً إلا مع --filter: فكلمة واحدة خطأ تعلّم الكثير.
      """)
  }
  static var markWordsHelp: String {
    say(
      "Read the arguments as a filter, also where they are words alone.",
      "اقرأ الوسائط تصفيةً، ولو كانت كلمات فقط.")
  }
  static func onlyWords(_ words: String) -> String {
    say(
      "“\(PlainText.name(words))” is no number of an article; with --filter every article that has these words is marked",
      "«\(PlainText.name(words))» ليست رقم مقال؛ ومع --filter يُعلَّم كل مقال فيه هذه الكلمات")
  }
  static var starHelp: String { say("Star articles, or take their stars.", "ضع النجمة على مقالات أو ارفعها.") }
  static var starRemoveHelp: String { say("Take the star.", "ارفع النجمة.") }
  static var tagHelp: String { say("Give articles a tag, or take it off.", "أعطِ مقالات وسمًا أو انزعه عنها.") }
  static var tagNameHelp: String {
    say(
      "The tag; quote one of several words.",
      "الوسم؛ ضعه بين علامتي اقتباس إن كان عدة كلمات.")
  }
  static var tagRemoveHelp: String { say("Take it off.", "انزعه.") }
  static var tagDiscussion: String {
    say(
      """
      nashra tag مهم 1751542200 1751542201. They keep their other tags, and what is given or taken stays so whatever is \
      imported later. What a filter finds is bounded: at most 10,000 articles.
      """,
      """
      nashra tag مهم 1751542200 1751542201. وتبقى لها وسومها الأخرى، وما يُعطى أو يُنزع يبقى كذلك أيًّا \
      كان ما يُستورد بعده. ولما تجده التصفية حدّ: 10,000 مقال على الأكثر.
      """)
  }
  static func tooMany(_ most: Int) -> String {
    say(
      "the filter finds more than \(most) articles; nothing was changed",
      "تجد التصفية أكثر من \(counted(most, .article))؛ ولم يتغيّر شيء")
  }
}
