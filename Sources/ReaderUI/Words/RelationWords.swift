internal import Foundation
internal import Store

/// What is said of articles that are related.
struct RelationWords: Sendable {
  /// Over those that were found, below those that the editors listed.
  let found: String
  let sharedWords: Plural
  let sameSource: String
}

extension Strings {
  /// `3 كلمات مشتركة: بوتين، الكرملين، هدنة · #روسيا · قبل ساعتين`
  ///
  /// `keepsAge`: no row ends within the age.
  func reason(of found: FoundRelation, at clock: Clock, keepsAge: Bool = false) -> String {
    let reason = found.reason
    var parts: [String] = []
    if !reason.terms.isEmpty {
      let terms = reason.terms.map(\.isolated).joined(separator: words.listSeparator)
      parts.append("\(count(words.relations.sharedWords, reason.termCount))\(words.colon)\(terms)")
    }
    parts += reason.tags.map { "#\($0)".isolated }
    if reason.source != nil { parts.append(words.relations.sameSource) }
    let age = age(of: found.article, at: clock)
    if !age.isEmpty { parts.append(keepsAge ? age.replacing(" ", with: "\u{A0}") : age) }
    return parts.joined(separator: " · ")
  }
}
