internal import ArticleParsing
internal import Foundation
internal import Ingest
internal import Screen
internal import Store
internal import TextLayout

/// What was found at an address, before it is subscribed to: name, address, how much it has, and its newest headlines.
struct FoundFeedView {
  let proposal: Proposal
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let words = state.strings.feedWords
    let overlay = OverlayFrame(in: rect, columns: 76, over: state, of: &frame)
    frame.draw(words.foundTitle, .title, in: overlay.head)
    var lines = FeedLines(room: overlay.body.inset(columns: 1))
    let address = SecretAddress.masked(proposal.address)
    let title = proposal.found?.title ?? ""
    lines.add(title.isEmpty ? address : title, .heading, to: &frame)
    if !title.isEmpty { lines.add(ReadableAddress(address).text, .dim, .leftToRight, to: &frame) }
    for (text, role) in notes { lines.add(text, role, frame.direction, to: &frame) }
    lines.skip()
    guard let found = proposal.found else { return }
    for headline in found.headlines(atMost: max(0, lines.room.rows)) {
      guard lines.room.rows > 0 else { break }
      let row = lines.room.splitTop(rows: 1).top
      let age =
        headline.published.map {
          state.strings.age(ofPublished: $0, at: state.clock)
        } ?? ""
      let width = min(frame.width(of: age) + 2, row.columns / 3)
      let (name, column) = row.splitTrailing(columns: age.isEmpty ? 0 : width, frame.direction)
      frame.draw(age, .date, in: column, .trailing, direction: frame.direction)
      let own = Direction.of(headline.title, within: frame.direction)
      let line = Paragraph(headline.title, direction: own, tag: Role.text.rawValue)
        .line(width: name.columns, options: frame.options)
      frame.draw(line, in: name, .leading)
      lines.room = lines.room.splitTop(rows: 1).rest
    }
  }

  /// What is to be said of it, in the order of its weight.
  var notes: [(String, Role)] {
    let words = state.strings.feedWords
    var notes: [(String, Role)] = []
    switch proposal.standing {
    case .known(let feed):
      notes.append((words.known.replacing("{}", with: feed.name.isolated), .error))
    case .moves(let feed, _):
      notes.append((words.movesToTLS.replacing("{}", with: feed.name.isolated), .text))
    case .new, .besideOtherScheme: break
    }
    if let failure = proposal.failure {
      notes.append((state.strings.fetchError(failure.reason), .error))
      notes.append((words.askedLater, .dim))
    }
    if proposal.isFolder { notes.append((words.isFolder, .text)) }
    if let found = proposal.found {
      notes.append((state.strings.count(state.strings.articles, found.articles), .text))
      if !found.others.isEmpty { notes.append((state.strings.count(words.others, found.others.count), .dim)) }
    }
    return notes
  }
}

/// Rows of text in a window, each as long as it takes.
struct FeedLines {
  var room: Rect

  mutating func add(_ text: String, _ role: Role, _ direction: Direction? = nil, to frame: inout Frame) {
    let base = direction ?? Direction.of(text, within: frame.direction)
    let paragraph = Paragraph(text, direction: base, tag: role.rawValue)
    for line in paragraph.lines(width: max(1, room.columns), options: frame.options) where room.rows > 0 {
      frame.draw(line, in: room, .leading)
      room = room.splitTop(rows: 1).rest
    }
  }

  mutating func skip() { room = room.splitTop(rows: 1).rest }
}
