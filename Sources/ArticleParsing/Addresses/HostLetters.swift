internal import Foundation

/// How a host is shown: in its own letters where these are what they seem, else as name servers know it.
///
/// After the rules of Unicode's UTS #39 (§5.2, "highly restrictive") and of browsers: the letters of a label are of one
/// script, and not all of them look like Latin ones.
struct HostLetters {
  let shown: String
  /// Its letters could be taken for others, so it is shown in Punycode.
  let isLookAlike: Bool

  /// - Parameters:
  ///   - name: As it stands in the address.
  ///   - ascii: As name servers know it.
  init(_ name: String, ascii: String) {
    guard let decoded = PercentEncoding.decoded(name), !decoded.utf8.allSatisfy({ $0 < 0x80 }) else {
      (shown, isLookAlike) = (ascii, false)
      return
    }
    let letters = decoded.lowercased().precomposedStringWithCompatibilityMapping.lowercased()
    let labels = letters.split { ".\u{3002}".contains($0) }
    // What was brought into one form has the letters of that; the domain at the end tells of the script of all.
    let domain = labels.last.map(Self.scripts) ?? []
    isLookAlike =
      labels.contains { !Self.isPlain($0, under: domain) } || HostName.ascii(labels.joined(separator: ".")) != ascii
    shown = isLookAlike ? ascii : labels.joined(separator: ".")
  }

  private enum Script: Hashable {
    case latin, greek, cyrillic, armenian, cherokee, georgian, chinese, kana, korean, odd
    /// By its first code point: none of these looks like Latin letters.
    case other(UInt32)
  }

  private static func isPlain(_ label: Substring, under domain: Set<Script>) -> Bool {
    let scripts = scripts(of: label)
    if scripts.contains(.odd) { return false }
    // Japanese and Korean are written with Chinese signs, and with Latin letters among them.
    let isEastAsian = !scripts.isDisjoint(with: [.chinese, .kana, .korean])
    let rest = isEastAsian ? scripts.subtracting([.latin, .chinese, .kana, .korean]) : scripts
    guard rest.count + (isEastAsian ? 1 : 0) <= 1 else { return false }
    guard let script = rest.first, let alike = lookAlikes[script] else { return true }
    // Under a domain of the same script nobody expects Latin letters.
    return domain == [script] || !label.unicodeScalars.allSatisfy { alike.contains($0) || $0.value < 0x80 }
  }

  private static func scripts(of label: Substring) -> Set<Script> {
    Set(label.unicodeScalars.compactMap(script))
  }

  /// nil for digits and the hyphen, which all have.
  private static func script(of scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A: return .latin
    case 0...0x7F: return nil
    // Without a dot, or of a kind that only looks like another letter.
    case 0x131, 0x138, 0x140, 0x149, 0x17F: return .odd
    case 0xDF...0xF6, 0xF8...0x17E, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x1EA0...0x1EF9: return .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: return .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: return .cyrillic
    case 0x530...0x58F: return .armenian
    case 0x591...0x5F4: return .other(0x590)
    case 0x610...0x65F, 0x660...0x669, 0x66E...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6FF, 0x750...0x77F, 0x8A0...0x8FF:
      return .other(0x600)
    // Joins letters of Persian words, and shows nothing by itself; elsewhere it is used to deceive.
    case 0x200C: return .other(0x600)
    case 0x900...0x10A0 - 1: return .other(scalar.value & ~0x7F)
    case 0x10A0...0x10FF, 0x2D00...0x2D2F: return .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: return .korean
    case 0x13A0...0x13FF, 0xAB70...0xABBF: return .cherokee
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: return .kana
    case 0x3005...0x3007, 0x3400...0x9FFF, 0x20000...0x323AF: return .chinese
    case 0x1200...0x139F, 0x1780...0x18AF: return .other(scalar.value & ~0xFF)
    // What is left is so rare in names that it is shown as name servers know it.
    default: return .odd
    }
  }

  /// Letters that look like Latin ones; those of Chromium's `IDNSpoofChecker`.
  private static let lookAlikes: [Script: Set<Unicode.Scalar>] = [
    .cyrillic: Set("асԁеһіјӏорԛѕԝхуъьҽпгѵѡ".unicodeScalars),
    .greek: Set("αικνρυωηοτ".unicodeScalars),
    .armenian: Set("ագզէլհյոսւօՙ".unicodeScalars),
    .georgian: Set("იოყძხჽჿ".unicodeScalars),
    .cherokee: Set(
      (0x13A0...0x13FF).compactMap { Unicode.Scalar($0) } + (0xAB70...0xABBF).compactMap { Unicode.Scalar($0) }),
  ]
}
