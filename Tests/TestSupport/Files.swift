public import Foundation

/// Where the package stands; tests find their files from here, wherever they were built.
public let packageRoot = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Data that isn't part of the package: `$NASHRA_SHARED`, or `shared` beside the package; nil where absent.
public let sharedFolder: URL? = {
  let named = ProcessInfo.processInfo.environment["NASHRA_SHARED"].map { URL(filePath: $0) }
  let folder = named ?? packageRoot.deletingLastPathComponent().appending(path: "shared")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

/// The folder of the programs that were built with the tests.
public let productsFolder: URL = {
  let arguments = CommandLine.arguments
  // macOS runs tests through a helper that is told where the bundle is; elsewhere the bundle itself runs.
  if let flag = arguments.firstIndex(of: "--test-bundle-path"), flag + 1 < arguments.count {
    var folder = URL(filePath: arguments[flag + 1])
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder
  }
  return URL(filePath: arguments[0]).deletingLastPathComponent().standardizedFileURL
}()
