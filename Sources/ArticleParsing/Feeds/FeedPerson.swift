/// An author or a contributor while its element is read: Atom's, with elements of its own, or RSS's, a text.
struct FeedPerson {
  enum Role { case author, contributor, authorOfSource, authorOfFeed }

  let role: Role
  var person = FeedAuthor()
  private var text: [UInt8] = []
  /// How many elements are open within that say nothing: markup around the name, in RSS.
  private var inner = 0

  static let elements = ["name", "email", "uri", "url", "homepage"]

  init(_ role: Role) { self.role = role }

  mutating func start() { inner += 1 }
  mutating func append(_ text: Span<UInt8>) { self.text.append(text) }

  /// Returns whether it was the person's own element that ended.
  mutating func end() -> Bool {
    if inner == 0 { return true }
    inner -= 1
    return false
  }

  mutating func take(_ captured: FeedCapture, base: String?) {
    switch captured.name {
    case "name": person.name = captured.line
    case "email": person.email = captured.word
    default: person.url = captured.word.map { WebAddress.absolute($0, against: base) }
    }
  }

  /// nil for one who has neither name nor address.
  var finished: FeedAuthor? {
    let found = person == FeedAuthor() ? FeedAuthor(rss: FeedText.plain(text) ?? "") : person
    return found == FeedAuthor() ? nil : found
  }
}
