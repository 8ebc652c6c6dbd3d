internal import ArticleParsing

/// An error as a row keeps it: a code, and what belongs to it. The words for it are not stored, for each language has
/// its own.
///
/// Whatever it is made of, out of a server's answer or a damaged row, it is short, on one line, and has no address's
/// secrets.
public struct CodedError: Equatable, Sendable {
  /// What a code means is for those to say who make such errors; here it is any text.
  public let code: String
  public let parameters: [String]

  private static let mostParameters = 8
  /// In code points.
  private static let mostLength = 300

  public init(code: String, parameters: [String] = []) {
    self.code = Self.bounded(code)
    self.parameters = parameters.prefix(Self.mostParameters).map(Self.bounded)
  }

  /// Nil for nothing. Earlier versions stored a sentence of English: it comes as a code that nobody knows.
  public init?(stored text: String) {
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "\t", maxSplits: Self.mostParameters + 1, omittingEmptySubsequences: false)
    self.init(code: String(parts[0]), parameters: parts.dropFirst().map(String.init))
  }

  /// With tabs between the parts, none of which has one.
  var stored: String { ([code] + parameters).joined(separator: "\t") }

  /// Masked when no control stands within an address any longer, and before it is cut: half an address may hide that it
  /// has a password.
  private static func bounded(_ text: String) -> String {
    let line = text.unicodeScalars.prefix(8 * mostLength).filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let masked = SecretAddress.masked(String(String.UnicodeScalarView(line)))
    return String(String.UnicodeScalarView(masked.unicodeScalars.prefix(mostLength)))
  }
}
