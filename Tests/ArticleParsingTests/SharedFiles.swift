import Foundation
import Testing

/// Files that the project shares but does not keep: beside the package, or where NASHRA_SHARED says.
enum SharedFiles {
  static func bytes(_ path: String) -> [UInt8]? {
    let folder =
      ProcessInfo.processInfo.environment["NASHRA_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared")
    return (try? Data(contentsOf: folder.appendingPathComponent(path))).map { [UInt8]($0) }
  }
}

extension Trait where Self == ConditionTrait {
  static var needsSamplePage: Self {
    .enabled("the sample page is not beside this package") { SharedFiles.bytes("samples/article-page.txt") != nil }
  }
}
