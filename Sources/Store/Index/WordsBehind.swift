internal import GRDB
internal import TextAnalysis

/// What the words of the store tell of a word of a query: مصر stands in لمصر, and هدف in هدفا.
enum WordsBehind {
  /// مصر for لمصر and for ولمصر; nil where a word has none.
  static func bare(_ term: SearchTerm, _ db: Database) throws -> SearchTerm? {
    var (word, bare) = (term, SearchTerm?.none)
    while let evidence = ProcliticEvidence(word) {
      let forms = try forms(evidence.stems, evidence.keys, db)
      if evidence.isProclitic(forms) { bare = evidence.bare } else if !evidence.isUnknown(forms) { break }
      word = evidence.bare
    }
    return bare
  }

  /// Words whose forms are those of a word as well: without its proclitic, and with or without the ا of the accusative.
  static func others(of term: SearchTerm, _ db: Database) throws -> [SearchTerm] {
    let bare = try bare(term, db)
    guard let evidence = TanwinEvidence(bare ?? term), try evidence.isTanwin(forms([], evidence.keys, db)) else {
      return [bare].compactMap(\.self)
    }
    return [bare, evidence.other].compactMap(\.self)
  }

  static let formsSQL = """
    SELECT term, coalesce(stem, term), articles FROM vocabulary WHERE stem IN (SELECT value FROM json_each(?1))
    UNION SELECT term, coalesce(stem, term), articles FROM vocabulary WHERE term IN (SELECT value FROM json_each(?2))
    """

  private static func forms(_ stems: [String], _ keys: [String], _ db: Database) throws -> [CountedForm] {
    try Row.fetchCursor(
      db.cachedStatement(sql: formsSQL), arguments: [JSONList.text(stems), JSONList.text(keys)]
    ).whole { try CountedForm(key: $0.value(0), stem: $0.value(1), articles: $0.count(2)) }
  }
}
