internal import CIconv

/// Encodings by name, through the system's iconv, which knows them all.
enum Charset {
  /// `bytes` as UTF-8, and how many of them were no text in that encoding (U+FFFD stands for each); nil if nobody knows
  /// an encoding of that name.
  static func decode(_ bytes: ArraySlice<UInt8>, from name: String) -> (text: [UInt8], bad: Int)? {
    // The WHATWG's Encoding Standard: what calls itself Latin 1 is windows-1252, and so on.
    let name = aliases[name.lowercased()] ?? name
    let result = unsafe bytes.withUnsafeBufferPointer { unsafe decoding_decode(name, $0.baseAddress, $0.count) }
    defer { unsafe decoding_free(result) }
    guard unsafe result.bytes != nil else { return nil }
    return unsafe (Array(UnsafeBufferPointer(start: result.bytes, count: result.count)), result.bad)
  }

  private static let aliases = [
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "latin1": "windows-1252", "ascii": "windows-1252",
    "us-ascii": "windows-1252", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "cp-1256": "windows-1256",
    "cp1256": "windows-1256", "x-windows-1256": "windows-1256", "arabic": "iso-8859-6", "asmo-708": "iso-8859-6",
    "iso_8859-6": "iso-8859-6", "iso-8859-6-i": "iso-8859-6", "iso-8859-8-i": "iso-8859-8", "visual": "iso-8859-8",
    "logical": "iso-8859-8", "gb2312": "gb18030", "gbk": "gb18030", "x-sjis": "shift_jis", "ks_c_5601-1987": "euc-kr",
    "utf-16": "utf-16le", "unicode": "utf-16le",
  ]
}
