/// Something to read from.
enum PageSource: Equatable, Sendable {
  case file(FilePath)
  case standardInput

  var description: String {
    switch self {
    case .file(let path): path.description
    case .standardInput: "-"
    }
  }

  var name: String {
    switch self {
    case .file(let path): path.name
    case .standardInput: "-"
    }
  }

  /// The end of the name; empty for standard input.
  var format: String {
    switch self {
    case .file(let path): path.format
    case .standardInput: ""
    }
  }
}
