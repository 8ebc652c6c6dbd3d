public import TextLayout

/// The language of the interface; the direction of the screen follows from it.
public enum Interface: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"

  public var direction: Direction { self == .arabic ? .rightToLeft : .leftToRight }

  public var strings: Strings { self == .arabic ? .arabic : .english }

  /// The interface for a locale's name, such as `ar_EG.UTF-8`; Arabic where it names neither.
  public init(locale: String) {
    self = locale.hasPrefix("en") ? .english : .arabic
  }

  var next: Interface { self == .arabic ? .english : .arabic }
}
