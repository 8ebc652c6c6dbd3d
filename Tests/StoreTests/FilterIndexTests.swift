import FilterLanguage
import TestSupport
import Testing

@testable import Store

struct FilterIndexTests {
  /// Whatever is typed or pasted is understood or refused, and what is understood the index can be asked.
  @Test func `no line breaks the index`() async throws {
    let store = try Store(inMemory: ())
    var random = Seed(state: 7)
    let pieces = [
      "(", ")", "|", "-", "\"", "«", "»", ":", "#", " ", "  ", "نفط", "ال", "و", "OR", "أو", "title:", "عنوان:", "is:",
      "بعد:",
      "2024", "3أيام", "*", "^", "'", "AND", "NOT", "NEAR(", "{title}", "+", "¤a", "¤", "\0", "é", "٣٫٥", "..", "غير",
      "مقروء",
    ]
    for _ in 0..<600 {
      let line = (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let query: Query
      do throws(FilterError) { query = try Query(filter: line) } catch {
        #expect(error.position <= line.utf8.count)
        continue
      }
      #expect(try await store.count(query) == 0, "\(line)")
    }
  }
}
