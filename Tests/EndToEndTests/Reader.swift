import Foundation
import TestSupport
import Testing
import TextLayout

/// The reader itself in a terminal, at home in a folder of its own.
func openReader(
  _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, home: URL? = nil,
  environment: [String: String?] = [:]
) async throws -> TmuxSession {
  try await TmuxSession(
    [nashra] + arguments, environment: environment, columns: columns, rows: rows, home: home)
}

let nashra = productsFolder.appending(path: "nashra").path

/// `text` as the cells of a terminal show it: in visual order, joined.
func visual(_ text: String, _ direction: Direction = .rightToLeft) -> String {
  String(Paragraph(text, direction: direction).line(width: .max).glyphs.map(\.character))
}

extension TmuxSession {
  /// Whether a row shows `text`, as the reader lays it out.
  func shows(_ text: String, _ direction: Direction = .rightToLeft) throws -> Bool {
    try screen.contains(visual(text, direction))
  }

  /// Waits for what several typed letters end in: the program may have drawn after each of them.
  func waitUntil(shown: [String], gone: [String]) async throws {
    try await wait("screen with \(shown) and without \(gone)") {
      (try? shown.allSatisfy { try shows($0) } && !gone.contains { try shows($0) }) ?? false
    }
  }

  /// The first row that shows `text`.
  func row(of text: String, _ direction: Direction = .rightToLeft) throws -> Int? {
    try lines.firstIndex { $0.contains(visual(text, direction)) }
  }
}

/// A folder for a test's files that goes with it.
final class TemporaryFolder {
  let url = URL(filePath: "/tmp").appending(path: "nashra-files-\(UUID().uuidString.prefix(8))")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}

/// Three pages of our own, newest first: the second names the first as related.
enum Pages {
  static let markets = """
    أسهم الخليج ترتفع مع صعود النفط

    تاريخ النشر: 2026-11-19

    ارتفعت أسهم الخليج اليوم بنسبة 12.5% مع صعود أسعار النفط، بحسب متعاملين في السوق.

    المصدر: السوق

    كلمات دلالية: أسهم، نفط

    مقالات مشابهة

      • الذهب يستقر قرب أعلى مستوياته
      • عنوان ليس في المخزن
    """
  static let gold = """
    الذهب يستقر قرب أعلى مستوياته

    تاريخ النشر: 2026-11-18

    استقر الذهب قرب أعلى مستوياته في شهر، وسط ترقّب لقرار الفائدة وبيانات التضخم هذا الأسبوع.

    المصدر: السوق

    كلمات دلالية: ذهب
    """
  static let moon = """
    Probe lands near the Moon's south pole

    Date: 2026-11-17

    A small probe has landed near the south pole of the Moon and sent its first pictures home.

    Source: Orbit Weekly

    Tags: space
    """

  /// Makes a store at `store` that has these pages.
  static func store(at store: String) throws {
    let folder = try TemporaryFolder()
    let files = try [("1.txt", markets), ("2.txt", gold), ("3.txt", moon)].map { try folder.write($1, to: $0) }
    let (output, status) = try run([nashra, "import", "--store", store] + files, output: folder.url.path + "/out")
    try #require(status == 0, "\(output)")
  }
}
