import ArticleWriting

extension Messages {
  static let exportHelp = "Write articles as text, Markdown, HTML, JSON, EPUB, a mailbox, OPML or the imported bytes."
  static let exportDiscussion = """
    With --to each article becomes a file of its own, named by its headline in its own script; a file that is there
    already is never replaced, and the paths are printed. Without it all go to standard output: text and Markdown with an
    empty line between, JSON one object a line; HTML and raw bytes of one article only. Of all articles epub makes one
    book, right to left where they are, with a cover and a table of contents (--to FILE, or standard output), mbox a
    mailbox with read and starred states, and opml the list of feeds that they came from. For other readers newsboat writes those feeds as its urls, starred
    a list as Google Reader gave it back, with texts and states, and pocket a table of titles and addresses.
    """
  static let exportFormatHelp = "What to write; jsonl is what import reads."
  static let exportFolderHelp = "The folder for the files; it is made if it is missing."
  static let exportTitleHelp = "The title of a book; the filter unless told."
  static let exportTitleAlone = "--title is for --format epub."
  static let exportBookTooLarge = "the articles are too many or too large for one book; --limit takes fewer"
  static func exportBookIsFull(_ most: Int) -> String {
    "the book has the newest \(most) articles of the filter; --limit takes another number"
  }
  static func exportLinesAlone(_ format: String) -> String {
    "--format \(format) goes to standard output; --to is for files of one article, and for a book."
  }
  static let exportNeedsFolder = "several articles of this format need a folder: --to FOLDER"
  static let exportRawToTerminal = """
    a terminal could obey what is in an imported file; redirect it, or use --to
    """

  static func exportWithoutAddress(_ id: Int64) -> String { "article \(id): it has no address, and was left out" }
  static func notExported(_ id: Int64, _ error: SaveError) -> String { "article \(id): \(text(for: error))" }

  static func text(for error: SaveError) -> String {
    switch error {
    case .noFolder(let folder): "there is no folder \(PlainText.name(folder)), and it cannot be made"
    case .notPermitted(let folder): "no permission to write in \(PlainText.name(folder))"
    case .diskFull: "the disk is full"
    case .nameTooLong: "the name is too long"
    case .readOnlyFileSystem: "the file system is read-only"
    case .noArticle: "it is not in the store, or its file was lost"
    case .store(let error): text(for: error)
    case .other(let reason): reason
    }
  }
}
