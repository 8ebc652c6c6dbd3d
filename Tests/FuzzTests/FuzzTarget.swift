/// One part of the program that is given any bytes, and what must hold for whatever comes of them.
struct FuzzTarget: Sendable {
  var name: String
  /// Longer inputs only make each try slower: the limits on size have tests of their own.
  var longest = 4_096
  /// What inputs are made of, for the fuzzer's dictionary and for the seeds of the tests.
  var tokens: [String] = []
  /// Inputs to begin with.
  var seeds: [String] = []
  /// Throws a `Find` where something is not as promised. Errors that the parts themselves throw are no finds.
  var run: @Sendable ([UInt8]) throws -> Void

  /// All of them. The fuzzer tries one a run, the tests try each with its seeds.
  static let all: [FuzzTarget] = [
    .pages, .feeds, .html, .json, .opml, .filter, .dates, .layout, .words, .themes, .settings, .bodies, .addresses,
    .merge, .moved,
  ]
}

/// What a target did that it should not.
struct Find: Error, CustomStringConvertible {
  var description: String
}

func expect(_ holds: Bool, _ promise: @autoclosure () -> String) throws {
  if !holds { throw Find(description: promise()) }
}

/// Runs what may refuse its input; nil where it did.
func unlessRefused<Value>(_ body: () throws -> Value) throws -> Value? {
  do { return try body() } catch let find as Find { throw find } catch { return nil }
}

/// Nothing in `text` is obeyed by a terminal or moves what stands beside it.
func expectClean(_ text: String?, besides allowed: [UInt32] = [], _ what: @autoclosure () -> String) throws {
  for scalar in (text ?? "").unicodeScalars {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      try expect(allowed.contains(scalar.value), "\(what()) has U+\(String(scalar.value, radix: 16))")
    default: break
    }
  }
}

/// The same where marks of direction may stand: no override is among them, and what they open they close.
func expectSettled(_ text: String, besides allowed: [UInt32] = [], _ what: @autoclosure () -> String) throws {
  let marks: [UInt32] = [0x61C, 0x200E, 0x200F] + (0x202A...0x202C) + (0x2066...0x2069)
  try expectClean(text, besides: allowed + marks, what())
  var open: [UInt32] = []
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x202A, 0x202B: open.append(0x202C)
    case 0x2066...0x2068: open.append(0x2069)
    case 0x202C, 0x2069: try expect(open.popLast() == scalar.value, "\(what()) closes what is not open")
    default: break
    }
  }
  try expect(open.isEmpty, "\(what()) leaves a direction open")
}

/// The first bytes of an input choose, the rest is text.
struct Choices {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  mutating func byte() -> Int { Int(bytes.popFirst() ?? 0) }
  mutating func flag() -> Bool { byte() & 1 == 1 }
  mutating func one<Value>(of values: [Value]) -> Value { values[byte() % values.count] }

  var rest: [UInt8] { Array(bytes) }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
