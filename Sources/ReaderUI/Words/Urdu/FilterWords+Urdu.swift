internal import FilterLanguage

extension FilterWords {
  static let urdu = FilterWords(
    error: reason,
    conditions: Conditions(feed: "فیڈ", source: "ماخذ", today: "پر:آج"),
    phrasesApart: "یہ عبارت نہیں ملی؛ اس کے الفاظ یہ ہیں",
    wholeLine: "کچھ نہیں ملا؛ اس کے تمام الفاظ یہ ہیں",
    helpTitle: "فلٹر کی سطر",
    help: [
      Example("تیل قیمت", "دونوں لفظ، کسی بھی صورت میں"), Example("“تیل کی قیمت”", "عین یہی عبارت"),
      Example("-کھیل", "اس لفظ کے بغیر"), Example("سونا یا چاندی", "دونوں میں سے ایک؛ | بھی یہی ہے"),
      Example("(سونا یا چاندی) قیمت", "قوسین گروہ بناتے ہیں"), Example("#معیشت", "ٹیگ؛ ٹیگ:معیشت بھی"),
      Example("ماخذ:رائٹرز", "مضمون کا ماخذ"), Example("فیڈ:صبح", "فیڈ یا فیڈز کا فولڈر"),
      Example("عنوان:اجلاس", "صرف عنوان میں؛ متن:اجلاس متن میں"),
      Example("حالت:ان_پڑھا", "یا پڑھا، پسندیدہ، غیر_پسندیدہ"),
      Example("سے:3 دن", "یا سے:2 گھنٹے، سے:مہینہ"), Example("بعد:2025-07", "یا پہلے:3/7/2025، تک:2025"),
      Example("پر:اتوار", "کسی دن، مہینے یا سال میں"),
      Example("تازہ: متن", "دو نقطوں کے بعد خالی جگہ ہو تو متن ہے"),
    ])

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "\(quoted(text)) کے فوراً بعد قدر چاہیے"
    case .unknownState(let text):
      "\(quoted(text)) نام کی کوئی حالت نہیں؛ حالتیں: ان_پڑھا، پڑھا، پسندیدہ، غیر_پسندیدہ"
    case .badDate(let text): "\(quoted(text)) تاریخ نہیں؛ \("2025-07-03".isolatedFromLeft) یا 3/7/2025 یا 3 دن لکھیں"
    case .badLength(let text): "\(quoted(text)) مدت نہیں؛ ایک سے سو سال تک"
    case .unknownName(let text, let nearest):
      "\(quoted(text)) نام کی کوئی شرط نہیں؛ قریب ترین \(quoted(nearest)) ہے۔ عام متن کے لیے دو نقطوں کے بعد خالی جگہ چھوڑیں"
    case .secondSource: "مضمون کا ایک ہی ماخذ ہوتا ہے؛ دو ساتھ نہیں ہو سکتے"
    case .tooDeep: "قوسین کے اندر قوسین حد سے زیادہ ہیں"
    case .openBracket: "یہ قوس بند نہیں ہوا"
    case .strayBracket: "یہ قوس کسی کو بند نہیں کرتا"
    case .emptyBrackets: "قوسین کے درمیان کچھ نہیں"
    case .openQuote: "یہ واوین بند نہیں ہوا"
    case .danglingOr: "“یا” دو میں سے ایک چنتا ہے، اور ایک موجود نہیں"
    case .asksNothing: "سطر میں نہ کوئی لفظ ہے نہ شرط"
    }
  }
}
