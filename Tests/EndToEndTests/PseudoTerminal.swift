import Foundation
import TestSupport
import Testing

/// A terminal whose every byte a test reads itself.
final class PseudoTerminal {
  struct Failed: Error, CustomStringConvertible { let description: String }

  private let master: Int32
  private let slave: Int32

  /// `isShared`: non-blocking for the program, as whoever shares a terminal may make it.
  init(columns: UInt16 = 80, rows: UInt16 = 24, isShared: Bool = false) throws {
    guard let (master, name) = Self.open() else { throw Failed(description: "no pseudo-terminal") }
    self.master = master
    slave = unsafe Foundation.open(name, O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard slave >= 0, unsafe ioctl(slave, UInt(TIOCSWINSZ), &size) == 0,
      fcntl(slave, F_SETFL, isShared ? O_NONBLOCK : 0) == 0
    else {
      throw Failed(description: "no pseudo-terminal")
    }
    // Bytes come as they were written, and none is echoed.
    var modes = termios()
    guard unsafe tcgetattr(slave, &modes) == 0 else { throw Failed(description: "no pseudo-terminal") }
    unsafe cfmakeraw(&modes)
    guard unsafe tcsetattr(slave, TCSANOW, &modes) == 0 else { throw Failed(description: "no pseudo-terminal") }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(master)
    close(slave)
  }

  private static func open() -> (Int32, name: String)? {
    #if canImport(Darwin)
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = unsafe ptsname(master) else {
        return nil
      }
      return unsafe (master, String(cString: name))
    #else
      // glibc's own ways to one are not in Swift's module; these are the requests behind them (ioctl_tty(2)).
      let (unlock, askNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let master = unsafe Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (locked, number): (Int32, UInt32) = (0, 0)
      guard master >= 0, unsafe ioctl(master, unlock, &locked) == 0, unsafe ioctl(master, askNumber, &number) == 0
      else {
        return nil
      }
      return (master, "/dev/pts/\(number)")
    #endif
  }

  /// Standard error goes there, too.
  func start(_ arguments: [String], environment: [String: String], folder: URL? = nil) throws -> Started {
    let terminal = Stream.descriptor(slave)
    let started = TestSupport.start(
      arguments, environment: environment.merging(runMark) { $1 }, folder: folder?.path, input: terminal,
      output: terminal, errors: terminal)
    return try #require(started)
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Foundation.write(master, $0.baseAddress, $0.count) }
  }

  /// Reads, little by little, until `isEnough` of what has come since the last call.
  func read(until isEnough: ([UInt8]) -> Bool) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1000)
    while !isEnough(bytes) {
      guard try isReadable(milliseconds: 120_000) else {
        throw Failed(
          description: "nothing came after \(bytes.count) bytes: \(String(decoding: bytes.suffix(300), as: UTF8.self))")
      }
      let count = unsafe Foundation.read(master, &piece, piece.count)
      guard count > 0 else { throw Failed(description: "the terminal was closed after \(bytes.count) bytes") }
      bytes += piece.prefix(count)
    }
    return bytes
  }

  /// Reads all that comes until the program has ended.
  func readToEnd(of process: Started) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      // Asked before looking, lest something come in between.
      let isRunning = process.isRunning
      if try isReadable(milliseconds: isRunning ? 10 : 0) {
        let count = unsafe Foundation.read(master, &piece, piece.count)
        guard count > 0 else { return bytes }
        bytes += piece.prefix(count)
      } else if !isRunning {
        return bytes
      }
    }
  }

  private func isReadable(milliseconds: Int32) throws -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waiting, 1, milliseconds) > 0 && waiting.revents & Int16(POLLIN) != 0
  }
}
