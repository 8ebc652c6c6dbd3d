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

  /// Shows what is wrong with a filter's line where it can be changed.
  mutating func mendFilter(_ name: String) -> [Effect] { filters.first { $0.name == name }.map { show($0) } ?? [] }

  /// As if its line had been typed in the filter line, where it can be seen, changed and cleared.
  private mutating func show(_ filter: SavedFilter) -> [Effect] {
    overlay = nil
    let left = leaveAll()
    focus = .list
    do throws(FilterError) {
      // The line is whole, so a space follows its last word.
      let new = try Query().with(filterText: filter.line + " ", now: now)
      filterText = filter.line
      return left + show(new)
    } catch {
      // Where it can be mended.
      var prompt = FilterPrompt(self)
      (prompt.line, prompt.error, prompt.name) = (LineEditor(.filter, filter.line), error, filter.name)
      overlay = .filter(prompt)
      return left
    }
  }
}
