extension Schema {
  /// What files are, and which of them have words that are to be counted: a column with a value for all rows and tables
  /// that are small, so that a store of any size is brought up to date at once.
  static let files = """
    -- See `FileKind`. 0: not told, as of all files of a store that is brought up to date.
    ALTER TABLE file ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;

    -- Files that came in bulk and whose articles' words are not in the vocabulary yet.
    CREATE TABLE uncounted(file INTEGER PRIMARY KEY);
    CREATE TRIGGER fileForgotten AFTER DELETE ON file
    BEGIN
      DELETE FROM uncounted WHERE file = old.id;
    END;
    INSERT INTO uncounted SELECT id FROM file WHERE id >= (SELECT value FROM state WHERE name = 'uncounted' AND value > 0);
    DELETE FROM state WHERE name = 'uncounted';
    -- How often another than its import changed one of them, or counted their words; see `Uncounted`.
    INSERT INTO state VALUES ('uncountedChanges', 0);
    INSERT OR IGNORE INTO state VALUES ('counted', 0);
    -- Earlier programs counted words of texts that went, and some twice.
    INSERT INTO state SELECT 'exactWords', NOT EXISTS (SELECT 1 FROM article);
    """
}
