/// The programs that open an address, in the order in which they are tried.
public nonisolated struct Browsers: Equatable, Sendable {
  /// A program, and how it is given an address.
  public struct Command: Equatable, Sendable {
    var words: [String]
    /// It is shown in the terminal itself, else in a window of its own.
    public var takesTerminal: Bool

    /// The program that opens `address`, which stands where the words say `%s`, else behind them.
    public func program(for address: String) -> ExternalProgram {
      let rest = words.dropFirst().map { Self.replaced($0, by: address) }
      // It is never the program itself.
      let name = words.prefix(1).map { Self.replaced($0, by: "").text }
      return ExternalProgram(name + rest.map(\.text) + (rest.contains(where: \.isUsed) ? [] : [address]))
    }

    /// `%%` is a percent sign.
    private static func replaced(_ word: String, by address: String) -> (text: String, isUsed: Bool) {
      var (text, isUsed) = ("", false)
      var rest = word[...]
      while let percent = rest.firstIndex(of: "%") {
        text += rest[..<percent]
        rest = rest[percent...]
        if rest.hasPrefix("%s") {
          (text, isUsed) = (text + address, true)
          rest = rest.dropFirst(2)
        } else {
          text += "%"
          rest = rest.dropFirst(rest.hasPrefix("%%") ? 2 : 1)
        }
      }
      return (text + rest, isUsed)
    }
  }

  /// None where nobody has named one and no window could be seen.
  public var commands: [Command]
  /// The reader is somewhere else than this computer, and no window opened here would be seen there.
  public let isRemote: Bool

  /// - Parameters:
  ///   - setting: a list of commands that counts more than the environment's; nil where there is none.
  ///   - environment: of it count BROWSER, DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION and SSH_TTY.
  ///   - find: whether there is a program of this name.
  public init(
    setting: String?, environment: [String: String], isMac: Bool = Self.isMac, find: (String) -> Bool
  ) {
    func has(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    let hasDisplay = has("DISPLAY") || has("WAYLAND_DISPLAY")
    let isRemote = (has("SSH_CONNECTION") || has("SSH_TTY")) && !hasDisplay
    let hasWindows = hasDisplay || isMac && !isRemote
    self.isRemote = isRemote
    let named = [setting, environment["BROWSER"]].lazy.compactMap(\.self).compactMap(CommandWords.commands(in:))
      .first { !$0.isEmpty }
    if let named {
      commands = named.map { words in
        // `firefox &` is for shells; a window is never waited for here.
        let words = words.count > 1 && words.last == "&" ? words.dropLast() : words
        return Command(words: words, takesTerminal: !hasWindows || Self.isTerminal(words[0]))
      }
    } else {
      let names = isRemote ? [] : isMac ? ["open"] : hasWindows ? Self.windows : Self.terminals
      commands = names.filter(find).map { Command(words: [$0], takesTerminal: !hasWindows) }
    }
  }

  #if canImport(Darwin)
    public static let isMac = true
  #else
    public static let isMac = false
  #endif

  private static let windows = ["xdg-open", "x-www-browser", "sensible-browser", "gnome-open", "firefox", "chromium"]
  private static let terminals = ["www-browser", "w3m", "lynx", "elinks", "links2", "links"]

  /// Programs that are shown in a terminal, by their names.
  private static func isTerminal(_ program: String) -> Bool {
    let others = ["links2", "browsh", "carbonyl", "cha", "chawan", "edbrowse", "felinks", "netrik", "retawq"]
    let name = program.split(separator: "/").last.map(String.init) ?? program
    return terminals.contains(name) || others.contains(name)
  }

  /// Whether a program of this name stands in a folder of PATH.
  public static func isInPath(_ name: String, _ environment: [String: String], isExecutable: (String) -> Bool) -> Bool {
    (environment["PATH"] ?? "").split(separator: ":").contains { isExecutable("\($0)/\(name)") }
  }
}
