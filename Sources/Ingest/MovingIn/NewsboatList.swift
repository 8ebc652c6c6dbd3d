public import ArticleParsing

/// Subscriptions as newsboat's `urls`: an address a line, behind it the name and the tags.
public enum NewsboatList {
  public static func text(_ feeds: [OPML.Feed]) -> String {
    feeds.map { feed in
      var words = [feed.address]
      if feed.name != feed.address { words.append("~" + feed.name) }
      // What is a tag there says of folders here; a word that begins so would be something else.
      words += (feed.folder + feed.tags).map { $0.first.map { "~!".contains($0) } == true ? " " + $0 : $0 }
      if feed.isHidden { words.append("!hidden") }
      return words.map(quoted).joined(separator: " ")
    }.map { $0 + "\n" }.joined()
  }

  private static func quoted(_ word: String) -> String {
    let line = MovedFeeds.line(word)
    let isPlain = !line.isEmpty && line.allSatisfy { !$0.isWhitespace && !"\"\\#".contains($0) }
    return isPlain ? line : "\"\(line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
