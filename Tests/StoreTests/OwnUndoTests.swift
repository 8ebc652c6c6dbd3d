import FilterLanguage
import Foundation
import TestSupport
import Testing

@testable import Store

/// What is taken back is what was done here, unless somebody says otherwise.
struct OwnUndoTests {
  private let folder: TemporaryFolder
  private let (here, there): (Store, Store)

  init() throws {
    folder = try TemporaryFolder()
    (here, there) = (try Store(path: folder.file()), try Store(path: folder.file()))
  }

  @Test func `what another process did stays, and what was done before it comes back`() async throws {
    _ = try await here.merge([file(article("الأول", "نص", on: day(1))), file(article("الثاني", "نص آخر", on: day(2)))])
    let (one, two) = (try await here.id("الأول"), try await here.id("الثاني"))
    try await here.mark(.starred, [one])
    try await there.mark(.read, [one, two])
    try await there.addFeeds((1...3).map { ("https://\($0).example/", "", FeedSettings()) })
    #expect(try await here.undo(.own) == Undone(.starred, 1, unmarked: [one]))
    #expect(try await here.undo(.own) == nil)
    #expect(try await here.feeds().count == 3)
    let last = try #require(try await here.lastChange())
    #expect(last.change == .feedAdded && last.count == 3 && abs(last.made - Int(Date().timeIntervalSince1970)) < 60)
    // A second change of the other one meanwhile is not what was asked about.
    try await there.mark(.unread, [one])
    #expect(try await here.undo(.only(last.id)) == Undone(.feedAdded, 3))
    #expect(try await here.undo(.only(last.id)) == nil)
    #expect(try await here.lastChange().map { [$0.change == .unread, $0.count == 1] } == [true, true])
    #expect(try await there.undo(.own)?.change == .unread)
    #expect(try await there.undo(.own) == Undone(.read, 2, unmarked: [one, two]))
    #expect(try await here.lastChange() == nil)
  }

  @Test func `a change that was not stored is none`() async throws {
    _ = try await here.merge([file(article("الأول", "نص", on: day(1)))])
    let one = try await here.id("الأول")
    #expect(try await here.mark(.read, [Article.ID(99)]) == 0)
    #expect(try await here.undo(.own) == nil)
    try await here.setTags(["ماء"], of: one)
    #expect(try await here.lastChange().map { "\($0.change) \($0.count)" } == "tagged 1")
    try await here.remove([one])
    #expect(try await here.lastChange().map { "\($0.change) \($0.count)" } == "removed 1")
    // Whoever opens the store again has done nothing yet.
    let again = try Store(path: folder.file())
    #expect(try await again.undo(.own) == nil)
    #expect(try await again.undo() == Undone(.removed, 1))
    #expect(try await here.undo(.own) == Undone(.tagged, 1))
  }

  @Test(arguments: RepairPropertyTests.seeds)
  func `two who take back their own in any order leave a sound store`(seed: UInt64) async throws {
    var random = RandomStore(here, seed: seed &+ 900)
    try await random.live(40)
    try await here.addMissingWords()
    var chance = Seed(state: seed)
    for round in 0..<4 {
      for _ in 0..<10 {
        try await UndoPropertyTests.change(Bool.random(using: &chance) ? here : there, &chance)
      }
      while try await here.lastChange() != nil {
        let (one, other) = Bool.random(using: &chance) ? (here, there) : (there, here)
        if try await one.undo(.own) == nil { _ = try #require(try await other.undo(.own)) }
        #expect(try await here.check() == [], "seed \(seed), round \(round)")
      }
      try await random.live(4)
      try await here.addMissingWords()
    }
  }
}
