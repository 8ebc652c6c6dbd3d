internal import CDescriptors
internal import Foundation

/// A command of the reader's own list, whose standard output is a feed.
///
/// `/bin/sh -c` gets it as it was typed, and nothing else: no article's text ever reaches a shell.
struct CommandOutput: Sendable {
  var command: String
  var limits: FetchLimits
  /// Beside what our own environment says.
  var environment: [String: String] = [:]
  /// What our own environment says and the command is not told.
  var leavesOut: Set<String> = []

  /// Blocks a thread of its own. When the task is cancelled, the time is over or the output is too large, the command
  /// is killed with all that it started.
  func run() async throws(FetchError) -> [UInt8] {
    guard let cancel = Signal() else { throw .other(unsafe String(cString: strerror(errno))) }
    let result: Result<[UInt8], FetchError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(returning: Result { () throws(FetchError) in try blocking(cancel) })
        }
      }
    } onCancel: {
      cancel.send()
    }
    return try result.get()
  }

  private func blocking(_ cancel: Signal) throws(FetchError) -> [UInt8] {
    let child = try ChildProcess(shell: command, environment, without: leavesOut)
    var hasEnded = false
    defer { child.release(killing: !hasEnded) }
    var output = Pipe(file: child.output)
    var errors = Pipe(file: child.errors)
    let end = ContinuousClock.now + limits.whole
    while output.isOpen || errors.isOpen {
      let left = min(1000, (end - .now).milliseconds)
      guard left > 0 else { throw .tooSlow }
      var waiting = [
        pollfd(fd: cancel.receiver, events: Int16(POLLIN), revents: 0),
        pollfd(fd: output.isOpen ? output.file : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.isOpen ? errors.file : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&waiting, nfds_t(waiting.count), Int32(left)) >= 0 || errno == EINTR else {
        throw .other(unsafe String(cString: strerror(errno)))
      }
      if waiting[0].revents != 0 { throw .cancelled }
      if waiting[1].revents != 0 { output.read() }
      if waiting[2].revents != 0 { errors.read() }
      guard output.bytes.count <= limits.bytes else { throw .tooLarge }
      // The last line is told; a command that complains without end is only kept from filling the memory.
      if errors.bytes.count > 64 << 10 { errors.bytes.removeFirst(errors.bytes.count - (4 << 10)) }
    }
    try child.wait(until: end, cancel)
    hasEnded = true
    let status = child.status()
    guard status == 0 else { throw .command(status: status, says: errors.lastLine) }
    return output.bytes
  }

  private struct Pipe {
    let file: Int32
    var isOpen = true
    var bytes: [UInt8] = []

    init(file: Int32) { self.file = file }

    mutating func read() {
      let piece = 64 << 10
      var count = 0
      let buffer = unsafe [UInt8](unsafeUninitializedCapacity: piece) { buffer, initialized in
        count = unsafe Foundation.read(file, buffer.baseAddress, piece)
        initialized = max(0, count)
      }
      bytes += buffer
      if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { isOpen = false }
    }

    /// Without controls, which a terminal would obey.
    var lastLine: String {
      let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).last ?? ""
      return String(
        String.UnicodeScalarView(line.unicodeScalars.filter { $0.properties.generalCategory != .control }).prefix(200))
    }
  }
}

/// A shell in a session of its own: without a terminal, which the reader has, and a process group to be killed as one.
private struct ChildProcess {
  /// POSIX_SPAWN_SETSID, which Glibc's header has for GNU sources alone (2.26). Where a pipe is marked as closed on exec
  /// only after it was made, nothing is inherited but what is named here.
  #if canImport(Darwin)
    private static let newSession = Int32(POSIX_SPAWN_SETSID) | Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
  #else
    private static let newSession: Int32 = 0x80
  #endif

  let id: pid_t
  let output: Int32
  let errors: Int32

  init(
    shell command: String, _ environment: [String: String], without leftOut: Set<String>
  ) throws(FetchError) {
    var ends: [[Int32]] = [[-1, -1], [-1, -1]]
    for index in ends.indices {
      guard unsafe descriptors_pipe(&ends[index]) == 0 else {
        let reason = unsafe String(cString: strerror(errno))
        for end in ends.joined() where end >= 0 { close(end) }
        throw .command(status: nil, says: reason)
      }
    }
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #else
      var attributes = posix_spawnattr_t()
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawn_file_actions_init(&actions)
    defer {
      unsafe posix_spawnattr_destroy(&attributes)
      unsafe posix_spawn_file_actions_destroy(&actions)
    }
    // A thread of Swift's holds most signals blocked, and the program ignores some; a child would inherit both.
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | Self.newSession))
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[0][1], 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1][1], 2)
    let words = ["sh", "-c", command]
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    let inherited = ProcessInfo.processInfo.environment.filter { !leftOut.contains($0.key) }
    let values = inherited.merging(environment) { _, ours in ours }
    var variables = unsafe values.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe variables.forEach { unsafe free($0) } }
    var id: pid_t = 0
    let result = unsafe posix_spawn(&id, "/bin/sh", &actions, &attributes, &arguments, &variables)
    close(ends[0][1])
    close(ends[1][1])
    guard result == 0 else {
      close(ends[0][0])
      close(ends[1][0])
      throw .command(status: nil, says: unsafe String(cString: strerror(result)))
    }
    self.id = id
    (output, errors) = (ends[0][0], ends[1][0])
  }

  /// Returns when the shell has ended; its process number stays its own until the status is asked for.
  func wait(until end: ContinuousClock.Instant, _ cancel: Signal) throws(FetchError) {
    while true {
      var info = unsafe siginfo_t()
      let result = unsafe waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT)
      if result == 0, unsafe info.si_signo == SIGCHLD { return }
      guard result == 0 || errno == EINTR else {
        throw .command(status: nil, says: unsafe String(cString: strerror(errno)))
      }
      guard ContinuousClock.now < end else { throw .tooSlow }
      // It has closed its output and will be gone in a moment.
      var waiting = pollfd(fd: cancel.receiver, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&waiting, 1, 5) > 0 { throw .cancelled }
    }
  }

  /// The exit status; 128 and its number for a signal, as shells tell it. To be asked once.
  func status() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// What runs on in the background after the shell has ended is left in peace, unless all is to be killed.
  func release(killing: Bool) {
    close(output)
    close(errors)
    guard killing else { return }
    kill(-id, SIGKILL)
    _ = status()
  }
}
