internal import ArticleParsing
internal import Ingest
internal import Store

/// Why a feed could not be refreshed, in Arabic. What comes from outside stands in isolation, as in U+2068, for it may
/// be of the other direction and end in any sign.
extension FetchError {
  var arabic: String { SecretAddress.masked(plainArabic) }

  private var plainArabic: String {
    switch self {
    case .badAddress: "عنوان لا يمكن جلبه"
    case .noLibrary: "المكتبة libcurl غير مثبتة"
    case .noHost: "لا خادم بهذا الاسم"
    case .noConnection(let reason): "تعذّر الاتصال\(detail(reason))"
    case .noTLS(let reason): "تعذّر الاتصال الآمن\(detail(reason))"
    case .tooSlow: "الخادم أبطأ مما ينبغي"
    case .tooLarge: "أكبر مما يجوز لخلاصة"
    case .bomb: "ما يُفكّ من الجواب يفوق المعقول"
    case .headerTooLarge: "ترويسة الجواب أكبر مما يجوز"
    case .badEncoding: "تعذّر فكّ ضغط الجواب"
    case .cutOff: "انقطع الاتصال قبل تمام الجواب"
    case .notHTTP: "الخادم لا يتكلم HTTP"
    case .http(let status): "حالة HTTP \(status)"
    case .gone: "أزيلت نهائيًّا (حالة HTTP 410)"
    case .tooManyRedirects: "تحويلات أكثر مما يجوز"
    case .redirectLoop: "التحويلات تعود إلى حيث بدأت"
    case .forbiddenRedirect(let address): "تحويل لا يُتّبع\(detail(address))"
    case .localNetwork: "تحويل إلى الشبكة المحلية لا يُتّبع"
    case .localHost(let host): "اسم الخادم يقود إلى الشبكة المحلية\(detail(host))"
    case .password(let host, let error): "لا كلمة مرور للخادم \(isolated(host))، \(error.arabic)"
    case .file(let error): error.arabic
    case .command(nil, let reason): "تعذّر تشغيل الأمر\(detail(reason))"
    case .command(let status?, let line): "انتهى الأمر بحالة \(status)\(detail(line))"
    case .notAFeed(let error): error.arabic
    case .store(let error): error.arabic
    case .other(""): "فشل الطلب"
    case .other(let reason): reason
    case .cancelled: "أُلغي"
    }
  }
}

private func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }

/// Behind what is said; nothing where nothing is known.
private func detail(_ text: String) -> String { text.isEmpty ? "" : ": \(isolated(text))" }

private func sizes(_ bytes: Int, _ limit: Int) -> String {
  "حجمه بالبايت \(grouped(bytes))، والحد \(grouped(limit))"
}

extension PasswordError {
  fileprivate var arabic: String {
    switch self {
    case .none: "فأمرها لم يكتب شيئًا"
    case .ended(let status): "فأمرها انتهى بحالة \(status)"
    case .tooSlow: "فأمرها أبطأ مما ينبغي"
    case .tooMuch: "فأمرها كتب أكثر مما يجوز"
    case .notRun: "فأمرها لم يمكن تشغيله"
    }
  }
}

extension ImportError {
  fileprivate var arabic: String {
    switch self {
    case .notFound: "لا ملف ولا مجلد بهذا الاسم"
    case .noPermission: "لا إذن بالقراءة"
    case .notAFile: "ليس ملفًا ولا مجلدًا"
    case .tooLarge(let bytes): sizes(bytes, ArticlePage.limit)
    case .unsupported(let format): "صيغة غير مدعومة\(detail(format))"
    case .unreadable(let reason): "تعذّرت القراءة\(detail(reason))"
    case .page(let error): error.arabic
    case .feed(let error): error.arabic
    case .line(let error): error.arabic
    case .opml(.notOPML): "ليس ملف OPML"
    case .opml(.noFeeds(let includes)):
      "لا خلاصة فيه"
        + (includes.isEmpty ? "" : "، وهو يذكر قوائم أخرى: \u{2068}\(includes.joined(separator: ", "))\u{2069}")
    case .opml(.tooLarge(let bytes, let limit)): sizes(bytes, limit)
    case .store(let error): error.arabic
    }
  }
}

extension PageError {
  fileprivate var arabic: String {
    switch self {
    case .empty: "الملف فارغ"
    case .tooLarge(let bytes, let limit): sizes(bytes, limit)
    case .tooManyLines(let limit): "عدد الأسطر يفوق الحد، وهو \(grouped(limit))"
    case .notText: "ليس ملفًا نصيًّا"
    case .notAPage(let format): "ليس صفحة مقال، بل \(isolated(format))"
    case .foreign(let kind): "ليس صفحة مقال، بل يبدو \(kind.arabic)"
    case .undecodable(let badBytes, let line):
      "ليس بترميز معروف، وأول بايت خاطئ في السطر \(grouped(line))، وعددها \(grouped(badBytes))"
    case .noArticle(let lines): "لا مقال في أسطره، وعددها \(grouped(lines))"
    }
  }
}

extension ForeignText {
  fileprivate var arabic: String {
    switch self {
    case .table: "جدولًا"
    case .addresses: "قائمة عناوين"
    case .licence: "رخصة برنامج"
    case .calendar: "تقويمًا أو جهات اتصال"
    case .subtitles: "ترجمة مرئية"
    case .mail: "رسالة بريد"
    case .log: "سجلًّا"
    case .code: "إعدادات أو برنامجًا"
    }
  }
}

extension FeedError {
  fileprivate var arabic: String {
    switch self {
    case .empty, .notAFeed(.empty): "الجواب فارغ"
    case .tooLarge(let bytes, let limit): sizes(bytes, limit)
    case .notJSON(let line): "السطر \(grouped(line)): ليس JSON"
    case .notAFeed(.html): "ليست خلاصة، بل صفحة ويب"
    case .notAFeed(.opml): "ليست خلاصة، بل قائمة خلاصات (OPML)"
    case .notAFeed(.otherJSON), .notAFeed(.jsonFeed): "ليست خلاصة، بل JSON من نوع آخر"
    case .notAFeed(.otherXML(let root?)): "ليست خلاصة، بل XML من نوع آخر\(detail("<\(root)>"))"
    case .notAFeed(.otherXML(nil)), .notAFeed(.xmlFeed): "XML بلا خلاصة"
    case .notAFeed(.text): "ليست خلاصة، بل نص"
    }
  }
}

extension JSONLError {
  fileprivate var arabic: String {
    switch self {
    case .notJSON(let offset, let reason): "ليس JSON عند البايت \(grouped(offset + 1))\(detail(reason))"
    case .notAnObject: "ليس كائن JSON"
    case .noArticle: "لا عنوان ولا نص"
    }
  }
}

extension StoreError {
  fileprivate var arabic: String {
    switch self {
    case .cannotOpen(_, let reason), .notAStore(_, let reason), .failed(let reason): "المخزن\(detail(reason))"
    case .cannotWrite(let reason): "تعذّرت الكتابة في المخزن\(detail(reason))"
    case .lost(let path, isReplaced: true): "المخزن: صار مكانه ملف آخر\(detail(path))"
    case .lost(let path, isReplaced: false): "المخزن: لم يعد في مكانه\(detail(path))"
    case .tooNew(_, let version): "كتب المخزنَ إصدار أحدث (\(version))"
    }
  }
}
