internal import FilterLanguage
internal import Foundation
internal import Screen
internal import Store

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
    do throws(FilterError) {
      // The line is whole, so a space follows its last word.
      let new = try Query().with(
        filterText: filter.line + " ", now: Date(timeIntervalSince1970: TimeInterval(clock.seconds)))
      opened = []
      filterText = filter.line
      return show(new)
    } catch {
      message = .error(strings.message(for: error))
      return []
    }
  }
}
