public import struct Foundation.Date

/// An article as its page or feed gives it, before the store knows it.
public struct ParsedArticle: Equatable, Sendable {
  public var title: String
  /// The page had no title; this one was made from the lede.
  public var titleIsDerived = false
  public var blocks: [Block] = []
  public var source: String?
  public var author: String?
  public var url: String?
  /// What it is called where it came from, and nowhere else: with it another text of it is known for the same article.
  public var key: String?
  public var published: Date?
  /// How `published` is known; nil where it is not.
  public var dateSource: DateSource?
  public var tags: [String] = []
  /// The keyword line as it stood in the page, from which `tags` were split.
  public var keywords: String?
  /// Headlines under مقالات مشابهة, in order.
  public var related: [String] = []
  /// Where those of them are on the web of which that is known.
  public var relatedAddresses: [String: String] = [:]

  public init(title: String) { self.title = title }

  /// The date that a field says, else that of the article's address.
  mutating func setDate(stated: Date?) {
    published = stated ?? url.flatMap(AddressDate.date(inAddress:))
    dateSource = stated != nil ? .stated : published != nil ? .address : nil
  }

  /// Takes the date of another text of the same article where that is surer, or as sure and earlier: an article is from
  /// when it was published first (RFC 4287, 4.2.9). It follows from the dates alone, so that their order does not matter.
  public mutating func takeFirstDate(of other: ParsedArticle) {
    guard let theirs = other.dateRank else { return }
    if let mine = dateRank, mine <= theirs { return }
    (published, dateSource) = (other.published, other.dateSource)
  }

  /// The least is the article's date: the surest, of these the earliest day, and of a day a time rather than the midnight
  /// of whoever says none. Who does not say how it is known, as stores of earlier programs, is believed.
  private var dateRank: (DateSource, Int, Int, Int64)? {
    guard let seconds = published?.wholeSeconds else { return nil }
    let day = CivilDay(seconds: Int(seconds)).daysSince1970
    let time = seconds - Int64(day) * 86_400
    return (dateSource ?? .stated, day, time == 0 ? 1 : 0, time)
  }
}
