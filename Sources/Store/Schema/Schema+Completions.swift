extension Schema {
  // What has been typed of a word → its commonest words. `least` is how many articles a word must be in to be among
  // them, 0 while there is room; `words` are the words and those numbers in turn, commonest first.
  // The state tells whether the table was never made (0), is whole (1), or words came that it has not seen (2). It is
  // not filled here: that takes seconds for a million articles, which nobody should wait for.
  static let completions = """
    CREATE TABLE beginning(letters TEXT PRIMARY KEY, least INTEGER NOT NULL, words TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO state SELECT 'beginnings', NOT EXISTS (SELECT 1 FROM vocabulary);
    """
}
