internal import Foundation

/// The pages at some paths, folder by folder, without reading them.
struct PageFiles: Sendable {
  enum Found: Equatable {
    case page(PageSource)
    case failure(path: String, reason: ImportError)
    case skipped
  }

  /// What is still to be seen, the next one last.
  private var waiting: [(path: FilePath, isNamed: Bool)]
  /// A link may lead back to a folder above it.
  private var seen: Set<FilePath.Identity> = []

  init(_ paths: [String]) {
    waiting = paths.reversed().map { (FilePath($0), true) }
  }

  mutating func next() -> Found? {
    while let (path, isNamed) = waiting.popLast() {
      if isNamed, path.isStandardInput { return .page(.standardInput) }
      do throws(ImportError) {
        let (identity, isFolder) = try path.identity()
        guard isFolder else { return try file(path, isNamed: isNamed) }
        guard seen.insert(identity).inserted else { continue }
        waiting += try path.entries().reversed().map { ($0, false) }
      } catch {
        return .failure(path: path.description, reason: error)
      }
    }
    return nil
  }

  private func file(_ path: FilePath, isNamed: Bool) throws(ImportError) -> Found {
    let format = path.format
    if isNamed {
      if Self.laterFormats.contains(format) { throw .unsupported(format: format) }
    } else if !Self.pageFormats.contains(format) {
      return .skipped
    }
    return .page(.file(path))
  }

  private static let pageFormats: Set<String> = ["", "txt", "text", "md"]
  private static let laterFormats: Set<String> = [
    "xml", "rss", "atom", "rdf", "json", "jsonl", "ndjson", "opml", "html", "htm", "xhtml",
  ]
}
