extension FlagWords {
  static let urdu = Self(
    flagged: Plural(one: "ایک مضمون منتخب", other: "{n} مضامین منتخب"),
    rangeIsOpen: "انتخاب کے آخر تک جائیں",
    tooMany: Plural(
      one: "کچھ منتخب نہیں ہوا: درمیان میں {n} سے زیادہ مضامین ہیں",
      other: "کچھ منتخب نہیں ہوا: درمیان میں {n} سے زیادہ مضامین ہیں"),
    markedUnread: Plural(
      zero: "کچھ نہیں بدلا", one: "ایک مضمون نہ پڑھا ہوا بنا", other: "{n} مضامین نہ پڑھے ہوئے بنے"),
    starred: Plural(
      zero: "کچھ نہیں بدلا", one: "ایک مضمون پسندیدہ میں شامل ہوا", other: "{n} مضامین پسندیدہ میں شامل ہوئے"),
    unstarred: Plural(
      zero: "کچھ نہیں بدلا", one: "ایک مضمون پسندیدہ سے نکلا", other: "{n} مضامین پسندیدہ سے نکلے"),
    confirmOlder: Plural(
      one: "اس سے پرانا ایک مضمون پڑھا ہوا بنایا جائے؟", other: "اس سے پرانے {n} مضامین پڑھے ہوئے بنائے جائیں؟"),
    confirmNewer: Plural(
      one: "اس سے نیا ایک مضمون پڑھا ہوا بنایا جائے؟", other: "اس سے نئے {n} مضامین پڑھے ہوئے بنائے جائیں؟"),
    nothingOlder: "اس سے پرانا کوئی مضمون پڑھنے کو باقی نہیں",
    nothingNewer: "اس سے نیا کوئی مضمون پڑھنے کو باقی نہیں",
    confirmRemove: Plural(one: "ایک مضمون حذف کیا جائے؟", other: "{n} مضامین حذف کیے جائیں؟"),
    removed: Plural(
      zero: "کچھ حذف نہیں ہوا", one: "ایک مضمون حذف ہوا: {} واپس لاتا ہے",
      other: "{n} مضامین حذف ہوئے: {} واپس لاتا ہے"),
    starredStay: Plural(one: "ایک پسندیدہ مضمون باقی رہا", other: "{n} پسندیدہ مضامین باقی رہے"),
    starStays: "پسندیدہ مضمون حذف نہیں ہوتا: پہلے اسے پسندیدہ سے نکالیں",
    tagsPrompt: "منتخب مضامین کے ٹیگ (-ٹیگ ہٹاتا ہے):",
    tagged: Plural(
      zero: "کچھ نہیں بدلا", one: "ایک مضمون کے ٹیگ بدل گئے", other: "{n} مضامین کے ٹیگ بدل گئے"),
    undone: Plural(
      zero: "کچھ نہیں بدلا", one: "ایک مضمون پہلے جیسا ہو گیا", other: "{n} مضامین پہلے جیسے ہو گئے"),
    undoneTags: Plural(
      zero: "کچھ نہیں بدلا", one: "ایک مضمون کے ٹیگ واپس آ گئے", other: "{n} مضامین کے ٹیگ واپس آ گئے"),
    undoneRemoval: Plural(
      zero: "کچھ واپس نہیں آیا", one: "حذف کیا ہوا ایک مضمون واپس آ گیا",
      other: "حذف کیے ہوئے {n} مضامین واپس آ گئے"),
    undoneFeeds: Plural(
      zero: "کچھ نہیں بدلا", one: "ہٹائی گئی ایک فیڈ واپس آ گئی", other: "ہٹائی گئی {n} فیڈز واپس آ گئیں"),
    undoneSubscriptions: Plural(
      zero: "کچھ نہیں بدلا", one: "شامل کی گئی فیڈ ہٹ گئی", other: "شامل کی گئی {n} فیڈز ہٹ گئیں"),
    undoneSettings: Plural(
      zero: "کچھ نہیں بدلا", one: "فیڈ پہلے جیسی ہو گئی", other: "{n} فیڈز پہلے جیسی ہو گئیں"),
    earlier: .urdu)
}

extension EarlierWords {
  static let urdu = Self(
    takeBack: "واپس لیں؟ {}",
    removed: Plural(one: "ایک مضمون حذف ہوا", other: "{n} مضامین حذف ہوئے"),
    feedsAdded: Plural(one: "ایک فیڈ شامل ہوئی", other: "{n} فیڈز شامل ہوئیں"),
    feedsRemoved: Plural(one: "ایک فیڈ ہٹائی گئی", other: "{n} فیڈز ہٹائی گئیں"),
    feedsChanged: Plural(one: "ایک فیڈ تبدیل ہوئی", other: "{n} فیڈز تبدیل ہوئیں"))
}
