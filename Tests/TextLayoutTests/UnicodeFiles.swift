import Foundation
import Testing

/// The test files of the Unicode Character Database, as Debian's package unicode-data installs them.
enum UnicodeFiles {
  static let folder = ProcessInfo.processInfo.environment["UNICODE_DATA"] ?? "/usr/share/unicode"

  /// The tables' version. Another version's test files would test something else.
  static let version = "15.0.0"

  static func path(_ name: String) -> String { "\(folder)/\(name)" }

  static let areInstalled = {
    guard let file = FileManager.default.contents(atPath: path("auxiliary/LineBreakTest.txt")) else { return false }
    return file.prefix(80).starts(with: Data("# LineBreakTest-\(version).txt".utf8))
  }()

  static let missing: Comment = "the package unicode-data (Unicode \(version)) is not installed"

  /// The lines of a file without comments and empty lines, as bytes: strings would take minutes here.
  static func lines(of name: String) throws -> [ArraySlice<UInt8>] {
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path(name))))
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      return content.isEmpty ? nil : content
    }
  }
}

/// Reads a line of bytes.
struct LineScanner {
  var rest: ArraySlice<UInt8>

  mutating func word(until end: UInt8) -> ArraySlice<UInt8> {
    let word = rest.prefix { $0 != end }
    rest = rest.dropFirst(word.count + 1)
    return word
  }
}

extension ArraySlice<UInt8> {
  var words: [ArraySlice<UInt8>] {
    split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// A number to the given base; nil for `x` and other text.
  func number(base: Int) -> Int? {
    var value = 0
    for byte in self {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < base else { return nil }
      value = value * base + digit
    }
    return isEmpty ? nil : value
  }
}
