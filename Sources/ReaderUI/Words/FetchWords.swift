internal import ArticleParsing
internal import Ingest
internal import Store

/// Why a feed could not be refreshed, in a language other than the command line's. `{}` stands for what comes from
/// outside, `{n}` for a number.
struct FetchWords: Sendable {
  /// Behind what is said, in the place of `{}`.
  let detail: String
  let system: SystemWords

  // The way to it
  let badAddress: String
  let noLibrary: String
  let noHost: String
  let noConnection: String
  let noTLS: String
  let tooSlow: String
  let tooLarge: String
  let bomb: String
  let headerTooLarge: String
  let badEncoding: String
  let cutOff: String
  let notHTTP: String
  let http: String
  let gone: String
  let tooManyRedirects: String
  let redirectLoop: String
  let forbiddenRedirect: String
  let localNetwork: String
  let localHost: String
  let notStarted: String
  let commandEnded: String
  let failed: String
  let cancelled: String

  let password: Password
  let file: File
  let feed: Feed
  let store: Store

  /// Why a command gave no password.
  struct Password: Sendable {
    /// `{host}` and `{reason}`, one of these.
    let missing: String
    let none: String
    let ended: String
    let tooSlow: String
    let tooMuch: String
    let notRun: String
  }

  struct File: Sendable {
    let notFound: String
    let noPermission: String
    let notAFile: String
    /// `{bytes}` and `{limit}`; of a feed too.
    let size: String
    let unsupported: String
    let unreadable: String
    let empty: String
    let tooManyLines: String
    let notText: String
    let notAPage: String
    /// `{}` is one of `kinds`.
    let foreign: String
    /// `{n}` bytes, of which the first stands in the line `{line}`.
    let undecodable: String
    let noArticle: String
    let kinds: Kinds
    let notJSON: String
    /// Behind that.
    let faults: Faults
    let notAnObject: String
    let noTitle: String
    let notOPML: String
    let noFeeds: String
    /// Behind that: `{}` are the lists that it names instead.
    let otherLists: String
  }

  /// What a text is that is no article.
  struct Kinds: Sendable {
    let table: String
    let addresses: String
    let licence: String
    let calendar: String
    let subtitles: String
    let mail: String
    let log: String
    let code: String
  }

  /// What is wrong with JSON.
  struct Faults: Sendable {
    let endsEarly: String
    let endsInString: String
    let noValue: String
    let noName: String
    let noColon: String
    let noCommaOrBrace: String
    let noCommaOrBracket: String
    let noDigit: String
    let noHexDigit: String
    let badEscape: String
    let control: String
    let tooDeep: String
    let somethingBehind: String
  }

  struct Feed: Sendable {
    let empty: String
    let notJSON: String
    let cutOff: String
    let html: String
    let opml: String
    let otherJSON: String
    let otherXML: String
    let noXMLFeed: String
    let text: String
  }

  struct Store: Sendable {
    let store: String
    let notWritten: String
    let replaced: String
    let removed: String
    let tooNew: String
  }
}

extension FetchWords {
  /// Without the secrets of any address that stands in it.
  func text(for error: FetchError) -> String { SecretAddress.masked(plainText(for: error)) }

  private func plainText(for error: FetchError) -> String {
    switch error {
    case .badAddress: badAddress
    case .noLibrary: noLibrary
    case .noHost: noHost
    case .noConnection(let reason): noConnection + detail(reason)
    case .noTLS(let reason): noTLS + detail(reason)
    case .tooSlow: tooSlow
    case .tooLarge: tooLarge
    case .bomb: bomb
    case .headerTooLarge: headerTooLarge
    case .badEncoding: badEncoding
    case .cutOff: cutOff
    case .notHTTP: notHTTP
    case .http(let status): http.replacing("{n}", with: "\(status)")
    case .gone: gone
    case .tooManyRedirects: tooManyRedirects
    case .redirectLoop: redirectLoop
    case .forbiddenRedirect(let address): forbiddenRedirect + detail(address)
    case .localNetwork: localNetwork
    case .localHost(let host): localHost + detail(host)
    case .password(let host, let reason):
      password.missing.replacing("{reason}", with: text(for: reason)).replacing("{host}", with: host.isolated)
    case .file(let error): text(for: error)
    case .command(nil, let reason): notStarted + detail(reason)
    case .command(let status?, let line): commandEnded.replacing("{n}", with: "\(status)") + detail(line)
    case .notAFeed(let error): text(for: error)
    case .store(let error): text(for: error)
    case .other(""): failed
    case .other(let reason): system.said(reason)
    case .cancelled: cancelled
    }
  }

  /// Behind what is said; nothing where nothing is known.
  private func detail(_ text: String) -> String {
    text.isEmpty ? "" : detail.replacing("{}", with: system.said(text).isolated)
  }

