extension Schema {
  /// What is remembered from one start of the reader to the next: tables that are empty at first.
  static let places = """
    -- Where an article was left, by the place's own words: see ReadingPlace. The number is higher the later that was.
    CREATE TABLE place(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL UNIQUE REFERENCES article, text INTEGER NOT NULL,
      offset INTEGER NOT NULL);
    -- What the screen showed, as the reader writes it; to the store it is a text.
    CREATE TABLE session(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """
}
