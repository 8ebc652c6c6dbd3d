extension Schema {
  /// How the date of an article is known: a column with a value for all rows, so that a store of any size is brought up
  /// to date at once.
  static let dateSources = """
    -- See `StoredDate`. 0: not told, as of all articles of a store that is brought up to date.
    ALTER TABLE article ADD COLUMN dateSource INTEGER NOT NULL DEFAULT 0;
    """
}
