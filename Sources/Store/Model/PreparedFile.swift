import ArticleParsing
import TextAnalysis

/// The digest of a file's bytes (SHA-256), by which it is known again without being read as an article.
public struct ContentHash: Hashable, Sendable {
  let bytes: [UInt8]

  public init(of content: [UInt8]) { bytes = SHA256.digest(content) }

  init(stored: [UInt8]) { bytes = stored }
}

/// An imported file with all that can be worked out about it before the database is locked for writing: folding and
/// hashing take as long as storing, so that another core can do them meanwhile.
public struct PreparedFile: Sendable {
  public var name: String { file.name }
  /// So many articles are in the file.
  public var articles: Int { drafts.count }
  public let file: ImportedFile
  let hash: ContentHash
  let arrived: Int64
  let drafts: [Draft]

  /// `hash` is that of the file's bytes, when it is known already.
  public init(_ file: ImportedFile, hash: ContentHash? = nil) {
    var stems = StemMemory()
    self.init(file, hash: hash, &stems)
  }

  fileprivate init(_ file: ImportedFile, hash: ContentHash?, _ stems: inout StemMemory) {
    self.file = file
    self.hash = hash ?? ContentHash(of: file.bytes)
    let arrived = file.arrived.wholeSeconds
    self.arrived = arrived
    drafts = file.articles.map { Draft($0, arrived: arrived, &stems) }
  }
}

/// Prepares one file after the other: what was worked out for the words of one is there for the next, which has most of
/// them too. Each is as it would be alone.
public struct FilePreparation: Sendable {
  private var stems = StemMemory()

  public init() {}

  /// `hash` is that of the file's bytes, when it is known already.
  public mutating func prepare(_ file: ImportedFile, hash: ContentHash? = nil) -> PreparedFile {
    PreparedFile(file, hash: hash, &stems)
  }
}
