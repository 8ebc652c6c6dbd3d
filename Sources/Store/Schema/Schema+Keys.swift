extension Schema {
  /// What articles are called where they came from: a table alone, which is empty at first.
  static let keys = """
    -- By the digest of the name, the article and the file that told it last.
    CREATE TABLE articleKey(
      key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, file INTEGER NOT NULL);
    CREATE INDEX articleKeyArticle ON articleKey(article);
    """
}
