extension Messages {
  static let feedsParseHelp = "Print what is in a feed, as JSON."
  static let feedFileHelp = "The feed's file, or - for standard input."
  static let contentTypeHelp = "What the server said of its type and encoding, as in text/xml; charset=windows-1256."
  static let baseHelp = "The address that the feed came from, for its relative links."
}
