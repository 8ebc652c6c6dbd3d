internal import ArticleParsing
public import Store

extension FetchError {
  /// What stands for an error in a feed's row and in JSON. A released code is never renamed, and its parameters keep
  /// their meaning.
  public enum Code: String, CaseIterable, Sendable {
    case badAddress, noLibrary, noHost, noConnection, noTLS, tooSlow, tooLarge, bomb, headerTooLarge, badEncoding
    case cutOff, notHTTP, http, gone, tooManyRedirects, redirectLoop, forbiddenRedirect, localNetwork, localHost
    case command, commandNotRun, other, cancelled
    case passwordNone = "password.none"
    case passwordStatus = "password.status"
    case passwordTooSlow = "password.tooSlow"
    case passwordTooMuch = "password.tooMuch"
    case passwordNotRun = "password.notRun"
    case feedEmpty = "feed.empty"
    case feedTooLarge = "feed.tooLarge"
    /// What was found in place of a feed: `html`, `opml`, `xml` and the name of its first element, `json`, `text`.
    case feedOther = "feed.other"
    case feedNotJSON = "feed.notJSON"
    case feedCutOff = "feed.cutOff"
    case fileNotFound = "file.notFound"
    case fileNoPermission = "file.noPermission"
    case fileNotAFile = "file.notAFile"
    case fileTooLarge = "file.tooLarge"
    case fileUnsupported = "file.unsupported"
    case fileUnreadable = "file.unreadable"
    case pageEmpty = "page.empty"
    case pageTooLarge = "page.tooLarge"
    case pageTooManyLines = "page.tooManyLines"
    case pageNotText = "page.notText"
    case pageOther = "page.other"
    /// The name of a `ForeignText`.
    case pageForeign = "page.foreign"
    case pageUndecodable = "page.undecodable"
    case pageNoArticle = "page.noArticle"
    case lineNotJSON = "line.notJSON"
    case lineNotAnObject = "line.notAnObject"
    case lineNoArticle = "line.noArticle"
    case listNotOPML = "opml.notOPML"
    case listTooLarge = "opml.tooLarge"
    /// Its parameters are the lists that it names instead.
    case listWithoutFeeds = "opml.noFeeds"
    case storeCannotOpen = "store.cannotOpen"
    case storeNotAStore = "store.notAStore"
    case storeTooNew = "store.tooNew"
    case storeCannotWrite = "store.cannotWrite"
    case storeRemoved = "store.removed"
    case storeReplaced = "store.replaced"
    case storeFailed = "store.failed"
  }

  /// For a row.
  public var coded: CodedError {
    let (code, parameters) = parts
    return CodedError(code: code.rawValue, parameters: parameters)
  }

  /// Of a row. A code that is not known is told as it stands: a later version may have written it, or an earlier one a
  /// sentence, which is known where it is one that we still say of an error without parameters.
  public init(_ coded: CodedError) {
    if let code = Code(rawValue: coded.code) {
      self.init(code, Parameters(coded.parameters))
    } else {
      let sentence = ([coded.code] + coded.parameters).joined(separator: " ")
      let known = Code.allCases.lazy.map { FetchError($0, Parameters([])) }
      self = known.first { $0.parts.parameters.isEmpty && $0.description == sentence } ?? .other(sentence)
    }
  }

  /// Of which some may be missing, or be none of those that belong there.
  private struct Parameters {
    let texts: [String]

    init(_ texts: [String]) { self.texts = texts }

    func text(_ place: Int) -> String { place < texts.count ? texts[place] : "" }
    /// Of things, so that one more can be counted.
    func number(_ place: Int) -> Int { min(max(Int(text(place)) ?? 0, 0), 1 << 48) }
    func status(_ place: Int) -> Int32 { Int32(text(place)) ?? 0 }
  }

