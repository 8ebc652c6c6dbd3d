import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Runs a program and gives its output and exit status; both streams go through a file.
///
/// Not Foundation's `Process`: it would leave the child with SIGTERM and SIGCHLD blocked, and a tmux daemon
/// holding our pipes would keep it from ever ending.
public func run(_ arguments: [String], output: String) throws -> (text: String, status: Int32) {
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
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
  unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
  var argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
  defer { unsafe argv.forEach { unsafe free($0) } }
  var child: pid_t = 0
  var status: Int32 = 0
  guard unsafe posix_spawnp(&child, arguments[0], &actions, &attributes, &argv, environ) == 0 else {
    return ("\(arguments[0]) can't be started", 127)
  }
  while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  let data = try Data(contentsOf: URL(filePath: output))
  return (String(decoding: data, as: UTF8.self), status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
}
