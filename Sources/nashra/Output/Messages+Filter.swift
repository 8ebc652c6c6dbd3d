import ReaderUI
import FilterLanguage

extension Messages {
  static var filterHelp: String {
    say(
      """
      Words, "a phrase", -without, #tag, source:NAME, feed:NAME, title:WORD, body:WORD, is:unread, is:starred, after:DATE, \
      before:DATE, on:DATE, until:DATE, since:3days; all must hold; | between two takes either, brackets group. The names \
      may be Arabic, Persian, Hebrew or Urdu as well, and stand directly before their colon and value: with a blank behind \
      it, it is text. Dates are an article's own; where it has none, or one in the future, when it was imported.
      """,
      """
      كلمات، و«عبارة بين علامتي اقتباس»، و-بغير، و#وسم، وsource:NAME، وfeed:NAME، وtitle:WORD، \
      وbody:WORD، وis:unread، وis:starred، وafter:DATE، وbefore:DATE، وon:DATE، وuntil:DATE، \
      وsince:3days؛ ويجب أن تصحّ كلها، و| بين شرطين يقبل أيًّا منهما، والأقواس تجمع. وللأسماء صيغ عربية \
      وفارسية وعبرية وأردية، وتليها النقطتان والقيمة مباشرة؛ فإن كان بعد النقطتين فراغ فهو نص. والتاريخ \
      تاريخ المقال، أو تاريخ استيراده إن لم يكن له تاريخ أو كان تاريخه في المستقبل.
      """,
      fa: """
        واژه‌ها، "عبارت"، -بی‌این، #برچسب، source:NAME، feed:NAME، title:WORD، body:WORD، is:unread، \
        is:starred، after:DATE، before:DATE، on:DATE، until:DATE، since:3days؛ همه باید برقرار باشد؛ | \
        میان دو شرط هر یک را می‌پذیرد، کمانک‌ها گروه می‌سازد. نام‌ها می‌تواند عربی، فارسی، عبری یا \
        اردو هم باشد، و بی‌فاصله پیش از دونقطه و مقدار می‌آید: اگر پس از دونقطه فاصله باشد متن است. \
        تاریخ از آنِ مقاله است؛ اگر ندارد یا در آینده است، زمان ورودش.
        """,
      ur: """
        الفاظ، "ایک عبارت"، -بغیر، #ٹیگ، source:NAME، feed:NAME، title:WORD، body:WORD، is:unread، \
        is:starred، after:DATE، before:DATE، on:DATE، until:DATE، since:3days؛ سب کا پورا ہونا لازم \
        ہے؛ دو کے بیچ | کسی ایک کو لیتا ہے، قوسین گروہ بناتے ہیں۔ نام عربی، فارسی، عبرانی یا اردو میں \
        بھی ہو سکتے ہیں، اور دو نقطوں اور قدر سے فوراً پہلے آتے ہیں: دو نقطوں کے بعد خالی جگہ ہو تو \
        متن ہے۔ تاریخ مضمون کی اپنی ہے؛ نہ ہو یا مستقبل کی ہو تو درآمد کی۔
        """,
      he: """
        מילים, "צירוף", -בלי, #תגית, source:NAME, feed:NAME, title:WORD, body:WORD, is:unread, \
        is:starred, after:DATE, before:DATE, on:DATE, until:DATE, since:3days; כולם חייבים להתקיים; | \
        בין שניים מקבל כל אחד מהם, סוגריים מקבצים. השמות יכולים להיות גם בערבית, בפרסית, בעברית או \
        באורדו, והם צמודים לנקודתיים ולערך: רווח אחרי הנקודתיים, וזה טקסט. התאריך הוא של הכתבה; אם אין \
        לה, או שהוא בעתיד, של הייבוא.
        """,
      fr: """
        Des mots, "une expression", -sans, #étiquette, source:NAME, feed:NAME, title:WORD, body:WORD, \
        is:unread, is:starred, after:DATE, before:DATE, on:DATE, until:DATE, since:3days\u{A0}; tout \
        doit valoir\u{A0}; | entre deux prend l’un ou l’autre, les parenthèses groupent. Les noms \
        existent aussi en arabe, persan, hébreu et ourdou, et précèdent directement leurs deux-points \
        et leur valeur\u{A0}: suivis d’une espace, c’est du texte. La date est celle de \
        l’article\u{A0}; s’il n’en a pas, ou si elle est à venir, celle de l’import.
        """)
  }

  /// The reason, the line, and a mark under the character that is wrong.
  static func text(for error: FilterError, in line: String) -> String {
    let character = error.charactersBefore(in: line) + 1
    let place = say(
      "filter, character \(character): \(reason(error.reason))",
      "في التصفية، عند الحرف \(character): \(reason(error.reason))",
      fa: "پالایه، نویسهٔ \(character): \(reason(error.reason))",
      ur: "فلٹر، حرف \(character): \(reason(error.reason))",
      he: "סינון, תו \(character): \(reason(error.reason))",
      fr: "filtre, caractère \(character)\u{A0}: \(reason(error.reason))")
    return ([place] + FilterPointer(line, at: error.position).lines).joined(separator: "\n  ")
  }

  /// Of the line, as much as is needed to know it again.
  private static func part(_ text: String) -> String {
    PlainText.name(text.count > 60 ? text.prefix(60) + "…" : text)
  }

  /// In other languages as the reader says it.
  private static func reason(_ reason: FilterError.Reason) -> String {
    language == .english ? english(reason) : bare(language.text(for: reason))
  }

  private static func english(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "\(part(text)) needs a value directly behind it"
    case .unknownState(let name):
      "there is no state “\(part(name))”; there are unread, read, starred and unstarred"
    case .badDate(let text):
      "“\(part(text))” is no date; write 2025-07-03, 3/7/2025, 2025-07 or 3days"
    case .badLength(let text):
      "“\(part(text))” is no length of time; it should be from one up to a hundred years"
    case .unknownName(let text, let nearest):
      "there is no condition “\(part(text)):”; the nearest is “\(part(nearest)):”. "
        + "For plain text put a blank behind the colon, or quotation marks around it"
    case .secondSource: "an article has one source only"
    case .tooDeep: "too many brackets within each other"
    case .openBracket: "the bracket is not closed"
    case .strayBracket: "the bracket closes none"
    case .emptyBrackets: "there is nothing between the brackets"
    case .openQuote: "the quotation mark is not closed"
    case .danglingOr: "“or” chooses between two conditions, and one of them is missing"
    case .asksNothing: "it has neither a word nor a condition; an empty one takes all articles"
    }
  }
}
