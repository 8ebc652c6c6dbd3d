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
    // IPv4 within IPv6: `::ffff:10.0.0.1`, `::ffff:0:10.0.0.1` (RFC 2765), NAT64's `64:ff9b::10.0.0.1`, and `::1` and
    // `::`, which look like such ones; 6to4's `2002:0a00:0001::` has it further ahead.
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && (bytes[10..<12] == [0xFF, 0xFF] || bytes[10..<12] == [0, 0])
    let isOldMapped = bytes[..<8].allSatisfy { $0 == 0 } && bytes[8..<12] == [0xFF, 0xFF, 0, 0]
    let isTranslated = bytes[..<4] == [0, 0x64, 0xFF, 0x9B] && bytes[4..<12].allSatisfy { $0 == 0 }
    if isMapped || isOldMapped || isTranslated { return isLocal(v4: Array(bytes[12...])) }
    if bytes[..<2] == [0x20, 0x02] { return isLocal(v4: Array(bytes[2..<6])) }
    // A network's own NAT64 (RFC 8215), Teredo, which tunnels to who knows where, and what is thrown away.
    let isOwnTranslation = bytes[..<6] == [0, 0x64, 0xFF, 0x9B, 0, 1]
    let isTeredo = bytes[..<4] == [0x20, 0x01, 0, 0]
    let isDiscarded = bytes[..<8] == [1, 0, 0, 0, 0, 0, 0, 0]
    let isUnique = bytes[0] & 0xFE == 0xFC
    let isOfLink = bytes[0] == 0xFE && bytes[1] & 0xC0 >= 0x80
    return isOwnTranslation || isTeredo || isDiscarded || isUnique || isOfLink || bytes[0] == 0xFF
  }

  private static func isLocal(v4 bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168), (100, 64...127), (198, 18...19),
      (224..., _):
      true
    case (192, 0): bytes[2] == 0
    default: false
    }
  }

  /// A number in its usual form, `127.0.0.1` also for `127.1`, `0x7f000001` and `2130706433`, which the resolver takes for
  /// the same; nil for a name.
  static func canonical(_ host: String) -> String? {
    var four = in_addr()
    if !host.isEmpty, host.utf8.allSatisfy({ $0.isASCIIHexDigit || $0 == 0x2E || $0 == 0x78 }),
      unsafe inet_aton(host, &four) == 1
    {
      return unsafe withUnsafeBytes(of: &four) { unsafe $0.map(String.init).joined(separator: ".") }
    }
    var six = in6_addr()
    let withoutZone = String(host.prefix { $0 != "%" })
    guard unsafe inet_pton(AF_INET6, withoutZone, &six) == 1 else { return nil }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard unsafe inet_ntop(AF_INET6, &six, &text, socklen_t(text.count)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      + host.dropFirst(withoutZone.count)
  }
}

extension UInt8 {
  fileprivate var isASCIIHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
