import ArticleParsing
internal import GRDB

/// Which addresses are those of feeds, in whichever spelling.
struct FeedAddresses {
  enum State: Equatable {
    case subscribed
    /// The feed's number.
    case removed(Int64)
  }

  private var states: [String: State] = [:]

  init(_ db: Database, except id: Int64? = nil) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, address, newAddress, isRemoved FROM feed ORDER BY isRemoved")
      .whole {
        try (
          id: $0.value(0) as Int64, address: $0.value(1) as String, moved: $0.value(2) as String?,
          isRemoved: $0.value(3) as Bool
        )
      }
    for row in rows where row.id != id {
      let key = AddressSpelling.usual(row.address)
      if row.isRemoved {
        states[key] = states[key] ?? .removed(row.id)
      } else {
        states[key] = .subscribed
        if let moved = row.moved { states[AddressSpelling.usual(moved)] = .subscribed }
      }
    }
  }

  /// Nil for an address of which nothing is known. `address` as `AddressSpelling` has it.
  func state(of address: String) -> State? { states[address] }

  mutating func add(_ address: String) { states[address] = .subscribed }
}
