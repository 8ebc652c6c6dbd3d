import Dispatch
import FilterLanguage
import Foundation
import Testing

@testable import Store

/// What nobody waits for has a connection of its own.
struct AsideTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file())
    _ = try await store.merge([file(article("خبر", "نص", on: day(1)))])
  }

  @Test(.timeLimit(.minutes(20))) func `neither waits for the other`() async throws {
    for (held, free) in [(store, store.aside), (store.aside, store)] {
      let (beginning, begun) = AsyncStream.makeStream(of: Void.self)
      let end = DispatchSemaphore(value: 0)
      let long = Task {
        try await held.read { _ in
          begun.finish()
          end.wait()
        }
      }
      for await _ in beginning {}
      #expect(try await free.count(.everything) == 1)
      #expect(try await free.mark(.starred, matching: .everything) >= 0)
      end.signal()
      try await long.value
    }
  }

  @Test func `it sees what was written`() async throws {
    #expect(try await store.aside.articles(.everything, limit: 9).map(\.title) == ["خبر"])
    _ = try await store.merge([file(article("آخر", "نص آخر", on: day(2)), name: "b")])
    try await store.aside.mark(.read, matching: .everything)
    #expect(try await store.aside.articles(.everything, limit: 9).map(\.title) == ["آخر", "خبر"])
    #expect(try await store.count(Query(isUnreadOnly: true)) == 0)
  }

  @Test func `another file in the place of the store is not read`() async throws {
    try FileManager.default.moveItem(atPath: folder.file("nashra.sqlite"), toPath: folder.file("away.sqlite"))
    let other = try Store(path: folder.file())
    _ = try await other.merge([file(article("أجنبي", "نص"))])
    #expect(try await store.aside.articles(.everything, limit: 9).map(\.title) == ["خبر"])
  }

  @Test func `a store in memory has one connection for all`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(article("خبر", "نص"))])
    #expect(try await store.aside.count(.everything) == 1)
  }
}
