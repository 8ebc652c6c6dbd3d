extension PageFetchWords {
  static let urdu = PageFetchWords(
    notStored: "یہ مضمون ابھی محفوظ نہیں۔ اس کا صفحہ یہاں ہے:",
    ask: "صفحہ حاصل کیا جائے؟",
    search: "{key}: سرخی کی تلاش",
    fetching: "{address} حاصل کیا جا رہا ہے",
    busy: "ایک اور صفحہ حاصل کیا جا رہا ہے",
    fetched: "صفحہ آ گیا: {address}",
    nothing: "صفحہ شامل نہیں ہوا: وہ پہلے حذف ہو چکا ہے یا کوئی قاعدہ اسے روکتا ہے")
}
