internal import Foundation

/// A file beside the one that it is to become, on disks where a file can't be without a name (FAT, NFS, macOS).
enum HiddenFile {
  /// A file that is so old belongs to nobody, whichever computer's the number in its name is: nothing takes so long to
  /// write.
  static let oldest: TimeInterval = 86_400

  /// Calls `write` with a path in `folder`, and leaves nothing there afterwards, not even what processes that were killed
  /// in between have left.
  static func write<Result>(
    in folder: String, _ write: (_ temporary: String) throws(SaveError) -> Result
  ) throws(SaveError) -> Result {
    removeOld(in: folder)
    let path = folder + ".nashra-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    defer { _ = unsafe unlink(path) }
    return try write(path)
  }

  /// Of processes that have ended, for a day has passed since; a folder may be shared by computers whose processes have
  /// the same numbers.
  static func removeOld(in folder: String, now: Date = Date()) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
    for name in names where isOurs(name) {
      guard let file = try? FileManager.default.attributesOfItem(atPath: folder + name),
        file[.type] as? FileAttributeType == .typeRegular, let changed = file[.modificationDate] as? Date,
        now.timeIntervalSince(changed) > oldest
      else { continue }
      _ = unsafe unlink(folder + name)
    }
  }

  /// `.nashra-NUMBER-NUMBER.tmp`
  private static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(".nashra-"), name.hasSuffix(".tmp") else { return false }
    let parts = name.dropFirst(8).dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { UInt32($0) != nil }
  }
}