  private func size(_ bytes: Int, _ limit: Int) -> String {
    file.size.replacing("{bytes}", with: grouped(bytes)).replacing("{limit}", with: grouped(limit))
  }

  private func text(for error: PasswordError) -> String {
    switch error {
    case .none: password.none
    case .ended(let status): password.ended.replacing("{n}", with: "\(status)")
    case .tooSlow: password.tooSlow
    case .tooMuch: password.tooMuch
    case .notRun: password.notRun
    }
  }

  private func text(for error: ImportError) -> String {
    switch error {
    case .notFound: file.notFound
    case .noPermission: file.noPermission
    case .notAFile: file.notAFile
    case .tooLarge(let bytes): size(bytes, ArticlePage.limit)
    case .unsupported(let format): file.unsupported + detail(format)
    case .unreadable(let reason): file.unreadable + detail(reason)
    case .page(let error): text(for: error)
    case .feed(let error): text(for: error)
    case .line(let error): text(for: error)
    case .opml(.notOPML): file.notOPML
    case .opml(.noFeeds(let includes)):
      file.noFeeds
        + (includes.isEmpty
          ? "" : file.otherLists.replacing("{}", with: includes.joined(separator: ", ").isolatedFromLeft))
    case .opml(.tooLarge(let bytes, let limit)): size(bytes, limit)
    case .store(let error): text(for: error)
    }
  }

  private func text(for error: PageError) -> String {
    switch error {
    case .empty: file.empty
    case .tooLarge(let bytes, let limit): size(bytes, limit)
    case .tooManyLines(let limit): file.tooManyLines.replacing("{n}", with: grouped(limit))
    case .notText: file.notText
    case .notAPage(let format): file.notAPage.replacing("{}", with: format.isolated)
    case .foreign(let kind): file.foreign.replacing("{}", with: file.kinds.name(of: kind))
    case .undecodable(let badBytes, let line):
      file.undecodable.replacing("{line}", with: grouped(line)).replacing("{n}", with: grouped(badBytes))
    case .noArticle(let lines): file.noArticle.replacing("{n}", with: grouped(lines))
    }
  }

  private func text(for error: FeedError) -> String {
    switch error {
    case .empty, .notAFeed(.empty): feed.empty
    case .tooLarge(let bytes, let limit): size(bytes, limit)
    case .notJSON(let line): feed.notJSON.replacing("{n}", with: grouped(line))
    case .cutOff: feed.cutOff
    case .notAFeed(.html): feed.html
    case .notAFeed(.opml): feed.opml
    case .notAFeed(.otherJSON), .notAFeed(.jsonFeed): feed.otherJSON
    case .notAFeed(.otherXML(let root?)): feed.otherXML + detail("<\(root)>")
    case .notAFeed(.otherXML(nil)), .notAFeed(.xmlFeed): feed.noXMLFeed
    case .notAFeed(.text): feed.text
    }
  }

  private func text(for error: JSONLError) -> String {
    switch error {
    case .notJSON(let offset, let reason):
      file.notJSON.replacing("{n}", with: grouped(offset + 1))
        + (reason.map { detail.replacing("{}", with: file.faults.words(for: $0)) } ?? "")
    case .notAnObject: file.notAnObject
    case .noArticle: file.noTitle
    }
  }

  private func text(for error: StoreError) -> String {
    switch error {
    case .cannotOpen(_, let reason), .notAStore(_, let reason), .failed(let reason): store.store + detail(reason)
    case .cannotWrite(let reason): store.notWritten + detail(reason)
    case .lost(let path, isReplaced: true): store.replaced + detail(path)
    case .lost(let path, isReplaced: false): store.removed + detail(path)
    case .tooNew(_, let version): store.tooNew.replacing("{n}", with: "\(version)")
    }
  }
}

extension FetchWords.Faults {
  fileprivate func words(for fault: JSONFault) -> String {
    switch fault {
    case .endsEarly: endsEarly
    case .endsInString: endsInString
    case .noValue: noValue
    case .noName: noName
    case .noColon: noColon
    case .noCommaOrBrace: noCommaOrBrace
    case .noCommaOrBracket: noCommaOrBracket
    case .noDigit: noDigit
    case .noHexDigit: noHexDigit
    case .badEscape: badEscape
    case .control: control
    case .tooDeep: tooDeep
    case .somethingBehind: somethingBehind
    }
  }
}

extension FetchWords.Kinds {
  fileprivate func name(of kind: ForeignText) -> String {
    switch kind {
    case .table: table
    case .addresses: addresses
    case .licence: licence
    case .calendar: calendar
    case .subtitles: subtitles
    case .mail: mail
    case .log: log
    case .code: code
    }
  }
}
