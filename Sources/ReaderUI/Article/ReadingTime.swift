internal import ArticleParsing

/// How long it takes to read an article.
///
/// 180 words a minute in every language: the readers of 17 languages whom Trauzettel-Klosinski and Dietz (2012) timed read
/// 184 on average, 138 in Arabic and 228 in English, and who reads news skips. Chinese, Japanese, Thai, Lao, Khmer and
/// Burmese put no space between words: there 300 ideographs or 900 letters are read in a minute. What is no text, as an
/// address or a picture's name, takes no time.
struct ReadingTime: Equatable {
  /// Longer articles take just that and more.
  static let most = 60

  /// Begun minutes, 1…`most`; 0 where there is nothing to read.
  let minutes: Int

  private static let wordsPerMinute = 180
  /// Parts of a word, so that ideographs and letters can be counted as well.
  private static let parts = 15
  private static let partsPerIdeograph = 9  // 180/300 of a word
  private static let partsPerLetter = 3  // 180/900

  init(_ blocks: [Block]) {
    let perMinute = Self.wordsPerMinute * Self.parts
    var count = 0
    for block in blocks where block.isRead {
      count += Self.parts(of: block.text, atMost: Self.most * perMinute - count)
      if count >= Self.most * perMinute { break }
    }
    minutes = min((count + perMinute - 1) / perMinute, Self.most)
  }

  /// Stops soon after `limit`: a file of 50 MB can be one article.
  private static func parts(of text: String, atMost limit: Int) -> Int {
    var (count, isInWord) = (0, false)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        count += partsPerIdeograph
        isInWord = false
      case 0x0E01...0x0E30, 0x0E81...0x0EB0, 0x1000...0x102A, 0x1780...0x17B3:
        count += partsPerLetter
        isInWord = false
      default:
        if isInWord {
          isInWord = !isSpace(scalar)
        } else if begins(scalar) {
          count += parts
          isInWord = true
        }
      }
      if count >= limit { break }
    }
    return count
  }

  /// Of ASCII and Arabic letters it is known without a look into the tables of Unicode.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21..<0x7F, 0x620..<0x660: false
    case 0x20: true
    default: scalar.properties.isWhitespace
    }
  }

  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x620...0x64A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

extension Block {
  /// It has a text that is read in its place.
  fileprivate var isRead: Bool {
    switch kind {
    case .heading, .paragraph, .quote, .list, .code, .table, .caption: true
    case .image, .video, .audio, .embedded, .file, .rule, .link: false
    }
  }
}
