import FilterLanguage
import Store

/// How long the articles related to one take to find, each time of another one, over the whole time.
extension QueryBenchmark {
  func relations(_ store: Store, _ facts: Facts) async throws {
    let questions = 500
    var asked: [Article.ID] = []
    for number in 0..<questions {
      let place = facts.oldest + (facts.newest - facts.oldest) / 997 * Int64(number * 7 % 997)
      asked += try await store.articles(.everything, limit: 1, after: Article.ID(place + 1)).map(\.id)
    }
    var samples = Samples()
    var found = 0
    for id in asked { found += try await samples.add { try await store.aside.related(to: id).count } }
    say(samples.line + "related articles of \(asked.count) (\(found) found)")
  }
}
