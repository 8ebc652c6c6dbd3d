/// What a server may ask of us. The defaults are far above any honest feed.
public struct FetchLimits: Equatable, Sendable {
  /// Until there is a connection, with TLS.
  public var connecting: Duration = .seconds(15)
  /// Without a byte.
  public var stall: Duration = .seconds(20)
  /// For one answer, or one command.
  public var whole: Duration = .seconds(60)
  /// Bytes as they come over the wire.
  public var wireBytes = 16 << 20
  /// Bytes of a feed, decompressed.
  public var bytes = 32 << 20
  /// Bytes of an answer's header.
  public var headerBytes = 128 << 10
  /// What came may become so many times as much; text rarely exceeds 20, deflate can reach 1032.
  public var ratio = 100
  /// Below so many bytes the ratio is not asked.
  public var ratioFloor = 1 << 20
  public var redirects = 10
  /// At the same time.
  public var fetches = 16
  public var fetchesPerHost = 2

  public init() {}
}

extension Duration {
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}
