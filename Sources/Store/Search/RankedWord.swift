import FilterLanguage
internal import GRDB
import TextAnalysis

/// A word of a query as a search ranks by it: its forms, and in how many articles they are.
struct RankedWord {
  /// The word in the forms that the query has of it, then those that stand behind it: روسيا for لروسيا.
  private(set) var terms: [SearchTerm]
  /// As they stand in the query.
  let exact: Set<String>
  /// Its keys up to the third tier, those of the query among them.
  private(set) var forms: [String]
  /// The word where it stands as several: מנכ"ל, می رود.
  private(set) var parts: [[String]] = []
  /// What only the family has beyond those.
  private(set) var family: [String] = []
  /// In so many articles, at most: articles with two forms count twice.
  private(set) var exactSize = 0
  private(set) var formSize = 0
  private(set) var familySize = 0

  /// `words` are of one stem.
  init(_ words: [SearchTerm], _ db: Database) throws {
    terms = words
    exact = Set(words.map(\.key))
    forms = exact.sorted()
    for word in words {
      exactSize += try Self.articles(word.key, db)
      terms += try WordsBehind(word, db).others
    }
    try findForms(db)
    for word in words where word.isPrefix { try complete(word, db) }
    parts = Set(terms.flatMap(\.parts)).sorted().map { $0.split(separator: " ").map(String.init) }
    // At most: in so many articles as the rarest of them.
    for keys in parts { formSize += try keys.map { try Self.articles($0, db) }.min() ?? 0 }
    familySize += formSize
  }

  private mutating func findForms(_ db: Database) throws {
    var stems = Set<String>()
    var keys = exact
    for term in terms {
      keys.formUnion([term.key] + term.procliticKeys)
      stems.formUnion(term.formStems)
    }
    let all = stems.union(terms.flatMap(\.relatedStems))
    // A word that is its own stem has no stem in its row.
    let found = try WordsBehind.words(all, all.union(keys), db).map(\.form).sorted { $0.articles > $1.articles }
    for found in found {
      let (form, stem, articles) = (found.key, found.stem, found.articles)
      if stems.contains(stem) || keys.contains(form) {
        formSize += articles
        if !exact.contains(form), forms.count < Vocabulary.mostForms { forms.append(form) }
      } else if family.count < Vocabulary.mostForms {
        familySize += articles
        family.append(form)
      }
    }
  }

  /// What the word may become while it is being typed.
  private mutating func complete(_ term: SearchTerm, _ db: Database) throws {
    let known = Set(forms)
    for word in try Vocabulary.completions(of: term, db) where !known.contains(word) {
      forms.append(word)
      formSize += try Self.articles(word, db)
    }
  }

  private static func articles(_ key: String, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT articles FROM vocabulary WHERE term = ?"), arguments: [key])?.countable ?? 0
  }

  /// Any of the keys, for the index.
  func filter(withFamily: Bool, _ part: Filter.Part = .anywhere) -> Filter {
    .any(
      ((withFamily ? forms + family : forms).map { [$0] } + parts).map { .phrase($0, lastIsPrefix: false, part) })
  }
}
