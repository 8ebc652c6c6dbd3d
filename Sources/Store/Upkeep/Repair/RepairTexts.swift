import ArticleParsing
import struct Foundation.Data
internal import GRDB
import TextAnalysis

// Texts, and what is made of them; where one is lost and the bytes of its file are whole they are read again.
extension RepairCopy {
  /// So many articles between two writes of their words, as in an import.
  private static let wordsAtOnce = BulkWords.mostArticles

  /// Articles whose rows are lost: by their files, else by their texts alone.
  mutating func readLostArticles() throws {
    var byFile: [Int64: [Int64]] = [:]
    var others: [Int64] = []
    let find = try new.makeStatement(
      sql: """
        SELECT file FROM feedArticle WHERE article = ?1 AND file IS NOT NULL UNION ALL
        SELECT file FROM articleCopy WHERE article = ?1 LIMIT 1
        """)
    for id in traces.subtracting(articles).sorted() {
      let file = try fileOf[id] ?? Int64.fetchOne(find, arguments: [id])
      if let file { byFile[file, default: []].append(id) } else { others.append(id) }
    }
    for (file, ids) in byFile.sorted(by: { $0.key < $1.key }) {
      let found = try candidates(in: file, for: ids)
      for id in ids { try add(id, found[id], file: file) }
    }
    for id in others { try add(id, nil, file: nil) }
  }

  /// Which article of a file was which: by the title, else in their order, if there are as many.
  private func candidates(in file: Int64, for ids: [Int64]) throws -> [Int64: Draft] {
    let arrived = try Int64.fetchOne(new, sql: "SELECT arrived FROM file WHERE id = ?", arguments: [file]) ?? 0
    let known = Set(try Int64.fetchAll(new, sql: "SELECT titleKey FROM article WHERE file = ?", arguments: [file]))
    var drafts = try read(file).map { Draft($0, arrived: arrived) }.filter { !known.contains($0.titleKey) }
    var found: [Int64: Draft] = [:]
    for id in ids {
      guard let key = titleKeyOf[id], let place = drafts.firstIndex(where: { $0.titleKey == key }) else { continue }
      found[id] = drafts.remove(at: place)
    }
    let rest = ids.filter { found[$0] == nil && titleKeyOf[$0] == nil }.sorted()
    guard !rest.isEmpty, rest.count == drafts.count else { return found }
    // As numbers are given: by time, and within a second the last of a page first.
    let ordered = drafts.enumerated().sorted { ($0.element.date, $1.offset) < ($1.element.date, $0.offset) }
    for (id, draft) in zip(rest, ordered) { found[id] = draft.element }
    return found
  }

  /// The articles of a stored file, read again; none where its bytes are lost.
  private func read(_ file: Int64) throws -> [ParsedArticle] {
    let sql = "SELECT f.name, f.kind, r.bytes FROM file f JOIN raw r ON r.id = f.id WHERE f.id = ?"
    guard let row = try Row.fetchOne(new, sql: sql, arguments: [file]) else { return [] }
    let origin = try Row.fetchOne(
      new,
      sql: """
        SELECT f.title, f.link, f.tags FROM feedArticle e JOIN feed f ON f.id = e.feed
        WHERE e.file = ? AND e.content <> e.key LIMIT 1
        """, arguments: [file])
    return StoredFileReader.articles(
      [UInt8](try row.value(2) as Data), FileKind(rawValue: try row.value(1)), name: try row.value(0),
      origin: try origin.map { row in
        let tags: String = try row.value(2)
        return .init(
          title: try row.value(0), link: try row.value(1), tags: tags.split(separator: "\n").map(String.init))
      })
  }

