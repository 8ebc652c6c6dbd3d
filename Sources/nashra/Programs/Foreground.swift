import Foundation

/// A program that has the terminal, and that we wait for. Not Foundation's `Process`: its children have signals blocked.
enum Foreground {
  enum Failure: Equatable {
    /// Why, as the system says it.
    case notStarted(String)
    /// As `waitpid` tells it.
    case ended(Int32)
  }

  /// Somebody can work with a program that shows something and takes keys.
  static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Runs it without a shell; nil where it ended well.
  static func run(_ words: [String]) -> Failure? {
    var attributes = posix_spawnattr_t()
    var (none, standard) = (sigset_t(), sigset_t())
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&standard)
    // What we ignore is not theirs to ignore.
    for number in [SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT] { unsafe sigaddset(&standard, number) }
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &standard)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // Ctrl-C and Ctrl-\ are typed for them.
    let before = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      signal(SIGINT, before.0)
      signal(SIGQUIT, before.1)
    }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawnp(&child, words[0], nil, &attributes, &arguments, environ)
    guard failure == 0 else { return .notStarted(unsafe String(cString: strerror(failure))) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? nil : .ended(status)
  }
}
