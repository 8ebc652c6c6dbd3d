internal import GRDB
internal import TextAnalysis

/// What the words of the store tell of a word of a query: مصر stands in لمصر, and هدف in هدفا.
struct WordsBehind {
  /// Words whose forms are those of the word as well: without its proclitic, and with or without the ا of the accusative.
  private(set) var others: [SearchTerm] = []
  /// The words of the store that are forms of the word, and those that are forms of each of the others.
  private(set) var forms: [[CountedForm]]

  init(_ term: SearchTerm, _ db: Database) throws {
    let first = try Known(term, db)
    forms = [first.forms]
    var (known, bare) = (first, Known?.none)
    // مصر for لمصر and for ولمصر. Of most words that begin with such a letter their own forms tell that it is theirs.
    while let evidence = known.proclitic, evidence.mayBeProclitic(known.all) {
      var rest = try Known(evidence.bare, db)
      if evidence.isProclitic(known.all, rest: rest.forms) {
        bare = rest
      } else {
        guard let both = evidence.together(with: rest.proclitic, known.all) else { break }
        rest.proclitic = both
      }
      known = rest
    }
    if let bare {
      others.append(bare.term)
      forms.append(bare.forms)
    }
    let last = bare ?? first
    guard let evidence = last.tanwin, evidence.isTanwin(last.all) else { return }
    let other = evidence.other
    others.append(other)
    forms.append(other.stem == nil ? last.all.filter { $0.isWord(other.key) } : try Known(other, db).forms)
  }

  /// A word with its forms, and with the words that tell of it besides.
  private struct Known {
    let term: SearchTerm
    var proclitic: ProcliticEvidence?
    let tanwin: TanwinEvidence?
    private(set) var forms: [CountedForm] = []
    private(set) var all: [CountedForm] = []

    init(_ term: SearchTerm, _ db: Database) throws {
      self.term = term
      (proclitic, tanwin) = (ProcliticEvidence(term), TanwinEvidence(term))
      let keys = term.formKeys
      // A word that has one form, as those of other languages.
      guard keys.count > 1 else { return }
      let rows = try WordsBehind.words(
        term.formStems, keys, telling: (proclitic?.keys ?? []) + (tanwin?.keys ?? []), db)
      forms = rows.filter(\.isForm).map(\.form)
      all = forms + rows.filter { row in !row.isForm && !forms.contains { $0.isWord(row.form.key) } }.map(\.form)
    }
  }

  /// The words of these stems and of these keys, each once; and those of keys that merely tell of them, which have a 0 in
  /// the last column.
  static let formsSQL = """
    SELECT term, coalesce(stem, term), articles, 1 FROM vocabulary WHERE stem IN (SELECT value FROM json_each(?1))
    UNION SELECT term, coalesce(stem, term), articles, 1 FROM vocabulary WHERE term IN (SELECT value FROM json_each(?2))
    UNION ALL SELECT term, coalesce(stem, term), articles, 0 FROM vocabulary
      WHERE term IN (SELECT value FROM json_each(?3))
    """

  static func words(
    _ stems: some Sequence<String>, _ keys: some Sequence<String>, telling: [String] = [], _ db: Database
  ) throws -> [(form: CountedForm, isForm: Bool)] {
    try Row.fetchCursor(
      db.cachedStatement(sql: formsSQL),
      arguments: [JSONList.text(stems), JSONList.text(keys), JSONList.text(telling)]
    ).whole { row in
      (try CountedForm(key: row.value(0), stem: row.value(1), articles: row.count(2)), try row.value(3) as Bool)
    }
  }
}
