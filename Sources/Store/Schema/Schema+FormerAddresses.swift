extension Schema {
  /// Where feeds were before they moved, an address a line, the newest first: lists name them by these still. A column
  /// that may be empty, so that a store of any size is brought up to date at once.
  static let formerAddresses = """
    ALTER TABLE feed ADD COLUMN formerAddresses TEXT;
    """
}
