internal import ArticleParsing
internal import CCurl
internal import CDescriptors
internal import Foundation

/// One request over HTTP and its answer; redirects are answers like others.
struct HTTPExchange: Sendable {
  /// Without user and password.
  var address: String
  /// Sent with the request, unasked.
  var credentials: WebTarget.Credentials?
  /// Through which it goes; nil for a direct connection, whatever the environment says.
  var proxy: String?
  /// Lines of the request, as `If-None-Match: "a"`.
  var header: [String]
  var userAgent: String
  var limits: FetchLimits
  /// The answer's bytes are taken as they come.
  var isUndecoded = false
  /// Asked of each address that is to be connected to; nil where all may be, as a proxy must be.
  var isForbidden: AddressTest?

  /// Of a numeric address.
  typealias AddressTest = @Sendable (String) -> Bool

  /// For C, which knows no closures.
  private final class Box: Sendable {
    let test: AddressTest
    init(_ test: @escaping AddressTest) { self.test = test }
  }

  struct Answer: Equatable, Sendable {
    var status: Int
    var header: HTTPHeader
    /// Decompressed.
    var body: [UInt8]
    /// Where a redirect leads, absolute.
    var redirect: String?
    /// The connection ended before the answer had the length that it had promised.
    var isCutOff = false

    /// All that was meant came: a document that was closed is one, whatever length was promised; one that was
    /// compressed and is not closed ended with its compression, which the library does not tell.
    var isWhole: Bool {
      guard isCutOff || header["content-encoding"] != nil else { return true }
      return ParsedFeed.isClosed(body) ?? !isCutOff
    }

    /// Bytes that are a feed, or gzip, whatever they are called.
    var isReadable: Bool { ParsedFeed.isClosed(body) == true || body.starts(with: [0x1F, 0x8B]) }
  }

  /// Blocks a thread of its own until the answer is there. When the task is cancelled it is there at once.
  func run() async throws(FetchError) -> Answer {
    guard let cancel = Signal() else { throw .other(unsafe String(cString: strerror(errno))) }
    let result: Result<Answer, FetchError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: blocking(cancel)) }
      }
    } onCancel: {
      cancel.send()
    }
    return try result.get()
  }

  private static let askBox: @convention(c) (UnsafePointer<CChar>?, UnsafeMutableRawPointer?) -> Int32 = { name, box in
    guard let name = unsafe name, let box = unsafe box else { return 1 }
    let test = unsafe Unmanaged<Box>.fromOpaque(box).takeUnretainedValue().test
    return unsafe test(String(cString: name)) ? 1 : 0
  }

  private static func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
    unsafe text.flatMap { unsafe strdup($0) }
  }

  private func blocking(_ cancel: Signal) -> Result<Answer, FetchError> {
    let lines = unsafe header.map { unsafe strdup($0) }
    defer { unsafe lines.forEach { unsafe free($0) } }
    let pointers = unsafe lines.map { unsafe UnsafePointer($0) } + [nil]
    let test = isForbidden.map { Box($0) }
    let (user, password) = unsafe (Self.copy(credentials?.user), Self.copy(credentials?.password))
    let through = unsafe Self.copy(proxy)
    defer {
      unsafe free(user)
      unsafe free(password)
      unsafe free(through)
    }
    var response = unsafe curl_response()
    unsafe address.withCString { address in
      unsafe userAgent.withCString { userAgent in
        unsafe pointers.withUnsafeBufferPointer { pointers in
          var request = unsafe curl_request(
            url: address, user: user, password: password, proxy: through, user_agent: userAgent,
            headers: pointers.baseAddress,
            connect_limit: limits.connecting.milliseconds, stall_limit: limits.stall.milliseconds,
            time_limit: limits.whole.milliseconds, wire_limit: Int64(limits.wireBytes),
            body_limit: Int64(limits.bytes), header_limit: Int64(limits.headerBytes),
            ratio_limit: Int64(limits.ratio), ratio_floor: Int64(limits.ratioFloor),
            is_undecoded: isUndecoded ? 1 : 0, cancel: cancel.receiver,
            is_forbidden: test == nil ? nil : unsafe Self.askBox,
            context: test.map { unsafe Unmanaged.passUnretained($0).toOpaque() })
          withExtendedLifetime(test) { unsafe curl_fetch(&request, &response) }
        }
      }
    }
    defer { unsafe curl_response_free(&response) }
    let error = unsafe FetchError(response)
    // Of an answer that broke off there may be all that matters.
    let isCutOff = unsafe error == .cutOff && (200..<300).contains(response.status) && response.body_count > 0
    if let error, !isCutOff { return .failure(error) }
    return .success(
      Answer(
        status: unsafe Int(response.status),
        header: HTTPHeader(unsafe [UInt8](UnsafeBufferPointer(start: response.header, count: response.header_count))),
        body: unsafe [UInt8](UnsafeBufferPointer(start: response.body, count: response.body_count)),
        redirect: unsafe response.redirect.map { unsafe String(cString: $0) }, isCutOff: isCutOff))
  }
}

extension FetchError {
  fileprivate init?(_ response: curl_response) {
    let reason = unsafe withUnsafeBytes(of: response.reason) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    switch unsafe response.outcome {
    case CURL_FETCHED: return nil
    case CURL_CANCELLED: self = .cancelled
    case CURL_NO_LIBRARY: self = .noLibrary
    case CURL_BAD_ADDRESS: self = .badAddress
    case CURL_NO_HOST: self = .noHost
    case CURL_NO_CONNECTION:
      // The system's words; the library's name addresses and milliseconds.
      let system = unsafe response.system_error
      self = .noConnection(system == 0 ? reason : unsafe String(cString: strerror(system)))
    case CURL_NO_TLS: self = .noTLS(Self.words(ofTLS: reason))
    case CURL_TOO_SLOW: self = .tooSlow
    case CURL_TOO_LARGE: self = .tooLarge
    case CURL_RATIO: self = .bomb
    case CURL_HEADER_TOO_LARGE: self = .headerTooLarge
    case CURL_BAD_ENCODING: self = .badEncoding
    case CURL_CUT_OFF: self = .cutOff
    case CURL_NO_HTTP: self = .notHTTP
    case CURL_FORBIDDEN: self = .localNetwork
    default: self = .other(reason)
    }
  }

  /// What OpenSSL and GnuTLS say of a server that answers without TLS is for programmers.
  private static func words(ofTLS reason: String) -> String {
    let isPlain = ["wrong version number", "packet length", "unexpected TLS packet", "record layer", "http request"]
      .contains { reason.localizedCaseInsensitiveContains($0) }
    return isPlain ? "the server does not speak TLS there" : reason
  }
}

/// A descriptor that becomes readable when it is sent something, and stays so.
final class Signal: Sendable {
  let receiver: Int32
  private let sender: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard unsafe descriptors_pipe(&ends) == 0 else { return nil }
    (receiver, sender) = (ends[0], ends[1])
  }

  deinit {
    close(receiver)
    close(sender)
  }

  /// A second byte changes nothing, and the pipe has room for it.
  func send() {
    var byte: UInt8 = 1
    _ = unsafe write(sender, &byte, 1)
  }
}

extension FeedFetcher {
  /// Closes connections that are kept for the next request.
  static func closeIdle() { curl_close_idle() }
}
