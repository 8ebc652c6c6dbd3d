/// What the words of a link say of where it leads.
public enum LinkText {
  /// Whether a link's words name another place than it leads to: `bank.example[3]`, where 3 is of other.example. Looked
  /// at is the word that stands before each `[number]` in `texts`; where these are too many in one text, they do.
  public static func disagrees(with address: OpenableAddress, number: Int, in texts: some Sequence<String>) -> Bool {
    let mark = Array("[\(number)]".utf8)
    return texts.contains { text in
      let bytes = Array(text.utf8)
      let places = places(of: mark, in: bytes)
      return places.count > mostPlaces || places.contains { disagrees(word(before: $0, in: bytes), with: address) }
    }
  }

  /// A number that stands oftener has words that nobody reads; a text of 200,000 of them took seconds at each key.
  private static let mostPlaces = 256

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
    return !isOfOneHolder(named, host)
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

  /// Whether whoever has the host that words name has the other one as well. Where domains are given away cannot be told
  /// without a list of them all (https://publicsuffix.org), so nothing is guessed of two hosts side by side: one must
  /// lie below the other, `www.` aside, and the upper one be none under which others have theirs.
  static func isOfOneHolder(_ named: String, _ host: String) -> Bool {
    let (named, host) = (withoutWWW(named), withoutWWW(host))
    if named == host { return true }
    let (upper, lower) = named.utf8.count < host.utf8.count ? (named, host) : (host, named)
    return lower.hasSuffix("." + upper) && isOfOne(upper)
  }

  private static func withoutWWW(_ host: String) -> String {
    host.hasPrefix("www.") && host.dropFirst(4).contains(".") ? String(host.dropFirst(4)) : host
  }

  /// A host below which nobody else has one: no domain of all, no kind of holders (`co.uk`), no host of many
  /// (`github.io`), and no number, of which a part means another.
  private static func isOfOne(_ host: String) -> Bool {
    let labels = host.split(separator: ".")
    guard labels.count > 1, !labels.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
    if hosts.contains(host) { return false }
    return labels.count > 2 || labels[1].utf8.count > 2 || !kinds.contains(String(labels[0]))
  }

  private static let kinds: Set<String> = [
    "co", "com", "net", "org", "gov", "edu", "ac", "mil", "gob", "gouv", "or", "ne", "go", "info", "sch", "ltd", "plc",
    "nhs", "web", "id", "nom", "press", "media", "biz", "name",
    "asso", "gv", "gen", "firm", "ind", "idf", "res", "nic", "k12", "lg", "ed", "ad", "gr", "geek", "school", "govt",
    "iwi", "maori", "tm", "presse", "medecin", "avocat", "notaires", "police", "muni", "mod", "sc", "pp", "inf", "art",
  ]
  private static let hosts: Set<String> = [
    "github.io", "gitlab.io", "blogspot.com", "wordpress.com", "tumblr.com", "netlify.app", "vercel.app", "pages.dev",
    "workers.dev", "web.app", "firebaseapp.com", "appspot.com", "herokuapp.com", "azurewebsites.net", "cloudfront.net",
    "amazonaws.com", "neocities.org", "substack.com", "medium.com", "sourceforge.net", "readthedocs.io", "onrender.com",
    "blogspot.co.uk", "blogspot.de", "blogspot.fr", "blogspot.ae", "weebly.com", "wixsite.com", "fly.dev", "surge.sh",
    "glitch.me", "repl.co", "replit.app", "ngrok.io", "ngrok.app", "ngrok-free.app", "trycloudflare.com", "r2.dev",
    "livejournal.com", "webflow.io", "myshopify.com", "square.site", "translate.goog", "googleusercontent.com",
    "windows.net", "azureedge.net", "edgekey.net", "fastly.net", "render.com", "duckdns.org", "dyndns.org", "no-ip.org",
    "ddns.net", "eu.org", "us.com", "uk.com", "de.com",
  ]
}
