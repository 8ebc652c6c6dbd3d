/// How words of one stem of `ArticleTerms` stand in an article: what the index is asked for, and what a reader is shown.
public struct TermForms: Sendable {
  /// Folded, each once.
  public private(set) var keys: Set<String> = []
  /// What the vocabulary has their other forms under.
  public private(set) var stems: Set<String> = []
  /// The shortest of them as it stands in the text, which has the fewest affixes: الكرملين of الكرملين and وللكرملين.
  public private(set) var spelling = ""
  private var letters = Int.max

  private mutating func add(_ key: String, stem: String, spelling: @autoclosure () -> String) {
    stems.insert(stem)
    let count = key.unicodeScalars.count
    guard keys.insert(key).inserted, count < letters else { return }
    (self.spelling, letters) = (spelling(), count)
  }

  /// Those of some stems in texts, by stem.
  public static func of(_ stems: Set<UInt32>, in texts: some Sequence<String>) -> [UInt32: TermForms] {
    var forms: [UInt32: TermForms] = [:]
    for text in texts {
      let bytes = Array(text.utf8)
      var reader = WordReader(bytes)
      while reader.next() {
        guard let stem = ArticleTerms.stem(reader.key, reader.spelling), stems.contains(stem) else { continue }
        let range = reader.range
        forms[stem, default: TermForms()].add(
          String(decoding: reader.key, as: UTF8.self), stem: reader.stem,
          spelling: String(decoding: bytes[range], as: UTF8.self))
      }
    }
    return forms
  }
}
