import Testing

@testable import FilterLanguage

/// What may stand at the caret of a filter line.
@Suite struct FilterCompletionTests {
  @Test(
    arguments: [
      ("", .name, 0, ""), ("غز", .name, 0, "غز"), ("x #نف", .tag, 3, "نف"), ("tag:", .tag, 4, ""),
      ("-source:ر", .source, 8, "ر"),
      ("مصدر:\"وكالة ا", .source, 9, "وكالة ا"), ("(a|feed:m", .feed, 8, "m"), ("is:un", .state, 3, "un"),
      ("title:\"a b\" so", .name, 12, "so"), ("a -b", .name, 3, "b"),
    ] as [(String, FilterCompletion.Kind, Int, String)])
  func `the part that is typed`(line: String, kind: FilterCompletion.Kind, start: Int, value: String) throws {
    let found = try #require(FilterCompletion(line, caret: line.utf8.count))
    #expect(found.kind == kind && found.range == start..<line.utf8.count && found.value == value)
  }

  @Test(arguments: ["title:x", "after:2024", "unknown:x"]) func `a value without a list has none`(line: String) {
    #expect(FilterCompletion(line, caret: line.utf8.count) == nil)
  }

  @Test func `a caret in the middle sees what is before it, and one inside a letter nothing`() {
    #expect(FilterCompletion("#نفط غاز", caret: 5)?.value == "نف")
    #expect(FilterCompletion("#نفط", caret: 2) == nil && FilterCompletion("#نفط", caret: 99) == nil)
  }

  @Test(arguments: ["نفط", "أسعار النفط", "a:b", "c|d", "(e)"])
  func `a name is written so that it is read as itself`(name: String) throws {
    let line = "#" + FilterCompletion.written(name)
    #expect(try Query(filter: line) == Query(tags: [name]))
  }

  @Test func `all names that are offered are names`() {
    for names in FilterCompletion.conditions.values {
      for name in names.split(separator: " ") { #expect(FilterNames.kind(name) != nil, "\(name)") }
    }
    for names in FilterCompletion.states.values {
      for name in names.split(separator: " ") { #expect(FilterNames.state(name) != nil, "\(name)") }
    }
    #expect(FilterCompletion.names(beginning: "", language: "ar").first == "وسم")
    #expect(FilterCompletion.names(beginning: "so", language: "ar") == ["source"])
    #expect(FilterCompletion.names(beginning: "", language: "xx").first == "tag")
  }
}
