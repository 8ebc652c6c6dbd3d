/// What takes later steps of the schema back, so that a store is as an earlier program left it.
enum Downgrade {
  static let undoRows = """
    DROP TABLE undoRow; DROP TABLE undoFile; DROP TRIGGER feedArticleFound; ALTER TABLE undo DROP COLUMN made;
    """
  static let relations = """
    DROP TABLE articleTerms; DROP TABLE termCounts; DELETE FROM state WHERE name = 'termsBelow';
    """
  static let stories = """
    DROP TABLE storyMember; DELETE FROM state WHERE name = 'storiesBelow'; \(columns)
    """
  /// Of steps that add nothing else.
  static let columns = """
    ALTER TABLE related DROP COLUMN url; ALTER TABLE feed DROP COLUMN isPaused;
    ALTER TABLE feed DROP COLUMN formerAddresses; ALTER TABLE feed DROP COLUMN formerTitles;
    """
}
