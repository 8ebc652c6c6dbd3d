extension Schema {
  /// What is sent with a feed's requests, and for how long a feed itself wishes to be left alone: columns without values,
  /// so that a store of any size is brought up to date at once.
  static let requests = """
    ALTER TABLE feed ADD COLUMN userAgent TEXT;
    -- `Name:value`, one a line; secrets as the cookie is.
    ALTER TABLE feed ADD COLUMN headers TEXT;
    ALTER TABLE feed ADD COLUMN cookie TEXT;
    -- Seconds, as the feed said when it was parsed last: an answer that says "unchanged" does not repeat it.
    ALTER TABLE feed ADD COLUMN interval INTEGER;
    """
}
