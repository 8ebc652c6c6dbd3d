// Measures the parts of Nashra:
//   swift run -c release nashra-bench layout [FILE]
//   swift run -c release nashra-bench store --articles N --store PATH [--corpus FILE.jsonl]
//   swift run -c release nashra-bench prepare --pages FOLDER
//   swift run -c release nashra-bench queries --store PATH [--only pages|keystrokes|counts|sections|related|marks|start|peers]
//   swift run -c release nashra-bench tags --corpus FILE.jsonl
//   swift run -c release nashra-bench copies --corpus FILE.jsonl --store PATH
//   swift run -c release nashra-bench labels --corpus FILE.jsonl
//   swift run -c release nashra-bench relevance --store PATH --corpus FILE.jsonl [--queries N] [--set NAME] [--alone]
//   swift run -c release nashra-bench related --store PATH --corpus FILE.jsonl [--judged FILE.tsv [--tuned]] [--stories PATH …]
//   swift run -c release nashra-bench story --store PATH --corpus FILE.jsonl [--corpus2 FILE.jsonl] [--foreign FILE.jsonl] [--dump FILE]
//   swift run -c release nashra-bench feeds [FILE]
import Foundation
import Store

@main
enum NashraBench {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    func story(_ corpus: String, path: String) -> StoryBenchmark {
      StoryBenchmark(
        corpora: [corpus] + (option("--corpus2").map { [$0] } ?? []), path: path,
        pairs: option("--pairs") ?? "Tests/Judged/stories.tsv", dump: option("--dump"), foreign: option("--foreign"))
    }
    switch arguments.first {
    case "layout":
      let text = try arguments.dropFirst().first.map { try String(contentsOfFile: $0, encoding: .utf8) }
      LayoutBenchmark(text: text ?? sample).run()
    case "store":
      guard let path = option("--store"), let articles = option("--articles").flatMap(Int.init) else { usage() }
      try await StoreBenchmark(articles: articles, path: path, corpus: option("--corpus")).run()
    case "prepare":
      guard let folder = option("--pages") else { usage() }
      try PrepareBenchmark(folder: folder).run()
    case "queries":
      guard let path = option("--store") else { usage() }
      try await QueryBenchmark(path: path, only: option("--only")).run()
    case "tags":
      guard let corpus = option("--corpus") else { usage() }
      try await TagBenchmark(corpus: corpus).run()
    case "copies":
      guard let corpus = option("--corpus"), let path = option("--store") else { usage() }
      try await CopyBenchmark(corpus: corpus, path: path).run()
    case "labels":
      guard let corpus = option("--corpus") else { usage() }
      try LabelBenchmark(corpus: corpus).run()
    case "relevance":
      guard let path = option("--store"), let corpus = option("--corpus") else { usage() }
      try await RelevanceBenchmark(
        corpus: CorpusArticle.all(corpus), path: path, queries: option("--queries").flatMap(Int.init) ?? 300,
        sets: option("--set").map { [$0] } ?? [], hasPeers: !arguments.contains("--alone")
      ).run()
    case "related":
      guard let path = option("--store"), let corpus = option("--corpus") else { usage() }
      try await RelatedBenchmark(
        corpus: corpus, path: path, judged: option("--judged"), pool: option("--pool"),
        drawn: option("--draw").flatMap(Int.init) ?? 0, showsTuned: arguments.contains("--tuned")
      ).run()
      // Whose stories are looked for in a store of their own: they need all corpora, and the texts as they are.
      if let stories = option("--stories") { try await story(corpus, path: stories).run() }
    case "story":
      guard let path = option("--store"), let corpus = option("--corpus") else { usage() }
      try await story(corpus, path: path).run()
    case "feeds": try FeedBenchmark(path: arguments.dropFirst().first).run()
    default: usage()
    }
  }

  private static func usage() -> Never {
    print(
      """
      usage: nashra-bench layout [FILE]
             nashra-bench store --articles N --store PATH [--corpus FILE.jsonl]
             nashra-bench prepare --pages FOLDER
             nashra-bench queries --store PATH [--only pages|keystrokes|counts|sections|related|marks|start|peers]
             nashra-bench tags --corpus FILE.jsonl
             nashra-bench copies --corpus FILE.jsonl --store PATH
             nashra-bench labels --corpus FILE.jsonl
             nashra-bench relevance --store PATH --corpus FILE.jsonl [--queries N] [--set NAME] [--alone]
             nashra-bench related --store PATH --corpus FILE.jsonl [--judged FILE.tsv [--tuned]] [--stories PATH …]
             nashra-bench related --store PATH --corpus FILE.jsonl --draw N [--pool FILE]
             nashra-bench story --store PATH --corpus FILE.jsonl [--corpus2 FILE.jsonl] [--foreign FILE.jsonl] [--dump FILE]
             nashra-bench feeds [FILE]
      """)
    exit(2)
  }

  /// Enough of everything: Arabic with some marks, digits, Latin, Persian with ZWNJ, Hebrew.
  private static let sample = String(
    repeating: """
      أعلنت شركة Apple يوم 24/02/2022 عن جهازٍ جديد (الجيل الثالث) بسعر 1,299.50 دولار، أي أقل بنسبة 12.5% من سابقه.
      قال المتحدّث باسم الوزارة إن المفاوضات مستمرة بين الطرفين، وإن «الاتفاق قريب» رغم الخلاف على بعض البنود الأخيرة.
      وارتفعت أسعار النفط في تعاملات اليوم لليوم الثالث على التوالي، بعدما أظهرت البيانات تراجعًا في المخزونات.
      دانشمندان می‌گویند که این روش تازه می‌تواند هزینه‌ها را تا ۴۰٪ کاهش دهد و زندگی مردم را آسان‌تر کند.
      ממשלת ישראל הודיעה ביום שלישי (14:30) כי המחירים יעלו ב-3.5% החל מהחודש הבא, לפי פרסום באתר ynet.

      """, count: 12)
}
