import Foundation
import Testing

/// The fuzzer's targets hold for their seeds and for some thousand inputs that are made of them; the same every time.
/// What the fuzzer itself has found has tests beside what was mended.
struct SeedTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func `what is promised of any bytes holds for the seeds and inputs like them`(name: String) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    // On a thread of its own: a target may wait for the store, and the threads that tests share must not be waited with.
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      Thread { done.resume(with: Result { try target.runSeeds() }) }.start()
    }
  }
}

extension FuzzTarget {
  fileprivate func runSeeds() throws {
    var random = Seeded(state: 1)
    for seed in seeds {
      try run(Array(seed.utf8))
      for _ in 0..<40 { try run(mutated(seed, &random)) }
    }
    try run([])
  }

  /// Cuts, doubled pieces, tokens and other bytes, a few of them.
  fileprivate func mutated(_ seed: String, _ random: inout Seeded) -> [UInt8] {
    var bytes = Array(seed.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0...4, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &random))
      case 2: bytes.insert(contentsOf: Array((tokens.randomElement(using: &random) ?? "").utf8), at: place)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random) }
      }
    }
    return Array(bytes.prefix(longest))
  }
}

/// SplitMix64: the same numbers in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
