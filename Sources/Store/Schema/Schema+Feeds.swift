extension Schema {
  /// Subscriptions. Adds tables alone, so that a store of any size is brought up to date at once.
  static let feeds = """
    -- AUTOINCREMENT: the index knows feeds by their number, and none may come to name another feed.
    CREATE TABLE feed(
      id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL UNIQUE, newAddress TEXT,
      title TEXT NOT NULL DEFAULT '', link TEXT,
      -- Settings: names of folders and of tags, one a line.
      titleOverride TEXT, folder TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '', isRightToLeft INTEGER,
      isHidden INTEGER NOT NULL DEFAULT 0, keepDays INTEGER, keepCount INTEGER,
      -- The last fetch.
      etag TEXT, lastModified TEXT, hash BLOB, checked INTEGER, due INTEGER, failures INTEGER NOT NULL DEFAULT 0,
      error TEXT,
      -- No longer subscribed to; the row stays, for its articles stay in the index under its number.
      isRemoved INTEGER NOT NULL DEFAULT 0);

    -- An entry that a feed has had: by the digest of its id, the article that it is (null once that was removed), the
    -- file of its bytes and the digest of what it said. No references: a row outlives its article.
    CREATE TABLE feedArticle(
      feed INTEGER NOT NULL, key INTEGER NOT NULL, article INTEGER, file INTEGER, content INTEGER NOT NULL,
      PRIMARY KEY(feed, key)) WITHOUT ROWID;
    CREATE INDEX feedArticleArticle ON feedArticle(article);
    CREATE INDEX feedArticleFile ON feedArticle(file);

    -- Articles of feeds alone that are hidden from the list of all.
    CREATE TABLE hidden(id INTEGER PRIMARY KEY);
    INSERT INTO state VALUES ('hidden', 0), ('hiddenUnread', 0);
    """
}
