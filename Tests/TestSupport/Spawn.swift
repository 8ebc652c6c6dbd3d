import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// How a program ended: the status it gave, or the signal that ended it.
public struct Ended: Sendable {
  public var status: Int32
  public var isSignalled: Bool
}

#if canImport(Glibc)
  private typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
  private typealias ChangeFolder =
    @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>) -> Int32

  /// One of glibc's own functions (2.34), which Swift's module leaves out.
  private func function<Function>(_ name: String) -> Function {
    unsafe unsafeBitCast(dlsym(nil, name), to: Function.self)
  }
#endif

/// Where a stream of a program leads.
public enum Stream: Sendable {
  case nowhere
  /// Written anew.
  case file(String)
  /// That of another stream, or one of this process.
  case descriptor(Int32)
}

/// A program that was started.
///
/// Not Foundation's `Process`: it would leave the child with SIGTERM and SIGCHLD blocked, and a tmux daemon
/// holding our pipes would keep it from ever ending. It also copies 256 bytes of each name under /proc/self/fd, whatever
/// the name's length, and so reads behind the end of its buffer where some 1,400 files are open, as in a run of all tests.
public final class Started: Sendable {
  public let processIdentifier: Int32
  private let ended = Mutex<Ended?>(nil)

  fileprivate init(_ child: Int32) { processIdentifier = child }

  /// Waits for its end.
  @discardableResult public func waitUntilExit() -> Ended {
    ended.withLock { wait(0, &$0) ?? Ended(status: 127, isSignalled: false) }
  }

  /// Nothing where it has ended.
  public func send(_ signal: Int32) { if isRunning { kill(processIdentifier, signal) } }

  public var isRunning: Bool { ended.withLock { wait(WNOHANG, &$0) == nil } }
  public var terminationStatus: Int32 { waitUntilExit().status }
  public var isSignalled: Bool { waitUntilExit().isSignalled }

  private func wait(_ options: Int32, _ ended: inout Ended?) -> Ended? {
    if let ended { return ended }
    var status: Int32 = 0
    var found: pid_t
    repeat { found = unsafe waitpid(processIdentifier, &status, options) } while found < 0 && errno == EINTR
    guard found == processIdentifier else { return nil }
    let signal = status & 0x7F
    ended =
      signal == 0 ? Ended(status: status >> 8 & 0xFF, isSignalled: false) : Ended(status: signal, isSignalled: true)
    return ended
  }
}

/// Starts a program; nil where it can't be started. Without an `environment` it has that of this process.
public func start(
  _ arguments: [String], environment: [String: String]? = nil, folder: String? = nil, input: Stream = .nowhere,
  output: Stream = .nowhere, errors: Stream = .nowhere
) -> Started? {
  var attributes = posix_spawnattr_t()
  var actions = unsafe posix_spawn_file_actions_t()
  var none = sigset_t()
  unsafe posix_spawnattr_init(&attributes)
  unsafe posix_spawn_file_actions_init(&actions)
  defer {
    unsafe posix_spawnattr_destroy(&attributes)
    unsafe posix_spawn_file_actions_destroy(&actions)
  }
  unsafe sigemptyset(&none)
  unsafe posix_spawnattr_setsigmask(&attributes, &none)
  var flags = Int16(POSIX_SPAWN_SETSIGMASK)
  for (stream, number) in [(input, 0), (output, 1), (errors, 2)] as [(Stream, Int32)] {
    switch stream {
    case .nowhere: unsafe posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
    case .file(let path):
      unsafe posix_spawn_file_actions_addopen(&actions, number, path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    case .descriptor(let other): unsafe posix_spawn_file_actions_adddup2(&actions, other, number)
    }
  }
  // The files of other tests are none of its business.
  #if canImport(Glibc)
    let closeFrom: CloseFrom = unsafe function("posix_spawn_file_actions_addclosefrom_np")
    _ = unsafe closeFrom(&actions, 3)
  #else
    flags |= Int16(POSIX_SPAWN_CLOEXEC_DEFAULT)
  #endif
  unsafe posix_spawnattr_setflags(&attributes, flags)
  if let folder {
    #if canImport(Glibc)
      let changeFolder: ChangeFolder = unsafe function("posix_spawn_file_actions_addchdir_np")
      _ = unsafe changeFolder(&actions, folder)
    #else
      unsafe posix_spawn_file_actions_addchdir_np(&actions, folder)
    #endif
  }
  var argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
  var variables = unsafe (environment ?? [:]).map { unsafe strdup("\($0)=\($1)") } + [nil]
  defer { unsafe (argv + variables).forEach { unsafe free($0) } }
  var child: pid_t = 0
  let failure = unsafe variables.withUnsafeMutableBufferPointer { own in
    unsafe posix_spawnp(
      &child, arguments[0], &actions, &attributes, &argv, environment == nil ? environ : own.baseAddress!)
  }
  return failure == 0 ? Started(child) : nil
}

/// Runs a program to its end, its streams in files: both in `output` where `errors` is nil.
public func run(
  _ arguments: [String], environment: [String: String]? = nil, folder: String? = nil, output: String,
  errors: String? = nil
) -> Ended? {
  start(
    arguments, environment: environment, folder: folder, output: .file(output),
    errors: errors.map(Stream.file) ?? .descriptor(1)
  )?.waitUntilExit()
}

/// Runs a program and gives its output and exit status; both streams go through a file.
public func run(_ arguments: [String], output: String) throws -> (text: String, status: Int32) {
  guard let ended = run(arguments, output: output, errors: nil) else {
    return ("\(arguments[0]) can't be started", 127)
  }
  let data = try Data(contentsOf: URL(filePath: output))
  return (String(decoding: data, as: UTF8.self), ended.isSignalled ? 128 + ended.status : ended.status)
}
