extension Messages {
  static let searchDiscussion = """
    All of the arguments are words, signs and quotation marks between them mean nothing, so that a headline can be \
    pasted as it is. With --filter they are conditions as for “list”, which must hold, beside words of which one is \
    enough.
    """
  static let searchFilterHelp = "Read the arguments as a filter, with the conditions of “list”."

  /// `phrases` stand in no article next to each other.
  static func loosePhrases(_ phrases: [String]) -> String {
    let quoted = phrases.map { "“\($0)”" }.joined(separator: ", ")
    return "no article has \(quoted) word for word; these have its words"
  }
}
