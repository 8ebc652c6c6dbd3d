internal import CCurl
internal import Foundation

/// A feed that lies on its server, or here, as a file of gzip (RFC 1952), whatever it is called.
public enum GzipFile {
  /// `bytes` decompressed, or as they are where they do not begin as gzip does. Throws what is wrong with them, or that
  /// they become more than `limit`.
  public static func expanded(_ bytes: [UInt8], limit: Int) throws(FetchError) -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B, 0x08]) else { return bytes }
    var result: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = unsafe gunzip(bytes, bytes.count, limit, &result, &count)
    defer { unsafe free(result) }
    switch outcome {
    case GUNZIP_DONE: return unsafe [UInt8](UnsafeBufferPointer(start: result, count: count))
    case GUNZIP_CUT_OFF: throw .cutOff
    case GUNZIP_TOO_LARGE: throw .tooLarge
    default: throw .badEncoding
    }
  }
}
