import TextLayout

/// What ArgumentParser says of a command line that it does not understand. It repeats arguments as they are, and with a
/// line feed in one of them the rest would pass for a line of ours.
struct UsageMessage {
  let text: String

  init(_ message: String, about arguments: [String]) {
    // Of `--option=value` either part may be repeated.
    let parts = arguments.flatMap { [$0] + $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let hostile = Set(parts).filter { $0 != Self.shown($0) }.sorted { $0.utf8.count > $1.utf8.count }
    // By scalars, for a mark at an argument's end could be one character with what follows it in the message.
    text = String(
      hostile.reduce(message.unicodeScalars) {
        $0.replacing($1.unicodeScalars, with: Self.shown($1).unicodeScalars)
      })
  }

  /// What a person knows it by: a whole file may have been put in a variable.
  private static func shown(_ argument: String) -> String {
    let scalars = argument.unicodeScalars
    let isLong = scalars.count > PlainText.mostOfName
    return (isLong ? String(scalars.prefix(PlainText.mostOfName)) + "…" : argument).showingControls()
  }
}
