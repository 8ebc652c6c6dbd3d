/// newsboat's `config`: a command and its arguments a line.
public struct NewsboatConfiguration: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    /// From 1.
    public var number: Int
    /// Without what stands behind it: that may be a password.
    public var command: String
  }

  /// Lines of our settings that say the same, in their order.
  public var settings: [(line: Int, key: String, value: String)] = []
  /// Lines of which we have nothing alike.
  public var withoutPlace: [Line] = []

  public static func == (a: Self, b: Self) -> Bool {
    a.withoutPlace == b.withoutPlace && a.settings.elementsEqual(b.settings) { $0 == $1 }
  }

  /// In bytes.
  public static let limit = 1 << 20

  public init(_ bytes: [UInt8]) {
    let (text, _) = FeedDecoding.decode(Array(bytes.prefix(Self.limit)), contentType: nil)
    let lines = String(decoding: text, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard let words = Self.words(line), let command = words.first?.lowercased() else { continue }
      if let setting = Self.setting(command, Array(words.dropFirst())) {
        settings.append((index + 1, setting.key, setting.value))
      } else {
        withoutPlace.append(Line(number: index + 1, command: CleanText.line(command) ?? ""))
      }
    }
  }

  /// Whether all lines are commands of newsboat, and one that no sentence begins with is among them.
  static func isConfiguration(_ lines: [Substring]) -> Bool {
    let commands = lines.prefix(400).compactMap { words($0)?.first?.lowercased() }
    return !commands.isEmpty && commands.allSatisfy { names.contains($0) || hasPrefix($0) }
      && commands.contains { $0.contains("-") || $0 == "color" || $0 == "macro" || commands.count > 2 }
  }

  private static func hasPrefix(_ command: String) -> Bool {
    ["feedhq-", "inoreader-", "miniflux-", "newsblur-", "ocnews-", "oldreader-", "ttrss-", "podboat-", "freshrss-"]
      .contains { command.hasPrefix($0) }
  }

  /// Nil for a line that says nothing.
  private static func words(_ line: Substring) -> [String]? {
    var (words, word, isOpen) = ([String](), "", false)
    var (isQuoted, isEscaped) = (false, false)
    for character in line {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\", isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if !isQuoted, character == "#", !isOpen {
        break
      } else if !isQuoted, character.isWhitespace {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words.isEmpty ? nil : words
  }

  private static func setting(_ command: String, _ values: [String]) -> (key: String, value: String)? {
    guard let value = values.first.flatMap(CleanText.line) else { return nil }
    let isOn = ["yes", "true"].contains(value.lowercased())
    switch command {
    case "browser":
      // The sign for the address is ours; another of newsboat's has none here.
      let command = value.replacing("'%u'", with: "%s").replacing("\"%u\"", with: "%s").replacing("%u", with: "%s")
      guard !command.replacing("%s", with: "").contains("%"), !command.contains("|"), !command.contains(":") else {
        return nil
      }
      return ("browser", quoted(command))
    case "save-path": return ("save_folder", quoted(value))
    case "user-agent": return ("user_agent", quoted(value))
    case "notify-program": return ("hook", quoted(value))
    case "notify-screen", "notify-xterm", "notify-beep": return isOn ? ("notify", "yes") : nil
    case "ignore-article":
      guard values.count > 1, let filter = NewsboatFilter.line(values[1]) else { return nil }
      let feed = value == "*" ? "" : "feed:\"\(value.replacing("\"", with: ""))\" "
      return ("rules", "{match: \(quoted(feed + filter)), do: drop}")
    default: return nil
    }
  }

  /// As YAML has it.
  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  /// Of newsboat 2.21, beside those of the services that it asks.
  private static let names: Set<String> = [
    "always-display-description", "always-download", "article-sort-order", "articlelist-format",
    "articlelist-title-format", "auto-reload", "bind-key", "bookmark-autopilot", "bookmark-cmd", "bookmark-interactive",
    "browser", "cache-file", "cleanup-on-quit", "color", "confirm-exit", "cookie-cache", "datetime-format",
    "define-filter", "delete-played-files", "delete-read-articles-on-quit", "dialogs-title-format",
    "dirbrowser-title-format", "display-article-progress", "download-filename-format", "download-full-page",
    "download-path", "download-retries", "download-timeout", "error-log", "external-url-viewer", "feed-sort-order",
    "feedlist-format", "feedlist-title-format", "filebrowser-title-format", "goto-first-unread", "goto-next-feed",
    "help-title-format", "highlight", "highlight-article", "highlight-feed", "history-limit", "html-renderer",
    "http-auth-method", "ignore-article", "ignore-mode", "include", "itemview-title-format", "keep-articles-days",
    "macro", "macro-prefix", "mark-as-read-on-hover", "max-browser-tabs", "max-download-speed", "max-downloads",
    "max-items", "notify-always", "notify-beep", "notify-format", "notify-program", "notify-screen", "notify-xterm",
    "openbrowser-and-mark-jumps-to-next-unread", "opml-url", "pager", "player", "podcast-auto-enqueue",
    "podlist-format", "prepopulate-query-feeds", "proxy", "proxy-auth", "proxy-auth-method", "proxy-type",
    "refresh-on-startup", "reload-only-visible-feeds", "reload-threads", "reload-time", "reset-unread-on-update",
    "run-on-startup", "save-path", "scrolloff", "search-highlight-colors", "searchresult-title-format",
    "selectfilter-title-format", "selecttag-format", "selecttag-title-format", "show-keymap-hint",
    "show-read-articles", "show-read-feeds", "show-title-bar", "ssl-verifyhost", "ssl-verifypeer",
    "suppress-first-reload", "swap-title-and-hints", "text-width", "toggleitemread-jumps-to-next-unread",
    "unbind-key", "unset", "urls-source", "urlview-title-format", "use-proxy", "user-agent", "wrap-scroll",
  ]
}
