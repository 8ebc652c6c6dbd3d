#if os(Linux)
  import Foundation
  import Glibc

  /// Which files this process holds POSIX locks on, asked without opening one of them: closing what was opened would take
  /// the locks away. An open file description's question (F_OFD_GETLK, fcntl(2)) meets the process's own locks, for they
  /// have another owner. `/proc/locks` would name files by numbers that are not everywhere those of stat(2).
  enum HeldLocks {
    /// Whether the system tells of a lock that this process surely holds.
    static let areTold: Bool = {
      let folder = TemporaryFolder()
      let path = folder.path("locked")
      let descriptor = unsafe open(path, O_RDWR | O_CREAT, 0o600)
      defer { close(descriptor) }
      var lock = flock()
      lock.l_type = Int16(F_RDLCK)
      return unsafe fcntl(descriptor, F_SETLK, &lock) == 0 && of([path]) == [path]
    }()

    /// Those of `paths` that are open here and locked by this process.
    static func of(_ paths: [String]) -> Set<String> {
      let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      let open = numbers.compactMap(Int32.init).compactMap { number -> (Int32, String)? in
        guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)") else {
          return nil
        }
        return (number, path)
      }
      return Set(
        paths.filter { path in
          // The links name the file itself.
          let real = URL(filePath: path).resolvingSymlinksInPath().path
          return open.contains { $0.1 == real && isLocked($0.0) }
        })
    }

    private static func isLocked(_ descriptor: Int32) -> Bool {
      var lock = flock()
      lock.l_type = Int16(F_WRLCK)  // meets every lock
      let ofdGetLock: Int32 = 36  // F_OFD_GETLK of <asm-generic/fcntl.h>, which Swift does not see
      return unsafe fcntl(descriptor, ofdGetLock, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }
  }
#endif