  private mutating func add(_ id: Int64, _ draft: Draft?, file: Int64?) throws {
    var merge = Merge(new)
    var tags: [Int64] = []
    old.numbers("SELECT tag, article FROM articleTag WHERE article = \(id)", order: "tag") { tag, _ in tags.append(tag)
    }
    let draft = try draft ?? self.draft(ofTextOf: id)
    guard var draft else { return }
    if tags.isEmpty {
      tags = try merge.tagIDs(draft.article.tags)
    } else {
      // The table beside tells which; how the file orders them comes first.
      let names = try Tags.names(Set(tags), new)
      let ordered = try merge.tagIDs(draft.article.tags).filter(tags.contains)
      tags = ordered + tags.filter { names[$0] != nil && !ordered.contains($0) }
    }
    draft.article.tags = []
    let source = try merge.sourceID(draft.article.source)
    if let file { try addLostFile(file, arrived: draft.date) }
    let own = try file ?? lostFile(of: id)
    try new.execute(
      sql: """
        INSERT OR IGNORE INTO article(id, date, published, title, titleIsDerived, isRightToLeft, source, url, tags, \
        titleKey, lede, ledeLetters, file, dateSource) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, draft.date, draft.published, draft.article.title, draft.article.titleIsDerived, draft.isRightToLeft, source,
        draft.article.url, TagList.text(tags), draft.titleKey, draft.ledeHash, draft.ledeLetters, own,
        draft.ownDateNumber ?? StoredDate.unknown,
      ])
    try merge.writeBody(draft, id)
    let hasRelated =
      try Int.fetchOne(new, sql: "SELECT 1 FROM related WHERE article = ? LIMIT 1", arguments: [id]) != nil
    if !hasRelated { _ = try Headlines.write(draft.related, of: id, new) }
    articles.insert(id)
  }

  /// A file for an article that came in one of which nothing is left.
  private mutating func lostFile(of article: Int64) throws -> Int64 {
    let next = (try Int64.fetchOne(new, sql: "SELECT max(id) FROM file") ?? 0) &+ 1
    try addLostFile(next, arrived: article)
    return next
  }

  /// The text is whole, and its beginning is the title that can be told.
  private func draft(ofTextOf id: Int64) throws -> Draft? {
    guard let body = storedBody(id), let first = body.blocks.first(where: { !$0.text.isEmpty }) else { return nil }
    var article = ParsedArticle(title: DerivedTitle.title(from: first.text))
    article.titleIsDerived = true
    (article.blocks, article.author, article.keywords) = (body.blocks, body.author, body.keywords)
    return Draft(article, arrived: id)
  }

  private func storedBody(_ id: Int64) -> (author: String?, keywords: String?, blocks: [Block])? {
    guard let row = old.row(.body, [id.databaseValue]), let bytes = Data.fromDatabaseValue(row[3]),
      let blocks = try? BodyCoding.blocks([UInt8](bytes))
    else { return nil }
    return (String.fromDatabaseValue(row[1]), String.fromDatabaseValue(row[2]), blocks)
  }

  // MARK: Every article

  /// Gives each article its text, and writes what is made of title and text.
  mutating func writeTexts() throws {
    try Bulk.set(true, new)
    var words = WordCounts()
    var counted = 0
    for id in articles.sorted() {
      let text = try writeText(id)
      words.add(text)
      counted += 1
      if counted % Self.wordsAtOnce == 0 {
        try Vocabulary.add(words, new)
        words = WordCounts()
      }
    }
    try Vocabulary.add(words, new)
    try Completions.make(new)
  }

  private mutating func writeText(_ id: Int64) throws -> FoldedArticle {
    let sql = "SELECT title, titleKey, tags, source, file, lede, ledeLetters FROM article WHERE id = ?"
    guard let row = try Row.fetchOne(new.cachedStatement(sql: sql), arguments: [id]) else {
      return FoldedArticle(title: "", body: [])
    }
    var title: String = try row.value(0)
    let file: Int64 = try row.value(4)
    let oldKey: Int64 = try row.value(1)
    if isSameFold, Draft.titleKey(title).key != oldKey {
      // The key is a checksum: where it does not fit, the file knows the title that it was made of.
      report.damagedRows += 1
      if let whole = try read(file).first(where: { Draft.titleKey($0.title).key == oldKey }) { title = whole.title }
    }
    let key = Draft.titleKey(title).key
    let blocks = try blocks(of: id, titleKey: key, file: file)
    try OtherHeadlines.write(OtherHeadlines.wanted(of: id, besides: key, new), of: id, new)
    let text = try FoldedArticle(id, title: title, body: blocks.lazy.map(\.text), new)
    let lede = Draft.lede(text.body)
    let (hash, letters) = (SHA256.number(lede), lede.unicodeScalars.count)
    let isAsStored = try key == oldKey && hash == row.value(5) as Int64 && letters == row.value(6) as Int
    if !isAsStored {
      try new.execute(
        sql: "UPDATE article SET title = ?, titleKey = ?, lede = ?, ledeLetters = ? WHERE id = ?",
        arguments: [title, key, hash, letters, id])
    }
    let prints = try HeadlinePrints.rows(OtherHeadlines.titles(of: id, new), of: id)
    try HeadlinePrints.add(prints + HeadlinePrints.rows(relatedOf: id, new), new)
    try Prints.add(Prints.of(blocks, foldedBody: text.body).union(addresses(of: id)), of: id, new)
    try TermRows.write(ArticleTerms(title: title, body: blocks.lazy.map(\.text)), of: id, new)
    var merge = Merge(new)
    try ArticleSources.add(merge.missingSources(of: id), of: id, new)
    try SearchIndex.insert(
      id,
      SearchIndex.Entry(
        id, title: text.title, body: text.body, tags: TagList.ids(try row.value(2)), source: row.value(3), new), new)
    return text
  }

  /// The addresses that an article is known by. Feeds may link all their entries to one page, which none is known by.
  private func addresses(of id: Int64) throws -> Set<Int64> {
    let all = try Prints.addresses(of: id, new)
    let isEntry = try new.cachedStatement(sql: "SELECT 1 FROM feedArticle WHERE article = ? LIMIT 1")
    guard !all.isEmpty, old.version >= 10, try Row.fetchOne(isEntry, arguments: [id]) != nil else { return all }
    return all.filter { old.row(.articlePrint, [$0.databaseValue, id.databaseValue]) != nil }
  }

  /// From the old store, else from the file that the text came in, else from a copy; nothing where all are lost.
  private mutating func blocks(of id: Int64, titleKey: Int64, file: Int64) throws -> [Block] {
    let sql = "SELECT 1 FROM body WHERE id = ?"
    if try Int.fetchOne(new.cachedStatement(sql: sql), arguments: [id]) != nil { return try StoredBody(id, new).blocks }
    let insert = try new.cachedStatement(sql: old.shape(.body).insert)
    if let row = old.row(.body, [id.databaseValue]) {
      if let bytes = Data.fromDatabaseValue(row[3]), let blocks = try? BodyCoding.blocks([UInt8](bytes)) {
        try insert.execute(arguments: StatementArguments(row))
        return blocks
      }
    }
    let found = try text(of: id, titleKey: titleKey, file: file)
    let row = old.row(.body, [id.databaseValue])
    let author = row.flatMap { String.fromDatabaseValue($0[1]) } ?? found?.author
    let keywords = row.flatMap { String.fromDatabaseValue($0[2]) } ?? found?.keywords
    let blocks = found?.blocks ?? []
    try insert.execute(arguments: [id, author, keywords, Data(BodyCoding.bytes(blocks))])
    if found == nil {
      report.withoutText.append(Article.ID(id))
      try forget(file, of: id)
    }
    return blocks
  }

  private func text(of id: Int64, titleKey: Int64, file: Int64) throws -> ParsedArticle? {
    let parsed = try read(file)
    if let own = parsed.first(where: { Draft.titleKey($0.title).key == titleKey }) { return own }
    // One whose title came from elsewhere: it is the one that no other article of the file is.
    let others = Set(
      try Int64.fetchAll(new, sql: "SELECT titleKey FROM article WHERE file = ? AND id <> ?", arguments: [file, id]))
    let rest = parsed.filter { !others.contains(Draft.titleKey($0.title).key) }
    if rest.count == 1 { return rest[0] }
    let copies = try Row.fetchAll(
      new, sql: "SELECT file, title FROM articleCopy WHERE article = ? ORDER BY file", arguments: [id])
    for copy in copies {
      let title: String = try copy.value(1)
      if let found = try read(try copy.value(0)).first(where: { $0.title == title }) {
        try new.execute(sql: "UPDATE article SET file = ? WHERE id = ?", arguments: [try copy.value(0) as Int64, id])
        return found
      }
    }
    return nil
  }

  /// The file may bring the text again: it, and the entry that it was, are new to the store.
  private func forget(_ file: Int64, of id: Int64) throws {
    let isThere = try Int.fetchOne(new, sql: "SELECT 1 FROM raw WHERE id = ?", arguments: [file]) != nil
    guard !isThere else { return }
    try new.execute(sql: "UPDATE OR IGNORE file SET hash = ? WHERE id = ?", arguments: [Self.lostHash(file), file])
    try new.execute(sql: "DELETE FROM feedArticle WHERE article = ? AND file = ?", arguments: [id, file])
  }
}
