internal import Foundation
public import Store

/// Articles of a store as files.
public struct Saving: Sendable {
  private let store: Store

  public init(store: Store) { self.store = store }

  /// Writes an article into a new file, and returns the path that it has got.
  ///
  /// - Parameters:
  ///   - path: Of the file; where it is a folder or ends with a slash, the file gets the article's name in it. Raw bytes
  ///     get the ending of their kind where the name has none.
  ///   - words: What stands around the article.
  @concurrent public func save(
    _ id: Article.ID, as format: ArticleFormat, to path: String, makesFolder: Bool, words: ArticleWords
  ) async throws(SaveError) -> String {
    let (content, bytes) = try await read(id, as: format, words)
    var path = path
    let ending = format.fileExtension ?? FileEnding.of(bytes)
    if Self.isFolder(path) {
      path += (path.hasSuffix("/") ? "" : "/") + FileName.proposed(for: content.article, ending: ending)
    } else if format == .raw, FileName.split(path.split(separator: "/").last.map(String.init) ?? "").ending.isEmpty {
      path += "." + ending
    }
    return try NewFile.write(bytes, to: path, makesFolder: makesFolder)
  }

  /// Writes bytes into a new file, which gets `name` where the path is that of a folder; returns the path.
  public static func write(_ bytes: [UInt8], to path: String, named name: String) throws(SaveError) -> String {
    let path = isFolder(path) ? path + (path.hasSuffix("/") ? "" : "/") + name : path
    return try NewFile.write(bytes, to: path, makesFolder: true)
  }

  /// The article and its bytes.
  @concurrent public func read(
    _ id: Article.ID, as format: ArticleFormat, _ words: ArticleWords
  ) async throws(SaveError) -> (content: ArticleContent, bytes: [UInt8]) {
    do throws(StoreError) {
      let content = try await store.content(id)
      let raw = format == .raw ? try await store.raw(id) : nil
      if let content, let bytes = raw ?? (format == .raw ? nil : ArticleWriter.bytes(of: content, as: format, words)) {
        return (content, bytes)
      }
    } catch { throw .store(error) }
    throw .noArticle
  }

  private static func isFolder(_ path: String) -> Bool {
    if path.hasSuffix("/") { return true }
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
