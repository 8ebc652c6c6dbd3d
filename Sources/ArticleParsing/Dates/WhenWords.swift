/// What a line is made of that says when and nothing else: «منذ 3 ساعات», «أمس 10:30 م», «أيار 2023», «8 محرم 1447 هـ».
enum WhenWords {
  /// Whether a text says when. Words of dates alone don't: «25 يناير» and «10 رمضان» are names of days as well.
  /// With `orNumbers` a year or a day that does not exist does so too.
  static func areAll(of text: String, orNumbers: Bool = false) -> Bool {
    // Most headlines begin with another word.
    let first = String(text.prefix { $0 != " " })
    guard DateWord.hasDigit(text) || areWhen(DateWord.words(of: first)) else { return false }
    var words = DateWord.words(of: text)
    let hasClock = ClockTime.take(from: &words) != nil
    let hasIslamic = IslamicDate.take(from: &words)
    guard areWhen(words) else { return false }
    let names = words.compactMap(\.name)
    let hasYear = words.contains { $0.number?.digits == 4 } && words.contains { $0.month != nil }
    let isNumber = orNumbers && names.isEmpty && words.contains { $0.number?.digits == 4 }
    return hasClock || hasIslamic || hasYear || isNumber || isAgo(words)
      || names.contains { telling.contains($0) || DateNames.weekday($0) != nil }
  }

  /// «منذ 3 ساعات», and nothing else.
  static func tellAgo(_ text: String) -> Bool {
    let words = DateWord.words(of: text)
    return areWhen(words) && isAgo(words)
  }

  /// A quick look.
  static func mayTellAgo(_ text: String) -> Bool {
    DateWord.words(of: text).contains { $0.name.map(ago.contains) == true }
  }

  private static func isAgo(_ words: [DateWord]) -> Bool {
    let names = words.compactMap(\.name)
    // «3 hours ago»: so begins August in Spanish.
    let hasAgo = names.contains(where: ago.contains) || words.last?.month?.number == 8 && words.count > 1
    return hasAgo && names.contains(where: units.contains)
  }

  private static func areWhen(_ words: [DateWord]) -> Bool {
    var place = 0
    while place < words.count {
      if let name = words[place].name {
        guard let count = HalfOfDay.at(place, in: words)?.count ?? Era.at(place, in: words)?.count ?? count(of: name)
        else { return false }
        place += count
      } else {
        place += 1
      }
    }
    return true
  }

  private static func count(of name: String) -> Int? {
    DateNames.mayStandBeside(name) || [telling, ago, units, beside].contains { $0.contains(name) } ? 1 : nil
  }

  private static func folded(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { LabelKey.fold(String($0)) })
  }

  // Arabic, Persian, Urdu, Hebrew, English, French.

  private static let telling = folded(
    """
    أمس البارحة اليوم الآن دیروز امروز اکنون آج ابھی אתמול היום עכשיו yesterday today now hier aujourd hui maintenant
    """)

  private static let ago = folded("منذ قبل پیش پہلے לפני il")

  private static let units = folded(
    """
    ثانية ثوان ثواني دقيقة دقيقتين دقائق ساعة ساعتين ساعات يوم يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور \
    سنة سنتين سنوات عام عامين أعوام لحظات قليل قليلة \
    ثانیه دقیقه ساعت روز هفته ماه سال لحظاتی سیکنڈ منٹ گھنٹہ گھنٹے گھنٹوں دن ہفتہ ہفتے مہینہ مہینے \
    שנייה שניות דקה דקות שעה שעתיים שעות יום יומיים ימים שבוע שבועיים שבועות חודש חודשיים חודשים שנה שנתיים שנים \
    second seconds sec minute minutes min mins hour hours hr hrs day days week weeks month months year years \
    seconde secondes heure heures jour jours semaine semaines mois an ans
    """)

  /// «نُشر منذ 3 ساعات», «Last updated: 3 hours ago», «il y a une heure».
  private static let beside = folded(
    """
    نشر نُشرت تم النشر تاريخ بتاريخ آخر تحديث التحديث حوالي نحو \
    منتشر انتشار بروزرسانی شائع فورا פורסם עודכן published updated last posted date an a about publié mis jour y une un
    """)
}
