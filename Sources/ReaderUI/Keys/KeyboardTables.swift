/// What the keys of keyboard layouts send (xkeyboard-config 2.35.1), in four rows from that of the digits down, each plain
/// and with Shift: the scalars stand in the order of `KeyboardLayout.places`, and a space for a key that sends nothing or
/// more than one. Lam-alef is the keysym's own scalar.
extension KeyboardLayout {
  /// ara(basic), with the digits of ara(digits).
  static let arabicKeys = [
    "ذ١٢٣٤٥٦٧٨٩٠-=", "\u{651}!@#$٪^&*)(_+",
    "ضصثقفغعهخحجد\\", "\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ`÷×؛<>…",
    "شسيبلاتنمكط", "\u{650}\u{64D}][\u{FEF7}أـ،/:\"",
    "ئءؤر\u{FEFB}ىةوزظ", "~\u{652}}{\u{FEF5}آ',.؟",
  ]

  /// ara(mac).
  static let arabicMacKeys = [
    "ـ١٢٣٤٥٦٧٨٩٠-=", " !@#$٪^&*)(_+",
    "ضصثقفغعهخحجة\\", "\u{64E}\u{64B}\u{650}\u{64D}\u{64F}\u{64C}\u{652}\u{651}][}{|",
    "شسيبلاتنمك؛", "»«ى\u{670} آٱ  :\"",
    "ظطذدزرو،./", "  ئءأإؤ><؟",
  ]

  /// ara(azerty).
  static let arabicAzertyKeys = [
    "ذ&é\"'(-è_çà)=", "\u{651}1234567890°+",
    "ضصثقفغعهخحجد\\", "\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ`÷×؛<>…",
    "شسيبلاتنمكط", "\u{650}\u{64D}][\u{FEF7}أـ،/:\"",
    "ئءؤر\u{FEFB}ىةوزظ", "~\u{652}}{\u{FEF5}آ',.؟",
  ]

  /// ara(buckwalter).
  static let arabicBuckwalterKeys = [
    "\u{670}١٢٣٤٥٦٧٨٩٠-=", "\u{651}   ش٪ ؤذ﴾﴿ـ+",
    "قو رتي\u{64F}\u{650}\u{652}ة   ", " ؤع طى إأ ٱئآ",
    "\u{64E}سدفغهجكل؛ء", "اصض\u{64B} ح \u{64D}   ",
    "زخ ثبنم،۔ ", "ظ    \u{64C} إأ؟",
  ]

  /// ara(olpc).
  static let arabicOlpcKeys = [
    "`١٢٣٤٥٦٧٨٩٠-=", "~!@#$٪£€*)(_+",
    "ضصثقفغعهخحجد\\", "\u{64E}\u{64B}\u{64F}\u{64C}\u{651}إ`÷×؛}{|",
    "شسيبلاتنمكط", "><][&أـ،/:\"",
    "ئءؤرذىةوزظ", "~\u{652}\u{650}\u{64D}^آ',.؟",
  ]

  /// ir(pes).
  static let persianKeys = [
    "\u{200D}۱۲۳۴۵۶۷۸۹۰-=", "÷!٬٫\u{FDFC}٪×،*)(ـ+",
    "ضصثقفغعهخحجچ\\", "\u{652}\u{64C}\u{64D}\u{64B}\u{64F}\u{650}\u{64E}\u{651}][}{|",
    "شسیبلاتنمکگ", "ؤئيإأآة»«:؛",
    "ظطزرذدپو./", "ك\u{653}ژ\u{670}\u{200C}\u{654}ء><؟",
  ]

  /// iq(ku_ara), which is ir(ku) as well.
  static let kurdishKeys = [
    "\u{200D}١٢٣٤٥٦٧٨٩٠-=", "÷!@#$%^&*)(ـ+",
    "قوەرتیئحۆپ][\\", "XX ڕطێءعؤث}{|",
    "اسدفگهژکل؛'", "آشذإغ\u{200C}أكڵ:\"",
    "زخجڤبنم،./", "ضصچظىةـ><؟",
  ]

  /// pk(urd-phonetic).
  static let urduPhoneticKeys = [
    "\u{64B}1234567890-=", "~!@#$%^&*)(_+",
    "قوعرتےءیہپ][\\", "\u{652}ؤ\u{670}ڑٹ\u{64E}ئ\u{650}ۃ\u{64F}}{|",
    "اسدفگحجکل؛'", "آصڈ\u{651}غھضخ\u{654}:\"",
    "زشچطبنم،۔/", "ذژثظ.ں\u{658}<>؟",
  ]

  /// pk(urd-crulp).
  static let urduCrulpKeys = [
    "~۱۲۳۴۵۶۷۸۹۰-=", "\u{64B}1234567890_+",
    "قوعرتےءیہپ][\\", "\u{652}\u{651}\u{670}ڑٹ\u{64E}ئ\u{650}ۃ\u{64F}}{|",
    "اسدفگحجکل؛'", "آصڈ\u{651}غھضخ\u{654}:\"",
    "زشچطبنم،۔/", "ذژثظ.ں\u{658}<٫؟",
  ]

  /// pk(urd-nla).
  static let urduNlaKeys = [
    "`1234567890-=", "~!@#$٪^\u{6D6}٭)(_+",
    "طصھدٹپتبجح][\\", "ظضذڈث\u{651}ۃـچخ}{|",
    "مورنلہاکی؛'", "ژزڑںۂءآگي:\"",
    "قفےسشغع،۔/", "\u{200D}\u{200C}ۓ\u{200E}ؤئ\u{200F}><؟",
  ]

  /// pk(urd-navees).
  static let urduNaveesKeys = [
    "`۱۲۳۴۵۶۷۸۹۰-=", "\u{64B}1234567890_+",
    "قوعرتےءیہپ][\\", "\u{652}\u{651}\u{670}ڑٹ\u{64E}ئ\u{650}ۃ\u{64F}}{|",
    "اسدفگحجکل؛'", "آصڈ غھضخ :\"",
    "زشچطبنم،۔/", "ذژثظ ں\u{658}؍٫؟",
  ]

  /// il(basic).
  static let hebrewKeys = [
    ";1234567890-=", "~!@#$%^&*)(_+",
    "/'קראטוןםפ][\\", "QWERTYUIOP}{|",
    "שדגכעיחלךף,", "ASDFGHJKL:\"",
    "זסבהנמצתץ.", "ZXCVBNM><?",
  ]

  /// il(phonetic).
  static let hebrewPhoneticKeys = [
    "`1234567890-=", "~!@#$%^&*()_+",
    "/'קראטוןםפ[]\\", "QWERTYUIOP{}|",
    "שדגכעיחלך;'", "ASDFGHJKL:\"",
    "זסבהנמצ,./", "ZXCVBNM<>?",
  ]

  /// il(lyx).
  static let hebrewLyxKeys = [
    ";1234567890-=", "~!@#$%^&*)(־+",
    "/'קראטוןםפ][ ", "/'\u{5B8}\u{5BC}\u{200E}\u{200F}\u{5B9}ןם\u{5B7}}{ ",
    "שדגכעיחלךף,", "\u{5B0}\u{5BC}גכ\u{5C2}\u{5C1}\u{5B4}₪ך:\"",
    "זסבהנמצתץ.", "ז\u{5B6}\u{5BB}\u{5B1}\u{5B2}\u{5B3}\u{5B5}><?",
  ]
}
