import FilterLanguage
internal import GRDB
import TextAnalysis

/// A condition, looked up in the store: what the full-text index can answer alone, and what it cannot.
enum FilterSQL {
  case everything
  case nothing
  /// An FTS5 expression; walks of it stop at the page.
  case match(String)
  /// On the article's number, which stands where `#` does.
  case condition(String, [any DatabaseValueConvertible])

  init(_ filter: Filter, _ db: Database) throws {
    switch filter {
    case .all(let parts): self = try Self.all(parts.map { try FilterSQL($0, db) })
    case .any(let parts): self = try Self.any(parts.map { try FilterSQL($0, db) })
    case .not(let part): self = try FilterSQL(part, db).negated
    case .word(let term, let part):
      self = .match(Self.within(part, try WordMatch.expression(term, db)))
    case .family(let term, let part):
      self = .match(Self.within(part, try WordMatch.expression(term, upTo: .related, db)))
    case .phrase(let keys, let lastIsPrefix, let part):
      self = .match(Self.within(part, try Self.phrase(keys, lastIsPrefix, db)))
    case .tag(let name):
      let ids = try Tags.ids(named: name, db)
      self = ids.isEmpty ? .nothing : .match(MetaToken.any(ids.map(MetaToken.tag)))
    case .source(let name):
      let tokens = try Sources.tokens(named: name, db)
      self = tokens.isEmpty ? .nothing : .match(MetaToken.any(tokens))
    case .feed(let name):
      let ids = try Feeds.ids(named: name, db)
      self = ids.isEmpty ? .nothing : .match(MetaToken.any(ids.map(MetaToken.feed)))
    case .feedNumber(let id): self = .match(MetaToken.any([MetaToken.feed(id)]))
    case .sourceNumber(let id): self = .match(MetaToken.any([MetaToken.source(id)]))
    case .state(let state):
      let table = state == .unread || state == .read ? "unread" : "starred"
      let exists = "EXISTS (SELECT 1 FROM \(table) f WHERE f.id = #)"
      self = .condition(state == .unread || state == .starred ? exists : "NOT " + exists, [])
    case .dates(let from, let to):
      let upper = try NumberRange.end(ofDatesBefore: to, db)
      self = .condition(
        "# >= ? AND # < ? AND EXISTS (SELECT 1 FROM article f WHERE f.id = # AND f.date >= ? AND f.date < ?)",
        [from, upper, from, to])
    }
  }

  private static func within(_ part: Filter.Part, _ expression: String) -> String {
    switch part {
    case .anywhere: expression
    case .title: "{title} : (\(expression))"
    case .body: "{body} : (\(expression))"
    }
  }

  /// While little of a phrase's last word is typed, the word may stand anywhere beside the others: the index would
  /// have to read all words with that beginning, place by place, for the few articles where they are neighbours.
  private static func phrase(_ keys: [String], _ lastIsPrefix: Bool, _ db: Database) throws -> String {
    guard let last = keys.last, lastIsPrefix else { return WordMatch.quoted(keys.joined(separator: " ")) }
    let before = keys.dropLast().joined(separator: " ")
    let words = try [last] + Vocabulary.completions(of: SearchTerm(exactly: last, isPrefix: true), db)
    if keys.count == 1 { return WordMatch.any(words.map(WordMatch.quoted)) }
    if last.unicodeScalars.count >= Completions.longPrefix {
      return WordMatch.any(words.prefix(mostPhrases).map { WordMatch.quoted(before + " " + $0) })
    }
    return "(\(WordMatch.quoted(before)) AND \(WordMatch.any(words.map(WordMatch.quoted))))"
  }

  /// Each walks the index for itself.
  private static let mostPhrases = 8

  /// As a condition of its own, where it stands beside one that the index cannot answer.
  private var condition: (sql: String, arguments: [any DatabaseValueConvertible]) {
    switch self {
    case .everything: ("1", [])
    case .nothing: ("0", [])
    case .match(let match): ("# IN (SELECT rowid FROM search WHERE search MATCH ?)", [match])
    case .condition(let sql, let arguments): ("(\(sql))", arguments)
    }
  }

  private var negated: FilterSQL {
    switch self {
    case .everything: .nothing
    case .nothing: .everything
    // Every article has this token, so that what is left walks in the index as any other.
    case .match(let match): .match("(\(WordMatch.quoted(MetaToken.every)) NOT \(match))")
    case .condition(let sql, let arguments): .condition("NOT (\(sql))", arguments)
    }
  }

  static func all(_ parts: [FilterSQL]) -> FilterSQL {
    if parts.contains(where: \.isNothing) { return .nothing }
    let (matches, conditions) = split(parts)
    let match =
      matches.isEmpty
      ? [] : [FilterSQL.match(matches.count == 1 ? matches[0] : "(\(matches.joined(separator: " AND ")))")]
    guard !conditions.isEmpty else { return match.first ?? .everything }
    let all = (match + conditions).map(\.condition)
    return .condition(all.map(\.sql).joined(separator: " AND "), all.flatMap(\.arguments))
  }

  private static func any(_ parts: [FilterSQL]) -> FilterSQL {
    if parts.contains(where: \.isEverything) { return .everything }
    let parts = parts.filter { !$0.isNothing }
    let (matches, conditions) = split(parts)
    let match = matches.isEmpty ? [] : [FilterSQL.match("(\(matches.joined(separator: " OR ")))")]
    guard !conditions.isEmpty else { return match.first ?? .nothing }
    let all = (match + conditions).map(\.condition)
    return .condition(all.map(\.sql).joined(separator: " OR "), all.flatMap(\.arguments))
  }

  /// What the index answers, and what it does not; of a conjunction both may drive the walk.
  static func split(_ parts: [FilterSQL]) -> (matches: [String], conditions: [FilterSQL]) {
    var matches: [String] = []
    var conditions: [FilterSQL] = []
    for part in parts {
      switch part {
      case .match(let match): matches.append(match)
      case .condition: conditions.append(part)
      case .everything, .nothing: continue
      }
    }
    return (matches, conditions)
  }

  var isNothing: Bool { if case .nothing = self { true } else { false } }
  private var isEverything: Bool { if case .everything = self { true } else { false } }
}
