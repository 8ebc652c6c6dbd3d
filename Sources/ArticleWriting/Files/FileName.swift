internal import Foundation
public import Store

/// Names for articles as files, in the script of their headlines, that every file system takes.
public enum FileName {
  /// What most file systems allow, in bytes of UTF-8.
  public static let longest = 255

  /// `عنوان المقال.md`: the headline without what a name can't have (`/`, controls, marks of direction, the signs that
  /// Windows keeps for itself), cut at a word to `longest` bytes, ending and all.
  ///
  /// - Parameter ending: Behind the dot; nil for none.
  public static func proposed(for article: Article, ending: String?) -> String {
    let ending = ending.map { "." + $0 } ?? ""
    let room = longest - ending.utf8.count
    var name = cut(cleaned(article.title), to: room)
    if name.isEmpty { name = cut(substitute(for: article), to: room) }
    return name + ending
  }

  /// `name` with a number behind it and before its ending, for where there is such a file already: `خبر (2).md`.
  public static func numbered(_ name: String, _ number: Int) -> String {
    let (stem, ending) = split(name)
    let suffix = " (\(number))" + ending
    return cut(stem, to: longest - suffix.utf8.count) + suffix
  }

  /// Where the ending of a name begins: at its last dot, unless that is its beginning, or what follows is no ending.
  static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return (name, "") }
    let ending = name.utf8[dot...]
    let isEnding = ending.count > 1 && ending.count <= 11 && ending.dropFirst().allSatisfy(\.isAlphanumeric)
    return isEnding ? (String(name[..<dot]), String(name[dot...])) : (name, "")
  }

  /// Source and day of an article without a headline; its number where even these say nothing.
  private static func substitute(for article: Article) -> String {
    let day = (article.published ?? article.date).formatted(.iso8601.year().month().day())
    let source = cleaned(article.source ?? "")
    return source.isEmpty ? "article-\(article.id.rawValue)" : source + " " + day
  }

  // MARK: Letters

  private static func cleaned(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if let kept = kept(scalar) { name.append(kept) }
    }
    // What is left may combine anew.
    var words = String(name).precomposedStringWithCanonicalMapping.split(separator: " ").joined(separator: " ")[...]
    // A hidden file, an option of a command, and what Windows leaves away at an end.
    while let first = words.unicodeScalars.first, ".-~ ".unicodeScalars.contains(first) {
      words.unicodeScalars.removeFirst()
    }
    words = trimmedEnd(words)
    return isReserved(words) ? "_" + words : String(words)
  }

  private static func trimmedEnd(_ text: Substring) -> Substring {
    var text = text
    while let last = text.unicodeScalars.last, ". ".unicodeScalars.contains(last) { text.unicodeScalars.removeLast() }
    return text
  }

  /// What stands in a name for a letter of a headline; nil for nothing.
  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    // «غزة/لبنان» and “A:B” stay two words.
    case "/", "\\", ":", "|": "-"
    case "\"", "<", ">", "?", "*": " "
    default:
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: " "
      // ZWNJ and ZWJ belong to how Persian and emoji are spelt; marks of direction and soft hyphens are seen nowhere.
      case .format: scalar == "\u{200C}" || scalar == "\u{200D}" ? scalar : nil
      case .surrogate, .privateUse, .unassigned: nil
      default: scalar
      }
    }
  }

  /// Names of devices, which Windows takes for those whatever their ending is.
  private static func isReserved(_ name: Substring) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    return stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT")) && stem.last?.isNumber == true
  }

  /// At most so many bytes, up to the end of a word where there is one in the second half, else of a character.
  private static func cut(_ text: String, to bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    var (end, word) = (text.startIndex, text.startIndex)
    var count = 0
    for index in text.indices {
      let size = text[index].utf8.count
      if text[index] == " ", count * 2 > bytes { word = index }
      guard count + size <= bytes else { break }
      count += size
      end = text.index(after: index)
    }
    if end == text.startIndex { return scalars(of: text, to: bytes) }
    return String(trimmedEnd(text[..<(word > text.startIndex ? word : end)]))
  }

  /// Of one character that has more marks than there is room.
  private static func scalars(of text: String, to bytes: Int) -> String {
    var (kept, count) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      count += scalar.utf8.count
      if count > bytes { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
