import ArticleParsing
import struct Foundation.Date
import TextAnalysis

// Which text of an article is shown.
extension ParsedArticle {
  /// A correction is so much of the text that it corrects: what is shorter is a summary of it.
  private static let leastOfCorrection = 3

  /// Whether this text is shown rather than `other`, of the same article: the correction of what stood at the address,
  /// else the fuller one, else the later one. It follows from the two alone, so that their order does not matter.
  func isAhead(of other: ParsedArticle) -> Bool {
    if isLaterCorrection(of: other) { return true }
    if other.isLaterCorrection(of: self) { return false }
    let (mine, theirs) = (Draft.size(blocks), Draft.size(other.blocks))
    if mine != theirs { return mine > theirs }
    let (title, otherTitle) = (Analyzer.titleKey(title), Analyzer.titleKey(other.title))
    let (text, otherText) = (Draft.foldedBody(blocks), Draft.foldedBody(other.blocks))
    if title == otherTitle, text == otherText { return false }
    if published != other.published { return (published ?? .distantPast) > (other.published ?? .distantPast) }
    return (title, text) > (otherTitle, otherText)
  }

  /// A short text that takes back what stood in its place, and is no summary of it.
  private var isRetraction: Bool {
    guard Draft.size(blocks) <= Self.longestRetraction else { return false }
    return ([title] + blocks.map(\.text)).contains { text in
      Analyzer.words(in: text).contains { Self.retractions.contains($0.key) }
    }
  }

  private static let longestRetraction = 1_000
  /// Folded.
  private static let retractions: Set = [
    "تسحب", "سحبت", "سحب", "تعتذر", "نعتذر", "يعتذر", "اعتذار", "تصويب", "تصحيح", "retracted", "retraction",
    "withdrawn", "correction",
  ]

  func isAtAddress(of other: ParsedArticle) -> Bool {
    guard let mine = url, let theirs = other.url else { return false }
    return mine == theirs || AddressKey.text(mine) == AddressKey.text(theirs)
  }

  /// Whether this, which is later, says another thing than `older`, and not only less.
  func corrects(_ older: ParsedArticle) -> Bool {
    let size = Draft.size(blocks)
    if size > 0, isRetraction, !older.isRetraction { return true }
    guard size > 0, size * Self.leastOfCorrection >= Draft.size(older.blocks) else { return false }
    let isWhole = size * 10 >= Draft.size(older.blocks) * 9
    if isWhole, !titleIsDerived, Analyzer.titleKey(title) != Analyzer.titleKey(older.title) { return true }
    return !Likeness(blocks).isPart(of: Likeness(older.blocks))
  }

  /// Whether this was written at the same address after `older`, to correct it.
  func isLaterCorrection(of older: ParsedArticle) -> Bool {
    guard let mine = published, let theirs = older.published, mine > theirs else { return false }
    return isAtAddress(of: older) && corrects(older)
  }

  /// Whether this leaves out or changes anything that `older` says.
  func isOtherText(than older: ParsedArticle) -> Bool {
    if !older.titleIsDerived, Analyzer.titleKey(title) != Analyzer.titleKey(older.title) { return true }
    return !Likeness(older.blocks).isPart(of: Likeness(blocks))
  }
}
