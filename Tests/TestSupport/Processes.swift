import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// By which `.make/leaving-nothing` knows what a run of the tests has started: for processes that do not get the whole
/// of our own environment.
public let runMark = ProcessInfo.processInfo.environment.filter { $0.key == "NASHRA_TEST_RUN" }

/// Whether the process is still there; one that has ended but has no parent to ask for it doesn't count.
public func isAlive(_ id: Int32) -> Bool {
  guard kill(id, 0) == 0 else { return false }
  return (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8))?.contains(") Z ") != true
}

/// The processes that were started with this variable; none where there is no /proc.
func processes(with variable: String, _ value: String) -> [Int32] {
  let wanted = Array("\(variable)=\(value)".utf8)
  let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return names.compactMap { Int32($0) }.filter { id in
    // Of another's process it can't be read.
    FileManager.default.contents(atPath: "/proc/\(id)/environ")?.split(separator: 0).contains {
      $0.elementsEqual(wanted)
    }
      ?? false
  }
}
