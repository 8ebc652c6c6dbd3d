import Testing

@testable import TextLayout

@Suite(.enabled(if: UnicodeFiles.areInstalled, UnicodeFiles.missing))
struct LineBreakConformanceTests {
  /// UAX #14 alone, without what news asks for.
  static func breaks(_ classes: [LineBreakClass]) -> [Bool] {
    var state = LineBreakState(classes[0])
    return [false]
      + classes.indices.dropFirst().map { i in
        state.breaks(before: classes[i], following: classes[(i + 1)...].first(where: { $0 != .CM && $0 != .ZWJ }))
      }
  }

  @Test func `every case of LineBreakTest.txt`() throws {
    var (count, failures) = (0, [String]())
    for line in try UnicodeFiles.lines(of: "auxiliary/LineBreakTest.txt") {
      let words = line.words.map { String(decoding: $0, as: UTF8.self) }
      let scalars = words.compactMap { UInt32($0, radix: 16) }
      // A break after the last character says nothing.
      let expected = words.filter { $0 == "÷" || $0 == "×" }.dropLast().map { $0 == "÷" }
      let breaks = Self.breaks(scalars.map { ScalarProperties(of: $0).lineBreakClass })
      count += 1
      if breaks != expected { failures.append("\(String(decoding: line, as: UTF8.self))\n got \(breaks)") }
    }
    #expect(count > 7000)
    #expect(failures.isEmpty, "\(failures.count) of \(count): \(failures.prefix(10).joined(separator: "\n"))")
  }
}
