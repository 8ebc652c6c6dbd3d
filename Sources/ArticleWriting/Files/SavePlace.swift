/// Where files go that a reader saves.
public struct SavePlace: Equatable, Sendable {
  /// Absolute, without a slash at its end.
  public var folder: String
  /// What `~` stands for.
  public var home: String
  /// The folder is made when the first file goes into it: the settings name it.
  public var makesFolder: Bool

  /// - Parameters:
  ///   - folder: As the settings name it, with `~` for the home folder; nil for the current one.
  ///   - current: The folder in which the program runs.
  public init(folder: String?, current: String, home: String) {
    self.home = Self.withoutSlash(home)
    makesFolder = folder != nil
    self.folder = Self.withoutSlash(current)
    if let folder { self.folder = Self.withoutSlash(absolute(folder)) }
  }

  /// A path as it was typed: `~` is the home folder, and what has no slash before it is looked for in this folder.
  public func absolute(_ path: String) -> String {
    if path == "~" { return home + "/" }
    if path.hasPrefix("~/") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : (folder == "/" ? "" : folder) + "/" + path
  }

  /// The path of a file of this name.
  public func path(of name: String) -> String { absolute(name) }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
