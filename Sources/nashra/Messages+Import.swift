import ArticleParsing
import Ingest

/// What importing says.
extension Messages {
  static let importHelp = "Import article pages from files, folders or standard input (-)."
  static let inputFormatHelp = "What the files are."
  static let pathHelp = "Files and folders; - is standard input."

  static func summary(_ report: ImportReport) -> String {
    let skipped = report.skipped > 0 ? ", \(report.skipped) skipped" : ""
    let failed = report.failed.isEmpty ? "" : ", \(report.failed.count) failed"
    return """
      \(report.read) read\(skipped)\(failed): \
      \(report.added) added, \(report.updated) updated, \(report.unchanged) unchanged
      """
  }

  static func failure(_ failure: ImportReport.Failure) -> String {
    "\(PlainText.line(failure.path)): \(PlainText.line(failure.reason.description))"
  }

  static func note(_ note: ImportReport.Note) -> String {
    "\(PlainText.line(note.path)): note: \(PlainText.line(note.warning.description))"
  }
}
