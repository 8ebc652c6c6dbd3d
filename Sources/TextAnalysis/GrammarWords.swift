/// Words that hold a sentence together and say nothing of what it is about: particles, pronouns, question words.
///
/// The index has them, for phrases need them; a ranking leaves them out. Folded, and without a form of theirs behind
/// another proclitic than و and ف, which are looked at apart.
public enum GrammarWords {
  /// Whether a folded word is one, also behind و or ف.
  public static func contains(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { unsafe contains($0) }
  }

  static func contains(_ key: some Collection<UInt8>) -> Bool {
    if arabic.contains(key) || others.contains(key) { return true }
    return arabic.contains(key.dropFirst(2)) && conjunctions.contains { key.starts(with: $0) }
  }

  private static let conjunctions = ["و", "ف"].map { Array($0.utf8) }

  private static let arabic = WordSet(
    """
    ما ماذا من هل اين متي كيف كم لماذا لم لما اي ايه ايهما مما عما فيما بما لماذا كيفيه هو هي هم هما هن انا انت نحن انه \
    انها انهم انهما لانه لانها لان كانه في علي الي عن مع منذ حتي بين عند عندما عندها لدي لديه لديها لديهم فيه فيها فيهم \
    منه منها منهم عنه عنها عنهم عليه عليها عليهم اليه اليها اليهم معه معها معهم به بها بهم له لها لهم لهما لنا لي لك بينهم بينها \
    هذا هذه هذان هذين ذلك تلك هولاء هءلاء اولءك هنا هناك هنالك الذي التي الذين اللذان اللتان اللواتي اللاتي لا لن لم ليس ليست ليسوا \
    ان انما او ام بل لكن لكنه لكنها ثم قد لقد سوف كان كانت كانوا يكون تكون يكونوا كما كلما حيث حين حينما اذا اذ لو لولا الا غير سوي \
    كل بعض ايضا اما وفق خلال بعد قبل نحو حول ضد دون عبر ضمن امام خلف تحت فوق وراء اثر لذلك كذلك بذلك هكذا مثل ومن يا
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  private static let others = WordSet(
    """
    the a an of in on at to for and or but is are was were be been do does did what which who whom whose when where why how \
    with from by as it its this that these those
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
