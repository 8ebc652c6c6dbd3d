import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// An HTTP server on loopback that does exactly what a test wants, also what no server library would do.
final class RefreshServer: Sendable {
  struct Request: Sendable {
    var path: String
    /// Names in lower case.
    var header: [String: String]
  }

  enum Answer: Sendable {
    /// Then the connection is closed, or kept for the next request.
    case bytes([UInt8], keep: Bool = false)
    /// Then silence until the other side goes away.
    case silence(after: [UInt8])
    /// Then `piece` until the other side goes away.
    case endless(after: [UInt8], piece: [UInt8])
    /// A byte now and then, until the other side goes away.
    case drip(after: [UInt8])

    static func text(
      _ status: String = "200 OK", _ header: [String] = [], body: String = "", keep: Bool = false
    ) -> Answer {
      .bytes(message(status, header, Array(body.utf8)), keep: keep)
    }

    static func redirect(_ status: Int, to place: String) -> Answer { .text("\(status) Moved", ["Location: \(place)"]) }
  }

  static func message(_ status: String = "200 OK", _ header: [String] = [], _ body: [UInt8]) -> [UInt8] {
    let hasLength = header.contains { $0.lowercased().hasPrefix("content-length") }
    let lines = ["HTTP/1.1 " + status] + header + (hasLength ? [] : ["Content-Length: \(body.count)"]) + ["", ""]
    return Array(lines.joined(separator: "\r\n").utf8) + body
  }

  let port: Int
  private let listener: Int32
  private let log: Log

  /// What was asked, and how many were answered at the same time.
  private final class Log: Sendable {
    struct State {
      var requests: [Request] = []
      var running = 0
      var most = 0
    }
    let state = Mutex(State())
  }

  var requests: [Request] { log.state.withLock { $0.requests } }
  var mostAtOnce: Int { log.state.withLock { $0.most } }

  init(_ answer: @Sendable @escaping (Request) -> Answer) {
    // A client that gives up must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    unsafe withUnsafeMutableBytes(of: &address) { bytes in
      let pointer = unsafe bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      _ = unsafe bind(listener, pointer, size)
      _ = unsafe getsockname(listener, pointer, &size)
    }
    listen(listener, 64)
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    let log = Log()
    self.log = log
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        Thread.detachNewThread { Self.serve(connection, log, answer) }
      }
      // Here and not with the server: another's listener may have the number before this thread has asked once more.
      close(listener)
    }
  }

  deinit {
    // Wakes the thread that accepts, and nobody is heard from here on.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  func address(_ path: String = "/", scheme: String = "http") -> String { "\(scheme)://127.0.0.1:\(port)\(path)" }

  private static func serve(_ connection: Int32, _ log: Log, _ answer: (Request) -> Answer) {
    defer { close(connection) }
    while let request = read(connection) {
      log.state.withLock {
        $0.requests.append(request)
        $0.running += 1
        $0.most = max($0.most, $0.running)
      }
      let next = answer(request)
      log.state.withLock { $0.running -= 1 }
      switch next {
      case .bytes(let bytes, let keep):
        guard write(connection, bytes), keep else { return }
      case .silence(let bytes):
        guard write(connection, bytes) else { return }
        _ = read(connection)
        return
      case .endless(let bytes, let piece):
        guard write(connection, bytes) else { return }
        while write(connection, piece) {}
        return
      case .drip(let bytes):
        guard write(connection, bytes) else { return }
        while write(connection, [0x20]) { usleep(10_000) }
        return
      }
    }
  }

  private static func write(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Foundation.write(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard unsafe Foundation.read(connection, &byte, 1) == 1 else { return nil }
      bytes.append(byte)
      // A TLS handshake has no lines; it is answered like a request.
      if bytes == [0x16] { return Request(path: "", header: [:]) }
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").filter { !$0.isEmpty }
    let words = lines[0].split(separator: " ")
    var header: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      header[parts[0].lowercased()] = parts.count > 1 ? parts[1] : ""
    }
    return Request(path: words.count > 1 ? String(words[1]) : "", header: header)
  }
}
