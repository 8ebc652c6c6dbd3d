extension Schema {
  /// What articles are known again by, and what they said before: addresses stand among the prints, which those of
  /// earlier versions have not; the tables are empty at first.
  static let identity = """
    -- Whether there are articles whose addresses are not among the prints, and are asked for as they are written.
    INSERT INTO state SELECT 'plainAddresses', EXISTS (SELECT 1 FROM article);

    -- The sources of an article's copies, as the full-text index has them.
    CREATE TABLE articleSource(
      article INTEGER NOT NULL REFERENCES article, source INTEGER NOT NULL REFERENCES source,
      PRIMARY KEY(article, source)) WITHOUT ROWID;
    -- What an article said before it was corrected, by the number in which that came.
    CREATE TABLE articleVersion(
      article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL, published INTEGER, stored INTEGER NOT NULL,
      title TEXT NOT NULL, blocks BLOB NOT NULL, PRIMARY KEY(article, number)) WITHOUT ROWID;
    """
}
