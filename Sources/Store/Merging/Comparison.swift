import ArticleParsing
internal import GRDB
import TextAnalysis

/// An article that arrives, compared with those that it may be.
struct Comparison {
  /// A title of fewer words, without a body, names no article in particular.
  static let tellingTitle = 4
  /// A page repeats its article within days; a column repeats its title.
  private static let farthest: UInt64 = 3 * 86_400
  /// How much of the shorter text the other must hold, by whether their titles are one.
  private static let likenessOfTitled = 0.6
  private static let likenessOfText = 0.9
  /// At one address: what is corrected or updated keeps half of its text, and under its title some of it.
  private static let likenessOfAddressed = 0.5
  private static let likenessOfTitledAndAddressed = 0.2
  /// Of the longer text under another headline: a round-up holds whole articles.
  private static let shareOfText = 0.8
  /// Texts of fewer runs are what a programme or column says of itself under each headline.
  private static let tellingText = 40

  private let draft: Draft
  private let db: Database
  private lazy var own = Likeness(draft.article.blocks)

  init(_ draft: Draft, _ db: Database) { (self.draft, self.db) = (draft, db) }

  mutating func isSame(_ stored: Identity.Candidate) throws -> Bool {
    if stored.isAddressed { return try isSameAtAddress(stored) }
    if let gap = stored.gap, gap > Self.farthest { return false }
    let isTitled = stored.titleKey == draft.titleKey
    let isShort = min(stored.ledeLetters, draft.ledeLetters) < Draft.ledeLimit
    if isTitled, isShort { return try isSummary(stored) }
    let isRenamed = stored.titleIsDerived || draft.article.titleIsDerived
    if isTitled || isRenamed || Likeness.isSameTitle(stored.title, draft.article.title) {
      let likeness = try likeness(stored)
      return try likeness.containment(own) >= (isTitled ? Self.likenessOfTitled : Self.likenessOfText)
        && !likeness.contradicts(own) && !contradictsVersion(of: stored, likeness)
    }
    return try isUnderOtherHeadline(stored)
  }

  /// Whether a text that the article had before says otherwise. One that the present text contradicts was corrected, and
  /// tells nothing.
  private mutating func contradictsVersion(of stored: Identity.Candidate, _ shown: Likeness) throws -> Bool {
    try Versions.texts(of: stored.id, db).contains { blocks in
      let version = Likeness(blocks)
      return version.contradicts(own) && !version.contradicts(shown)
    }
  }

  /// One of the two has little text. Its beginning decides, or all of it; two addresses, and so little text, are two
  /// articles.
  private mutating func isSummary(_ stored: Identity.Candidate) throws -> Bool {
    // The editions of a programme, the pictures of a column say the same of themselves each day.
    if isOtherDay(stored) { return false }
    let letters = stored.ledeLetters
    if letters == draft.ledeLetters, stored.lede == draft.ledeHash {
      if stored.url == nil || draft.article.url == nil { return true }
      return try letters > 0 && !isOtherEdition(stored)
    }
    guard stored.url == nil || draft.article.url == nil else { return false }
    if min(letters, draft.ledeLetters) == 0 { return draft.titleWords >= Self.tellingTitle }
    let blocks = try StoredBody(stored.id, db).blocks
    let likeness = Likeness(blocks)
    if likeness.contradicts(own) { return false }
    if Self.isBeginning(Draft.lede(Draft.foldedBody(blocks)), draft.lede) { return true }
    guard draft.titleWords >= Self.tellingTitle else { return false }
    return likeness.containment(own) >= Self.likenessOfText
  }

