import ArgumentParser
import Ingest

/// `ImportFormat`, as the command line names it.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
  case auto, page, feed, jsonl, opml

  var format: ImportFormat {
    switch self {
    case .auto: .auto
    case .page: .page
    case .feed: .feed
    case .jsonl: .jsonl
    case .opml: .opml
    }
  }
}

/// What `import` takes as `--format`: how to print, as everywhere. What its files are is said by `--from`, and was said by
/// this before; scripts that do so go on.
enum EitherFormat: ExpressibleByArgument, Equatable {
  case input(InputFormat)
  case output(Format)

  init?(argument: String) {
    if let input = InputFormat(rawValue: argument) {
      self = .input(input)
    } else if let output = Format(argument: argument) {
      self = .output(output)
    } else {
      return nil
    }
  }
}
