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
  /// What only the verb has beyond those: إغلاق for يغلق.
  private(set) var verbal: [String] = []
  private(set) var verbalSize = 0
  /// The commonest stems of a verb, and the commonest forms of those: the rest is chance, for without vowels a word may
  /// be of several verbs.
  private static let (mostVerbalStems, mostVerbalForms) = (6, 24)

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
    try findVerbal(db)
    parts = Set(terms.flatMap(\.parts)).sorted().map { $0.split(separator: " ").map(String.init) }
    // At most: in so many articles as the rarest of them.
    for keys in parts { formSize += try keys.map { try Self.articles($0, db) }.min() ?? 0 }
    familySize += formSize
    verbalSize += familySize
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

  private mutating func findVerbal(_ db: Database) throws {
    let possible = terms.reduce(into: Set<String>()) { $0.formUnion($1.verbalStems) }
    guard !possible.isEmpty else { return }
    let known = Set(forms + family)
    func isNew(_ form: CountedForm) -> Bool { !known.contains(form.key) && !GrammarWords.contains(form.key) }
    var byStem: [String: [CountedForm]] = [:]
    for (form, _) in try WordsBehind.words(possible, possible, db) where possible.contains(form.stem) && isNew(form) {
      byStem[form.stem, default: []].append(form)
    }
    func size(_ forms: [CountedForm]) -> Int { forms.reduce(0) { $0 + $1.articles } }
    let sizes = byStem.map { (stem: $0, articles: size($1)) }.sorted { ($1.articles, $0.stem) < ($0.articles, $1.stem) }
    let stems = sizes.prefix(Self.mostVerbalStems).map(\.stem)
    let behind = try WordsBehind.words([], Set(stems.flatMap(SearchTerm.verbalKeys)), db).map(\.form).filter {
      isNew($0) && byStem[$0.stem] == nil
    }
    let found = (stems.flatMap { byStem[$0] ?? [] } + behind)
      .sorted { ($1.articles, $0.key) < ($0.articles, $1.key) }.prefix(Self.mostVerbalForms)
    verbal = found.map(\.key)
    verbalSize = size(Array(found))
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

  /// Any word of the same verb.
  var verbalFilter: Filter? {
    verbal.isEmpty ? nil : .any(verbal.map { .phrase([$0], lastIsPrefix: false, .anywhere) })
  }
}
