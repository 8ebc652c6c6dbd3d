extension Schema {
  /// Where feeds were before they moved, an address a line, the newest first: lists name them by these still. A column
  /// that may be empty, so that a store of any size is brought up to date at once.
  static let formerAddresses = """
    ALTER TABLE feed ADD COLUMN formerAddresses TEXT;
    """

  /// How feeds called themselves while articles came that have this for a source, a title a line, the newest first. A
  /// column that may be empty, so that a store of any size is brought up to date at once.
  static let formerTitles = """
    ALTER TABLE feed ADD COLUMN formerTitles TEXT;
    """
}
