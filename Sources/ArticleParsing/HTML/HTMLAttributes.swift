/// The attributes of one start tag.
struct HTMLAttributes {
  private var list: [(name: HTMLName, value: ArraySlice<UInt8>)] = []

  init(_ tag: HTMLTag, _ tokenizer: HTMLTokenizer) {
    if tag.attributes.isEmpty { return }
    tokenizer.attributes(tag) { list.append(($0, $1)) }
  }

  var isEmpty: Bool { list.isEmpty }

  /// The value with its references read; nil where there is no such attribute. The first of two counts.
  subscript(name: HTMLName) -> String? {
    guard let value = list.first(where: { $0.name == name })?.value else { return nil }
    guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
    let bytes = Array(value)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"),
        let (scalar, end) = HTMLReferences.read(bytes, index, inAttribute: true)
      {
        text.append(contentsOf: scalar.utf8)
        index = end
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Digits at the value's beginning: `20px` is 20, `100%` nothing.
  func number(_ name: HTMLName) -> Int? {
    guard let value = list.first(where: { $0.name == name })?.value.drop(while: \.isSpace) else { return nil }
    let isNegative = value.first == UInt8(ascii: "-")
    let digits = value.dropFirst(isNegative ? 1 : 0).prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count < 10, value.last != UInt8(ascii: "%") else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return isNegative ? -number : number
  }

  /// `hidden`, or a style that says so.
  var isHidden: Bool {
    if let hidden = self[.hidden], hidden.lowercased() != "until-found" { return true }
    guard let style = self[.style] else { return false }
    let plain = String(decoding: style.lowercased().utf8.filter { !$0.isSpace }, as: UTF8.self)
    return plain.hasPart("display:none") || plain.hasPart("visibility:hidden")
  }

  /// `dir`; `.some(nil)` for `auto`, which takes back what was said around.
  var direction: Block.Direction?? {
    switch self[.dir]?.lowercased() {
    case "rtl"?: .some(.rightToLeft)
    case "ltr"?: .some(.leftToRight)
    case "auto"?: .some(nil)
    default: nil
    }
  }

  /// That of the language in `lang`, by its script where it names one.
  var languageDirection: Block.Direction? {
    guard let tag = (self[.lang] ?? self[.xmlLang])?.lowercased(), !tag.isEmpty else { return nil }
    let parts = tag.split { $0 == "-" || $0 == "_" }
    if parts.contains("latn") || parts.contains("cyrl") { return .leftToRight }
    if parts.contains("arab") || parts.contains("hebr") { return .rightToLeft }
    return parts.first.map { Self.rightToLeftLanguages.contains($0) } == true ? .rightToLeft : .leftToRight
  }

  private static let rightToLeftLanguages: Set<Substring> = [
    "ar", "arc", "ary", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb",
    "ps",
    "sd", "syr", "ug", "ur", "yi", "prs",
  ]
}

extension HTMLName {
  static let hidden = HTMLName("hidden")
  static let style = HTMLName("style")
  static let dir = HTMLName("dir")
  static let bdi = HTMLName("bdi")
  static let lang = HTMLName("lang")
  static let xmlLang = HTMLName("xml:lang")
  static let href = HTMLName("href")
  static let alt = HTMLName("alt")
  static let title = HTMLName("title")
  static let width = HTMLName("width")
  static let height = HTMLName("height")
  static let cssClass = HTMLName("class")
  static let start = HTMLName("start")
  static let value = HTMLName("value")
  static let reversed = HTMLName("reversed")
  static let colspan = HTMLName("colspan")
  static let rowspan = HTMLName("rowspan")
  static let source = HTMLName("source")
  static let src = HTMLName("src")
  /// Where scripts that load pictures late keep the address.
  static let lateSources = [
    "data-src", "data-lazy-src", "data-original", "data-lazy", "data-cfsrc", "data-actualsrc", "data-echo",
  ].map { HTMLName($0) }
  static let srcset = HTMLName("srcset")
  static let lateSourceSets = ["data-srcset", "data-lazy-srcset"].map { HTMLName($0) }
}
