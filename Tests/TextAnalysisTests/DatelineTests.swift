import TextAnalysis
import Testing

struct DatelineTests {
  @Test(arguments: [
    ("القاهرة، مصر (CNN)-- قال الوزير إن", "قال الوزير إن"), ("(CNN) — افتتح المعرض", "افتتح المعرض"),
    ("بيروت (رويترز) - ارتفعت الأسعار", "ارتفعت الأسعار"), ("LONDON (Reuters) – Prices rose", "Prices rose"),
  ])
  func `place and agency go`(text: String, rest: String) { #expect(Dateline.without(text) == rest) }

  @Test(arguments: [
    "قال الاتحاد الدولي لكرة القدم (فيفا) إن البطولة تبدأ غدا", "بيروت - ارتفعت الأسعار", "", "(CNN)--", "(CNN)",
    "انتهت المباراة. فاز الفريق (الأول) - وخسر الآخر", "اسم طويل (ليس وكالة لأنه أطول من أن يكون اسم وكالة) - نص",
  ])
  func `a sentence stays as it is`(text: String) { #expect(Dateline.without(text) == text[...]) }
}
