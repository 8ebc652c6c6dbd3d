import Ingest
import Yams

/// Logins as they stand in the settings: a list of `{host: NAME, user: NAME, password_command: COMMAND}`. No error of
/// theirs says what stands there.
enum LoginSettings {
  private static let keys = ["host", "user", "password_command"]

  static func logins(_ node: Node, path: String) throws(Configuration.Problem) -> [FeedLogin] {
    func problem(_ node: Node, _ reason: String) -> Configuration.Problem {
      .malformed(path: path, line: node.mark?.line ?? 1, reason: reason)
    }
    guard let list = node.sequence else { throw problem(node, Messages.loginsShape) }
    var logins: [FeedLogin] = []
    for node in list {
      guard let mapping = node.mapping else { throw problem(node, Messages.loginsShape) }
      for (key, _) in mapping where !keys.contains(key.string ?? "") {
        throw problem(key, Messages.unknownKey(key.string ?? ""))
      }
      var values: [String] = []
      for key in keys {
        guard let value = mapping[key]?.scalar?.string else { throw problem(node, Messages.ruleWithout(key)) }
        values.append(value)
      }
      guard let login = FeedLogin(host: values[0], user: values[1], passwordCommand: values[2]) else {
        throw problem(node, Messages.badLogin)
      }
      logins.append(login)
    }
    return logins
  }

  static func hosts(_ node: Node, path: String) throws(Configuration.Problem) -> [String] {
    let names = node.sequence?.map { $0.scalar?.string } ?? [nil]
    guard !names.contains(nil) else {
      throw .malformed(path: path, line: node.mark?.line ?? 1, reason: Messages.localHostsShape)
    }
    return names.compactMap { $0 }
  }
}
