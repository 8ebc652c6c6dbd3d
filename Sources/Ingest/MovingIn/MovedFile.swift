public import ArticleParsing

/// A file of another reader, which is to be moved in.
public struct MovedFile: Equatable, Sendable {
  public var path: String
  public var format: MovedFormat
  /// Of standard input, which cannot be read again.
  var bytes: [UInt8]?

  /// What a file is by its beginning. A list of addresses and nothing else may be any list: it is newsboat's where a line
  /// has more than that, or it has the name that newsboat gives it.
  static func format(_ beginning: ArraySlice<UInt8>, name: String) -> MovedFormat? {
    if let format = MovedFormat(beginning) { return format }
    guard MovedFeeds.mayBeList(beginning) else { return nil }
    var text = beginning
    // A line that the window cuts says nothing.
    if text.count >= 1 << 20, let end = text.lastIndex(of: 0x0A) { text = text[..<end] }
    guard let moved = MovedFeeds.parse(Array(text)) else { return nil }
    switch moved.origin {
    case .newsboat: return moved.isMarked || name == "urls" ? .newsboatURLs : nil
    case .sfeed: return moved.isMarked ? .sfeedConfiguration : nil
    }
  }

  func source() throws(ImportError) -> ByteSource {
    if let bytes { return ByteSource(bytes) }
    return try ByteSource(.file(FilePath(path)))
  }

  /// All of it.
  func read(upTo limit: Int) throws(ImportError) -> [UInt8] {
    var source = try source()
    defer { source.close() }
    return try source.all(upTo: limit)
  }

  /// The last part of its path.
  var name: String { bytes == nil ? FilePath(path).name : "" }
}
