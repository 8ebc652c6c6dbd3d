import ArticleParsing
import Ingest

/// What is said of files of other readers.
extension Messages {
  static func moved(_ file: MovingReport.File) -> String {
    let parts = language == .arabic ? arabic(file) : english(file)
    let content = parts.isEmpty ? "" : ": " + parts.joined(separator: say(", ", "، "))
    return "\(PlainText.name(file.path)) (\(file.format.rawValue))\(content)"
  }

  private static func english(_ file: MovingReport.File) -> [String] {
    var parts: [String] = []
    if file.feeds > 0 { parts.append(file.feeds == 1 ? "1 feed" : "\(file.feeds) feeds") }
    if file.articles > 0 {
      parts.append(file.articles == 1 ? "1 article" : "\(file.articles) articles")
      parts.append("\(file.read) read")
      parts.append("\(file.starred) starred")
    }
    if file.withoutText > 0 { parts.append("\(file.withoutText) with a title and an address alone") }
    return parts
  }

  private static func arabic(_ file: MovingReport.File) -> [String] {
    var parts: [String] = []
    if file.feeds > 0 { parts.append(counted(file.feeds, .feed)) }
    if file.articles > 0 {
      parts.append(counted(file.articles, .article))
      parts.append("المقروء منها \(file.read)")
      parts.append("والمفضّل \(file.starred)")
    }
    if file.withoutText > 0 { parts.append("وبعنوان ورابط فقط \(file.withoutText)") }
    return parts
  }

  static func moved(_ report: MovingReport) -> String? {
    guard !report.files.isEmpty else { return nil }
    let feeds = report.subscribed + report.known
    let subscribed =
      feeds > 0
      ? say(
        "; subscribed to \(report.subscribed), \(report.known) known",
        "؛ واشتُرك في \(report.subscribed)، والمعروف من قبل \(report.known)") : ""
    return say(
      "here: \(report.markedRead) became read, \(report.markedStarred) starred",
      "هنا: صار مقروءًا \(report.markedRead)، ومفضّلًا \(report.markedStarred)") + subscribed
  }

  static func withoutPlace(_ kind: WithoutPlace.Kind, _ count: Int) -> String {
    func told(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
    return switch kind {
    case .command:
      say(
        told("feed runs", "feeds run") + " a command: no place here; `feeds add` takes one by your own hand",
        "خلاصات تشغّل أمرًا (\(count)): لا مكان لها هنا؛ و`feeds add` يقبلها منك")
    case .filteredFeed:
      say(
        told("feed passes", "feeds pass") + " through a program: no place here",
        "خلاصات تمرّ ببرنامج (\(count)): لا مكان لها هنا")
    case .query:
      say(
        told("query feed says", "query feeds say") + " what a filter here cannot",
        "خلاصات استعلام تقول ما لا تقوله التصفية هنا (\(count))")
    case .shellFunction:
      say(
        told("function", "functions") + " of a shell would change what is fetched: not run here",
        "دوالّ صدفة تغيّر ما يُجلب (\(count)): لا تُشغّل هنا")
    case .variable:
      say(
        told("address is", "addresses are") + " made by a shell: not read", "عناوين تصنعها الصدفة (\(count)): لا تُقرأ")
    case .setting:
      say(
        told("line of settings has", "lines of settings have") + " nothing alike here",
        "أسطر إعدادات لا مثيل لها هنا (\(count))")
    case .flags:
      say(
        told("article has", "articles have") + " flags: starred here; the letters have no place",
        "مقالات موسومة بحروف (\(count)): صارت مفضلة هنا، ولا مكان للحروف")
    case .deleted:
      say(
        told("article was", "articles were") + " deleted there, and left out", "مقالات حُذفت هناك (\(count))، فتُركت")
    case .noAddress:
      say(told("row has", "rows have") + " no address, and was left out", "صفوف بلا رابط (\(count))، فتُركت")
    case .damaged:
      say(
        told("entry", "entries") + " cannot be read as an article", "مدخلات لا تُقرأ مقالًا (\(count))")
    case .rest:
      say(
        "from here on it cannot be read; what stands before came in", "لا يُقرأ من هنا فصاعدًا؛ وما قبله دخل")
    case .missingText:
      say(
        told("article", "articles") + " came without text: its file is not there",
        "مقالات جاءت بلا نص (\(count)): ملفها غير موجود")
    }
  }

  /// Where it stands, with what it says; that may hold an address, and that a password.
  static func place(_ place: WithoutPlace) -> String {
    let path = PlainText.name(place.path) + (place.line.map { ":\($0)" } ?? "")
    return "  " + path + (place.text.map { ": \(PlainText.name(masked($0)))" } ?? "")
  }

  static func masked(_ text: String) -> String {
    text.replacing(/\/\/[^\/@\s]+@/, with: "//•••@").split(separator: " ").map { SecretAddress.masked(String($0)) }
      .joined(separator: " ")
  }

  static func settingsToWrite(_ count: Int, _ path: String) -> String {
    let (lines, file) = (count == 1 ? "1 line has" : "\(count) lines have", PlainText.name(path))
    return say(
      "\(lines) a setting here; nothing was written. In \(file) it would be:",
      "لهذه الأسطر (\(count)) إعداد هنا؛ ولم يُكتب شيء. وصورتها في \(file):")
  }

  static func failure(_ failure: MovingReport.Failure) -> String {
    let place = PlainText.name(failure.path) + (failure.line.map { ":\($0)" } ?? "")
    return (failure.path.isEmpty ? "" : place + ": ") + text(for: failure.problem)
  }

  static func text(for problem: MovingProblem) -> String {
    switch problem {
    case .file(.notAFile): say("it can only be read as a file, not from a pipe", "لا يُقرأ إلا ملفًّا، لا من أنبوب")
    case .file(let error): reason(error)
    case .otherDatabase(let tables):
      say("a database of another program", "قاعدة بيانات برنامج آخر")
        + (tables.isEmpty
          ? ""
          : say(", with the tables ", "، وجداولها: ")
            + tables.map { PlainText.name($0) }.joined(separator: say(", ", "، ")))
    case .database(let reason):
      say("the database cannot be read: ", "لا تُقرأ قاعدة البيانات: ") + PlainText.line(reason)
    case .malformed: say("it is cut off, or written in a way that is not known", "مبتور، أو مكتوب على نحو غير معروف")
    case .noArticles: say("no article is in it", "لا مقال فيه")
    case .tooLarge: say("it is too large", "أكبر من أن يُقرأ")
    case .store(let error): text(for: error)
    }
  }

  static func movesArticles(_ file: String) -> String {
    say(
      "\(PlainText.name(file)) has articles: `nashra import` moves them in, with their feeds",
      "في \(PlainText.name(file)) مقالات: `nashra import` ينقلها مع خلاصاتها")
  }
}
