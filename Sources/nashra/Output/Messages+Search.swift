extension Messages {
  static var searchDiscussion: String {
    say(
      """
      All of the arguments are words, signs and quotation marks between them mean nothing, so that a headline can be \
      pasted as it is. With --filter they are conditions as for “list”, which must hold, beside words of which one is \
      enough.
      """,
      """
      الوسائط كلها كلمات، ولا معنى للعلامات وعلامات الاقتباس بينها، فيُلصق العنوان كما هو. ومع --filter \
      تصير شروطًا كما في list يجب أن تصحّ، ومعها كلمات تكفي واحدة منها.
      """)
  }
  static var searchFilterHelp: String {
    say(
      "Read the arguments as a filter, with the conditions of “list”.",
      "اقرأ الوسائط تصفيةً بشروط list.")
  }

  /// `phrases` stand in no article next to each other.
  static func loosePhrases(_ phrases: [String]) -> String {
    say(
      "no article has \(phrases.map { "“\($0)”" }.joined(separator: ", ")) word for word; these have its words",
      "لا مقال فيه \(phrases.map { "«\($0)»" }.joined(separator: "، ")) بنصها؛ وهذه فيها كلماتها")
  }
}
