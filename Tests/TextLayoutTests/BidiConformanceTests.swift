import Testing

@testable import TextLayout

@Suite(.enabled(if: UnicodeFiles.areInstalled, UnicodeFiles.missing))
struct BidiConformanceTests {
  static let names: [String: BidiClass] = [
    "L": .L, "R": .R, "AL": .AL, "EN": .EN, "ES": .ES, "ET": .ET, "AN": .AN, "CS": .CS, "NSM": .NSM, "BN": .BN,
    "B": .B, "S": .S, "WS": .WS, "ON": .ON, "LRE": .LRE, "LRO": .LRO, "RLE": .RLE, "RLO": .RLO, "PDF": .PDF,
    "LRI": .LRI, "RLI": .RLI, "FSI": .FSI, "PDI": .PDI,
  ]

  /// Levels after L1 as the files write them, nil for what X9 removes, and the order after L2.
  static func resolve(_ given: [Unit], base: UInt8?) -> (levels: [Int?], order: [Int], base: Int) {
    var units = given
    let base = BidiLevels.resolve(&units, base: base)
    var levels = units.map(\.level)
    resetTrailing(&levels, base: base, hasSeparators: true) { units[$0].properties.bidiClass }
    var order: [Int32] = []
    reorder(levels, into: &order)
    func isKept(_ i: Int) -> Bool { !units[i].properties.bidiClass.isIn(.removed) }
    return (levels.indices.map { isKept($0) ? Int(levels[$0]) : nil }, order.map(Int.init).filter(isKept), Int(base))
  }

  @Test func `every case of BidiTest.txt`() throws {
    var levels: [Int?] = []
    var order: [Int] = []
    var (count, failures) = (0, [String]())
    for line in try UnicodeFiles.lines(of: "BidiTest.txt") {
      if line.first == UInt8(ascii: "@") {
        let values = line.words.dropFirst().map { $0.number(base: 10) }
        if line.starts(with: "@Levels:".utf8) { levels = values } else { order = values.compactMap { $0 } }
        continue
      }
      var scanner = LineScanner(rest: line)
      let classes = scanner.word(until: UInt8(ascii: ";")).words.map { word in
        Self.names[String(decoding: word, as: UTF8.self)]!
      }
      let bases = try #require(scanner.rest.words.first?.number(base: 16))
      let units = classes.map { Unit(scalar: 0, properties: ScalarProperties(bidiClass: $0)) }
      for (bit, base) in [UInt8?.none, 0, 1].enumerated() where bases & 1 << bit != 0 {
        count += 1
        let result = Self.resolve(units, base: base)
        if result.levels != levels || result.order != order {
          failures.append("\(String(decoding: line, as: UTF8.self)) base \(bit): \(result)")
        }
      }
    }
    #expect(count == 770_241)
    #expect(failures.isEmpty, "\(failures.count) of \(count): \(failures.prefix(10).joined(separator: "\n"))")
  }

  @Test func `every case of BidiCharacterTest.txt`() throws {
    var (count, failures) = (0, [String]())
    for line in try UnicodeFiles.lines(of: "BidiCharacterTest.txt") {
      let fields = line.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      let units = fields[0].words.compactMap { $0.number(base: 16) }.map { scalar in
        Unit(scalar: UInt32(scalar), properties: ScalarProperties(of: UInt32(scalar)))
      }
      let given = try #require(fields[1].number(base: 10))
      let result = Self.resolve(units, base: given == 2 ? nil : UInt8(given))
      count += 1
      let isRight =
        result.base == fields[2].number(base: 10) && result.levels == fields[3].words.map { $0.number(base: 10) }
        && result.order == fields[4].words.compactMap { $0.number(base: 10) }
      if !isRight { failures.append("\(String(decoding: line, as: UTF8.self)): \(result)") }
    }
    #expect(count == 91_707)
    #expect(failures.isEmpty, "\(failures.count) of \(count): \(failures.prefix(10).joined(separator: "\n"))")
  }
}
