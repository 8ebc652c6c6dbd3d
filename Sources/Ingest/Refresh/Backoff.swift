internal import Store
internal import struct Foundation.Date

/// When a feed is asked again.
extension FeedFetch {
  /// The least and the most time that a failing feed is left alone: 5 minutes after the first, twice as long each time.
  private static let shortest = 300.0
  private static let longest = 86_400.0
  /// A server that asks for more is asked again after a week.
  private static let mostWait = 7 * 86_400.0

  /// A feed's own wish (RSS `ttl`), and its server's, which stands in `due`, may keep us away for a day.
  mutating func succeed(now: Date) {
    checked = now
    failures = 0
    error = nil
    let wished = max(0, Double(interval ?? 0), due?.timeIntervalSince(now) ?? 0)
    due = now.addingTimeInterval(min(wished, Self.longest))
  }

  mutating func fail(_ error: FetchError, now: Date, address: String, retryAfter: Double?) {
    checked = now
    // The store may hold any number.
    failures = min(max(0, failures), 1_000_000) + 1
    self.error = error.coded
    if error == .gone {
      due = .distantFuture
      return
    }
    let doubled = min(Self.shortest * Double(1 << min(failures - 1, 16)), Self.longest)
    let wait = doubled * Self.jitter(address, failures)
    due = now.addingTimeInterval(max(wait, min(retryAfter ?? 0, Self.mostWait)))
  }

  /// 0.8 to 1.2, the same for the same feed and count: feeds that failed together, because the network was away, do
  /// not all come back together.
  private static func jitter(_ address: String, _ failures: Int) -> Double {
    // FNV-1a; Swift's own hashes differ from one start to the next.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in address.utf8 + [UInt8(truncatingIfNeeded: failures)] {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return 0.8 + 0.4 * Double((hash >> 32) % 1000) / 999
  }
}
