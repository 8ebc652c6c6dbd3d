import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// What is decided of each table, against what the schema and the program make of it.
struct StoreTableTests {
  @Test func `every table of a store has its decisions`() async throws {
    let store = try Store(inMemory: ())
    let names = try await store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name
          """)
    }
    #expect(names == StoreTable.all.map(\.name).sorted())
  }

  @Test func `the columns that decisions name are there`() async throws {
    let store = try Store(inMemory: ())
    for table in StoreTable.all {
      let columns = try await store.read { db in
        try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table.name])
      }
      if case .with(let column) = table.pruning { #expect(columns.contains(column), "\(table.name)") }
      switch table.repair {
      case .copied(let column?), .salvaged(let column?): #expect(columns.contains(column), "\(table.name)")
      case .copied, .salvaged, .remade, .dropped: break
      }
      for column in table.later.keys { #expect(columns.contains(column), "\(table.name)") }
    }
  }

  @Test func `no row names an article that was pruned`() async throws {
    let store = try Store(inMemory: ())
    try await store.fillEveryTable()
    try await store.mark(.unstarred, store.articles(.everything, limit: 99).map(\.id))
    let before = try await rows(of: store)
    #expect(try await store.prune(keeping: .newest(0)) > 3)
    #expect(try await store.check() == [])
    let after = try await rows(of: store)
    for table in StoreTable.all where table.check != .index {
      let columns = try await store.read { db in
        try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table.name])
      }
      if case .with = table.pruning {
        #expect(before[table.name]?.isEmpty == false && after[table.name]?.isEmpty == true, "\(table.name)")
      }
      // Only an entry of a feed is remembered, and it names no article any longer.
      guard columns.contains("article") else { continue }
      let named = try await store.read { db in
        try Int.fetchOne(
          db,
          sql:
            "SELECT count(*) FROM \(table.name) WHERE article IS NOT NULL AND article NOT IN (SELECT id FROM article)")
      }
      #expect(named == 0, "\(table.name)")
    }
  }

  @Test func `a repair of a whole store does with each table what is decided`() async throws {
    let folder = try TemporaryFolder()
    try await Store(path: folder.file()).fillEveryTable()
    let before = try await rows(of: Store(path: folder.file()))
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let after = try await rows(of: Store(path: folder.file("new.sqlite")))
    for table in StoreTable.all where table.check != .index {
      let (old, new) = (before[table.name] ?? [], after[table.name] ?? [])
      switch table.repair {
      case .copied, .salvaged:
        // The copy remembers what it was made of.
        #expect(
          new.filter { !$0.contains("repairedFrom") && !$0.contains("exactWords") }
            == old.filter { !$0.contains("exactWords") }, "\(table.name)")
      case .remade: #expect(!new.isEmpty && new.count == old.count, "\(table.name)")
      case .dropped: #expect(new.isEmpty, "\(table.name)")
      }
    }
  }

  /// Each row as SQLite quotes it, in the order of all of its columns.
  private func rows(of store: Store) async throws -> [String: [String]] {
    try await store.read { db in
      var rows: [String: [String]] = [:]
      for table in StoreTable.all where table.check != .index {
        let columns = try String.fetchAll(
          db, sql: "SELECT 'quote(' || name || ')' FROM pragma_table_info(?)", arguments: [table.name])
        let text = columns.joined(separator: " || ', ' || ")
        rows[table.name] = try String.fetchAll(db, sql: "SELECT \(text) FROM \(table.name)").sorted()
      }
      return rows
    }
  }
}
