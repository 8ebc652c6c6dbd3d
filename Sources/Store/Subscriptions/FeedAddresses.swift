import ArticleParsing
internal import GRDB

/// Which addresses are those of feeds, in whichever spelling.
struct FeedAddresses {
  enum State: Equatable {
    /// Each with the feed's number.
    case subscribed(Int64)
    case removed(Int64)
  }

  private var states: [String: State] = [:]
  /// Where feeds were before they moved.
  private var former: [String: Int64] = [:]

  init(_ db: Database, except id: Int64? = nil) throws {
    let sql = "SELECT id, address, newAddress, isRemoved, formerAddresses FROM feed ORDER BY isRemoved"
    let rows = try Row.fetchCursor(db, sql: sql).whole {
      try (
        id: $0.value(0) as Int64, address: $0.value(1) as String, moved: $0.value(2) as String?,
        isRemoved: $0.value(3) as Bool, former: $0.value(4) as String?
      )
    }
    for row in rows where row.id != id {
      let key = AddressSpelling.key(row.address)
      if row.isRemoved {
        states[key] = states[key] ?? .removed(row.id)
      } else {
        states[key] = .subscribed(row.id)
      }
    }
    // An address of a feed's own comes before one to which another has moved.
    for row in rows where row.id != id && !row.isRemoved {
      guard let moved = row.moved.map(AddressSpelling.key) else { continue }
      if case .subscribed? = states[moved] { continue }
      states[moved] = .subscribed(row.id)
    }
    for row in rows where row.id != id && !row.isRemoved {
      for address in row.former?.split(separator: "\n") ?? [] {
        let key = AddressSpelling.key(String(address))
        former[key] = former[key] ?? row.id
      }
    }
  }

  /// Nil for an address of which nothing is known.
  func state(of address: String) -> State? { states[AddressSpelling.key(address)] }

  /// The same, and where nothing is subscribed to there, the feed at the same address over the other of http and https.
  func stateOfEither(_ address: String) -> State? {
    let own = state(of: address)
    if case .subscribed? = own { return own }
    guard case .subscribed(let id)? = AddressSpelling.keyOfOtherScheme(address).flatMap({ states[$0] }) else {
      return own
    }
    return .subscribed(id)
  }

  /// The feed that was there before it moved, over either of http and https: a list made elsewhere names it so still. Who
  /// types that address means what is there now.
  func stateFormerly(_ address: String) -> State? {
    let keys = [AddressSpelling.key(address), AddressSpelling.keyOfOtherScheme(address)].compactMap(\.self)
    return keys.lazy.compactMap { former[$0] }.first.map(State.subscribed)
  }

  mutating func add(_ address: String, _ id: Int64) { states[AddressSpelling.key(address)] = .subscribed(id) }
}
