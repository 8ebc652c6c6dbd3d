import struct Foundation.Data

/// Ascending numbers in few bytes: each as its distance from the one before, seven bits a byte, the lowest first.
/// Neighbours in time are minutes apart, so that 100,000 articles take some 200 KB.
enum IDList {
  static func data(_ ids: some Sequence<Int64>) -> Data { Data(bytes(ids.sorted())) }

  static func bytes(_ ids: [Int64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ids.count * 3)
    var last: Int64 = 0
    for id in ids {
      var rest = UInt64(bitPattern: id &- last)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
      last = id
    }
    return bytes
  }

  static func ids(_ bytes: [UInt8]) -> [Int64] {
    var ids: [Int64] = []
    var (number, shift, last) = (UInt64(0), UInt64(0), Int64(0))
    for byte in bytes {
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      last &+= Int64(bitPattern: number)
      ids.append(last)
      (number, shift) = (0, 0)
    }
    return ids
  }
}
