import ArgumentParser
import ArticleWriting
import FilterLanguage
import Foundation
import Store

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: Messages.rulesHelp, discussion: Messages.rulesDiscussion,
    subcommands: [RulesTest.self])
}

struct RulesTest: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: Messages.rulesTestHelp, discussion: Messages.rulesTestDiscussion)

  private static let most = 5

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.rulesFileHelp, valueName: "path")) var file: String?
  @Option(
    help: ArgumentHelp(Messages.limitHelp(Messages.rulesLimitHelp, standard: Self.most), valueName: "n"),
    transform: NumberArgument.within(NumberArgument.counts))
  var limit = Self.most
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Argument(help: ArgumentHelp(Messages.rulesFilterHelp)) var filter: [String] = []

  func run() async throws {
    let within = try FilterArgument(filter).query()
    let store = try common.openStore()
    var rules = store.rules
    if let file {
      do throws(Configuration.Problem) { rules = try Configuration.rules(path: file) } catch {
        throw Failure(error.description)
      }
    }
    guard !rules.isEmpty else { throw Failure(Messages.noRules) }
    let now = Date()
    let limit = limit
    var output = Output()
    for (index, rule) in rules.enumerated() {
      let query: Query
      do throws(RuleError) { query = try rule.query(now: now).and(within) } catch {
        throw Failure(Messages.inRule(index + 1, Messages.text(for: error, in: rule.match)))
      }
      let (count, articles) = try await reportingFailure { () async throws(StoreError) in
        (try await store.count(query), try await store.articles(query, limit: limit))
      }
      try write(rule, number: index + 1, count: count, articles, to: &output)
    }
    try output.flush()
  }

  private func write(
    _ rule: Rule, number: Int, count: Int, _ articles: [Article], to output: inout Output
  ) throws {
    let actions = rule.actions.map(\.text)
    switch format {
    case .json:
      try output.write(
        line: JSON.object([
          ("rule", .int(Int64(number))), ("match", .string(rule.match)), ("do", .array(actions.map(JSON.string))),
          ("articles", .int(Int64(count))), ("examples", .array(articles.map { .object(ArticleJSON.members($0)) })),
        ]).line)
    case .plain, .tsv:
      let fields = [String(number), String(count), actions.joined(separator: ", "), rule.match]
      try output.write(line: fields.map(PlainText.line).joined(separator: "\t"))
      for article in articles where format == .plain { try output.write(line: "\t" + ListCommand.line(article)) }
    }
  }
}