  private var parts: (code: Code, parameters: [String]) {
    switch self {
    case .badAddress: (.badAddress, [])
    case .noLibrary: (.noLibrary, [])
    case .noHost: (.noHost, [])
    case .noConnection(let reason): (.noConnection, [reason])
    case .noTLS(let reason): (.noTLS, [reason])
    case .tooSlow: (.tooSlow, [])
    case .tooLarge: (.tooLarge, [])
    case .bomb: (.bomb, [])
    case .headerTooLarge: (.headerTooLarge, [])
    case .badEncoding: (.badEncoding, [])
    case .cutOff: (.cutOff, [])
    case .notHTTP: (.notHTTP, [])
    case .http(let status): (.http, [String(status)])
    case .gone: (.gone, [])
    case .tooManyRedirects: (.tooManyRedirects, [])
    case .redirectLoop: (.redirectLoop, [])
    case .forbiddenRedirect(let address): (.forbiddenRedirect, [address])
    case .localNetwork: (.localNetwork, [])
    case .localHost(let host): (.localHost, [host])
    case .password(let host, .none): (.passwordNone, [host])
    case .password(let host, .ended(let status)): (.passwordStatus, [host, String(status)])
    case .password(let host, .tooSlow): (.passwordTooSlow, [host])
    case .password(let host, .tooMuch): (.passwordTooMuch, [host])
    case .password(let host, .notRun): (.passwordNotRun, [host])
    case .file(.page(let error)): Self.parts(error)
    case .file(.line(.notJSON(let offset, let reason))): (.lineNotJSON, [String(offset), reason?.rawValue ?? ""])
    case .file(.line(.notAnObject)): (.lineNotAnObject, [])
    case .file(.line(.noArticle)): (.lineNoArticle, [])
    case .file(.opml(.notOPML)): (.listNotOPML, [])
    case .file(.opml(.noFeeds(let includes))): (.listWithoutFeeds, Array(includes.prefix(3)))
    case .file(.opml(.tooLarge(let bytes, let limit))): (.listTooLarge, [String(bytes), String(limit)])
    case .file(.notFound): (.fileNotFound, [])
    case .file(.noPermission): (.fileNoPermission, [])
    case .file(.notAFile): (.fileNotAFile, [])
    case .file(.tooLarge(let bytes)): (.fileTooLarge, [String(bytes)])
    case .file(.unsupported(let format)): (.fileUnsupported, [format])
    case .file(.unreadable(let reason)): (.fileUnreadable, [reason])
    case .file(.feed(let error)), .notAFeed(let error): Self.parts(error)
    case .file(.store(let error)), .store(let error): Self.parts(error)
    case .command(nil, let reason): (.commandNotRun, [reason])
    case .command(let status?, let line): (.command, [String(status), line])
    case .other(let reason): (.other, [reason])
    case .cancelled: (.cancelled, [])
    }
  }

  private static func parts(_ error: PageError) -> (Code, [String]) {
    switch error {
    case .empty: (.pageEmpty, [])
    case .tooLarge(let bytes, let limit): (.pageTooLarge, [String(bytes), String(limit)])
    case .tooManyLines(let limit): (.pageTooManyLines, [String(limit)])
    case .notText: (.pageNotText, [])
    case .notAPage(let format): (.pageOther, [format])
    case .foreign(let kind): (.pageForeign, [kind.rawValue])
    case .undecodable(let badBytes, let line): (.pageUndecodable, [String(badBytes), String(line)])
    case .noArticle(let lines): (.pageNoArticle, [String(lines)])
    }
  }

  private static func parts(_ error: FeedError) -> (Code, [String]) {
    switch error {
    case .empty, .notAFeed(.empty): (.feedEmpty, [])
    case .tooLarge(let bytes, let limit): (.feedTooLarge, [String(bytes), String(limit)])
    case .notJSON(let line): (.feedNotJSON, [String(line)])
    case .cutOff: (.feedCutOff, [])
    case .notAFeed(.html): (.feedOther, ["html"])
    case .notAFeed(.opml): (.feedOther, ["opml"])
    case .notAFeed(.otherXML(let root)): (.feedOther, ["xml", root ?? ""])
    case .notAFeed(.otherJSON), .notAFeed(.jsonFeed): (.feedOther, ["json"])
    case .notAFeed(.text): (.feedOther, ["text"])
    case .notAFeed(.xmlFeed): (.feedOther, ["xml"])
    }
  }

  private static func parts(_ error: StoreError) -> (Code, [String]) {
    switch error {
    case .cannotOpen(let path, let reason): (.storeCannotOpen, [path, reason])
    case .notAStore(let path, let reason): (.storeNotAStore, [path, reason])
    case .tooNew(let path, let version): (.storeTooNew, [path, String(version)])
    case .cannotWrite(let reason): (.storeCannotWrite, [reason])
    case .lost(let path, isReplaced: false): (.storeRemoved, [path])
    case .lost(let path, isReplaced: true): (.storeReplaced, [path])
    case .failed(let reason): (.storeFailed, [reason])
    }
  }

