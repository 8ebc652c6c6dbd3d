/// Words that change with a count, in the categories of CLDR's plural rules; `{n}` is the number.
public struct Plural: Equatable, Sendable {
  var zero, one, two, few, many, other: String

  /// Categories that a language does not have read as `other`.
  init(zero: String? = nil, one: String, two: String? = nil, few: String? = nil, many: String? = nil, other: String) {
    self.zero = zero ?? other
    self.one = one
    self.two = two ?? other
    self.few = few ?? other
    self.many = many ?? other
    self.other = other
  }

  /// The words for `count` by CLDR's Arabic rule, or by the English one.
  func text(_ count: Int, in interface: Interface) -> String {
    let words =
      switch interface {
      case .arabic: arabic(count)
      case .english: count == 0 ? zero : count == 1 ? one : other
      }
    return words.replacing("{n}", with: grouped(count))
  }

  private func arabic(_ count: Int) -> String {
    switch (count, count % 100) {
    case (0, _): zero
    case (1, _): one
    case (2, _): two
    case (_, 3...10): few
    case (_, 11...99): many
    default: other
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
