/// Words that change with a count, in the categories of CLDR's plural rules; `{n}` is the number.
public struct Plural: Equatable, Sendable {
  var zero, one, two, few, many, other: String

  /// Categories that a language does not have read as `other`.
  public init(
    zero: String? = nil, one: String, two: String? = nil, few: String? = nil, many: String? = nil, other: String
  ) {
    self.zero = zero ?? other
    self.one = one
    self.two = two ?? other
    self.few = few ?? other
    self.many = many ?? other
    self.other = other
  }

  /// CLDR's plural categories.
  enum Category: Sendable { case zero, one, two, few, many, other }

  func text(_ count: Int, _ category: Category) -> String { words(category).replacing("{n}", with: grouped(count)) }

  /// With the bare number, as commands print it.
  public func text(_ count: Int, in interface: Interface) -> String {
    words(interface.strings.words.category(count)).replacing("{n}", with: "\(count)")
  }

  private func words(_ category: Category) -> String {
    switch category {
    case .zero: zero
    case .one: one
    case .two: two
    case .few: few
    case .many: many
    case .other: other
    }
  }
}

/// A number with a comma between thousands. The digits are ours to choose, never the locale's by
/// accident; CLDR's plain Arabic uses these.
func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
  return (number < 0 ? "-" : "") + String(digits)
}
