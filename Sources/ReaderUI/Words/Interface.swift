public import TextLayout

/// The language of the interface, by its code; the direction of the screen follows from it.
public enum Interface: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"

  /// Not inlined: a copy of all words is thousands of instructions, which each place that says a word would have.
  @inline(never) public var strings: Strings {
    switch self {
    case .arabic: .arabic
    case .english: .english
    }
  }

  public var direction: Direction { strings.direction }

  /// The interface for a locale's name, such as `ar_EG.UTF-8`; Arabic where it names none.
  public init(locale: String) {
    self = Self.allCases.first { locale.hasPrefix($0.rawValue) } ?? .arabic
  }

  /// The one after this, and the first after the last.
  var next: Interface {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
