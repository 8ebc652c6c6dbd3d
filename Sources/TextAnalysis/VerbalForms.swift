/// The words that one verb makes: يغلق, أغلق and إغلاق. A headline says تخفض where a question says تخفيض.
///
/// Without its vowels a word may be of several verbs, and a root may have none of the forms that it could have: what is
/// worked out here are stems that there may be, of which the words of a store tell the few that there are.
enum VerbalForms {
  /// Verb and masdar of each of the forms I to X, as their letters are written: 1, 2 and 3 are those of the
  /// root, Y is any prefix of the imperfect. From the tables of conjugation in Wright's grammar, volume 1, for sound
  /// roots, roots that end in a weak letter, hollow ones, doubled ones and those that begin with و. Participles gained
  /// nothing.
  private static let families: [[[Letter]]] = """
    123 ا123 Y123 ا12ا3
    123 Y123 ت12ي3
    123 Y123 12و3 12ا3
    1ا23 Y1ا23 م1ا23
    ت123 Yت123
    ت1ا23 Yت1ا23
    ان123 Yن123 ان12ا3
    ا1ت23 Y1ت23 ا1ت2ا3
    است123 Yست123 است12ا3
    ا12ي Y12ي ا12اء
    12ي Y12ي ت12ي
    12ا 12ي Y12ي Y12و 12اء
    ان12ي Yن12ي ان12اء
    ا1ت2ي Y1ت2ي ا1ت2اء
    است12ي Yست12ي است12اء
    1ا3 Y1و3 Y1ي3 1و3 1ي3 1يا3 1ا3ي
    ا1ا3 Y1ي3
    ا1تا3 Y1تا3 ا1تيا3
    است1ا3 Yست1ي3
    ان1ا3 Yن1ا3 ان1يا3
    ا12 Y12 ا12ا2
    ا1ت2 Y1ت2 ا1ت2ا2
    است12 Yست12 است12ا2
    و23 Y23 و2و3
    او23 Yو23 اي2ا3
    ات23 Yت23 ات2ا3
    """.split(separator: "\n").map { $0.split(separator: " ").map { $0.unicodeScalars.map(Letter.init) } }

  private enum Letter {
    case root(Int)
    case prefix
    case letter(Unicode.Scalar)

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "1", "2", "3": self = .root(Int(scalar.value - 0x31))
      case "Y": self = .prefix
      default: self = .letter(scalar)
      }
    }
  }

  private typealias Root = [Unicode.Scalar?]

  /// What a verb in the perfect ends in, of what the stem leaves; and the س of the future.
  private static let endings = ["ت", "وا"]
  private static let future: Unicode.Scalar = "س"
  private static let prefixes: [Unicode.Scalar] = ["ي", "ت", "ن"]

  /// Stems of the verbs that a stem may be of, its own not among them.
  static func stems(of stem: String) -> Set<String> {
    var found: Set<String> = []
    for word in words(of: stem) {
      for family in families {
        for pattern in family {
          guard let root = root(of: word, pattern) else { continue }
          for other in family { found.formUnion(forms(other, root)) }
        }
      }
    }
    found.remove(stem)
    return found
  }

  private static func words(of stem: String) -> [[Unicode.Scalar]] {
    let letters = Array(stem.unicodeScalars)
    var words = [letters]
    for ending in endings where stem.hasSuffix(ending) && letters.count >= ending.unicodeScalars.count + 3 {
      words.append(letters.dropLast(ending.unicodeScalars.count))
    }
    return words
      + words.filter { $0.count >= 5 && $0[0] == future && prefixes.contains($0[1]) }.map { Array($0.dropFirst()) }
  }

  private static func root(of word: [Unicode.Scalar], _ pattern: [Letter]) -> Root? {
    guard word.count == pattern.count else { return nil }
    var root: Root = [nil, nil, nil]
    for (scalar, letter) in zip(word, pattern) {
      switch letter {
      case .letter(let letter): if scalar != letter { return nil }
      case .prefix: if !prefixes.contains(scalar) { return nil }
      // An ا is never of the root.
      case .root(let place):
        if scalar == "ا" || root[place] ?? scalar != scalar { return nil }
        root[place] = scalar
      }
    }
    return root
  }

  /// The pattern with the letters of a root, with the prefixes of the third person.
  private static func forms(_ pattern: [Letter], _ root: Root) -> [String] {
    guard pattern.count >= 3 else { return [] }
    var (masculine, feminine, hasPrefix) = ("", "", false)
    for letter in pattern {
      switch letter {
      case .prefix:
        hasPrefix = true
        masculine.unicodeScalars.append("ي")
        feminine.unicodeScalars.append("ت")
      case .letter(let scalar):
        masculine.unicodeScalars.append(scalar)
        feminine.unicodeScalars.append(scalar)
      case .root(let place):
        guard let scalar = root[place] else { return [] }
        masculine.unicodeScalars.append(scalar)
        feminine.unicodeScalars.append(scalar)
      }
    }
    return hasPrefix ? [masculine, feminine] : [masculine]
  }
}
