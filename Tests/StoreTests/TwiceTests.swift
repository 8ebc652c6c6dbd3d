import ArticleParsing
import FilterLanguage
import Foundation
import Store
import Testing

/// The same article met twice, in two pages or in one.
struct TwiceTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  static let title = "بلدية المدينة تفتح حديقة جديدة على ضفة النهر"
  static let paragraphs = [
    "أعلنت بلدية المدينة اليوم افتتاح حديقة جديدة على ضفة النهر بعد عامين من العمل، ودعت السكان إلى زيارتها مساء كل جمعة.",
    "وقال رئيس البلدية إن الحديقة تضم ملعبا للأطفال ومكتبة صغيرة ومسارا للدراجات يمتد على طول الضفة حتى الجسر القديم، وإن العمل فيها كلف نحو 12 مليون دينار دفعت البلدية نصفها وتبرعت شركات المدينة بالنصف الآخر في خلال العامين الماضيين.",
    "وأضاف أن المرحلة الثانية تبدأ في الربيع المقبل وتشمل زراعة ألف شجرة وإنشاء مقهى يطل على الماء.",
    "وتنتقد جمعيات محلية إزالة السوق الشعبي الذي كان قائما في المكان منذ ستينيات القرن الماضي.",
  ]

  static func article(
    _ title: String = title, _ paragraphs: [String] = paragraphs, on date: Date? = day(3)
  ) -> ParsedArticle {
    var article = ParsedArticle(title: title)
    article.blocks = paragraphs.map { Block(.paragraph, $0) }
    article.published = date
    return article
  }

  static let copies: [(String, ParsedArticle)] = [
    ("a paragraph is missing", article(title, [paragraphs[0], paragraphs[1], paragraphs[3]])),
    ("the lede is another", article(title, ["تفتح اليوم حديقة جديدة أبوابها على ضفة النهر."] + paragraphs[1...])),
    ("a sentence is added", article(title, paragraphs + ["وكانت البلدية قد وعدت بالحديقة قبل خمس سنوات."])),
    ("the title has a word more", article(title + " غدا")),
    ("the title is spelled otherwise", article("بلديّة المدينه تفتح حديقه جديده علي ضفة النهر")),
    (
      "a letter of the title is another",
      article("بلدية المدبنة تفتح حديقة جديدة على ضفة النهر")
    ),
    (
      "hamza and marks are missing",
      article(
        title, paragraphs.map { $0.replacing("أ", with: "ا").replacing("إ", with: "ا").replacing("ة", with: "ه") })
    ),
    (
      "the punctuation is another",
      article(title, paragraphs.map { $0.replacing("،", with: " -").replacing(".", with: "") })
    ),
    (
      "the page had no title",
      {
        var copy = article("أعلنت بلدية المدينة اليوم افتتاح حديقة جديدة على ضفة النهر بعد عامين من العمل")
        copy.titleIsDerived = true
        return copy
      }()
    ),
    ("it has no date", article(on: nil)),
  ]

  @Test(arguments: copies.map(\.0))
  func `it is one article although`(difference: String) async throws {
    let copy = try #require(Self.copies.first { $0.0 == difference }).1
    for pages in [[Self.article(), copy], [copy, Self.article()]] {
      let store = try Store(inMemory: ())
      for page in pages { _ = try await store.merge([file(page)]) }
      #expect(try await store.count(.everything) == 1)
      #expect(try await store.check() == [])
    }
  }

  static let others: [(String, ParsedArticle)] = [
    ("a number is another", article(title, paragraphs.map { $0.replacing("12", with: "15") })),
    ("it is of another week", article(on: day(12))),
    ("the title names another place", article("بلدية القرية تفتح حديقة جديدة على ضفة النهر")),
    (
      "the text is another",
      article(
        title,
        [String](repeating: "نص آخر لا صلة له بالحديقة ولا بالنهر ولا بالبلدية أصلا، يطول حتى يملأ السطر. ", count: 4))
    ),
  ]

  @Test(arguments: others.map(\.0))
  func `it is another article because`(difference: String) async throws {
    let other = try #require(Self.others.first { $0.0 == difference }).1
    _ = try await store.merge([file(Self.article()), file(other, name: "b")])
    #expect(try await store.count(.everything) == 2)
  }

  @Test(arguments: [false, true], [false, true])
  func `nothing that only one of them knows is lost`(isShorterFirst: Bool, isOneWrite: Bool) async throws {
    var shorter = Self.article(Self.title, Array(Self.paragraphs.prefix(3)), on: nil)
    shorter.tags = ["حدائق", "النهر"]
    shorter.keywords = "حدائق، النهر"
    shorter.source = "جريدة المدينة"
    shorter.author = "ليلى حداد"
    shorter.related = ["الجسر القديم يفتح بعد ترميمه", "ألف شجرة في الربيع المقبل"]
    var fuller = Self.article()
    fuller.tags = ["النهر", "بلدية المدينة"]
    fuller.keywords = "النهر، بلدية المدينة"
    fuller.url = "https://example.org/garden"
    fuller.related = ["ألف شجرة في الربيع المقبل", "السوق الشعبي في مكان آخر"]
    let (short, full) = (file(shorter, name: "short.txt"), file(fuller, name: "full.txt"))
    let files = isShorterFirst ? [short, full] : [full, short]
    if isOneWrite { _ = try await store.merge(files) } else { for file in files { _ = try await store.merge([file]) } }

    let stored = try #require(try await store.articles(.everything, limit: 5).first)
    let content = try #require(try await store.content(stored.id))
    #expect(try await store.count(.everything) == 1)
    #expect(content.blocks == fuller.blocks)
    #expect(Set(stored.tags) == ["حدائق", "النهر", "بلدية المدينة"])
    #expect(stored.source == "جريدة المدينة" && content.author == "ليلى حداد")
    #expect(stored.url == "https://example.org/garden" && stored.published == day(3))
    #expect(Set(content.keywords?.split(separator: "\n") ?? []) == ["حدائق، النهر", "النهر، بلدية المدينة"])
    #expect(
      Set(content.related.map(\.title))
        == ["الجسر القديم يفتح بعد ترميمه", "ألف شجرة في الربيع المقبل", "السوق الشعبي في مكان آخر"])
    #expect(try await store.raw(stored.id) == full.bytes)
    #expect(try await store.files(of: stored.id).map(\.name) == ["full.txt", "short.txt"])
    #expect(try await store.files(of: stored.id).map { $0.bytes.map(Array.init) } == [full.bytes, short.bytes])
    #expect(try await store.titles(Query(tags: ["حدائق"])) == [Self.title])
    #expect(try await store.check() == [])

    // Pruning forgets the bytes of both.
    _ = try await store.prune(keeping: .newest(0))
    #expect(try await store.statistics().rawBytes == 0)
    #expect(try await store.check() == [])
  }

  @Test func `a copy is known by the address that it had`() async throws {
    var copy = Self.article(Self.title, Array(Self.paragraphs.prefix(2)))
    copy.url = "https://example.org/copy"
    var own = Self.article()
    own.url = "https://example.org/own"
    _ = try await store.merge([file(own), file(copy, name: "b")])
    #expect(try await store.count(.everything) == 1)
    copy.title = "عنوان آخر تماما"
    copy.blocks = []
    _ = try await store.merge([file(copy, name: "c")])
    #expect(try await store.count(.everything) == 1)
  }

  @Test func `drawings of the same short title have no text, and are as many as their addresses`() async throws {
    let drawings = (1...3).map { StoreTests.article("كاريكاتير", url: "https://example.org/\($0)") }
    for drawing in drawings { _ = try await store.merge([file(drawing)]) }
    #expect(try await store.count(.everything) == 3)
  }
}
