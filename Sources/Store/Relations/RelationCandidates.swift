import Foundation
internal import GRDB
import TextAnalysis

/// The articles that may be related to one: those that have its rarest words or tags, and of each of them those nearest
/// in time. So many are read whatever the store's size.
///
/// The full-text index is asked, so that nothing is stored twice. On 31,525 articles 24 words of 100 articles each, and
/// the 400 articles that have most of them, found as many of the editors' links as comparing with all (.304 and .302).
struct RelationCandidates {
  static let mostTerms = 24
  /// Of each word, before and after the article.
  private static let (older, newer) = (70, 40)
  static let mostArticles = 400
  /// Forms of a word beyond those that the text has, the commonest.
  private static let mostForms = 6
  private static let (mostTags, mostTagged) = (4, 60)

  private(set) var weights: [Int64: Float] = [:]
  private let id: Int64

  init(near id: Int64) { self.id = id }

  /// The articles that weigh most.
  var best: [Int64] {
    weights.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.mostArticles).map(\.key)
  }

  /// Adds those that have any form of a word.
  mutating func add(_ forms: TermForms, weight: Float, _ db: Database) throws {
    guard weight > 0, !forms.keys.isEmpty else { return }
    var keys = forms.keys
    for stem in forms.stems.sorted() {
      keys.insert(stem)
      let find = try db.cachedStatement(
        sql: "SELECT term FROM vocabulary WHERE stem = ? ORDER BY articles DESC LIMIT ?")
      keys.formUnion(try Row.fetchCursor(find, arguments: [stem, Self.mostForms]).whole { try $0.value(0) as String })
    }
    let match = WordMatch.any(keys.sorted().map(WordMatch.quoted))
    let sql = "SELECT rowid FROM search WHERE search MATCH ? AND rowid"
    try add(sql + " < ? ORDER BY rowid DESC LIMIT ?", [match, id, Self.older], weight, db)
    try add(sql + " > ? ORDER BY rowid LIMIT ?", [match, id, Self.newer], weight, db)
  }

  /// Adds those that have one of the rarest tags; `weight` tells how much each does.
  mutating func add(tags: [(id: Int64, weight: Float)], _ db: Database) throws {
    let sql = "SELECT article FROM articleTag WHERE tag = ? AND article"
    for (tag, weight) in tags.sorted(by: { $0.weight > $1.weight }).prefix(Self.mostTags) {
      try add(sql + " < ? ORDER BY article DESC LIMIT ?", [tag, id, Self.mostTagged], weight, db)
      try add(sql + " > ? ORDER BY article LIMIT ?", [tag, id, Self.mostTagged / 2], weight, db)
    }
  }

  private mutating func add(_ sql: String, _ arguments: StatementArguments, _ weight: Float, _ db: Database) throws {
    let ids = try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let id = try ids.next() { weights[id, default: 0] += weight }
  }
}
