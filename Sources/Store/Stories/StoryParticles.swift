import ArticleParsing
import TextAnalysis

/// Stems of words that hold a sentence together, in the languages beside Arabic and English as well: `GrammarWords` knows
/// those two alone, and the terms of articles are made by it. «در» of Persian is in a store of Arabic as rare as a name.
enum StoryParticles {
  static func contains(_ stem: UInt32) -> Bool { stems.contains(stem) }

  private static let stems: Set<UInt32> = Set(
    (TagLine.functionWords + others).flatMap { ArticleTerms(title: $0, body: EmptyCollection<String>()).stems })

  /// Of Persian and French, which may be tags.
  private static let others = """
    در و هم می نمی شده کرد کرده باید من ما شما او خود دیگر پس بین زیر روی سر \
    le la les un une de des du et en dans sur pour par avec au aux est sont qui que se ce sa son ses leur ne pas plus
    """.split(separator: " ").map(String.init)
}
