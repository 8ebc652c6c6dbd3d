import FilterLanguage
import Store

/// What is said of rules and saved filters, and of keys of the settings.
extension Messages {
  static var rulesHelp: String {
    say(
      "Rules for new articles, from the settings.",
      "قواعد المقالات الجديدة، من الإعدادات.")
  }
  static var rulesDiscussion: String {
    say(
      """
      In the settings file: rules: a list of {match: FILTER, do: ACTION}, where ACTION is tag NAME, star, read or drop, or a \
      list of them. They are applied in their order to each article that is new; what is dropped is not kept.
      """,
      """
      في ملف الإعدادات: rules: قائمة من {match: FILTER, do: ACTION}، وACTION هو tag NAME أو star أو read \
      أو drop أو قائمة منها. تُطبَّق بترتيبها على كل مقال جديد؛ وما يُسقط لا يُحفظ.
      """)
  }
  static var rulesTestHelp: String {
    say(
      "Tell what each rule would do to the stored articles, changing nothing.",
      "قل ما تفعله كل قاعدة بالمقالات المحفوظة، ولا تغيّر شيئًا.")
  }
  static var rulesTestDiscussion: String {
    say(
      """
      Prints each rule with the number of articles that it matches, and the newest of them. Each rule is looked at by \
      itself, without what those before it would have done.
      """,
      """
      يطبع كل قاعدة بعدد المقالات التي تنطبق عليها، وأحدثها. وتُنظر كل قاعدة وحدها، بغير ما كانت ستفعله \
      التي قبلها.
      """)
  }
  static var rulesFileHelp: String { say("Take the rules from this file.", "خذ القواعد من هذا الملف.") }
  static var rulesLimitHelp: String {
    say(
      "Show at most so many articles of each rule.",
      "اعرض لكل قاعدة هذا العدد من المقالات على الأكثر.")
  }
  static var rulesFilterHelp: String {
    say(
      "Look only at the articles of this filter.",
      "انظر في مقالات هذه التصفية وحدها.")
  }
  static var noRules: String { say("there are no rules in the settings", "لا قواعد في الإعدادات") }
  static var rulesShape: String {
    say(
      "rules should be a list of `{match: FILTER, do: ACTION}`",
      "ينبغي أن تكون rules قائمة من `{match: FILTER, do: ACTION}`")
  }

  static var filtersShape: String {
    say(
      "filters should be `NAME: FILTER` lines",
      "ينبغي أن تكون filters أسطر `NAME: FILTER`")
  }
  static func inFilter(_ name: String, _ reason: String) -> String {
    say(
      "filter “\(PlainText.name(name))”: \(reason)",
      "التصفية «\(PlainText.name(name))»: \(reason)")
  }

  static func inRule(_ number: Int, _ reason: String) -> String {
    say(
      "rule \(number): \(reason)",
      "القاعدة \(number): \(reason)")
  }
  static func ruleWithout(_ key: String) -> String { say("`\(key)` is missing", "ينقص `\(key)`") }
  static func unknownKey(_ key: String) -> String {
    say(
      "unknown key `\(PlainText.name(key))`",
      "مفتاح غير معروف `\(PlainText.name(key))`")
  }
  static func text(for error: RuleError, in text: String) -> String {
    switch error {
    case .filter(let error): self.text(for: error, in: text)
    case .matchesEverything:
      say(
        "the filter asks for nothing, and would match every article (one that begins with # needs quotes here)",
        "لا تطلب التصفية شيئًا، فتنطبق على كل مقال (وما يبدأ بـ # يحتاج هنا إلى علامتي اقتباس)")
    case .unknownAction(let name):
      say(
        "“\(PlainText.name(name))” is no action; there are tag NAME, star, read and drop",
        "«\(PlainText.name(name))» ليس فعلًا؛ الأفعال: tag NAME وstar وread وdrop")
    }
  }
}
