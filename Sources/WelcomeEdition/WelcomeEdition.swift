/// The articles that a new store begins with: the reader's own help, in the form of the pages it imports.
///
/// They are compiled into the program, so that a first run is never empty, offline and without an installation.
public enum WelcomeEdition: CaseIterable, Sendable {
  case arabic
  /// For all who read the interface in another language; what the others are written like stands in it as well.
  case english

  /// An article page as `nashra import` would read it from a file.
  public struct Page: Equatable, Sendable {
    /// The file's name, unique in the edition: `welcome.txt`.
    public let name: String
    /// The file's contents, UTF-8.
    public let bytes: [UInt8]
  }

  /// In the order of their dates, newest first. Headlines under «مقالات مشابهة» are titles of the edition, but for some
  /// of pages that both editions have.
  public var pages: [Page] {
    switch self {
    case .arabic: Self.arabicPages
    case .english: Self.englishPages
    }
  }

  private static var arabicPages: [Page] {
    [
      Page(name: "welcome.txt", bytes: PackageResources.welcome_txt),
      Page(name: "moving.txt", bytes: PackageResources.moving_txt),
      Page(name: "filter.txt", bytes: PackageResources.filter_txt),
      Page(name: "keyboard.txt", bytes: PackageResources.keyboard_txt),
      Page(name: "import.txt", bytes: PackageResources.import_txt),
      Page(name: "feeds.txt", bytes: PackageResources.feeds_txt),
      Page(name: "mixed-text.txt", bytes: PackageResources.mixed_text_txt),
      Page(name: "your-data.txt", bytes: PackageResources.your_data_txt),
      Page(name: "word.txt", bytes: PackageResources.word_txt),
      Page(name: "english.txt", bytes: PackageResources.english_txt),
      Page(name: "colours.txt", bytes: PackageResources.colours_txt),
      Page(name: "persian.txt", bytes: PackageResources.persian_txt),
      Page(name: "hebrew.txt", bytes: PackageResources.hebrew_txt),
    ]
  }

  private static var englishPages: [Page] {
    [
      Page(name: "en-welcome.txt", bytes: PackageResources.en_welcome_txt),
      Page(name: "en-moving.txt", bytes: PackageResources.en_moving_txt),
      Page(name: "en-marking.txt", bytes: PackageResources.en_marking_txt),
      Page(name: "en-filter.txt", bytes: PackageResources.en_filter_txt),
      Page(name: "en-tags.txt", bytes: PackageResources.en_tags_txt),
      Page(name: "en-keeping.txt", bytes: PackageResources.en_keeping_txt),
      Page(name: "en-import.txt", bytes: PackageResources.en_import_txt),
      Page(name: "mixed-text.txt", bytes: PackageResources.mixed_text_txt),
      Page(name: "en-data.txt", bytes: PackageResources.en_data_txt),
      Page(name: "english.txt", bytes: PackageResources.english_txt),
      Page(name: "colours.txt", bytes: PackageResources.colours_txt),
      Page(name: "persian.txt", bytes: PackageResources.persian_txt),
      Page(name: "hebrew.txt", bytes: PackageResources.hebrew_txt),
    ]
  }
}
