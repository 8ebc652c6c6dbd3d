internal import Foundation

/// Names of hosts, of which those beyond ASCII have two spellings: `bücher.example` and `xn--bcher-kva.example`.
public enum HostName {
  /// A name as name servers know it: in small letters, each label beyond ASCII in Punycode (RFC 3492, RFC 5891). Letters
  /// are brought into one form as by UTS #46, without its tables: small, composed, compatible. A label that cannot be
  /// written so stays as it is.
  public static func ascii(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    // Dots of Chinese and Japanese keyboards (UTS #46 §2.3).
    let dotted = name.replacing("\u{3002}", with: ".").replacing("\u{FF0E}", with: ".").replacing("\u{FF61}", with: ".")
    let mapped = dotted.lowercased().precomposedStringWithCompatibilityMapping.lowercased()
    return mapped.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : punycode(label).map { "xn--" + $0 } ?? String(label)
    }.joined(separator: ".")
  }

  /// RFC 3492 §6.3, with the parameters of its §5; nil for more letters than a label may have.
  private static func punycode(_ label: Substring) -> String? {
    let letters = label.unicodeScalars.map { Int($0.value) }
    guard letters.count <= 63 else { return nil }
    let plain = letters.filter { $0 < 0x80 }
    var result = plain.compactMap { UnicodeScalar($0) }.map { Character($0) }
    if !plain.isEmpty { result.append("-") }
    var (point, delta, bias, done) = (0x80, 0, 72, plain.count)
    while done < letters.count {
      guard let next = letters.filter({ $0 >= point }).min() else { return nil }
      delta += (next - point) * (done + 1)
      point = next
      for letter in letters {
        if letter < point { delta += 1 }
        guard letter == point else { continue }
        result += digits(of: delta, bias)
        bias = adapted(delta, of: done + 1, isFirst: done == plain.count)
        (delta, done) = (0, done + 1)
      }
      (delta, point) = (delta + 1, point + 1)
    }
    return String(result)
  }

  /// A number of variable length, in digits to the base 36.
  private static func digits(of delta: Int, _ bias: Int) -> [Character] {
    var (rest, base, digits) = (delta, 36, [Character]())
    while true {
      let threshold = min(max(base - bias, 1), 26)
      if rest < threshold { return digits + [digit(rest)] }
      digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      base += 36
    }
  }

  private static func digit(_ value: Int) -> Character {
    Character(UnicodeScalar(UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)))
  }

  private static func adapted(_ delta: Int, of count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var bias = 0
    while delta > 455 { (delta, bias) = (delta / 35, bias + 36) }
    return bias + 36 * delta / (delta + 38)
  }
}
