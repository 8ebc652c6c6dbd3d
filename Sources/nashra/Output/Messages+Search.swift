extension Messages {
  static func searchHasMore(_ most: Int) -> String {
    say(
      "these are the first \(counted(most, \.article)); --limit takes another number",
      "هذه أول \(counted(most, \.article))؛ و--limit يأخذ عددًا آخر",
      fa: "این‌ها نخستین‌هاست: \(counted(most, \.article))؛ --limit شمار دیگری برمی‌دارد",
      ur: "یہ پہلے \(counted(most, \.article)) ہیں؛ --limit کوئی اور تعداد لیتا ہے",
      he: "אלה הראשונות: \(counted(most, \.article)); --limit לוקח מספר אחר",
      fr: "voici les premiers\u{A0}: \(counted(most, \.article))\u{A0}; --limit prend un autre nombre")
  }
  static var searchDiscussion: String {
    say(
      """
      All of the arguments are words, signs and quotation marks between them mean nothing, so that a headline can be \
      pasted as it is. With --filter they are conditions as for “list”, which must hold, beside words of which one is \
      enough.
      """,
      """
      الوسائط كلها كلمات، ولا معنى للعلامات وعلامات الاقتباس بينها، فيُلصق العنوان كما هو. ومع --filter \
      تصير شروطًا كما في list يجب أن تصحّ، ومعها كلمات تكفي واحدة منها.
      """,
      fa: """
        همهٔ آرگومان‌ها واژه است و نشانه‌ها و گیومه‌های میانشان معنایی ندارد، تا عنوان را همان‌گونه که \
        هست بتوان چسباند. با --filter شرط‌هایی است مانند list که باید برقرار باشد، در کنار واژه‌هایی \
        که یکی‌شان بس است.
        """,
      ur: """
        سب آرگومنٹ الفاظ ہیں، ان کے بیچ کے نشانوں اور واوین کے کوئی معنی نہیں، تاکہ سرخی جوں کی توں \
        چسپاں ہو سکے۔ --filter کے ساتھ وہ list جیسی شرطیں ہیں جن کا پورا ہونا لازم ہے، ان الفاظ کے \
        ساتھ جن میں سے ایک کافی ہے۔
        """,
      he: """
        כל הארגומנטים הם מילים, ולסימנים ולמירכאות שביניהם אין משמעות, כדי שאפשר יהיה להדביק כותרת \
        כמות שהיא. עם --filter הם תנאים כמו ב־list, שחייבים להתקיים, לצד מילים שדי באחת מהן.
        """,
      fr: """
        Tous les arguments sont des mots, les signes et guillemets entre eux ne comptent pas, pour \
        qu’un titre se colle tel quel. Avec --filter ce sont des conditions comme pour list, qui \
        doivent valoir, à côté de mots dont un suffit.
        """)
  }
  static var searchFilterHelp: String {
    say(
      "Read the arguments as a filter, with the conditions of “list”.",
      "اقرأ الوسائط تصفيةً بشروط list.",
      fa: "آرگومان‌ها پالایه خوانده شود، با شرط‌های list.",
      ur: "آرگومنٹس کو list کی شرطوں کے ساتھ فلٹر پڑھیں۔",
      he: "לקרוא את הארגומנטים כסינון, עם התנאים של list.",
      fr: "Lire les arguments comme un filtre, avec les conditions de list.")
  }

  /// `phrases` stand in no article next to each other.
  static func loosePhrases(_ phrases: [String]) -> String {
    func list(_ before: String, _ after: String, _ separator: String) -> String {
      phrases.map { before + $0 + after }.joined(separator: separator)
    }
    return say(
      "no article has \(list("“", "”", ", ")) word for word; these have its words",
      "لا مقال فيه \(list("«", "»", "، ")) بنصها؛ وهذه فيها كلماتها",
      fa: "مقاله‌ای نیست که خود \(list("«", "»", "، ")) را داشته باشد؛ این‌ها واژه‌هایش را دارد",
      ur: "کسی مضمون میں عین \(list("“", "”", "، ")) نہیں؛ ان میں اس کے الفاظ ہیں",
      he: "באף כתבה אין \(list("\"", "\"", ", ")) כלשונו; באלה יש מילותיו",
      fr: "aucun article n’a \(list("«\u{A0}", "\u{A0}»", ", ")) mot pour mot\u{A0}; ceux-ci en ont les mots")
  }
}
