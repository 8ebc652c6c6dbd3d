import Testing
import TextAnalysis

struct FoldingTests {
  /// Written as code points where the difference could not be seen.
  static let folded: [(String, String)] = [
    ("أَسْهُمِ", "اسهم"),
    ("الأَسْهُمُ", "الاسهم"),
    ("أإآٱا", "ااااا"),
    ("\u{627}\u{654}\u{627}\u{655}\u{627}\u{653}", "ااا"),
    ("مؤمن", "مءمن"),
    ("م\u{648}\u{654}من", "مءمن"),
    ("شئون", "شءون"),
    ("ش\u{64A}\u{654}ون", "شءون"),
    ("ش\u{649}\u{654}ون", "شءون"),
    ("م\u{648}\u{651}\u{654}من", "مءمن"),
    ("مدرسة على", "مدرسه علي"),
    ("العـــمـل", "العمل"),
    ("مُشدَّدًا", "مشددا"),
    ("هٰذا", "هذا"),
    ("\u{FEDF}\u{FEE0}\u{FEA4}\u{FEE4}\u{FEAA}", "للحمد"),
    ("\u{FEF7}\u{FEA7}\u{FEB0}", "لاخز"),
    ("\u{FDF2}", "الله"),
    ("\u{FE76}", ""),
    ("کتاب های فارسی", "كتاب هاي فارسي"),
    ("ہے ھ ۀ ۓ", "هي ه ه ي"),
    ("پژمرده گچ", "پژمرده گچ"),
    ("می\u{200C}خواهم", "ميخواهم"),
    ("٢٠٢٥ و۲۰۲۵", "2025 و2025"),
    ("٣٫٥ 3.5 3.", "3٫5 3٫5 3"),
    ("1,000 ١٬٠٠٠ 1,", "1٬000 1٬000 1"),
    ("2025.وقال", "2025 وقال"),
    ("\u{202B}خبر\u{200F}\u{202C}", "خبر"),
    ("خ\u{2067}ب\u{FEFF}\u{AD}ر", "خبر"),
    ("Éclair CAFÉ e\u{301} Straße ﬁn Łódź", "eclair cafe e strasse fin lodz"),
    ("Ångström Œuvre Æther", "angstrom oeuvre aether"),
    ("Ελλάδα ΕΛΛΆΔΑ", "ελλαδα ελλαδα"),
    ("МОСКВА Ёж", "москва еж"),
    ("שָׁלוֹם", "שלום"),
    ("צה״ל בית־ספר", "צהל בית ספר"),
    ("ｆｕｌｌ１２", "full12"),
    ("don't #وسم_آخر @user", "don t وسم اخر user"),
    ("日本 हिन्दी", "日本 हिन्दी"),
    ("«نقل: عن»، وقال؟", "نقل عن وقال"),
    ("🙂 — !", ""),
    ("", ""),
  ]

  @Test(arguments: folded)
  func `a text folds to its keys`(text: String, keys: String) {
    #expect(Analyzer.foldedText(text) == keys)
  }

