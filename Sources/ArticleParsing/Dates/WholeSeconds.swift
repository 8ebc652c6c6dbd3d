public import struct Foundation.Date

/// Dates as whole seconds since 1970, which the store keeps and filters compare.
extension Date {
  /// Dates beyond ± 3,000 years are mistakes of a page or of the disk, and would not fit a sum of seconds.
  private static let farthest: Int64 = 100_000_000_000

  public init(wholeSeconds seconds: Int64) {
    self.init(timeIntervalSince1970: Double(min(max(seconds, -Self.farthest), Self.farthest)))
  }

  /// Rounded down.
  public var wholeSeconds: Int64 {
    let (seconds, most) = (timeIntervalSince1970, Double(Self.farthest))
    return seconds.isFinite ? Int64(min(max(seconds, -most), most).rounded(.down)) : 0
  }
}
