internal import FilterLanguage
internal import Screen

/// A filter line that the reader's settings give a name.
public struct SavedFilter: Equatable, Sendable {
  public var name: String
  /// As it would be typed.
  public var line: String

  public init(name: String, line: String) {
    self.name = name
    self.line = line
  }
}

extension State {
  mutating func chooseFilter() -> [Effect] {
    overlay = .filters(Scroll())
    return []
  }

  mutating func showSelectedFilter() -> [Effect] {
    guard case .filters(let scroll) = overlay, filters.indices.contains(scroll.selected) else { return [] }
    return show(filters[scroll.selected])
  }

  /// As if its line had been typed in the filter line, where it can be seen, changed and cleared.
  private mutating func show(_ filter: SavedFilter) -> [Effect] {
    overlay = nil
    opened = []
    focus = .list
    do throws(FilterError) {
      // The line is whole, so a space follows its last word.
      let new = try Query().with(filterText: filter.line + " ", now: now)
      filterText = filter.line
      return show(new)
    } catch {
      // Where it can be mended.
      var prompt = FilterPrompt(self)
      (prompt.field, prompt.error, prompt.name) = (LineField(filter.line), error, filter.name)
      overlay = .filter(prompt)
      return []
    }
  }
}
