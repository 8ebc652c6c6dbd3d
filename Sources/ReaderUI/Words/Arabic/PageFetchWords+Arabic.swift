extension PageFetchWords {
  static let arabic = PageFetchWords(
    notStored: "هذا المقال ليس في المخزن بعد. صفحته على الشبكة:",
    ask: "أتُجلب الصفحة؟",
    search: "{key}: بحث عن العنوان",
    fetching: "تُجلب الصفحة {address}",
    busy: "تُجلب صفحة أخرى الآن",
    fetched: "وصلت الصفحة {address}",
    nothing: "لم تُضف الصفحة: حُذفت من قبل، أو تمنعها قاعدة")
}
