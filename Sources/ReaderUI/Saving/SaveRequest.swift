public import ArticleWriting
public import Store

/// Articles that are to be saved as files.
public struct SaveRequest: Equatable, Sendable {
  public var ids: [Article.ID]
  public var format: ArticleFormat
  /// Of the file; of the folder where there are several.
  public var path: String
  /// The folder is made if it is missing.
  public var makesFolder: Bool
  /// In whose words.
  public var interface: Interface
  /// How far east of Greenwich the clock is, in seconds.
  public var offset: Int
}

extension SaveRequest {
  /// So many are saved by one command of the reader.
  static let mostExported = 1_000
}

/// What became of them.
public struct SaveOutcome: Equatable, Sendable {
  public struct Failure: Equatable, Sendable {
    public var id: Article.ID
    public var error: SaveError

    public init(id: Article.ID, error: SaveError) { (self.id, self.error) = (id, error) }
  }

  /// The paths that the files have got.
  public var paths: [String]
  public var failures: [Failure]

  public init(paths: [String] = [], failures: [Failure] = []) { (self.paths, self.failures) = (paths, failures) }
}

extension SaveRequest {
  /// Saves all that can be saved, one after the other.
  @concurrent func perform(in store: Store) async -> SaveOutcome {
    let saving = Saving(store: store)
    let words = interface.articleWords(offset: offset)
    // Several go into a folder, each under its own name.
    let path = ids.count > 1 && !path.hasSuffix("/") ? path + "/" : path
    var outcome = SaveOutcome()
    for id in ids {
      do throws(SaveError) {
        outcome.paths.append(
          try await saving.save(id, as: format, to: path, makesFolder: makesFolder, words: words))
      } catch {
        outcome.failures.append(.init(id: id, error: error))
        // A full disk has no room for the others either.
        if error == .diskFull {
          outcome.failures += ids[(outcome.paths.count + outcome.failures.count)...].map { .init(id: $0, error: error) }
          break
        }
      }
    }
    return outcome
  }
}
