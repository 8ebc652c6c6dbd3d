import Foundation
import Store
import Testing

/// What stands in the place of an author and is no name.
@Suite struct AuthorNameTests {
  @Test(arguments: [
    ("ليلى خوري", "ليلى خوري"), ("Jane Doe", "Jane Doe"), ("Smith, John", "Smith, John"), ("رويترز", "رويترز"),
    ("أ ف ب، رويترز", "أ ف ب، رويترز"), ("Madonna", "Madonna"), ("r2d2", "r2d2"), ("@handle", "@handle"),
    ("Deadbeef", "Deadbeef"), ("jane@example.com (Jane Doe)", "jane@example.com (Jane Doe)"),
    ("2b6d3f0a-64c1-4a1e-9d51-08d9f1b1c3aa", nil), ("{2B6D3F0A-64C1-4A1E-9D51-08D9F1B1C3AA}", nil),
    ("2b6d3f0a64c14a1e9d5108d9f1b1c3aa", nil), ("5f1d7a84db388942e6f7b9a1", nil), ("12345", nil), ("", nil),
    ("https://www.facebook.com/paper", nil), ("www.example.com", nil), ("/authors/17", nil),
    ("editor@example.com", nil), ("mailto:editor@example.com", nil),
    ("ليلى خوري, 2b6d3f0a-64c1-4a1e-9d51-08d9f1b1c3aa", "ليلى خوري"),
    ("editor@example.com، سمير", "سمير"),
  ])
  func `only names are shown`(author: String, name: String?) {
    let article = Article(id: .init(1), title: "T", date: Date(timeIntervalSince1970: 1))
    #expect(ArticleContent(article: article, author: author, blocks: []).authorName == name)
    #expect(ArticleContent(article: article, author: nil, blocks: []).authorName == nil)
  }
}
