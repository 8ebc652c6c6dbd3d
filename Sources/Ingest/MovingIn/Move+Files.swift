internal import ArticleParsing
internal import Store

// Articles in files that are read row by row, or message by message.
extension Move {
  mutating func takeTable(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    let (articles, problems) = SavedList.read(try whole(file))
    for problem in problems {
      leave(problem.reason == .openQuote ? .rest : .noAddress, of: file, line: problem.line)
    }
    try await addAlone(articles, &entry)
  }

  mutating func takePage(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    let articles = PocketPage.read(try whole(file))
    guard !articles.isEmpty else { throw .noArticles }
    try await addAlone(articles, &entry)
  }

  private func whole(_ file: MovedFile) throws(MovingProblem) -> [UInt8] {
    try reading { () throws(ImportError) in try file.read(upTo: ArticlePage.limit) }
  }

  /// A file is called by its feed, whose address stands in the sfeedrc alone.
  mutating func takeSfeed(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    var source = try reading { () throws(ImportError) in try file.source() }
    defer { source.close() }
    let name = file.name.isEmpty ? nil : file.name
    let own = try await place(named: name)
    var (articles, number, isMore) = ([MovedArticle](), 0, true)
    while isMore {
      var line: [UInt8]?
      number += 1
      do throws(ImportError) { line = try source.line(upTo: ArticlePage.limit) } catch {
        guard case .tooLarge = error else { throw .file(error) }
        leave(.damaged, of: file, line: number)
        continue
      }
      if let line {
        if line.isEmpty { continue }
        guard var article = SfeedLine.article(line) else {
          leave(.damaged, of: file, line: number)
          continue
        }
        article.source = name
        articles.append(article)
      }
      isMore = line != nil && !Task.isCancelled
      if !isMore || articles.count == Self.step * 4 {
        try await add(articles, in: own, &entry)
        articles = []
      }
    }
  }

  mutating func takeMailbox(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    let bytes = try reading { () throws(ImportError) in try file.source() }
    var mailbox = Mailbox(bytes)
    defer { mailbox.close() }
    var (articles, size, attachments, isMore) = ([MovedArticle](), 0, 0, true)
    while isMore, !Task.isCancelled {
      let found: Mailbox.Message?
      do throws(ImportError) { found = try mailbox.next() } catch { throw .file(error) }
      if let found {
        if let article = found.bytes.flatMap({ MailArticle.article($0[...]) }) {
          articles.append(article)
          size += article.content?.utf8.count ?? 0
          attachments += article.attachments
        } else {
          leave(.damaged, of: file, line: found.line)
        }
      }
      isMore = found != nil
      if !isMore || articles.count == Self.step || size > ImportBatch.mostBytes {
        // The last message of a mailbox is the newest.
        try await addAlone(articles, &entry)
        (articles, size) = ([], 0)
      }
    }
    leave(.attachment, of: file, count: attachments)
    if entry.articles == 0, report.failed.isEmpty { throw .noArticles }
  }
}

/// The messages of a mailbox (RFC 4155), one at a time.
struct Mailbox {
  struct Message {
    /// Where it begins, from 1.
    var line: Int
    /// Nil for one that is too large.
    var bytes: [UInt8]?
  }

  static let mostOfMessage = 32 << 20

  private var source: ByteSource
  private var number = 0
  private var start: Int?

  init(_ source: ByteSource) { self.source = source }

  func close() { source.close() }

  /// Nil behind the last.
  mutating func next() throws(ImportError) -> Message? {
    var bytes: [UInt8] = []
    var isWhole = true
    // The mailbox begins as if a blank line stood before it.
    var isBlank = start == nil
    while true {
      number += 1
      let line: [UInt8]?
      do throws(ImportError) { line = try source.line(upTo: Self.mostOfMessage) } catch {
        guard case .tooLarge = error else { throw error }
        (isWhole, isBlank) = (false, false)
        continue
      }
      guard let line else {
        defer { start = nil }
        return start.map { Message(line: $0, bytes: isWhole ? bytes : nil) }
      }
      if isBlank, line.starts(with: "From ".utf8) {
        defer { start = number }
        if let start { return Message(line: start, bytes: isWhole ? bytes : nil) }
      } else if bytes.count + line.count > Self.mostOfMessage {
        isWhole = false
        bytes = []
      } else if isWhole {
        // What would begin a message was marked.
        bytes +=
          line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8) && line.first == UInt8(ascii: ">")
          ? line[1...] : line[...]
        bytes.append(0x0A)
      }
      isBlank = line.isEmpty
    }
  }
}
