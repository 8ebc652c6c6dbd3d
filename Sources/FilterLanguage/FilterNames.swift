import TextAnalysis

/// What conditions and states are called, in Arabic, English, Persian, Hebrew and Urdu.
///
/// Names are compared folded, without ال, and without what joins or parts words: `المصدر`, `برچسب‌ها` and `غير_مقروء`
/// are found as they are written.
enum FilterNames {
  enum Kind {
    case tag, source, feed, title, body, state, after, before, on, until

    var isDate: Bool {
      switch self {
      case .after, .before, .on, .until: true
      case .tag, .source, .feed, .title, .body, .state: false
      }
    }
  }

  // English and Arabic first: of two names that are equally near the first one is told.
  private static let conditions: [(kind: Kind, names: String)] = [
    (.tag, "tag tags وسم وسوم تاغ برچسب برچسب‌ها تگ תג תגית תגים תגיות ٹیگ ٹیگز"),
    (.source, "source src مصدر منبع منابع מקור מקורות ماخذ ذریعہ"),
    (.feed, "feed خلاصة خلاصات خوراک فید הזנה פיד فیڈ"),
    (.title, "title عنوان تیتر سرخط כותרת سرخی"),
    (.body, "body نص متن תוכן טקסט"),
    (.state, "is حالة وضعیت حالت מצב סטטוס"),
    (.after, "after since from بعد منذ من پس پس‌از از אחרי לאחר מאז מתאריך سے"),
    (.before, "before قبل پیش پیش‌از לפני پہلے"),
    (.on, "on في يوم تاريخ در روز ביום בתאריך پر"),
    (.until, "until إلى حتى تا עד تک"),
  ]

  private static let states: [(state: Filter.State, names: String)] = [
    (
      .unread,
      "unread new غير_مقروء غير_مقروءة جديد جديدة نخوانده خوانده‌نشده تازه לא_נקרא לא_נקראה שלא_נקרא חדש חדשה ان_پڑھا غیر_پڑھا نیا نئی"
    ),
    (.read, "read مقروء مقروءة خوانده خوانده‌شده נקרא נקראה پڑھا پڑھا_ہوا"),
    (
      .starred,
      "starred مفضل مفضلة محفوظ محفوظة ستاره‌دار نشان‌شده برگزیده מסומן מסומנת מועדף בכוכב ستارہ پسندیدہ"
    ),
    (
      .unstarred,
      "unstarred غير_مفضل غير_مفضلة بی‌ستاره بدون_ستاره ללא_כוכב לא_מסומן בלי_כוכב بغیر_ستارہ غیر_پسندیدہ"
    ),
  ]

  /// Of each condition, and of each state, all names, for manuals; the English and Arabic ones first.
  static var lists: (conditions: [String], states: [String]) { (conditions.map(\.names), states.map(\.names)) }

  private static let kinds = table(conditions.map { ($0.kind, $0.names) })
  private static let stateTable = table(states.map { ($0.state, $0.names) })

  static func kind(_ name: some StringProtocol) -> Kind? { kinds[key(name)] }

  static func names(_ kind: Kind) -> [String]? {
    conditions.first { $0.kind == kind }?.names.split(separator: " ").map(String.init)
  }

  static func state(_ name: some StringProtocol) -> Filter.State? { stateTable[key(name)] }

  /// Whether the name of a state begins so.
  static func mayBecomeState(_ beginning: String) -> Bool {
    let beginning = key(beginning)
    return stateTable.keys.contains { $0.hasPrefix(beginning) }
  }

  /// The name of a condition that is written most like this one, in its own script if there is one.
  static func nearest(to name: some StringProtocol) -> String {
    let wanted = Array(key(name))
    let all = conditions.flatMap { $0.names.split(separator: " ") }
    let script = Script(of: name)
    let candidates = all.filter { Script(of: $0) == script }
    let best = (candidates.isEmpty ? all : candidates).min {
      Spelling.distance(wanted, key($0)) < Spelling.distance(wanted, key($1))
    }
    return best.map(String.init) ?? ""
  }

  private static func key(_ name: some StringProtocol) -> String {
    Analyzer.nameAlias(String(name)).replacing("_", with: "")
  }

  private static func table<Value>(_ lists: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, names) in lists {
      for name in names.split(separator: " ") { table[key(name)] = value }
    }
    return table
  }

  private enum Script {
    case latin, hebrew, arabic, other

    init(of name: some StringProtocol) {
      let letter = name.unicodeScalars.first { $0.properties.isAlphabetic }?.value ?? 0
      self =
        switch letter {
        case 0x41...0x24F: .latin
        case 0x590...0x5FF, 0xFB1D...0xFB4F: .hebrew
        case 0x600...0x8FF, 0xFB50...0xFEFC: .arabic
        default: .other
        }
    }
  }
}
