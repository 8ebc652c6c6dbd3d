internal import GRDB
import TextAnalysis

/// A word of a query as an FTS5 expression.
enum WordMatch {
  static func expression(
    _ term: SearchTerm, upTo tier: SearchTerm.Tier = .withProclitic, _ db: Database
  ) throws -> String {
    var parts = try Vocabulary.forms(of: term, upTo: tier, db)
    if term.isPrefix {
      let forms = Set(parts)
      parts += try Vocabulary.completions(of: term, db).filter { !forms.contains($0) }
    }
    parts += term.parts
    return any(parts.map(quoted))
  }

  static func any(_ parts: [String]) -> String {
    parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
  }

  static func quoted(_ key: String) -> String { "\"\(key)\"" }
}
