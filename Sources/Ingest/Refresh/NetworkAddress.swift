internal import Foundation

/// Which networks an address belongs to.
enum NetworkAddress {
  /// Whether a numeric address, as `10.0.0.1` or `fe80::1`, is one of this computer or of the networks around it: what
  /// nobody outside can ask, and must not have asked by us (RFC 1918, 3927, 4193, 4291, 6598, 6890). What cannot be read
  /// is taken for one.
  static func isLocal(_ text: String) -> Bool {
    var four = in_addr()
    if unsafe inet_pton(AF_INET, text, &four) == 1 {
      return isLocal(v4: unsafe withUnsafeBytes(of: &four) { unsafe Array($0) })
    }
    var six = in6_addr()
    let withoutZone = String(text.prefix { $0 != "%" })
    guard unsafe inet_pton(AF_INET6, withoutZone, &six) == 1 else { return true }
    let bytes = unsafe withUnsafeBytes(of: &six) { unsafe Array($0) }
    // IPv4 within IPv6, `::ffff:10.0.0.1`, NAT64's `64:ff9b::10.0.0.1`, and `::1` and `::`, which look like such ones.
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && (bytes[10..<12] == [0xFF, 0xFF] || bytes[10..<12] == [0, 0])
    let isTranslated = bytes[..<4] == [0, 0x64, 0xFF, 0x9B] && bytes[4..<12].allSatisfy { $0 == 0 }
    if isMapped || isTranslated { return isLocal(v4: Array(bytes[12...])) }
    let isUnique = bytes[0] & 0xFE == 0xFC
    let isOfLink = bytes[0] == 0xFE && bytes[1] & 0xC0 >= 0x80
    return isUnique || isOfLink || bytes[0] == 0xFF
  }

  private static func isLocal(v4 bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168), (100, 64...127), (224..., _): true
    default: false
    }
  }
}
