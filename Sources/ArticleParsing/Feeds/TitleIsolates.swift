/// The elements that are open in a title and what isolates those that have a direction (UAX #9): `<bdi>`, `dir`.
struct TitleIsolates {
  /// More are no title, and what they isolate is closed at the end.
  private static let deepest = 64

  private var open: [(name: String, isIsolate: Bool)] = []

  mutating func start(_ name: String, _ tag: ArraySlice<UInt8>) -> String {
    if ["br", "hr", "img", "wbr", "input", "link", "meta", "param", "source", "embed"].contains(name) { return "" }
    guard open.count < Self.deepest else { return "" }
    let mark = Self.mark(name, tag)
    open.append((name, !mark.isEmpty))
    return mark
  }

  /// What the end of an element ends, with those in it that are still open.
  mutating func end(_ name: String) -> String {
    guard let place = open.lastIndex(where: { $0.name == name }) else { return "" }
    defer { open.removeLast(open.count - place) }
    return String(repeating: "\u{2069}", count: open[place...].count(where: \.isIsolate))
  }

  private static func mark(_ name: String, _ tag: ArraySlice<UInt8>) -> String {
    let attributes = String(decoding: tag, as: UTF8.self).lowercased().filter { $0 != "\"" && $0 != "'" }
      .split { $0.isWhitespace || $0 == ">" || $0 == "/" }.dropFirst()
    if attributes.contains("dir=ltr") { return "\u{2066}" }
    if attributes.contains("dir=rtl") { return "\u{2067}" }
    return name == "bdi" || attributes.contains("dir=auto") ? "\u{2068}" : ""
  }
}
