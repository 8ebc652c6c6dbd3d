/// The articles that a new store begins with: the reader's own help, in the form of the pages it imports.
///
/// They are compiled into the program, so that a first run is never empty, offline and without an installation.
public enum WelcomeEdition {
  /// An article page as `nashra import` would read it from a file.
  public struct Page: Equatable, Sendable {
    /// The file's name, unique in the edition: `welcome.txt`.
    public let name: String
    /// The file's contents, UTF-8.
    public let bytes: [UInt8]
  }

  /// In the order of their dates, newest first. Headlines under «مقالات مشابهة» are all titles of the edition.
  public static var pages: [Page] {
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
}
