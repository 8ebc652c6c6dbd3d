internal import Store

/// Folders with the feeds in them.
struct FolderTree {
  /// Deeper ones stand in the last of these.
  static let deepest = 8

  struct Folder {
    var folders: [String] = []
    var feeds: [Feed] = []
    /// Its feeds and those of the folders in it.
    var all: Set<Feed.ID> = []
  }

  private var folders: [[String]: Folder] = [:]

  init(_ feeds: [Feed]) {
    for feed in feeds {
      let path = Self.path(of: feed)
      folders[path, default: Folder()].feeds.append(feed)
      for length in 0...path.count {
        let outer = Array(path.prefix(length))
        folders[outer, default: Folder()].all.insert(feed.id)
        guard length < path.count, folders[outer]?.folders.contains(path[length]) == false else { continue }
        folders[outer]?.folders.append(path[length])
      }
    }
  }

  subscript(path: [String]) -> Folder { folders[path] ?? Folder() }

  static func path(of feed: Feed) -> [String] { Array(feed.settings.folder.prefix(deepest)) }
}
