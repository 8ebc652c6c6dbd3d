/// The affixes and exceptions of the stem, in folded spelling; from counts over 31,000 news articles.
extension Stemmer {
  struct Ending {
    var letters: Letters
    /// So many letters must remain.
    var rest: Int

    init(_ text: String, _ rest: Int) {
      letters = Letters(text.utf16)
      self.rest = rest
    }
  }

  static let articles = list("وبال وكال فبال ولل فلل وال فال بال كال ال لل")

  static let pronouns = ["هما", "كما", "هم", "هن", "كم", "نا", "ها"].map { Ending($0, 3) }
  /// لبنان, إيران, إعلان and سكان keep their ان.
  static let numbers = [
    Ending("تان", 3), Ending("تين", 3), Ending("ات", 3), Ending("ان", 5), Ending("ون", 4), Ending("ين", 3),
  ]
  static let genders = ["ته", "تي", "ه"].map { Ending($0, 3) }

  /// Words that begin like this have no article, although they begin with ال or its like.
  static let notArticles = list(
    """
    التزام التقا التقي التقت التماس التهاب التحا التحق التفا التفت التباس التقاط المانيا الماني الكترون البانيا الغاء \
    العاب الزهايمر كالسيوم
    """)

  /// Whole words without an article; as beginnings they would stand in the way of والدولة, واليمن and بالغاز.
  static let notArticleWords = WordSet(
    list(
      """
      والد والده والدها والدهم والدهما والدي والدك والدا والدان والدين والديه والديها والديهم والدته والدتها والدتهم \
      والدتي والي بالغ بالغه بالغا بالغين بالغون بالون بالونات باليه
      """))

  static let wholeWords = WordSet(list("الله اللهم التي الذي الذين اللتين اللذين اللاتي الان الف الم الي الا"))

  static let shortWordsInHa = WordSet(list("وجه فقه شبه كره منه عنه فيه جاه تيه اله هذه"))

  /// Names that would lose their end, and words whose end makes them another word.
  static let protected = WordSet(
    list(
      """
      بحرين فلسطين بوتين برلين ارجنتين لينين ستالين امارات افغانستان باكستان كازاخستان اوزبكستان طاجيكستان تركمانستان \
      قرغيزستان كردستان داغستان اردوغان رمضان تلفزيون ماكرون كلينتون جونسون ياسين شاهين تشرين حزيران نيسان يونان فاتيكان \
      بلقان برلمان مهرجان طالبان سرطان عدنان سليمان عثمان سلطان رياضه نصره
      """))

  static let proclitics = list("و ب ل ك ف وب ول فب فل وك")

  private static func list(_ words: String) -> [Letters] {
    words.split(whereSeparator: \.isWhitespace).map { Letters($0.utf16) }
  }
}
