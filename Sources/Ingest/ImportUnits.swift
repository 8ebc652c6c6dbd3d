internal import ArticleParsing

/// What is imported by itself, and known again by its bytes: a page, a feed, a line of JSONL.
struct ImportUnit {
  enum Kind { case page, feed, line, subscriptions }

  var kind: Kind
  /// What the store calls it, and what reports do.
  var name: String
  var path: String
  var bytes: [UInt8]
  /// Nobody said that it is a page, nor that any text is to be taken for one.
  var isGuessed = false
  /// One of the paths that were asked for, not something that was met in a folder.
  var isNamed = true
}

/// Paths → units, one after the other. Of a file with an article a line only a part is in memory at once.
struct ImportUnits {
  enum Found {
    case unit(ImportUnit)
    case failure(path: String, reason: ImportError)
    case skipped
    /// Of another reader.
    case moved(MovedFile)
  }

  private let format: ImportFormat
  private let takesAnyText: Bool
  private let takesOtherReaders: Bool
  private var files: PageFiles
  private var lines: LineFile?
  /// Files that were read to their ends.
  private(set) var filesDone = 0

  init(_ paths: [String], format: ImportFormat, takesAnyText: Bool = false, takesOtherReaders: Bool = false) {
    (self.format, self.takesAnyText, self.takesOtherReaders) = (format, takesAnyText, takesOtherReaders)
    files = PageFiles(paths, format: format)
  }

  /// How much was read, in files; of one that is read line by line a part.
  var position: Double {
    Double(filesDone) + (lines?.part ?? 0)
  }

  mutating func next() -> Found? {
    while true {
      if let found = lines?.next() { return found }
      if lines != nil {
        close()
        filesDone += 1
      }
      switch files.next() {
      case nil: return nil
      case .skipped: return .skipped
      case .failure(let path, let reason):
        filesDone += 1
        return .failure(path: path, reason: reason)
      case .file(let source, let isNamed):
        do throws(ImportError) {
          if let found = try read(source, isNamed: isNamed) { return found }
        } catch {
          filesDone += 1
          return .failure(path: source.description, reason: error)
        }
      }
    }
  }

  /// Closes what is open.
  mutating func close() {
    lines?.bytes.close()
    lines = nil
  }

  /// Nil when its lines come next.
  private mutating func read(_ source: PageSource, isNamed: Bool) throws(ImportError) -> Found? {
    var bytes = try ByteSource(source)
    var isOpen = true
    defer { if isOpen { bytes.close() } }
    if self.format == .auto, takesOtherReaders,
      let moved = MovedFile.format(try bytes.beginning(), name: source.name)
    {
      defer { filesDone += 1 }
      // What is to be subscribed to is for a person to say, and settings are no articles.
      if !isNamed, moved.isList || moved == .newsboatCache || moved == .newsboatConfiguration { return .skipped }
      let content = source == .standardInput ? try bytes.all(upTo: ArticlePage.limit) : nil
      return .moved(MovedFile(path: source.description, format: moved, bytes: content))
    }
    let format = self.format == .auto ? .of(try bytes.beginning(), name: source.format) : self.format
    if format == .jsonl {
      lines = LineFile(source: source, bytes: bytes)
      isOpen = false
      return nil
    }
    defer { filesDone += 1 }
    if self.format == .auto, !isNamed {
      // Nobody named them: other XML and JSON are no mistake, and what is to be subscribed to is for a person to say.
      let isPage = ImportFormat.page.extensions.contains(source.format)
      if format == .opml || format == .page && !isPage { return .skipped }
    }
    let unit = ImportUnit(
      kind: format == .feed ? .feed : format == .opml ? .subscriptions : .page, name: source.name,
      path: source.description, bytes: try bytes.all(upTo: ArticlePage.limit),
      isGuessed: self.format == .auto && !takesAnyText, isNamed: isNamed)
    return .unit(unit)
  }
}

/// A file with an article a line, while it is being read.
private struct LineFile {
  let source: PageSource
  var bytes: ByteSource
  private var number = 0
  private var isBroken = false

  init(source: PageSource, bytes: ByteSource) {
    self.source = source
    self.bytes = bytes
  }

  /// How much of it was read, from 0 to 1.
  var part: Double { bytes.size.map { $0 > 0 ? min(1, Double(bytes.taken) / Double($0)) : 0 } ?? 0 }

  /// Nil at its end. Lines without anything on them are passed over.
  mutating func next() -> ImportUnits.Found? {
    while !isBroken {
      number += 1
      do throws(ImportError) {
        guard var line = try bytes.line(upTo: ArticlePage.limit) else { return nil }
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
        return .unit(
          ImportUnit(
            kind: .line, name: "\(source.name):\(number)", path: "\(source.description):\(number)", bytes: line))
      } catch {
        if case .tooLarge = error {} else { isBroken = true }
        return .failure(path: "\(source.description):\(number)", reason: error)
      }
    }
    return nil
  }
}
