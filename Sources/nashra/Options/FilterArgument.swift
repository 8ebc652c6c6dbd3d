import FilterLanguage
import Foundation
import Store

/// The words of a filter on a command line.
struct FilterArgument {
  private var line: String

  init(_ words: [String]) { line = words.joined(separator: " ") }

  func query() throws(Failure) -> Query {
    // A command line is not being typed any more: its last word is whole, so a space follows it.
    do throws(FilterError) { return try Query(filter: line + " ") } catch {
      throw Failure(Messages.text(for: error, in: line), status: 2)
    }
  }
}

/// A query whose phrases stand somewhere, or one of their words, and says so. For commands that show articles, not for
/// those that change them.
func loosened(_ query: Query, in store: Store) async throws(Failure) -> Query {
  let loose = try await reportingFailure { () async throws(StoreError) in try await store.loosened(query) }
  guard let loose else { return query }
  Messages.report(Messages.loosePhrases(loose.phrases))
  return loose.query
}

/// Runs something on the store and turns its error into the command's end.
func reportingFailure<Value: Sendable>(
  _ body: () async throws(StoreError) -> Value
) async throws(Failure) -> Value {
  do throws(StoreError) { return try await body() } catch { throw Failure(Messages.text(for: error)) }
}
