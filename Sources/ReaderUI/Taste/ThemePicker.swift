internal import Screen
internal import TextLayout

/// The theme on the screen, that of the settings, and the one that the reader was started with.
public struct ThemeChoice: Equatable, Sendable {
  /// The theme that is light or dark as the terminal's own ground is.
  public static let automatic = "auto"

  public internal(set) var name: String
  let configured: String
  let started: String

  public init(configured: String, started: String) {
    (name, self.configured, self.started) = (started, configured, started)
  }
}

/// The names of the themes that there are, or one whose file cannot be read.
public enum ThemeAnswer: Equatable, Sendable {
  case listed([String])
  case failed(String)
}

/// The themes by their names, one of which is on the screen behind them.
struct ThemePicker: Equatable, Sendable {
  var names: [String] = []
  /// Those that what is typed is a part of.
  var shown: [String] = []
  var field = LineField()
  var scroll = Scroll()
  /// Whose files cannot be read.
  var failed: Set<String> = []

  var selected: String? { shown.indices.contains(scroll.selected) ? shown[scroll.selected] : nil }
}

extension State {
  mutating func chooseTheme() -> [Effect] {
    overlay = .themes(ThemePicker())
    return [.listThemes]
  }

  mutating func take(_ answer: ThemeAnswer) -> [Effect] {
    switch answer {
    case .listed(let names): return take(themes: names)
    case .failed(let name):
      take(failedTheme: name)
      return []
    }
  }

  private mutating func take(themes: [String]) -> [Effect] {
    guard case .themes(var picker) = overlay else { return [] }
    picker.names = themes
    picker.shown = names(of: picker)
    let present = picker.shown.firstIndex(of: theme.name) ?? 0
    picker.scroll.select(present, of: picker.shown.count, rows: rows(of: picker))
    overlay = .themes(picker)
    // Letters may have been typed before the names came.
    guard let name = picker.selected, name != theme.name, !picker.field.text.isEmpty else { return [] }
    return [.showTheme(name)]
  }

  private mutating func take(failedTheme name: String) {
    message = .error(strings.tasteWords.themeFailed.replacing("{}", with: name.isolated))
    guard case .themes(var picker) = overlay else { return }
    picker.failed.insert(name)
    overlay = .themes(picker)
  }

  mutating func go(_ step: Step, in picker: ThemePicker) -> [Effect] {
    change(picker) { $0.scroll.take(step, of: $0.shown.count, rows: $1) }
  }

  /// Letters of the theme's name, on whichever keyboard: names of files are Latin.
  mutating func type(_ key: Key, in picker: ThemePicker) -> [Effect]? {
    var field = picker.field
    guard edit(&field, key) else { return nil }
    var new = picker
    new.field = field
    let shown = names(of: new)
    return change(picker) { picker, rows in
      let selected = picker.selected
      (picker.field, picker.shown) = (field, shown)
      picker.scroll.select(shown.firstIndex { $0 == selected } ?? 0, of: shown.count, rows: rows)
    }
  }

  /// Those that what is typed is a part of, as it was typed or on the same keys of a Latin keyboard.
  private func names(of picker: ThemePicker) -> [String] {
    var keymap = keymap
    let typed = picker.field.text.lowercased()
    let latin = String(
      typed.map { letter in
        guard case .character(let twin) = keymap.latin(.character(letter)) else { return letter }
        return twin
      }
    ).lowercased()
    return picker.names.filter { name in [typed, latin].contains { $0.isEmpty || name.lowercased().contains($0) } }
  }

  /// The change, and the theme that is selected by it shown behind.
  private mutating func change(_ picker: ThemePicker, _ change: (inout ThemePicker, Int) -> Void) -> [Effect] {
    var new = picker
    change(&new, rows(of: picker))
    overlay = .themes(new)
    guard let name = new.selected, name != picker.selected else { return [] }
    return [.showTheme(name)]
  }

  mutating func keepTheme() -> [Effect] {
    guard case .themes(let picker) = overlay, let name = picker.selected else { return [] }
    guard !picker.failed.contains(name) else {
      take(failedTheme: name)
      return []
    }
    theme.name = name
    message = .text(strings.tasteWords.themeKept.replacing("{}", with: name.isolated))
    return close()
  }

  /// Back to the theme that was there before.
  mutating func giveUpTheme() -> [Effect] { close() + [.showTheme(theme.name)] }

  func rows(of picker: ThemePicker) -> Int { FootWindow.rows(for: max(picker.names.count, 1), in: bodyRows) }
}

struct ThemePickerView {
  let picker: ThemePicker
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let words = state.strings.tasteWords
    let foot = FootWindow(in: rect, items: max(picker.names.count, 1), of: &frame)
    let (label, rest) = foot.head.splitLeading(columns: frame.width(of: words.themes) + 2, frame.direction)
    frame.draw(words.themes, .title, in: label, direction: frame.direction)
    let room = rest.splitLeading(columns: 24, frame.direction).leading
    picker.field.draw(in: room, .text, direction: .leftToRight, of: &frame)
    if picker.shown.isEmpty {
      frame.draw(words.noThemeFound, .dim, in: foot.body.inset(columns: 1), direction: frame.direction)
    }
    foot.drawRows(of: picker.shown.count, picker.scroll, in: &frame) { index, area, isSelected, frame in
      let name = picker.shown[index]
      let (mark, rest) = area.splitLeading(columns: 2, frame.direction)
      if name == state.theme.name { frame.draw("✓", .starred, in: mark, isSelected: isSelected) }
      let (leading, others) = rest.splitLeading(columns: frame.width(of: name), frame.direction)
      frame.draw(
        name, picker.failed.contains(name) ? .error : .text, in: leading, direction: .leftToRight,
        isSelected: isSelected)
      guard name == ThemeChoice.automatic else { return }
      frame.draw(
        words.automatic, .dim, in: others.splitLeading(columns: 2, frame.direction).rest, direction: frame.direction,
        isSelected: isSelected)
    }
  }
}
