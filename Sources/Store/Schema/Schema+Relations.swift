extension Schema {
  /// What each article is about, by which articles are compared: tables alone, filled a few articles at a time.
  static let relations = """
    -- `ArticleTerms.packed`, four bytes each. By the article's number, which is its time: those of some days stand
    -- together.
    CREATE TABLE articleTerms(id INTEGER PRIMARY KEY REFERENCES article, terms BLOB NOT NULL);
    -- One row: in how many of so many articles of the store each stem is; see `TermCounts`.
    CREATE TABLE termCounts(
      id INTEGER PRIMARY KEY, articles INTEGER NOT NULL, counted INTEGER NOT NULL, counts BLOB NOT NULL);

    -- Articles of numbers below have no terms yet; there is no such row once all have.
    INSERT INTO state SELECT 'termsBelow', min(id, 1 << 60) + 1 FROM article ORDER BY id DESC LIMIT 1;
    """

  /// 96 terms of each article instead of 64: those that are there serve until their article's turn comes.
  static let moreTerms = """
    INSERT OR REPLACE INTO state SELECT 'termsBelow', min(id, 1 << 60) + 1 FROM article ORDER BY id DESC LIMIT 1;
    """
}