  /// One source that gives a short text two addresses and two times means two articles.
  private func isOtherEdition(_ stored: Identity.Candidate) throws -> Bool {
    guard let source = stored.source, let name = draft.article.source, let gap = stored.gap, gap > 0 else {
      return false
    }
    let sql = "SELECT 1 FROM source WHERE id = ? AND key = ?"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [source, Analyzer.nameKey(name)]) != nil
  }

  /// A page is written anew at its address; and some sites give all that they have the address of their first page, or
  /// of a table that is filled anew each day.
  private mutating func isSameAtAddress(_ stored: Identity.Candidate) throws -> Bool {
    let isNear = !isOtherDay(stored)
    let isTitled = stored.titleKey == draft.titleKey || Likeness.isSameTitle(stored.title, draft.article.title)
    if min(stored.ledeLetters, draft.ledeLetters) == 0 {
      if isTitled { return isNear }
      // A time to the second is no chance at the address of a page that is none of a whole site.
      let isOneText = max(stored.ledeLetters, draft.ledeLetters) > 0
      let isPage = draft.article.url.map { AddressKey.text($0).contains { "/?#".contains($0) } } == true
      return isOneText && isPage && stored.gap == 0 && draft.published.map { $0 % 86_400 != 0 } == true
    }
    let blocks = try StoredBody(stored.id, db).blocks
    let likeness = Likeness(blocks)
    if likeness.namesOtherDays(than: own) || !isNear && likeness.contradicts(own) { return false }
    if Self.isBeginning(Draft.lede(Draft.foldedBody(blocks)), draft.lede) { return isTitled ? isNear : true }
    let part = likeness.containment(own)
    if stored.gap.map({ $0 > Self.farthest }) == true {
      return part >= (isTitled ? Self.likenessOfAddressed : Self.likenessOfText)
    }
    if !isTitled { return part >= Self.likenessOfAddressed }
    return part >= Self.likenessOfTitledAndAddressed || isNear && draft.titleWords >= Self.tellingTitle
  }

  /// The whole text again, under a headline that is written anew: where the two headlines are one sentence with another
  /// name or number in it, they are two of a series.
  private mutating func isUnderOtherHeadline(_ stored: Identity.Candidate) throws -> Bool {
    guard min(stored.ledeLetters, draft.ledeLetters) >= Draft.ledeLimit,
      !Likeness.isOfSeries(stored.title, draft.article.title)
    else { return false }
    let likeness = try likeness(stored)
    return try min(likeness.size, own.size) >= Self.tellingText && likeness.containment(own) >= Self.likenessOfText
      && likeness.share(own) >= Self.shareOfText && !likeness.contradicts(own)
      && !contradictsVersion(of: stored, likeness)
  }

  private func likeness(_ stored: Identity.Candidate) throws -> Likeness {
    Likeness(try StoredBody(stored.id, db).blocks)
  }

  /// Of two days, and not only on either side of a midnight.
  private func isOtherDay(_ stored: Identity.Candidate) -> Bool {
    guard let gap = stored.gap, let a = stored.published, let b = draft.published else { return false }
    return gap >= 18 * 3_600
      && a.quotientAndRemainder(dividingBy: 86_400).quotient
        != b.quotientAndRemainder(dividingBy: 86_400).quotient
  }

  private static func isBeginning(_ a: String, _ b: String) -> Bool {
    !a.isEmpty && !b.isEmpty && (a.hasPrefix(b) || b.hasPrefix(a))
  }
}

extension Comparison {
  /// Whether two entries that stand beside each other in one feed are one article. Where id, address and time differ
  /// they are two, whatever their texts: a programme says the same of each of its editions.
  static func isOneBesideOther(_ stored: Identity.Candidate, _ draft: Draft, _ db: Database) throws -> Bool {
    guard stored.titleKey == draft.titleKey, stored.lede == draft.ledeHash else { return false }
    if stored.isAddressed { return true }
    let isTimed = stored.gap.map { $0 > 0 } ?? false
    guard stored.url != nil, draft.addressKey != nil else { return stored.ledeLetters > 0 && !isTimed }
    return try stored.gap == 0 && stored.ledeLetters > 0 && StoredBody(stored.id, db).blocks == draft.article.blocks
  }

  /// Whether an entry may be one that its feed no longer has under the name that it had.
  static func isRenamed(_ stored: Identity.Candidate, _ draft: Draft, hasStem: Bool) -> Identity.Verdict {
    let isTitled = stored.titleKey == draft.titleKey
    if stored.isAddressed { return stored.gap == 0 ? .same : .asTextsSay }
    if stored.url != nil, draft.article.url != nil {
      // Later editions have another address and time; where only the address is another, the site was put in order.
      guard stored.gap == 0 else { return .other }
      return isTitled && draft.titleWords >= tellingTitle ? .same : .asTextsSay
    }
    let isSame = isTitled && stored.lede == draft.ledeHash && (hasStem || stored.gap.map { $0 == 0 } ?? true)
    return isSame ? .same : .other
  }

  /// Whether a text under an id that is known is that article anew. Some write the same id into every entry: then
  /// neither title nor half of the text agree.
  static func isRevision(_ new: ParsedArticle, of stored: ParsedArticle) -> Bool {
    if Analyzer.titleKey(new.title) == Analyzer.titleKey(stored.title) { return true }
    if Likeness.isSameTitle(new.title, stored.title) { return true }
    if isBeginning(Draft.lede(Draft.foldedBody(stored.blocks)), Draft.lede(Draft.foldedBody(new.blocks))) {
      return true
    }
    return Likeness(stored.blocks).containment(Likeness(new.blocks)) >= likenessOfAddressed
  }
}
