internal import GRDB

// What is left over, and counters.
extension RepairCopy {
  func dropOrphans() throws {
    for table in StoreTable.all {
      switch table.repair {
      case .copied(let column?), .salvaged(let column?):
        try new.execute(sql: "DELETE FROM \(table.name) WHERE \(column) NOT IN (SELECT id FROM article)")
      case .copied, .salvaged, .remade, .dropped: continue
      }
    }
    try new.execute(
      sql: """
        UPDATE related SET target = NULL WHERE target NOT IN (SELECT id FROM article);
        DELETE FROM tagSpelling WHERE tag NOT IN (SELECT id FROM tag);
        UPDATE feedArticle SET file = NULL WHERE file NOT IN (SELECT id FROM file);
        """)
    // An entry whose article was lost is new again.
    try new.execute(
      sql: "DELETE FROM feedArticle WHERE article IS NOT NULL AND article NOT IN (SELECT id FROM article)")
  }

  func count() throws {
    try new.execute(
      sql: """
        INSERT OR IGNORE INTO articleTag(tag, article)
          SELECT t.value, a.id FROM article a, json_each('[' || replace(a.tags, ' ', ',') || ']') t ORDER BY 1, 2;
        UPDATE tag SET articles = 0, unread = 0;
        UPDATE tag SET articles = c.articles, unread = c.unread FROM (
          SELECT x.tag, count(*) AS articles, count(u.id) AS unread FROM articleTag x
          LEFT JOIN unread u ON u.id = x.article GROUP BY x.tag) c WHERE c.tag = tag.id;
        """)
    for (name, sql) in [
      ("articles", "article"), ("unread", "unread"), ("starred", "starred"), ("hidden", "hidden"),
      ("hiddenUnread", "hidden WHERE id IN (SELECT id FROM unread)"),
    ] {
      try State.set(try Int.fetchOne(new, sql: "SELECT count(*) FROM \(sql)") ?? 0, name, new)
    }
    try FeedCounts.countAgain(new)
    try SourceCounts.countAgain(new)
    if old.version < 4 {
      // As the step to that version does.
      try new.execute(
        sql: """
          INSERT OR IGNORE INTO keywordLine
            SELECT b.id, 0 FROM (SELECT id FROM article ORDER BY id DESC LIMIT 30000) a JOIN body b ON b.id = a.id
            WHERE b.keywords LIKE '% %'
          """)
    }
    // What was lost is to be fetched again, not to be answered with «not modified».
    if report.isLossy { try new.execute(sql: "UPDATE feed SET etag = NULL, lastModified = NULL, hash = NULL") }
    try State.set(1, "exactWords", new)
    try OlderTerms.forget(new)
    try TermCounts.renew(new)
    try resolveHeadlines()
    // What an earlier program did not know, or what was lost, may have been of a story.
    if report.isLossy { try UndatedStories.forget(new) }
    if report.isLossy || old.version < 17, let last = articles.max() { try OlderStories.fallBehind(above: last, new) }
  }

  /// Headlines that led to what is lost, or that an earlier program could not resolve.
  private func resolveHeadlines() throws {
    try OlderHeadlines.forget(new)
    guard report.isLossy || old.version < 11 else { return }
    let open = try Row.fetchCursor(new, sql: "SELECT article, position FROM related WHERE target IS NULL").whole {
      try Headlines.Place(article: $0.value(0), position: $0.value(1))
    }
    for place in open { try Headlines.resolve(place, new) }
  }
}
