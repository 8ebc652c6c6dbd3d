internal import GRDB
import TextAnalysis

/// The tables, one step a version. A released step is history and never edited.
enum Schema {
  /// Marks the file as ours, whatever its name: "Nshr".
  static let applicationID: Int32 = 0x4E73_6872
  static var version: Int32 { Int32(steps.count) }

  private static let steps = [
    first, feeds, completions, tags, feedCounts, keys, undoTags, files, dateSources, identity, headlines, requests,
    undoRows,
    places,
    sections,
    relations,
    stories,
    moreTerms,
    relatedAddresses,
    pauses,
    formerAddresses,
    formerTitles,
  ]

  // `article.id` is the time, so that every list is a walk backwards over an index and stops at the page; what lists
  // show stands in it, and statuses, bodies and the imported bytes apart, so that lists read few pages and marking
  // rewrites none of them.
  static let first = """
    CREATE TABLE state(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO state VALUES ('articles', 0), ('unread', 0), ('starred', 0), ('everHeld', 0), ('fold', 0);

    CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE);

    CREATE TABLE file(
      id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL, arrived INTEGER NOT NULL,
      articles INTEGER NOT NULL);
    -- Apart, so that its pages are free again when its articles are removed and the digest alone stays.
    CREATE TABLE raw(id INTEGER PRIMARY KEY REFERENCES file, bytes BLOB NOT NULL);

    CREATE TABLE article(
      id INTEGER PRIMARY KEY, date INTEGER NOT NULL, published INTEGER, title TEXT NOT NULL,
      titleIsDerived INTEGER NOT NULL, isRightToLeft INTEGER, source INTEGER REFERENCES source, url TEXT,
      tags TEXT NOT NULL,
      titleKey INTEGER NOT NULL, lede INTEGER NOT NULL, ledeLetters INTEGER NOT NULL,
      file INTEGER NOT NULL REFERENCES file);
    CREATE INDEX articleTitle ON article(titleKey);
    CREATE INDEX articleFile ON article(file);
    CREATE INDEX articleURL ON article(url) WHERE url IS NOT NULL;

    CREATE TABLE body(id INTEGER PRIMARY KEY REFERENCES article, author TEXT, keywords TEXT, blocks BLOB NOT NULL);
    CREATE TABLE unread(id INTEGER PRIMARY KEY REFERENCES article);
    CREATE TABLE starred(id INTEGER PRIMARY KEY REFERENCES article);

    -- The last marks, each with the articles that it changed.
    CREATE TABLE undo(id INTEGER PRIMARY KEY AUTOINCREMENT, mark TEXT NOT NULL, articles BLOB NOT NULL);

    CREATE TABLE related(
      article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL, title TEXT NOT NULL,
      key INTEGER NOT NULL, target INTEGER REFERENCES article, PRIMARY KEY(article, position)) WITHOUT ROWID;
    CREATE INDEX relatedKey ON related(key);

    CREATE TABLE tag(
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE, alias TEXT NOT NULL,
      articles INTEGER NOT NULL, unread INTEGER NOT NULL);
    CREATE INDEX tagAlias ON tag(alias);
    CREATE INDEX tagSize ON tag(articles DESC, name);
    CREATE TABLE tagSpelling(
      tag INTEGER NOT NULL REFERENCES tag, name TEXT NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY(tag, name)
    ) WITHOUT ROWID;
    CREATE TABLE articleTag(
      tag INTEGER NOT NULL REFERENCES tag, article INTEGER NOT NULL REFERENCES article, PRIMARY KEY(tag, article)
    ) WITHOUT ROWID;

    CREATE TABLE vocabulary(term TEXT PRIMARY KEY, stem TEXT, articles INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX vocabularyStem ON vocabulary(stem, articles) WHERE stem IS NOT NULL;

    CREATE VIRTUAL TABLE search USING fts5(title, body, meta, content='', tokenize='ascii', detail=full);
    -- The words of one write wait in memory and are written once, not at each megabyte.
    INSERT INTO search(search, rank) VALUES ('hashsize', 67108864);
    """

  // The index of a new file. FTS5 says of each word that stands in any column but the first which one that is, in two
  // bytes, and most words stand in bodies: this order takes a quarter of the index away. Columns are asked by name, so
  // that a file with the order of the first step, whose index could only be made anew from all texts, stays as it is.
  private static let bodyFirst = """
    DROP TABLE search;
    CREATE VIRTUAL TABLE search USING fts5(body, title, meta, content='', tokenize='ascii', detail=full);
    INSERT INTO search(search, rank) VALUES ('hashsize', 67108864);
    """

  /// Brings a new or older file up to date; another process may do the same at the same time.
  static func migrate(_ db: Database) throws {
    let found = try version(of: db)
    guard found < version else { return }
    // With a map of its pages a file can be made smaller bit by bit, while others read. That is said before its first
    // page is written, and writes that page: within the transaction, so that nobody meets it without our mark.
    try db.execute(sql: found == 0 ? "BEGIN; PRAGMA auto_vacuum = INCREMENTAL" : "BEGIN IMMEDIATE")
    do {
      let found = try Int(version(of: db))
      for step in steps.dropFirst(found) { try db.execute(sql: step) }
      if found == 0 {
        try db.execute(sql: bodyFirst)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "UPDATE state SET value = ? WHERE name = 'fold'", arguments: [Analyzer.version])
      }
      if found < Int(version) { try db.execute(sql: "PRAGMA user_version = \(version)") }
      try db.execute(sql: "COMMIT")
    } catch {
      if db.isInsideTransaction { try db.execute(sql: "ROLLBACK") }
      throw error
    }
  }

  static func version(of db: Database) throws -> Int32 {
    try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
