/// SHA-256 (FIPS 180-4), by which a file is known again. Written out because neither Foundation on Linux nor SQLite
/// offers one, and a cryptography package would be the largest dependency for the smallest use.
enum SHA256 {
  private typealias Words = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// The 32 bytes of the digest.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    let hash = hash(bytes)
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for word in [hash.0, hash.1, hash.2, hash.3, hash.4, hash.5, hash.6, hash.7] {
      for shift: UInt32 in [24, 16, 8, 0] { digest.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return digest
  }

  /// The first eight bytes of the digest of a text, as a number that fits a column.
  static func number(_ text: String) -> Int64 {
    let hash = hash(Array(text.utf8))
    return Int64(bitPattern: UInt64(hash.0) << 32 | UInt64(hash.1))
  }

  private static func hash(_ bytes: [UInt8]) -> Words {
    var hash: Words = (
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
    )
    let whole = bytes.count / 64 * 64
    let rest = bytes.count - whole
    var tail = [UInt8](repeating: 0, count: rest < 56 ? 64 : 128)
    tail.replaceSubrange(..<rest, with: bytes[whole...])
    tail[rest] = 0x80
    let bits = UInt64(bytes.count) * 8
    for place in 0..<8 { tail[tail.count - 1 - place] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * place)) }
    // Raw memory, because checked arrays take four times as long and every imported byte comes through here.
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      unsafe constants.withUnsafeBufferPointer { constants in
        unsafe bytes.withUnsafeBytes { bytes in
          for start in stride(from: 0, to: whole, by: 64) {
            unsafe add(bytes, at: start, to: &hash, schedule, constants)
          }
        }
        unsafe tail.withUnsafeBytes { tail in
          for start in stride(from: 0, to: tail.count, by: 64) {
            unsafe add(tail, at: start, to: &hash, schedule, constants)
          }
        }
      }
    }
    return hash
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word &>> bits | word &<< (32 &- bits) }

  private static func add(
    _ bytes: UnsafeRawBufferPointer, at start: Int, to hash: inout Words,
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      unsafe schedule[index] = UInt32(
        bigEndian: bytes.loadUnaligned(fromByteOffset: start &+ index &* 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let a = unsafe schedule[index &- 15]
      let b = unsafe schedule[index &- 2]
      let low = rotate(a, 7) ^ rotate(a, 18) ^ a &>> 3
      let high = rotate(b, 17) ^ rotate(b, 19) ^ b &>> 10
      unsafe schedule[index] = schedule[index &- 16] &+ low &+ schedule[index &- 7] &+ high
    }
    var (a, b, c, d, e, f, g, h) = hash
    for index in 0..<64 {
      let choice = e & f ^ ~e & g
      let majority = a & b ^ a & c ^ b & c
      let one = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let zero = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let first = unsafe h &+ one &+ choice &+ constants[index] &+ schedule[index]
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ zero &+ majority)
    }
    hash.0 &+= a
    hash.1 &+= b
    hash.2 &+= c
    hash.3 &+= d
    hash.4 &+= e
    hash.5 &+= f
    hash.6 &+= g
    hash.7 &+= h
  }
}
