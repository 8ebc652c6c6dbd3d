internal import FilterLanguage

extension FilterWords {
  static let persian = FilterWords(
    error: reason,
    conditions: Conditions(feed: "خوراک", source: "منبع", today: "در:امروز"),
    phrasesApart: "این عبارت نیست؛ واژه‌هایش آمد",
    wholeLine: "چیزی با آن جور نیست؛ همهٔ واژه‌هایش آمد",
    helpTitle: "سطر پالایه",
    help: [
      Example("بهای نفت", "هر دو واژه، در هر صورتشان"), Example("«بهای نفت»", "خود عبارت"),
      Example("-ورزش", "بدون این واژه"), Example("طلا یا نقره", "یکی از آن دو؛ | هم همین است"),
      Example("(طلا یا نقره) بها", "کمانک‌ها گروه می‌سازند"), Example("#اقتصاد", "برچسب؛ برچسب:اقتصاد هم"),
      Example("منبع:رویترز", "منبع مقاله"), Example("خوراک:صبح", "خوراک یا پوشهٔ خوراک‌ها"),
      Example("عنوان:نشست", "تنها در عنوان؛ متن:نشست در متن"),
      Example("وضعیت:نخوانده", "یا خوانده، ستاره‌دار، بی‌ستاره"),
      Example("از:3 روز", "یا از:2 ساعت، از:ماه"), Example("پس:2025-07", "یا پیش:3/7/2025، تا:دیروز"),
      Example("در:یکشنبه", "در روز، ماه یا سالی"),
      Example("فوری: متن", "پس از دونقطه فاصله: متن است، نه شرط"),
    ])

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "پس از \(quoted(text)) بی‌فاصله مقداری لازم است"
    case .unknownState(let text):
      "وضعیتی به نام \(quoted(text)) نیست؛ وضعیت‌ها: نخوانده، خوانده، ستاره‌دار، بی‌ستاره"
    case .badDate(let text): "\(quoted(text)) تاریخ نیست؛ بنویسید \("2025-07-03".isolatedFromLeft) یا 3/7/2025 یا 3 روز"
    case .badLength(let text): "\(quoted(text)) مدت نیست؛ از یک تا صد سال"
    case .unknownName(let text, let nearest):
      "شرطی به نام \(quoted(text)) نیست؛ نزدیک‌ترین \(quoted(nearest)) است. برای متن ساده پس از دونقطه فاصله بگذارید"
    case .secondSource: "مقاله یک منبع دارد؛ دو منبع با هم نمی‌شود"
    case .tooDeep: "کمانک‌های تودرتو بیش از آن است که فهمیده شود"
    case .openBracket: "این کمانک بسته نشده است"
    case .strayBracket: "این کمانک چیزی را نمی‌بندد"
    case .emptyBrackets: "میان کمانک‌ها چیزی نیست"
    case .openQuote: "این گیومه بسته نشده است"
    case .danglingOr: "«یا» میان دو چیز است و یکی از آن‌ها نیست"
    case .asksNothing: "در سطر نه واژه‌ای هست و نه شرطی"
    }
  }
}
