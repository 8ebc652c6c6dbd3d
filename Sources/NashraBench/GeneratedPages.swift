import Foundation

/// Article pages made from a number: the same number gives the same page on every machine.
///
/// Words follow Zipf's law over a million and a half of them, as in a real archive; a body has about 2.4 KB and six of
/// 50,000 tags. Pages follow each other in time, as the files of an archive do.
struct GeneratedPages {
  /// The commonest words, most common first; the rarer ones are made from roots.
  static let commonWords = """
    في من على إلى أن عن التي الذي مع هذا بعد هذه قال بين كما خلال قبل حيث لا ما أو كان كانت وقال وقد الرئيس الحكومة الدولة \
    العالم اليوم أكثر عام منذ عدد الوزير الدولي الأمن الأسهم السوق النفط البلاد القطاع الشركة المدينة المنطقة الاتحاد \
    الجيش القوات الحرب السلام الاقتصاد البنك المالية التجارة الصحة التعليم الرياضة الفريق المباراة الدوري اللاعب الموسم \
    الثقافة الفيلم الكتاب المعرض الطقس الحرارة العلماء الدراسة البحث التقنية الهاتف الشبكة البيانات الطاقة المياه
    """.split(separator: " ").map(String.init)
  static let wordCount = 1_500_000
  static let tagCount = 50_000
  private static let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
  private static let patterns: [@Sendable ([Character]) -> String] = [
    { "\($0[0])\($0[1])\($0[2])" }, { "\($0[0])ا\($0[1])\($0[2])" }, { "م\($0[0])\($0[1])و\($0[2])" },
    { "ت\($0[0])\($0[1])ي\($0[2])" }, { "\($0[0])\($0[1])ا\($0[2])ة" }, { "ا\($0[0])ت\($0[1])ا\($0[2])" },
    { "است\($0[0])\($0[1])ا\($0[2])" }, { "\($0[0])\($0[1])ي\($0[2])" },
  ]
  private static let affixes: [(before: String, after: String)] = [
    ("", ""), ("ال", ""), ("و", ""), ("", "ات"), ("وال", ""), ("ب", ""), ("", "ها"), ("لل", ""), ("", "ية"),
  ]

  /// The word of a rank, the commonest being 0.
  static func word(_ rank: Int) -> String {
    guard rank >= commonWords.count else { return commonWords[rank] }
    // An odd factor visits every number once, so that neighbours in rank share no root.
    let count = letters.count * letters.count * letters.count * patterns.count * affixes.count
    var number = rank &* 1_000_003 % count
    func next(_ base: Int) -> Int {
      defer { number /= base }
      return number % base
    }
    let affix = affixes[next(affixes.count)]
    let pattern = patterns[next(patterns.count)]
    let root = [letters[next(28)], letters[next(28)], letters[next(28)]]
    return affix.before + pattern(root) + affix.after
  }

  static func tag(_ rank: Int) -> String { "\(word(2_000 + rank * 3)) \(word(900 + rank * 7))" }
  static func source(_ rank: Int) -> String { "وكالة \(word(500 + rank))" }

  private let words: [String]

  init() { words = (0..<Self.wordCount).map(Self.word) }

  /// The bytes of page `number` of `count`.
  func page(_ number: Int, of count: Int) -> [UInt8] {
    var chance = Chance(seed: UInt64(number) &+ 1)
    var text = ""
    text.reserveCapacity(4_000)
    for _ in 0..<8 { text += words[60 + chance.zipf(Self.wordCount - 60)] + " " }
    text += "\n\nالتاريخ: \(date(number, of: count, &chance))\n\n"
    var room = 1_400 + Int(chance.next() % 2_000)
    while room > 0 {
      for index in 0..<(25 + Int(chance.next() % 40)) {
        let word = words[chance.zipf(Self.wordCount)]
        room -= word.utf8.count + 1
        text += index == 0 ? word : " " + word
      }
      text += ".\n\n"
    }
    text += "المصدر: \(Self.source(chance.zipf(60)))\nكلمات دلالية: "
    text += (0..<6).map { _ in Self.tag(chance.zipf(Self.tagCount)) }.joined(separator: "، ")
    return Array((text + "\n").utf8)
  }

  /// Ten years up to the end of 2025; a page stands up to an hour beside its place.
  private func date(_ number: Int, of count: Int, _ chance: inout Chance) -> String {
    let seconds = 1_451_606_400 + Int(Double(number) / Double(count) * 315_000_000) + Int(chance.next() % 3_600)
    return Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Chance {
  private var state: UInt64

  /// Neighbouring seeds must not be neighbouring states: their numbers would be the same, one place on.
  init(seed: UInt64) {
    state = seed
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A rank below `count`, where rank n is drawn in proportion to 1/(n + 1).
  mutating func zipf(_ count: Int) -> Int {
    let fraction = Double(next() >> 11) / Double(1 << 53)
    return min(count - 1, Int(exp(fraction * log(Double(count + 1)))) - 1)
  }
}
