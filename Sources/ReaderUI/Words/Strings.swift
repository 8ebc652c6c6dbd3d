internal import ArticleParsing

/// What the screen says: the words of a language, and how the reader likes numbers, days and times written in them.
///
/// The words are hundreds, and each view and each row of a frame asks for some: they stand in one place, and what is
/// handed round is where they are.
@dynamicMemberLookup public struct Strings: Sendable {
  private let language: Language
  /// How numbers, days and times are written.
  var taste = DateTaste()

  private init(_ words: Words) { language = Language(words) }

  static let arabic = Strings(.arabic)
  static let english = Strings(.english)
  static let persian = Strings(.persian)
  static let urdu = Strings(.urdu)
  static let hebrew = Strings(.hebrew)
  static let french = Strings(.french)

  var words: Words { language.words }

  public subscript<Word>(dynamicMember word: KeyPath<Words, Word>) -> Word { language.words[keyPath: word] }

  /// What stands in the place of something that a terminal can't show; empty for what it can.
  func name(of kind: Block.Kind) -> String {
    switch kind {
    case .image: words.media.image
    case .video: words.media.video
    case .audio: words.media.audio
    case .embedded: words.media.embedded
    case .file: words.media.file
    case .heading, .paragraph, .quote, .list, .code, .table, .caption, .rule, .link: ""
    }
  }

  func count(_ plural: Plural, _ count: Int) -> String { digits(plural.text(count, words.category(count))) }
}

/// The words of one language, in one place.
private final class Language: Sendable {
  let words: Words

  init(_ words: Words) { self.words = words }
}
