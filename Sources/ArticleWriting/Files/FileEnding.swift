/// What ends the name of a file whose kind its bytes tell.
public enum FileEnding {
  /// `html`, `xml`, `json`, or `txt`.
  public static func of(_ bytes: [UInt8]) -> String {
    var start = bytes[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let beginning = String(decoding: start.prefix(200), as: UTF8.self).lowercased()
    if beginning.hasPrefix("{") || beginning.hasPrefix("[{") { return "json" }
    guard beginning.hasPrefix("<") else { return "txt" }
    return ["<?xml", "<rss", "<feed", "<entry", "<item", "<rdf"].contains { beginning.hasPrefix($0) } ? "xml" : "html"
  }
}
