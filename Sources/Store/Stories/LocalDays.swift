import ArticleParsing
public import struct Foundation.Date
public import struct Foundation.TimeZone

/// The days that a time zone's clock shows.
public struct LocalDays: Sendable {
  private let zone: TimeZone

  public init(_ zone: TimeZone) { self.zone = zone }

  /// The day at a moment, in days since 1 January 1970.
  public func day(at seconds: Int64) -> Int {
    let local = seconds.addingReportingOverflow(Int64(offset(at: seconds))).partialValue
    let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
    return Int(rest < 0 ? days - 1 : days)
  }

  /// From the first second of a day to that of the next. That is not always midnight: in Cairo and Beirut summer begins
  /// with 1 o'clock.
  public func span(of day: Int) -> Range<Int64> {
    let day = min(max(day, -Self.farthest), Self.farthest)
    let (start, end) = (start(of: day), start(of: day + 1))
    return start..<max(start, end)
  }

  private func start(of day: Int) -> Int64 {
    let midnight = Int64(day) * 86_400
    let moments = [midnight - 86_400, midnight + 86_400].map { midnight - Int64(offset(at: $0)) }
    return moments.filter { self.day(at: $0) >= day }.min() ?? moments[0]
  }

  /// Days of a hundred thousand years: more are a broken clock.
  private static let farthest = 36_500_000

  private func offset(at seconds: Int64) -> Int {
    let bound = Int64(Self.farthest) * 86_400
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(min(max(seconds, -bound), bound))))
  }

  /// As ISO 8601 writes a day: 2026-11-30.
  public static func name(of day: Int) -> String {
    let civil = CivilDay(daysSince1970: min(max(day, -farthest), farthest))
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(abs(number))
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
  }
}