  private init(_ code: Code, _ given: Parameters) {
    self =
      switch code {
      case .badAddress: .badAddress
      case .noLibrary: .noLibrary
      case .noHost: .noHost
      case .noConnection: .noConnection(given.text(0))
      case .noTLS: .noTLS(given.text(0))
      case .tooSlow: .tooSlow
      case .tooLarge: .tooLarge
      case .bomb: .bomb
      case .headerTooLarge: .headerTooLarge
      case .badEncoding: .badEncoding
      case .cutOff: .cutOff
      case .notHTTP: .notHTTP
      case .http: .http(given.number(0))
      case .gone: .gone
      case .tooManyRedirects: .tooManyRedirects
      case .redirectLoop: .redirectLoop
      case .forbiddenRedirect: .forbiddenRedirect(to: given.text(0))
      case .localNetwork: .localNetwork
      case .localHost: .localHost(given.text(0))
      case .command: .command(status: given.status(0), says: given.text(1))
      case .commandNotRun: .command(status: nil, says: given.text(0))
      case .other: .other(given.text(0))
      case .cancelled: .cancelled
      case .passwordNone: .password(host: given.text(0), .none)
      case .passwordStatus: .password(host: given.text(0), .ended(status: given.status(1)))
      case .passwordTooSlow: .password(host: given.text(0), .tooSlow)
      case .passwordTooMuch: .password(host: given.text(0), .tooMuch)
      case .passwordNotRun: .password(host: given.text(0), .notRun)
      case .feedEmpty: .notAFeed(.empty)
      case .feedTooLarge: .notAFeed(.tooLarge(bytes: given.number(0), limit: given.number(1)))
      case .feedOther: .notAFeed(.notAFeed(found: Self.found(given)))
      case .feedNotJSON: .notAFeed(.notJSON(line: given.number(0)))
      case .feedCutOff: .notAFeed(.cutOff)
      case .fileNotFound: .file(.notFound)
      case .fileNoPermission: .file(.noPermission)
      case .fileNotAFile: .file(.notAFile)
      case .fileTooLarge: .file(.tooLarge(bytes: given.number(0)))
      case .fileUnsupported: .file(.unsupported(format: given.text(0)))
      case .fileUnreadable: .file(.unreadable(given.text(0)))
      case .pageEmpty: .file(.page(.empty))
      case .pageTooLarge: .file(.page(.tooLarge(bytes: given.number(0), limit: given.number(1))))
      case .pageTooManyLines: .file(.page(.tooManyLines(limit: given.number(0))))
      case .pageNotText: .file(.page(.notText))
      case .pageOther: .file(.page(.notAPage(format: given.text(0))))
      case .pageForeign: .file(.page(.foreign(ForeignText(rawValue: given.text(0)) ?? .code)))
      case .pageUndecodable: .file(.page(.undecodable(badBytes: given.number(0), line: given.number(1))))
      case .pageNoArticle: .file(.page(.noArticle(lines: given.number(0))))
      case .lineNotJSON: .file(.line(.notJSON(offset: given.number(0), reason: JSONFault(rawValue: given.text(1)))))
      case .lineNotAnObject: .file(.line(.notAnObject))
      case .lineNoArticle: .file(.line(.noArticle))
      case .listNotOPML: .file(.opml(.notOPML))
      case .listWithoutFeeds: .file(.opml(.noFeeds(includes: given.texts)))
      case .listTooLarge: .file(.opml(.tooLarge(bytes: given.number(0), limit: given.number(1))))
      case .storeCannotOpen: .store(.cannotOpen(path: given.text(0), reason: given.text(1)))
      case .storeNotAStore: .store(.notAStore(path: given.text(0), reason: given.text(1)))
      case .storeTooNew: .store(.tooNew(path: given.text(0), version: given.number(1)))
      case .storeCannotWrite: .store(.cannotWrite(reason: given.text(0)))
      case .storeRemoved: .store(.lost(path: given.text(0), isReplaced: false))
      case .storeReplaced: .store(.lost(path: given.text(0), isReplaced: true))
      case .storeFailed: .store(.failed(reason: given.text(0)))
      }
  }

  private static func found(_ given: Parameters) -> FeedFormat {
    switch given.text(0) {
    case "html": .html
    case "opml": .opml
    case "json": .otherJSON
    case "xml": .otherXML(root: given.text(1).isEmpty ? nil : given.text(1))
    default: .text
    }
  }
}

extension FeedFetch {
  /// Why it failed the last time; nil when it did not.
  public var failure: FetchError? { error.map { FetchError($0) } }
}
