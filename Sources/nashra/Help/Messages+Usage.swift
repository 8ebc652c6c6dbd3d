/// What is said of a line that ArgumentParser does not understand; in English it says so itself.
extension Messages {
  static func error(_ text: some StringProtocol) -> String {
    say("Error: ", "خطأ: ", fa: "خطا: ", ur: "غلطی: ", he: "שגיאה: ", fr: "Erreur\u{A0}: ") + text
  }
  static func helpLine(_ text: some StringProtocol) -> String {
    say("Help:  ", "المساعدة: ", fa: "راهنما: ", ur: "مدد: ", he: "עזרה: ", fr: "Aide\u{A0}: ") + text
  }
  static func usageLine(_ text: some StringProtocol) -> String {
    say("Usage: ", "الصيغة: ", fa: "کاربرد: ", ur: "استعمال: ", he: "שימוש: ", fr: "Usage\u{A0}: ") + text
  }
  static func detailLine(_ text: some StringProtocol) -> String {
    "  " + say("See ", "التفصيل: ", fa: "شرح: ", ur: "تفصیل: ", he: "פירוט: ", fr: "Détails\u{A0}: ") + text
  }
  static func orLine(_ text: some StringProtocol) -> String {
    "   " + say("or: ", "أو: ", fa: "یا: ", ur: "یا: ", he: "או: ", fr: "ou\u{A0}: ") + text
  }
  static func unknownOption(_ name: some StringProtocol) -> String {
    say(
      "Unknown option '\(name)'", "خيار غير معروف '\(name)'", fa: "گزینهٔ ناشناختهٔ '\(name)'",
      ur: "نامعلوم اختیار '\(name)'",
      he: "אפשרות לא מוכרת '\(name)'", fr: "Option inconnue '\(name)'")
  }
  static func meant(_ name: some StringProtocol) -> String {
    say(
      ". Did you mean '\(name)'?", ". هل تقصد '\(name)'؟", fa: ". آیا منظورتان '\(name)' بود؟",
      ur: "۔ کیا مراد '\(name)' ہے؟",
      he: ". האם הכוונה ל־'\(name)'?", fr: ". Vouliez-vous dire '\(name)'\u{A0}?")
  }
  static func missingValue(_ name: some StringProtocol) -> String {
    say(
      "Missing value for '\(name)'", "تنقص قيمة '\(name)'", fa: "'\(name)' مقدار ندارد",
      ur: "'\(name)' کی قدر نہیں دی گئی",
      he: "חסר ערך ל־'\(name)'", fr: "Il manque la valeur de '\(name)'")
  }
  static func valueOfFlag(_ name: some StringProtocol, _ value: some StringProtocol) -> String {
    say(
      "The option '\(name)' does not take any value, but '\(value)' was specified.",
      "لا يأخذ الخيار '\(name)' قيمة، وقد ذُكرت '\(value)'.",
      fa: "گزینهٔ '\(name)' مقدار نمی‌پذیرد، و '\(value)' داده شد.",
      ur: "اختیار '\(name)' کوئی قدر نہیں لیتا، اور '\(value)' دی گئی۔",
      he: "האפשרות '\(name)' אינה מקבלת ערך, וניתן '\(value)'.",
      fr: "L’option '\(name)' ne prend pas de valeur, et '\(value)' a été donné.")
  }
  static func unexpected(_ name: some StringProtocol) -> String {
    say(
      "Unexpected argument \(name)", "وسيط لا مكان له \(name)", fa: "آرگومان بی‌جای \(name)",
      ur: "بے محل آرگومنٹ \(name)",
      he: "ארגומנט לא צפוי \(name)", fr: "Argument inattendu \(name)")
  }
  static func unexpected(_ count: some StringProtocol, _ names: some StringProtocol) -> String {
    say(
      "\(count) unexpected arguments: \(names)", "وسائط لا مكان لها (\(count)): \(names)",
      fa: "آرگومان‌های بی‌جا (\(count)): \(names)",
      ur: "بے محل آرگومنٹ (\(count)): \(names)", he: "ארגומנטים לא צפויים (\(count)): \(names)",
      fr: "Arguments inattendus (\(count))\u{A0}: \(names)")
  }
  static func missingArgument(_ name: some StringProtocol) -> String {
    say(
      "Missing expected argument '\(name)'", "ينقص الوسيط '\(name)'", fa: "آرگومان '\(name)' نیست",
      ur: "آرگومنٹ '\(name)' نہیں دیا گیا",
      he: "חסר הארגומנט '\(name)'", fr: "Il manque l’argument '\(name)'")
  }
  static func missingOne(_ names: some StringProtocol) -> String {
    say(
      "Missing one of: \(names)", "ينقص واحد من: \(names)", fa: "یکی از این‌ها نیست: \(names)",
      ur: "ان میں سے ایک چاہیے: \(names)",
      he: "חסר אחד מאלה: \(names)", fr: "Il manque l’un de\u{A0}: \(names)")
  }
  static var missingCommand: String {
    say(
      "Missing required subcommand.", "ينقص اسم الأمر.", fa: "نام دستور نیست.", ur: "کمانڈ کا نام نہیں دیا گیا۔",
      he: "חסר שם הפקודה.", fr: "Il manque le nom de la commande.")
  }
  static func invalidValue(_ value: some StringProtocol, _ name: some StringProtocol) -> String {
    say(
      "The value '\(value)' is invalid for '\(name)'", "القيمة '\(value)' لا تصلح لـ '\(name)'",
      fa: "مقدار '\(value)' برای '\(name)' درست نیست", ur: "قدر '\(value)' '\(name)' کے لیے درست نہیں",
      he: "הערך '\(value)' אינו מתאים ל־'\(name)'", fr: "La valeur '\(value)' ne convient pas à '\(name)'")
  }
  static var chooseOne: String {
    say(
      ". Please provide one of:", ". اختر واحدة من:", fa: ". یکی از این‌ها را برگزینید:", ur: "۔ ان میں سے ایک چنیں:",
      he: ". בחרו אחד מאלה:", fr: ". Choisissez parmi\u{A0}:")
  }
}
