extension Schema {
  /// By what headlines are known again, and under which an article was met as well: tables alone, which are empty at
  /// first and filled a few articles at a time; see `OlderHeadlines`.
  static let headlines = """
    -- The headlines of an article besides its own, as the full-text index has them: of its copies and its versions.
    CREATE TABLE articleHeadline(
      article INTEGER NOT NULL REFERENCES article, key INTEGER NOT NULL, title TEXT NOT NULL,
      PRIMARY KEY(article, key)) WITHOUT ROWID;
    CREATE INDEX articleHeadlineKey ON articleHeadline(key);

    -- Digests of parts of a headline: `place` is -1 of one that an article has, else where one stands in its list of
    -- related ones. A table and no indexes, for those would be made over all articles of a store that is brought up to
    -- date.
    CREATE TABLE headlinePrint(
      hash INTEGER NOT NULL, place INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(hash, place, article)
    ) WITHOUT ROWID;

    -- Articles of numbers below have no digests yet; there is no such row once all have.
    INSERT INTO state SELECT 'headlinesBelow', min(id, 1 << 60) + 1 FROM article ORDER BY id DESC LIMIT 1;
    """

  /// Where the article of a headline in a list is on the web, as the list says. A column that may be empty is added
  /// without a look at the rows.
  static let relatedAddresses = "ALTER TABLE related ADD COLUMN url TEXT;"
}
