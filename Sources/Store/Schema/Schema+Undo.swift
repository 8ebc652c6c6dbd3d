extension Schema {
  /// What it takes to count a mark of many articles back: a table alone, which is empty at first.
  static let undoTags = """
    -- How many articles of a mark have each tag. Empty as soon as one of any gets other tags or goes: then they are
    -- counted again, for who changes tags cannot know of all marks.
    CREATE TABLE undoTag(undo INTEGER PRIMARY KEY, tags BLOB NOT NULL);
    CREATE TRIGGER articleRetagged AFTER UPDATE OF tags ON article WHEN old.tags <> new.tags
    BEGIN
      DELETE FROM undoTag;
    END;
    CREATE TRIGGER articleRemoved AFTER DELETE ON article
    BEGIN
      DELETE FROM undoTag;
    END;
    """
}
