/// The reading of XML.
enum MarkupReader {
  /// What could not be told.
  struct Losses: OptionSet {
    let rawValue: Int

    /// Elements were nested too deeply.
    static let tooDeep = Losses(rawValue: 1)
    /// The bytes end inside of an element.
    static let cutOff = Losses(rawValue: 2)
  }

  /// Tells `handler` what `bytes`, UTF-8, say. Ill-formed text is never refused: what can be understood is told, and
  /// every element that started ends.
  @discardableResult
  static func parse(_ bytes: [UInt8], _ handler: inout some MarkupHandler) -> Losses {
    XMLReader.parse(bytes, &handler)
  }
}

/// What hears the events.
protocol MarkupHandler {
  mutating func start(_ element: MarkupElement)
  /// Text in UTF-8, references read; it may come in several pieces.
  mutating func text(_ text: Span<UInt8>)
  /// `offset` is where the element ends in the bytes that were parsed.
  mutating func end(_ element: MarkupElement.Name, offset: Int)
}

/// A start tag.
struct MarkupElement: Equatable, Sendable {
  struct Name: Equatable, Sendable {
    /// Without its prefix.
    var local: String
    /// The address that the prefix stands for, or "" where there is none, or it was never declared.
    var namespace = ""
    var prefix = ""
  }

  struct Attribute: Equatable, Sendable {
    var name: Name
    var value: String
  }

  var name: Name
  var attributes: [Attribute] = []
  /// Where it begins in the bytes that were parsed.
  var offset = 0

  /// The value of the attribute of that name that has no prefix.
  subscript(name: String) -> String? {
    attributes.first { $0.name.prefix.isEmpty && $0.name.local == name }?.value
  }
}
