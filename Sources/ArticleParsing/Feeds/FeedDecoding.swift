/// The bytes of a feed → UTF-8.
enum FeedDecoding {
  static func decode(_ bytes: [UInt8], contentType: String?) -> (text: [UInt8], warnings: [FeedWarning]) {
    (bytes, [])
  }
}
