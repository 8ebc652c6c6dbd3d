/// Whether two articles tell of the same event.
///
/// The weighted terms of title and lede say most of it, the words of the titles a little; with each day between the two
/// and where one source tells both, more is asked for. The numbers were found on one half of the judged pairs and hold
/// on the other (`nashra-bench story`).
enum StoryLikeness {
  /// A story grows for so long from its first report.
  static let longest: Int64 = 4 * 86_400

  private static let least = 0.21
  private static let ofTitle = 0.44
  private static let ofDay = 0.2
  private static let ofSource = 0.115
  /// Below this the terms of two articles agree by chance, whatever their titles have in common.
  private static let leastTerms = 0.16
  /// An article of fewer terms, a short headline without a text, tells of no event in particular: two that say «Breaking
  /// news» or «صورة اليوم» agree in all that they have.
  private static let tellingTerms = 4
  /// One term in common, be it rare here, is no event: in a store of another language «fresh» of «Fresh lava on Etna» and
  /// «Fresh talks on fisheries» is as rare as a name.
  private static let leastShared = 2

  /// 0 and more where the two tell of the same event, the more the surer; below 0 where they do not. Nil where they
  /// contradict each other, or are two of a series: they may not stand in one story, whoever joins them.
  static func score(_ a: StoryTraits, _ b: StoryTraits) -> Double? {
    let gap = a.time.subtractingReportingOverflow(b.time)
    let titles = a.title.common(with: b.title)
    guard !gap.overflow, gap.partialValue.magnitude <= UInt64(longest), !areOpposed(a, b, common: titles.words) else {
      return nil
    }
    let days = Double(gap.partialValue.magnitude) / 86_400
    let isOneSource = a.source != nil && a.source == b.source
    if isOneSource, isSeries(a, b, share: titles.share, days: days) { return nil }
    let (likeness, sharesEnough) = a.terms.likeness(to: b.terms, atLeast: leastShared) { !StoryParticles.contains($0) }
    let terms = Double(likeness)
    let asked = least + ofDay * days + (isOneSource ? ofSource : 0)
    let score = terms + ofTitle * titles.share - asked
    let tellsMuch =
      sharesEnough && min(a.terms.stems.count, b.terms.stems.count) >= tellingTerms
    return terms < leastTerms || !tellsMuch ? min(score, -0.01) : score
  }

  /// Headlines that are one sentence with another word, another number, a denial or another weekday in it: «ترتفع» and
  /// «تنخفض», «طقس الاثنين» and «طقس الثلاثاء», «قتلى 12» and «قتلى 13». Each time that a word stands counts: «ضد» for
  /// the first of two «مع» is another sentence.
  private static func areOpposed(_ a: StoryTraits, _ b: StoryTraits, common: Int) -> Bool {
    if !a.weekdays.isEmpty, !b.weekdays.isEmpty, a.weekdays.isDisjoint(with: b.weekdays) { return true }
    guard common >= 2, a.title.count - common <= 1, b.title.count - common <= 1 else { return false }
    switch (a.title.missing(in: b.title).first, b.title.missing(in: a.title).first) {
    case (nil, nil): return false
    case (let word?, nil), (nil, let word?): return StoryTraits.denials.contains(word)
    case (let one?, let other?): return !areSpellings(one, other)
    }
  }

  /// What one source writes again under nearly the same headline on another day: weather, prices, results.
  private static func isSeries(_ a: StoryTraits, _ b: StoryTraits, share: Double, days: Double) -> Bool {
    days > 0.6 && min(a.title.count, b.title.count) >= 2 && share >= 0.5
  }

  /// One letter of five and more is another, missing or too many; a number is never a slip.
  private static func areSpellings(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1, !(a + b).contains(where: isDigit) else {
      return false
    }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(a.count, b.count) - 1
  }

  private static func isDigit(_ letter: Unicode.Scalar) -> Bool { ("0"..."9").contains(letter) }
}
