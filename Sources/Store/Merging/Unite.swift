import ArticleParsing
internal import GRDB
import TextAnalysis

extension Merge {
  /// One article, met twice. The text that is ahead wins and stands under the number that is there, so that its status
  /// stays; what only the other knew is added, and its file stays readable as a copy. An entry that its publisher
  /// corrected replaces its own text, also when that was fuller. Its date is that of its first text, whichever is shown.
  mutating func unite(_ id: Int64, _ draft: Draft, file: Int64, isCorrection: Bool = false) throws {
    // It was added beside this write, and is not what is stored.
    if isBulk { outcome.removed.append(draft.words) }
    guard var stored = try StoredArticle(id, db) else { return }
    try noteTitles(of: id)
    if let place = places[id] {
      let waiting = written[place].draft.article
      (stored.article.related, stored.article.relatedAddresses) = (waiting.related, waiting.relatedAddresses)
    }
    let wins = isCorrection || draft.article.isAhead(of: stored.text)
    var united = wins ? draft.article : stored.article
    united.add(wins ? stored.article : draft.article)
    if stored.isCorrected {
      united.tags = stored.article.tags
    } else if united.keywords != stored.article.keywords || united.tags != stored.article.tags {
      united.tags = try tags(of: united, id, before: stored.article.tags)
    }
    if !isCorrection { try Copies.add(file, draft.article, to: id, db) }
    if !wins, stored.text.isLaterCorrection(of: draft.article) {
      try Versions.add(draft.article, from: file, to: id, db)
    }
    guard united != stored.article || wins else {
      result.unchanged += 1
      let missing = try missingSources(of: id)
      if !missing.isEmpty { try addTags([], to: id) { db in try ArticleSources.add(missing, of: id, db) } }
      return
    }
    result.updated += 1
    if wins, !isCorrection { try Copies.add(stored.file, stored.text, to: id, db) }
    if wins, draft.article.isOtherText(than: stored.article) {
      try Versions.add(stored.text, from: stored.file, to: id, db)
    }
    // Of which day the text is stands with its file, where that is not the article's.
    let shown: (file: Int64, text: ParsedArticle) = wins ? (file, draft.article) : (stored.file, stored.text)
    if shown.text.published != nil, shown.text.published != united.published {
      try Copies.add(shown.file, shown.text, to: id, db)
    }
    var new = Draft(united, arrived: draft.arrived)
    if new.published == stored.article.published?.wholeSeconds { new.date = stored.date }
    try replace(stored, by: new, file: wins ? file : stored.file)
    if new.date != stored.date { redated[id] = new.date }
  }

  private mutating func tags(of united: ParsedArticle, _ id: Int64, before: [String]) throws -> [String] {
    var splitter = try self.splitter ?? TagSplitter(db, questions: Self.resplit)
    let (tags, tier) = try splitter.tags(of: united)
    self.splitter = splitter
    try TagResplit.note(tier, id, db)
    return tags.map(Analyzer.nameKey) == before.map(Analyzer.nameKey) ? before : tags
  }

  private mutating func replace(_ stored: StoredArticle, by draft: Draft, file: Int64) throws {
    let (id, old) = (stored.id, stored.article)
    let tags = try tagIDs(draft.article.tags)
    let source = try sourceID(draft.article.source)
    let oldWords = try FoldedArticle(id, title: old.title, body: old.blocks.lazy.map(\.text), db)
    let oldBody = oldWords.body
    let newWords = try FoldedArticle(id, title: draft.article.title, body: draft.article.blocks.lazy.map(\.text), db)
    try count(oldWords, -1, of: stored.file)
    try count(newWords, 1, of: file)
    index.take(
      id,
      try SearchIndex.Entry(
        id, title: oldWords.title, body: oldBody, tags: stored.tags, source: stored.source, db))
    try ArticleSources.add(missingSources(of: id), of: id, db)
    index.put(
      id,
      try SearchIndex.Entry(
        id, title: newWords.title, body: newWords.body, tags: tags, source: source, db))
    try db.cachedStatement(
      sql: """
        UPDATE article SET date = ?, published = ?, dateSource = coalesce(?, dateSource), title = ?, \
        titleIsDerived = ?, isRightToLeft = ?, source = ?, url = ?, tags = ?, titleKey = ?, lede = ?, ledeLetters = ?, \
        file = ? WHERE id = ?
        """
    ).execute(
      arguments: [
        draft.date, draft.published, draft.ownDateNumber, draft.article.title, draft.article.titleIsDerived,
        draft.isRightToLeft, source, draft.article.url, TagList.text(tags), draft.titleKey, draft.ledeHash,
        draft.ledeLetters, file, id,
      ])
    try Prints.remove(Prints.of(old.blocks, foldedBody: oldBody), of: id, db)
    try Prints.add(draft.addressKey.map { draft.prints.union([$0]) } ?? draft.prints, of: id, db)
    try Prints.drop(address: old.url, of: id, db)
    try db.cachedStatement(sql: "DELETE FROM body WHERE id = ?").execute(arguments: [id])
    try writeBody(draft, id)
    for tag in stored.tags {
      try db.cachedStatement(sql: "DELETE FROM articleTag WHERE tag = ? AND article = ?").execute(arguments: [tag, id])
      tagChanges[tag, default: (0, 0)].articles -= 1
      if stored.isUnread { tagChanges[tag, default: (0, 0)].unread -= 1 }
    }
    try attach(tags, draft.article.tags, to: id, isUnread: stored.isUnread)
    try HeadlinePrints.remove(HeadlinePrints.rows(relatedOf: id, db), db)
    try db.cachedStatement(sql: "DELETE FROM related WHERE article = ?").execute(arguments: [id])
    if let place = places[id] {
      written[place].draft = draft
    } else {
      places[id] = written.count
      written.append((id, draft))
    }
  }
}
