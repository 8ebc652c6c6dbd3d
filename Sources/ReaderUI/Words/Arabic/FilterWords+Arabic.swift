internal import FilterLanguage

extension FilterWords {
  static let arabic = FilterWords(
    error: reason,
    conditions: Conditions(feed: "خلاصة", source: "مصدر", today: "في:اليوم"),
    phrasesApart: "لا ترد العبارة بنصها، فهذه كلماتها",
    wholeLine: "لا شيء يوافقه، فهذه كلماته كلها",
    helpTitle: "سطر التصفية",
    help: [
      Example("سعر النفط", "الكلمتان معًا، بأي صيغة لهما"), Example("«سعر النفط»", "العبارة بنصها"),
      Example("-رياضة", "بلا هذه الكلمة"), Example("ذهب أو فضة", "إحداهما، ومثلها | و OR"),
      Example("(ذهب أو فضة) سعر", "الأقواس تجمع"), Example("#اقتصاد", "وسم، وكذلك وسم:اقتصاد"),
      Example("مصدر:رويترز", "مصدر المقال"), Example("خلاصة:الصباح", "خلاصة أو مجلد خلاصات"),
      Example("عنوان:قمة", "في العنوان وحده، ونص:قمة في النص"),
      Example("غير_مقروء", "وكذلك حالة:مقروء ومفضل وغير_مفضل"),
      Example("منذ:3 أيام", "ومنذ:ساعتين ومنذ:شهر"), Example("بعد:2025-07", "وقبل:3/7/2025 وإلى:أمس"),
      Example("في:الأحد", "في يوم أو شهر أو سنة"),
      Example("عاجل: كلام", "بعد النقطتين فراغ، فهو كلام لا شرط"),
    ])

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "تنقص قيمة بعد \(quoted(text)) بلا فراغ بينهما"
    case .unknownState(let text): "لا حالة باسم \(quoted(text))، والحالات: مقروء، غير_مقروء، مفضل، غير_مفضل"
    case .badDate(let text):
      "\(quoted(text)) ليس تاريخًا؛ اكتب مثلًا \("2025-07-03".isolatedFromLeft) أو 3/7/2025 أو 3 أيام"
    case .badLength(let text): "\(quoted(text)) مدة لا تصلح؛ أقصرها واحد وأطولها مئة سنة"
    case .unknownName(let text, let nearest):
      "لا شرط باسم \(quoted(text))، وأقرب اسم إليه \(quoted(nearest)). للكلام العادي ضع بعد النقطتين فراغًا"
    case .secondSource: "للمقال مصدر واحد، فلا يجتمع شرطا مصدر"
    case .tooDeep: "أقواس متداخلة أكثر مما يُفهم"
    case .openBracket: "هذا القوس لم يُغلق"
    case .strayBracket: "هذا القوس يُغلق ولم يُفتح قبله قوس"
    case .emptyBrackets: "ليس بين القوسين شيء"
    case .openQuote: "علامة الاقتباس هذه لم تُغلق"
    case .danglingOr: "«أو» تخيّر بين اثنين، وأحدهما ناقص"
    case .asksNothing: "ليس في السطر كلمة ولا شرط"
    }
  }
}