  @Test func `every presentation form of a letter folds as the letter does`() {
    // U+FE80–U+FEF4 are the letters ء … ي in code order, each with its two or four forms.
    let letters = "ء آ آ أ أ ؤ ؤ إ إ ئ ئ ئ ئ ا ا ب ب ب ب ة ة ت ت ت ت ث ث ث ث ج ج ج ج ح ح ح ح خ خ خ خ د د ذ ذ ر ر ز ز"
    for (offset, letter) in letters.split(separator: " ").enumerated() {
      let form = String(Unicode.Scalar(UInt32(0xFE80 + offset)) ?? "?")
      #expect(
        Analyzer.foldedText(form) == Analyzer.foldedText(String(letter)), "U+\(String(0xFE80 + offset, radix: 16))")
    }
  }

  @Test func `folding twice changes nothing more`() {
    for (text, _) in Self.folded {
      let once = Analyzer.foldedText(text)
      #expect(Analyzer.foldedText(once) == once)
    }
  }

  @Test(arguments: [
    ("الأَسْهُمِ، ارتفعت", ["الأَسْهُمِ", "ارتفعت"]),
    ("«قالـ» \u{200F}خبر\u{200F} x", ["قالـ", "خبر\u{200F}", "x"]),
    ("e\u{301}t\u{301}! 3.5%", ["e\u{301}t\u{301}", "3.5"]),
  ])
  func `a word's range covers its marks and nothing else`(text: String, parts: [String]) {
    let bytes = Array(text.utf8)
    let found = Analyzer.words(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found.map { Array($0.unicodeScalars) } == parts.map { Array($0.unicodeScalars) })
  }

  @Test func `a page without a space costs no long key`() {
    let words = Analyzer.words(in: String(repeating: "ب", count: 10_000))
    #expect(words.map(\.range) == [0..<20_000])
    #expect(words.allSatisfy { $0.key.utf8.count <= 132 })
  }

  @Test(arguments: [
    ("أوكرانيا", "اوكرانيا"), ("الحرب الروسية", "الحرب_الروسيه"), ("الحرب_الروسية", "الحرب_الروسيه"), ("🙂", "🙂"),
    ("  ", ""),
  ])
  func `a name has a key`(name: String, key: String) {
    #expect(Analyzer.nameKey(name) == key)
  }

  @Test(arguments: [
    ("الاقتصاد", "اقتصاد"), ("الحرب الروسية", "حرب_روسيه"), ("الم", "الم"), ("ألمانيا", "المانيا"), ("🙂", "🙂"),
  ])
  func `an alias has no article`(name: String, alias: String) {
    #expect(Analyzer.nameAlias(name) == alias)
  }

  @Test func `leading letters go over paragraphs and stop`() {
    #expect(Analyzer.leadingLetters(["قالَ: كذا", "ثم"], limit: 20) == "قالكذاثم")
    #expect(Analyzer.leadingLetters(["قالَ: كذا", "ثم"], limit: 4) == "قالك")
    #expect(Analyzer.leadingLetters([], limit: 4) == "")
  }
}

struct TitleKeyTests {
  @Test(arguments: [
    "• ترامب وبوتين يبحثان أزمة أوكرانيا..",
    "ترامب وبوتين يبحثان أزمة اوكرانيا…",

    "\u{200F}«ترامب وبوتين يبحثان أزمة أوكرانيا»",
    "ترامب  وبوتين\u{A0}يبحثان أزمةَ أوكرانيا - بوابة الفجر", "عاجل | ترامب وبوتين يبحثان أزمة أوكرانيا",
    "ترامب وبوتين يبحثان أزمة أوكرانيا | الموقع",
  ])
  func `a repeated headline has the key of its article`(headline: String) {
    #expect(Analyzer.titleKey(headline) == "ترامب وبوتين يبحثان ازمه اوكرانيا")
  }

  @Test(arguments: [
    ("بوتين - ترامب", "بوتين ترامب"),
    ("عاجل من غزة", "عاجل من غزه"),
    ("اتفاق روسي أوكراني جديد - ما الذي نعرفه عنه حتى اليوم", "اتفاق روسي اوكراني جديد ما الذي نعرفه عنه حتي اليوم"),
    ("؟!", ""),
  ])
  func `a headline keeps what belongs to it`(headline: String, key: String) {
    #expect(Analyzer.titleKey(headline) == key)
  }
}

struct MatcherTests {
  @Test(arguments: [
    ("اسهم ", "ارتفعت أَسْهُمُ الشركة وأسهم", ["أَسْهُمُ", "وأسهم"]),
    ("اس", "أسهم الأسد أسد", ["أسهم", "الأسد", "أسد"]),
    ("اس ", "أسهم الأسد أسد", []),
    ("سعر ذه", "ذهب سعرُ الذهب", ["ذهب", "سعرُ", "الذهب"]),
    ("CAFE", "Un café, cafés", ["café", "cafés"]),
    ("2025 ", "عام ٢٠٢٥", ["٢٠٢٥"]),
    ("", "أي شيء", []),
    ("!", "أي شيء!", []),
  ])
  func `the words of a query are found in a text`(words: String, text: String, found: [String]) {
    let bytes = Array(text.utf8)
    let ranges = Matcher(words: words).ranges(in: text)
    #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == found)
  }

  @Test func `equal queries are equal, and one without words is empty`() {
    #expect(Matcher(words: "أ ب أ ") == Matcher(words: "ا ب "))
    #expect(Matcher(words: "أ ب") != Matcher(words: "أ ب "))
    #expect(Matcher(words: " !").isEmpty)
  }
}
