extension CommandNames {
  /// Those of the tables, which are known in every language.
  static let english = CommandNames(commands: [:], verbs: [:])
}
