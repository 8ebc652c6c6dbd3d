import FilterLanguage
import Testing
import TextAnalysis

@testable import Store

/// A word behind a proclitic finds what it finds without; a word that merely begins with such a letter stays whole.
struct ProcliticTests {
  let store: Store

  /// Nouns, as they stand in a text: bare, behind the article, behind prepositions.
  static let nouns =
    "محافظة مواجهة حكومة مدينة شركة قرار مباراة اجتماع علاقة منطقة زيادة تحقيق هدف جامعة مشاركة سوق شكل"
    .split(separator: " ").map(String.init)
  /// Names, which have no article.
  static let names = "مصر تركيا سوريا تونس ترامب روسيا ألمانيا إيران قطر غزة".split(separator: " ").map(String.init)
  /// Nouns and names that begin with a letter of a proclitic, some with another word behind it.
  static let ownNouns = "بنك وزير بطاقة وصفة لجنة فريق بيان كتاب لاعب وكالة بطولة فكرة كلمة بنية ولاية"
    .split(separator: " ").map(String.init)
  /// Words that others of those seem to have behind a proclitic.
  static let behindOwn = ["كرة", "طاقة", "صفة", "نية", "جنة"]
  static let ownNames = "لبنان بغداد كويت لندن فلسطين بريطانيا كندا فرنسا بيروت ليبيا".split(separator: " ").map(
    String.init)

  /// Forty articles, each with the forms that stand in at least so many.
  init() async throws {
    store = try Store(inMemory: ())
    var texts = Array(repeating: "", count: 40)
    func add(_ word: String, in articles: Int) { for index in 0..<articles { texts[index] += " " + word } }
    for word in Self.nouns + Self.ownNouns + Self.behindOwn {
      add(word, in: 30)
      add("ال" + word, in: 20)
      add("لل" + word, in: 8)
      for proclitic in ["ب", "ل", "و"] { add(proclitic + word, in: 6) }
      add("ك" + word, in: 2)
    }
    for word in Self.names + Self.ownNames {
      add(word, in: 40)
      for proclitic in ["ب", "ل", "و"] { add(proclitic + word, in: 5) }
    }
    add("أكلة هدفا عددا بهدفا", in: 3)
    add("هدفا", in: 12)
    for word in ["كندا"] { for before in ["ل", "ب", "ول"] { add(before + word, in: 4) } }
    for word in ["كند", "حكومتها", "بحكومتها", "شركاتنا", "بشركاتنا"] { add(word, in: 3) }
    _ = try await store.merge(
      texts.enumerated().map { file(article("خبر \($0)", $1, on: day(1 + $0 % 28))) })
  }

  private func forms(_ word: String) async throws -> Set<String> {
    try await store.read { db in
      let term = try #require(Analyzer.searchTerms(word + " ").first)
      return Set(try Vocabulary.forms(of: term, upTo: .withProclitic, db)).subtracting([term.key])
    }
  }

  @Test(arguments: nouns + names)
  func `a word finds the same behind a proclitic`(word: String) async throws {
    let bare = try await forms(word)
    for proclitic in ["ب", "ل", "و", "ك", "ول", "وب"] {
      let found = try await forms(proclitic + word)
      let key = Analyzer.foldedText(word)
      #expect(found.contains(key), "\(proclitic + word)")
      #expect(bare.subtracting(found).subtracting([key, Analyzer.foldedText(proclitic + word)]).isEmpty)
    }
  }

  @Test(arguments: [("بحكومتها", "الحكومه"), ("بشركاتنا", "الشركه"), ("وبحكومتها", "للحكومه")])
  func `also with an ending`(word: String, other: String) async throws {
    #expect(try await forms(word).contains(other))
  }

  @Test(arguments: ownNouns + ownNames)
  func `a word that begins with such a letter stays whole`(word: String) async throws {
    let term = try #require(Analyzer.searchTerms(word + " ").first)
    let rest = String(Analyzer.foldedText(word).dropFirst())
    #expect(try await store.read { db in try !WordsBehind(term, db).others.map(\.key).contains(rest) })
    for form in try await forms(word) { #expect(!form.hasSuffix(rest) || form.hasSuffix(term.key)) }
  }

  /// The tanwin of the accusative is rarely written.
  @Test func `a word in the accusative finds its other cases, and a name in ا does not`() async throws {
    #expect(try await forms("هدفا").isSuperset(of: ["هدف", "الهدف", "بهدف"]))
    #expect(try await forms("هدف").contains("هدفا"))
    #expect(try await !forms("كندا").contains("كند"))
    #expect(try await !forms("كند").contains("كندا"))
  }

  /// What follows ك in كلير are the forms of another word; وسيلة is not much commoner than كوسيلة, and a word.
  @Test func `a word behind the rarest proclitic need not be four times as common without it`() async throws {
    var texts = Array(repeating: "", count: 40)
    for (word, articles) in [
      ("كوسيلة", 7), ("وسيلة", 12), ("الوسيلة", 10), ("وسيلته", 9), ("بوسيلة", 6),
      ("كلير", 9), ("لير", 2), ("الليرة", 30), ("بالليرة", 10), ("كوالكوم", 7), ("والكوم", 12), ("بوالكوم", 3),
    ] {
      for index in 0..<articles { texts[index] += " " + word }
    }
    let store = try Store(inMemory: ())
    _ = try await store.merge(texts.enumerated().map { file(article("خبر \($0)", $1, on: day(1 + $0 % 28))) })
    for (word, others) in [("كوسيلة", ["وسيله"]), ("كلير", []), ("كوالكوم", [])] {
      let term = try #require(Analyzer.searchTerms(word + " ").first)
      #expect(try await store.read { db in try WordsBehind(term, db).others.map(\.key) } == others, "\(word)")
    }
  }

  @Test func `a word that is being typed is left alone until it is one`() async throws {
    for (typed, isWhole) in [("لمصر", true), ("لمص", false), ("بمحافظ", false)] {
      let term = try #require(Analyzer.searchTerms(typed).first)
      #expect(try await store.read { db in try !WordsBehind(term, db).others.isEmpty } == isWhole, "\(typed)")
    }
  }

  @Test func `what is found is marked`() async throws {
    let matcher = try await store.matcher(Query(words: "لمصر "))
    #expect(matcher.ranges(in: "سافر إلى مصر") == [16..<22])
    #expect(try await store.matcher(Query(words: "لبنان ")).ranges(in: "بنان").isEmpty)
  }
}
