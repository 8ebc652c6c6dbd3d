import Store
import Yams

/// Rules as they stand in a file: a list of `{match: FILTER, do: ACTION}`, where `do` may be a list of actions.
enum RuleSettings {
  static func rules(_ node: Node, path: String) throws(Configuration.Problem) -> [Rule] {
    guard let list = node.sequence else {
      throw .malformed(path: path, line: line(node), reason: Messages.rulesShape)
    }
    var rules: [Rule] = []
    for node in list { rules.append(try rule(node, number: rules.count + 1, path: path)) }
    return rules
  }

  private static func rule(_ node: Node, number: Int, path: String) throws(Configuration.Problem) -> Rule {
    func problem(_ node: Node, _ reason: String) -> Configuration.Problem {
      .malformed(path: path, line: line(node), reason: Messages.inRule(number, reason))
    }
    guard let mapping = node.mapping else { throw problem(node, Messages.rulesShape) }
    for (key, _) in mapping where key.string != "match" && key.string != "do" {
      throw problem(key, Messages.unknownKey(key.string ?? ""))
    }
    guard let match = mapping["match"], let text = match.scalar?.string else {
      throw problem(node, Messages.ruleWithout("match"))
    }
    guard let todo = mapping["do"] else { throw problem(node, Messages.ruleWithout("do")) }
    var actions: [Rule.Action] = []
    for node in todo.sequence.map(Array.init) ?? [todo] {
      guard let name = node.scalar?.string else { throw problem(node, Messages.rulesShape) }
      do throws(RuleError) { actions.append(try Rule.Action(name)) } catch {
        throw problem(node, Messages.text(for: error, in: name))
      }
    }
    guard !actions.isEmpty else { throw problem(todo, Messages.ruleWithout("do")) }
    do throws(RuleError) { return try Rule(match: text, actions: actions) } catch {
      throw problem(match, Messages.text(for: error, in: text))
    }
  }

  private static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }
}

extension Configuration {
  /// A file of rules alone: the list itself, or a settings file with `rules`.
  static func rules(path: String) throws(Problem) -> [Rule] {
    guard let node = try node(path: path, isRequired: true) else { return [] }
    if let mapping = node.mapping {
      guard let rules = mapping["rules"] else { return [] }
      return try RuleSettings.rules(rules, path: path)
    }
    return try RuleSettings.rules(node, path: path)
  }
}
