extension Schema {
  /// Feeds that are not to be asked: a column with a constant, so that a store of any size is brought up to date at once.
  static let pauses = """
    ALTER TABLE feed ADD COLUMN isPaused INTEGER NOT NULL DEFAULT 0;
    """
}
