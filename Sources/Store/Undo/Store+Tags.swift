internal import GRDB

extension Store {
  /// Gives an article the tags that the reader says, in order; from then on they are never split again. What is joined
  /// or taken apart by it is known for the lines of other articles, too. Returns false when the article had these tags,
  /// or there is none.
  @concurrent @discardableResult
  public func setTags(_ tags: [String], of id: Article.ID) async throws(StoreError) -> Bool {
    let isChanged = try await write { db in
      let id = try MovedArticles.now([id.rawValue], db)[0]
      return try Self.changing(.tagged, db) { try TagCorrection.correct(id, tags, in: $0, db) ? 1 : 0 } > 0
    }
    try await splitTagsAgain()
    return isChanged
  }

  /// Adds tags to articles and takes others off, as `setTags` does with each; returns how many have other tags now. It is
  /// one change, also when it takes several writes.
  @concurrent @discardableResult
  public func editTags(
    of ids: [Article.ID], adding: [String] = [], removing: [String] = []
  ) async throws(StoreError) -> Int {
    let changed = try await inSteps(.tagged, ids) { part, change, db in
      try TagCorrection.edit(MovedArticles.now(part, db), adding: adding, removing: removing, in: change, db)
    }
    try await splitTagsAgain()
    return changed
  }

  /// Splits the lines of keywords again that were split when the store held less, in short writes; returns how many
  /// articles got other tags.
  @concurrent @discardableResult
  public func splitTagsAgain() async throws(StoreError) -> Int {
    var changed = 0
    while !Task.isCancelled {
      let isAny = try await read { db in try TagResplit.isAnyOpen(db) }
      guard isAny else { break }
      let (done, other) = try await write { db in try TagResplit.run(atMost: TagResplit.step, db) }
      changed += other
      if done == 0 { break }
    }
    return changed
  }
}
