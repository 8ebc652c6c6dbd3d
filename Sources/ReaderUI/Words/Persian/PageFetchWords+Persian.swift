extension PageFetchWords {
  static let persian = PageFetchWords(
    notStored: "این مطلب هنوز ذخیره نشده است. نشانی صفحهٔ آن:",
    ask: "صفحه دریافت شود؟",
    search: "{key}: جست‌وجوی تیتر",
    fetching: "در حال دریافت {address}",
    busy: "صفحهٔ دیگری در حال دریافت است",
    fetched: "صفحه رسید: {address}",
    nothing: "صفحه افزوده نشد: پیش‌تر حذف شده یا قاعده‌ای مانع آن است")
}
