internal import Screen

/// What the table says of a command: the keys that give it, and what it does in each mode that has it.
struct CommandEntry: Sendable {
  /// The key is for a command that asks which of its keys it was.
  typealias Handler = @Sendable (inout State, Key) -> [Effect]

  /// The one to teach first is the first.
  let keys: [Key]
  private(set) var handlers: [Mode: Handler] = [:]
  /// Keys of this command that are another one's in a mode.
  private var exceptions: [Mode: Key] = [:]

  init(_ keys: Key...) { self.keys = keys }
  init(keys: [Key]) { self.keys = keys }

  /// The command can be given in `modes`, and does this there.
  func on(_ modes: [Mode], do run: @escaping @Sendable (inout State) -> [Effect]) -> Self {
    on(modes) { state, _ in run(&state) }
  }

  func on(_ modes: [Mode], do run: @escaping Handler) -> Self {
    var entry = self
    for mode in modes { entry.handlers[mode] = run }
    return entry
  }

  func except(_ key: Key, in mode: Mode) -> Self {
    var entry = self
    entry.exceptions[mode] = key
    return entry
  }

  /// The keys that give the command in `mode`: none where it cannot be given.
  func keys(in mode: Mode) -> [Key] {
    guard handlers[mode] != nil else { return [] }
    return keys.filter { $0 != exceptions[mode] && !(mode.isText && LineField.knows($0)) }
  }
}
