extension Schema {
  /// What it takes to take back more than marks: a column with a value for all rows and tables that are empty at first,
  /// so that a store of any size is brought up to date at once.
  static let undoRows = """
    -- In seconds since 1970; 0: by an earlier program.
    ALTER TABLE undo ADD COLUMN made INTEGER NOT NULL DEFAULT 0;

    -- What a change took away or replaced, as it was: see `SavedRow` and `UndoLog.Kind`, which says of what `owner` is
    -- the number.
    CREATE TABLE undoRow(
      id INTEGER PRIMARY KEY, undo INTEGER NOT NULL, kind TEXT NOT NULL, owner INTEGER NOT NULL, rows BLOB NOT NULL);
    CREATE INDEX undoRowChange ON undoRow(undo, kind, owner);
    CREATE INDEX undoRowOwner ON undoRow(owner, kind);
    -- Files that stay for such a row, with their bytes.
    CREATE TABLE undoFile(row INTEGER NOT NULL, file INTEGER NOT NULL, PRIMARY KEY(row, file)) WITHOUT ROWID;
    CREATE INDEX undoFileFile ON undoFile(file);
    CREATE TRIGGER undoRowForgotten AFTER DELETE ON undoRow
    BEGIN
      DELETE FROM undoFile WHERE row = old.id;
    END;

    -- An article that comes back is its entries' again; see `feedCounts`.
    CREATE TRIGGER feedArticleFound AFTER UPDATE OF article ON feedArticle
    WHEN old.article IS NULL AND new.article IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM feedArticle o WHERE o.article = new.article AND o.feed = new.feed AND o.key <> new.key)
    BEGIN
      INSERT INTO feedCount VALUES (new.feed, 1, EXISTS (SELECT 1 FROM unread WHERE id = new.article))
      ON CONFLICT(feed) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread;
    END;
    """
}
