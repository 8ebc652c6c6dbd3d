import Foundation
import TextLayout

/// Nanoseconds a character for the layout of a text, beside FriBidi on the same text in the same run.
struct LayoutBenchmark {
  let paragraphs: [String]
  private let clock = ContinuousClock()

  init(text: String) {
    paragraphs = text.split(separator: "\n").map(String.init)
  }

  func run() {
    let count = paragraphs.reduce(0) { $0 + $1.unicodeScalars.count }
    print("layout of \(count) characters in \(paragraphs.count) paragraphs, best of 60 runs, ns a character")
    let texts = paragraphs.map { Paragraph($0, direction: .rightToLeft) }
    report("lines of 70 cells", per: count) { texts.reduce(0) { $0 + $1.lines(width: 70).count } }
    report("one line each", per: count) { texts.reduce(0) { $0 + $1.line(width: 10000).columns } }
    report("cut to 60 cells", per: count) { texts.reduce(0) { $0 + $1.line(width: 60).columns } }
    if let friBidi = FriBidi() {
      let scalars = paragraphs.map { $0.unicodeScalars.map(\.value) }
      report("FriBidi, one line each", per: count) { scalars.reduce(0) { $0 + friBidi.layOut($1).count } }
    } else {
      print("FriBidi: not on this machine")
    }
    reportScreen()
    reportPlain()
  }

  /// 60 headlines of 200 columns.
  private func reportScreen() {
    let words = paragraphs.joined(separator: " ").split(separator: " ")
    let headlines = (0..<60).map { row in
      Paragraph(
        (0..<36).map { String(words[(row * 36 + $0) % words.count]) }.joined(separator: " "), direction: .rightToLeft)
    }
    let time = best { headlines.reduce(0) { $0 + $1.line(width: 200).columns } }
    print("screen of 200×60 headlines: \(format(time / 1000)) µs")
  }

  private func reportPlain() {
    let line = Paragraph("The quick brown fox jumps over the lazy dog, and the dog does not mind it at all.")
    report("plain ASCII line", per: line.text.utf8.count * 100) {
      (0..<100).reduce(0) { sum, _ in sum + line.line(width: 100).columns }
    }
  }

  private func report(_ name: String, per count: Int, _ work: () -> Int) {
    print(name.padding(toLength: 26, withPad: " ", startingAt: 0), format(best(work) / Double(count)))
  }

  /// Nanoseconds of the quickest run.
  private func best(_ work: () -> Int) -> Double {
    (0..<60).map { _ in
      var result = 0
      let time = clock.measure { result = work() }
      precondition(result > 0)
      return Double(time.components.attoseconds) / 1e9 + Double(time.components.seconds) * 1e9
    }.min() ?? 0
  }

  private func format(_ number: Double) -> String { String(format: "%.1f", number) }
}
