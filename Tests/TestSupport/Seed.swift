import Foundation

/// A generator whose numbers are the same for the same state (SplitMix64).
public struct Seed: RandomNumberGenerator {
  public var state: UInt64

  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Other numbers in every run at home, where a finding can be looked into, and the same ones in CI, whose answer is to
  /// be about the change that it was asked for. `NASHRA_CHANCE` repeats a run.
  public static var ofRun: Seed { Seed(state: number) }

  private static let number: UInt64 = {
    let environment = ProcessInfo.processInfo.environment
    let number =
      environment["NASHRA_CHANCE"].flatMap(UInt64.init) ?? (environment["CI"] == "true" ? 1 : .random(in: 0 ... .max))
    print("NASHRA_CHANCE=\(number) repeats the tests' chances.")
    return number
  }()
}
