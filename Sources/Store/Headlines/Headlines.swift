internal import GRDB
import TextAnalysis

/// Headlines under مقالات مشابهة, resolved on both sides: as their page arrives, and as the article arrives they name.
///
/// One that is an article's headline letter by letter leads there; else one that was cut, shortened, dated or misspelled
/// does, if there is a single article that it can be.
enum Headlines {
  /// Where a headline stands: in the list of an article.
  struct Place: Hashable {
    var article: Int64
    var position: Int64
  }

  /// Writes the list of an article; returns what its headlines are found by.
  static func write(_ headlines: [KeyedHeadline], of article: Int64, _ db: Database) throws -> [HeadlinePrints.Row] {
    guard !headlines.isEmpty else { return [] }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO related(article, position, title, key, url) VALUES (?, ?, ?, ?, ?)")
    var prints: [HeadlinePrints.Row] = []
    for (position, headline) in headlines.enumerated() {
      try insert.execute(arguments: [article, position, headline.title, headline.key, headline.address])
      prints += headline.listedPrints.map { .init(hash: $0, place: Int64(position), article: article) }
    }
    return prints
  }

  /// Gives the headlines of an article's list the articles that they name.
  static func resolve(_ headlines: [KeyedHeadline], of article: Int64, _ db: Database) throws {
    for (position, headline) in headlines.enumerated() {
      guard let target = try target(headline, of: article, db) else { continue }
      try db.cachedStatement(sql: "UPDATE related SET target = ? WHERE article = ? AND position = ?")
        .execute(arguments: [target, article, position])
    }
  }

  /// Gives headlines of other lists the article that has arrived under these titles, and takes one away that may be two
  /// now. `isKnown`: those of these lists have been looked at with all that there is.
  static func arrived(
    _ titles: [KeyedHeadline], as id: Int64, except isKnown: (Int64) -> Bool = { _ in false }, _ db: Database
  ) throws {
    var places = try HeadlinePrints.related(Prints.addresses(of: id, db), near: id, db)
    for title in titles { places.formUnion(try named(title.key, near: id, db).union(fitting(title, id, db))) }
    for place in places where place.article != id && !isKnown(place.article) { try resolve(place, db) }
  }

  /// The headlines that lead to an article by one of these titles, and those that might lead to another without it.
  static func leading(to id: Int64, by titles: [KeyedHeadline], _ db: Database) throws -> Set<Place> {
    let addresses = try Prints.addresses(of: id, db)
    var places = try HeadlinePrints.related(addresses, near: id, db)
    for (key, prints) in titles.map({ ($0.key, $0.prints.union(addresses)) }) {
      places.formUnion(try named(key, near: id, db))
      places.formUnion(try HeadlinePrints.related(prints.subtracting(addresses), near: id, db))
      places.formUnion(
        try self.places("SELECT article, position FROM related WHERE key = ? AND target = ?", [key, id], db))
      for hash in prints {
        let sql = """
          SELECT r.article, r.position FROM headlinePrint p CROSS JOIN related r
          ON r.article = p.article AND r.position = p.place WHERE p.hash = ? AND p.place >= 0 AND r.target = ?
          """
        places.formUnion(try self.places(sql, [hash, id], db))
      }
    }
    return places
  }

  /// Looks again where a headline leads.
  static func resolve(_ place: Place, _ db: Database) throws {
    let find = "SELECT title, target, url FROM related WHERE article = ? AND position = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: find), arguments: [place.article, place.position]),
      let (headline, old) = try Damage.skipping({
        try (KeyedHeadline(row.value(0), address: row.value(2)), row.value(1) as Int64?)
      })
    else { return }
    let target = try target(headline, of: place.article, db)
    guard target != old else { return }
    try db.cachedStatement(sql: "UPDATE related SET target = ? WHERE article = ? AND position = ?")
      .execute(arguments: [target, place.article, place.position])
  }

  // MARK: Which headlines an article may be meant by

  /// All that lead nowhere, and of the others those nearest in time.
  private static func named(_ key: Int64, near id: Int64, _ db: Database) throws -> Set<Place> {
    let columns = "SELECT article, position FROM related WHERE key = ?"
    var places = try places("\(columns) AND target IS NULL", [key], db)
    for side in ["<= ? ORDER BY article DESC", "> ? ORDER BY article"] {
      places.formUnion(
        try self.places(
          "\(columns) AND target IS NOT NULL AND article \(side) LIMIT ?", [key, id, HeadlinePrints.most / 2], db))
    }
    return places
  }

  private static func fitting(_ title: KeyedHeadline, _ id: Int64, _ db: Database) throws -> [Place] {
    let places = try HeadlinePrints.related(title.prints, near: id, db)
    guard !places.isEmpty else { return [] }
    let own = Headline(title.title)
    let date = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT published FROM article WHERE id = ?"), arguments: [id])
    let published = try Damage.skipping { try date?.value(0) as Int64? }
    return try places.filter { place in
      let find = "SELECT title FROM related WHERE article = ? AND position = ?"
      let row = try Row.fetchOne(db.cachedStatement(sql: find), arguments: [place.article, place.position])
      guard let text = try Damage.skipping({ try row?.value(0) as String? }) else { return false }
      return Headline(text).fit(to: own, published: published) != nil
    }
  }

  private static func places(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> Set<Place> {
    Set(
      try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments).whole {
        try Place(article: $0.value(0), position: $0.value(1))
      })
  }
}
