/// The files at some paths, folder by folder, without reading them.
struct PageFiles: Sendable {
  enum Found: Equatable {
    /// `isNamed` where it is one of the paths, not something in a folder.
    case file(PageSource, isNamed: Bool)
    case failure(path: String, reason: ImportError)
    case skipped
  }

  private let format: ImportFormat
  /// What is still to be seen, the next one last.
  private var waiting: [(path: FilePath, isNamed: Bool, isFile: Bool)]
  /// A link may lead back to a folder above it.
  private var seen: Set<FilePath.Identity> = []

  init(_ paths: [String], format: ImportFormat = .auto) {
    self.format = format
    waiting = paths.reversed().map { (FilePath($0), true, false) }
  }

  mutating func next() -> Found? {
    while let (path, isNamed, isFile) = waiting.popLast() {
      if isNamed, path.isStandardInput { return .file(.standardInput, isNamed: true) }
      let isWanted = isNamed || format.extensions.contains(path.format)
      if isFile { return isWanted ? .file(.file(path), isNamed: isNamed) : .skipped }
      do throws(ImportError) {
        let (identity, isFolder) = try path.identity()
        guard isFolder else { return isWanted ? .file(.file(path), isNamed: isNamed) : .skipped }
        guard seen.insert(identity).inserted else { continue }
        waiting += try path.entries().reversed().map { ($0.path, false, $0.isFile) }
      } catch {
        return .failure(path: path.description, reason: error)
      }
    }
    return nil
  }

  /// How many files there are to read, as far as that can be told.
  func count() -> Int {
    var walk = self
    var count = 0
    while !Task.isCancelled, let found = walk.next() {
      if case .file = found { count += 1 }
    }
    return count
  }
}
