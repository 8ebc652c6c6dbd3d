import FilterLanguage

extension Messages {
  static var filterHelp: String {
    say(
      """
      Words, "a phrase", -without, #tag, source:NAME, feed:NAME, title:WORD, body:WORD, is:unread, is:starred, after:DATE, \
      before:DATE, on:DATE, until:DATE, since:3days; all must hold; | between two takes either, brackets group. The names \
      may be Arabic, Persian, Hebrew or Urdu as well, and stand directly before their colon and value: with a blank behind \
      it, it is text. Dates are an article's own; where it has none, when it was imported.
      """,
      """
      كلمات، و«عبارة بين علامتي اقتباس»، و-بغير، و#وسم، وsource:NAME، وfeed:NAME، وtitle:WORD، \
      وbody:WORD، وis:unread، وis:starred، وafter:DATE، وbefore:DATE، وon:DATE، وuntil:DATE، \
      وsince:3days؛ ويجب أن تصحّ كلها، و| بين شرطين يقبل أيًّا منهما، والأقواس تجمع. وللأسماء صيغ عربية \
      وفارسية وعبرية وأردية، وتليها النقطتان والقيمة مباشرة؛ فإن كان بعد النقطتين فراغ فهو نص. والتاريخ \
      تاريخ المقال، أو تاريخ استيراده إن لم يكن له تاريخ.
      """)
  }

  /// The reason, the line, and a mark under the character that is wrong.
  static func text(for error: FilterError, in line: String) -> String {
    let character = error.charactersBefore(in: line) + 1
    let place = say(
      "filter, character \(character): \(reason(error.reason))",
      "في التصفية، عند الحرف \(character): \(reason(error.reason))")
    return ([place] + FilterPointer(line, at: error.position).lines).joined(separator: "\n  ")
  }

  /// Of the line, as much as is needed to know it again.
  private static func part(_ text: String) -> String {
    PlainText.name(text.count > 60 ? text.prefix(60) + "…" : text)
  }

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text):
      say("\(part(text)) needs a value directly behind it", "يحتاج \(part(text)) إلى قيمة تليه مباشرة")
    case .unknownState(let name):
      say(
        "there is no state “\(part(name))”; there are unread, read, starred and unstarred",
        "لا حالة باسم «\(part(name))»؛ الحالات: unread وread وstarred وunstarred")
    case .badDate(let text):
      say(
        "“\(part(text))” is no date; write 2025-07-03, 3/7/2025, 2025-07 or 3days",
        "«\(part(text))» ليس تاريخًا؛ اكتب 2025-07-03 أو 3/7/2025 أو 2025-07 أو 3أيام")
    case .badLength(let text):
      say(
        "“\(part(text))” is no length of time; it should be from one up to a hundred years",
        "«\(part(text))» ليست مدة؛ والمدة من واحد إلى مئة سنة")
    case .unknownName(let text, let nearest):
      say(
        "there is no condition “\(part(text)):”; the nearest is “\(part(nearest)):”. "
          + "For plain text put a blank behind the colon, or quotation marks around it",
        "لا شرط باسم «\(part(text)):»؛ وأقرب الأسماء «\(part(nearest)):». "
          + "وللنص العادي ضع فراغًا بعد النقطتين، أو علامتي اقتباس حوله")
    case .secondSource: say("an article has one source only", "للمقال مصدر واحد فقط")
    case .tooDeep: say("too many brackets within each other", "أقواس كثيرة بعضها في بعض")
    case .openBracket: say("the bracket is not closed", "القوس لم يُغلق")
    case .strayBracket: say("the bracket closes none", "القوس لا يُغلق شيئًا")
    case .emptyBrackets: say("there is nothing between the brackets", "لا شيء بين القوسين")
    case .openQuote: say("the quotation mark is not closed", "علامة الاقتباس لم تُغلق")
    case .danglingOr:
      say(
        "“or” chooses between two conditions, and one of them is missing", "«أو» بين شرطين، وأحدهما ناقص")
    case .asksNothing:
      say(
        "it has neither a word nor a condition; an empty one takes all articles",
        "ليس فيها كلمة ولا شرط؛ والفارغة تأخذ كل المقالات")
    }
  }
}
