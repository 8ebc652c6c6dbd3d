/// The language of a text, where its letters alone tell it.
enum WrittenLanguage {
  /// Letters that Persian, Urdu, Kurdish and others have and Arabic has not: with more of them than names would bring
  /// along, a text is none of Arabic.
  private static let others = Set("پچژگکیےںۀہھٹڈڑۆێڵڕەښځڅډړټټڼېڤڭۋې".unicodeScalars)

  /// `ar` or `he`; nil where it is not known. A wrong one would be worse: a browser takes its fonts, and a reader for the
  /// blind its voice, by it.
  static func code(of texts: [String]) -> String? {
    var (arabic, foreign, hebrew, left) = (0, 0, 0, 0)
    for scalar in texts.lazy.flatMap(\.unicodeScalars).prefix(20_000) {
      switch scalar.value {
      case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6FF:
        arabic += 1
        if others.contains(scalar) { foreign += 1 }
      case 0x5D0...0x5EA: hebrew += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F: left += 1
      default: break
      }
    }
    if arabic > left, arabic > hebrew { return foreign * 50 <= arabic ? "ar" : nil }
    // Yiddish is rare in news.
    return hebrew > left && hebrew > arabic ? "he" : nil
  }
}
