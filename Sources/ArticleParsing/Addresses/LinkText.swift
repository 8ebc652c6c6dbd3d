/// What the words of a link say of where it leads.
public enum LinkText {
  /// Whether a link's words name another place than it leads to: `bank.example[3]`, where 3 is of other.example. Looked
  /// at is the word that stands before each `[number]` in `texts`.
  public static func disagrees(with address: OpenableAddress, number: Int, in texts: some Sequence<String>) -> Bool {
    let mark = Array("[\(number)]".utf8)
    return texts.contains { text in
      let bytes = Array(text.utf8)
      return places(of: mark, in: bytes).contains { disagrees(word(before: $0, in: bytes), with: address) }
    }
  }

  private static func places(of mark: [UInt8], in text: [UInt8]) -> [Int] {
    guard text.count >= mark.count else { return [] }
    return (0...text.count - mark.count).filter { text[$0] == mark[0] && text[$0...].starts(with: mark) }
  }

  private static let longest = 2_048

  private static func word(before place: Int, in text: [UInt8]) -> String {
    let before = String(decoding: text[max(0, place - longest)..<place], as: UTF8.self).unicodeScalars
    // Quotation marks, brackets, a full stop, and what keeps a direction do not belong to it; a bracket within ends it,
    // as that of the link before.
    let end = before.reversed().drop { !isPart($0) }
    let word = end.prefix { !$0.properties.isWhitespace && !"[]()<>«»“”\"".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(word.reversed().drop { !isPart($0) }))
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "/"
  }

  private static func disagrees(_ word: String, with address: OpenableAddress) -> Bool {
    guard let named = host(in: word) else { return false }
    guard let host = address.host else {
      // Whom a mail goes to is the whole of it.
      return !address.text.lowercased().contains(word.lowercased())
    }
    return registered(named) != registered(host)
  }

  /// The host that a word names; nil for one that is no address.
  private static func host(in word: String) -> String? {
    if let whole = try? OpenableAddress(word), let host = whole.host { return host }
    if word.contains("://") { return nil }
    guard word.contains("."), let named = try? OpenableAddress("http://" + word), let host = named.host else {
      return nil
    }
    let labels = host.split(separator: ".")
    guard labels.count > 1, let last = labels.last, last.utf8.count > 1, !endings.contains(String(last)),
      last.hasPrefix("xn--") || last.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    return host
  }

  /// Words such as `Node.js` and `report.pdf` name no host.
  private static let endings: Set<String> = [
    "js", "ts", "txt", "html", "htm", "pdf", "doc", "docx", "exe", "jpg", "png", "gif", "xml", "json", "csv", "php",
  ]

  /// What somebody has registered, as far as that can be told without a list of all domains: two labels, or three where
  /// the second is a kind of holder (`co.uk`) or a host of many (`github.io`).
  static func registered(_ host: String) -> String {
    let labels = host.split(separator: ".")
    guard labels.count > 2, !host.hasPrefix("["), !labels.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return host }
    let domain = labels.suffix(2).joined(separator: ".")
    let isShared =
      labels[labels.count - 1].utf8.count == 2 && kinds.contains(String(labels[labels.count - 2]))
      || hosts.contains(domain)
    return labels.suffix(isShared ? 3 : 2).joined(separator: ".")
  }

  private static let kinds: Set<String> = [
    "co", "com", "net", "org", "gov", "edu", "ac", "mil", "gob", "gouv", "or", "ne", "go", "info", "sch", "ltd", "plc",
    "nhs", "web", "id", "nom", "press", "media", "biz", "name",
  ]
  private static let hosts: Set<String> = [
    "github.io", "gitlab.io", "blogspot.com", "wordpress.com", "tumblr.com", "netlify.app", "vercel.app", "pages.dev",
    "workers.dev", "web.app", "firebaseapp.com", "appspot.com", "herokuapp.com", "azurewebsites.net", "cloudfront.net",
    "amazonaws.com", "neocities.org", "substack.com", "medium.com", "sourceforge.net", "readthedocs.io", "onrender.com",
  ]
}
