internal import Screen

/// Which keys give which command in which place: those of the table, and what the reader's settings say instead.
public struct KeyBindings: Equatable, Sendable {
  private(set) var commands: [Mode: [[Key]: Command]] = [:]
  /// The first of several is the one to teach.
  private var keys: [Mode: [Command: [[Key]]]] = [:]
  /// Keys with which a longer sequence begins.
  private var beginnings: [Mode: Set<[Key]>] = [:]

  /// Those of the table.
  public static let standard = KeyBindings()

  private init() {
    for command in Command.allCases {
      let entry = command.entry
      for mode in entry.handlers.keys {
        keys[mode, default: [:]][command] = entry.keys(in: mode).map { [$0] }
      }
    }
    join()
  }

  /// Those of the table, with other keys for some commands.
  public init(_ settings: [KeySetting]) throws(KeyProblem) {
    self = .standard
    guard !settings.isEmpty else { return }
    let changes = try settings.map { setting throws(KeyProblem) in try setting.read() }
    // What is said of one place goes before what is said of all of them.
    for change in changes.sorted(by: { !$0.isOfOnePlace && $1.isOfOnePlace }) {
      for mode in change.modes { keys[mode, default: [:]][change.command] = change.keys }
    }
    for change in changes {
      for mode in change.modes { try check(change, in: mode) }
    }
    join()
  }

  private mutating func join() {
    (commands, beginnings) = ([:], [:])
    for (mode, all) in keys {
      for (command, sequences) in all {
        for sequence in sequences {
          commands[mode, default: [:]][sequence] = command
          for count in 1..<max(1, sequence.count) {
            beginnings[mode, default: []].insert(Array(sequence.prefix(count)))
          }
        }
      }
    }
  }

  /// Two commands cannot have one key, nor can one have what another's sequence begins with.
  private func check(_ change: KeyChange, in mode: Mode) throws(KeyProblem) {
    for (other, sequences) in keys[mode] ?? [:] {
      for sequence in sequences {
        for own in keys[mode]?[change.command] ?? [] {
          let isSame = other == change.command && own == sequence
          guard !isSame, own.starts(with: sequence) || sequence.starts(with: own) else { continue }
          throw KeyProblem(
            line: change.line,
            .conflict(
              own.sequenceName, change.command.rawValue, sequence.sequenceName, other.rawValue, place: mode.name))
        }
      }
    }
  }

  /// None where the command cannot be given, or has no key there.
  func keys(of command: Command, in mode: Mode) -> [[Key]] { keys[mode]?[command] ?? [] }

  func isBeginning(_ sequence: [Key], in mode: Mode) -> Bool { beginnings[mode]?.contains(sequence) ?? false }
}

/// What the settings say of a command: a line each.
public struct KeySetting: Equatable, Sendable {
  /// The number of its line, for what is wrong with it.
  public var line: Int
  /// The name of a place, or `everywhere`.
  public var place: String
  public var command: String
  /// Keys and sequences of keys; none where the command is to have none.
  public var keys: [String]

  public init(line: Int, place: String, command: String, keys: [String]) {
    (self.line, self.place, self.command, self.keys) = (line, place, command, keys)
  }

  static let everywhere = "everywhere"

  func read() throws(KeyProblem) -> KeyChange {
    guard let command = Command(rawValue: self.command) else {
      let near = NearNames.of(self.command, in: Command.allCases.map(\.rawValue))
      throw KeyProblem(line: line, .unknownCommand(self.command, near: near))
    }
    let all = Mode.allCases.filter { command.entry.handlers[$0] != nil }
    var modes = all
    if place != Self.everywhere {
      guard let mode = Mode(named: place) else {
        let near = NearNames.of(place, in: Mode.allCases.map(\.name) + [Self.everywhere])
        throw KeyProblem(line: line, .unknownPlace(place, near: near))
      }
      guard all.contains(mode) else {
        throw KeyProblem(line: line, .notThere(command.rawValue, place: place, places: all.map(\.name)))
      }
      modes = [mode]
    }
    var sequences: [[Key]] = []
    for text in keys {
      guard let sequence = [Key](named: text) else { throw KeyProblem(line: line, .unreadableKey(text)) }
      for mode in modes where mode.isText && sequence.first.map(LineField.knows) == true {
        throw KeyProblem(line: line, .isTyped(text, place: mode.name))
      }
      if !sequences.contains(sequence) { sequences.append(sequence) }
    }
    return KeyChange(
      line: line, isOfOnePlace: place != Self.everywhere, modes: modes, command: command, keys: sequences)
  }
}

struct KeyChange {
  var line: Int
  var isOfOnePlace: Bool
  var modes: [Mode]
  var command: Command
  var keys: [[Key]]
}

/// What is wrong with keys in the settings, and in which line.
public struct KeyProblem: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case unknownPlace(String, near: [String])
    case unknownCommand(String, near: [String])
    case notThere(String, place: String, places: [String])
    case unreadableKey(String)
    /// In a line the key is a letter, or edits it.
    case isTyped(String, place: String)
    /// A command's keys, and those of another that are the same or begin so.
    case conflict(String, String, String, String, place: String)
  }

  public var line: Int
  public var reason: Reason

  init(line: Int, _ reason: Reason) { (self.line, self.reason) = (line, reason) }
}
