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
  /// A key in the list of saved filters.
  mutating func press(_ key: Key, inFiltersAt scroll: Scroll) -> [Effect] {
    var scroll = scroll
    let command = keymap.command(for: key)
    switch command {
    case .open: return filters.indices.contains(scroll.selected) ? show(filters[scroll.selected]) : []
    case .back, .clear, .chooseFilter:
      overlay = nil
      return []
    case .redraw, .suspend, .switchLanguage: return perform(command ?? .redraw)
    default: scroll.take(command, of: filters.count, rows: overlayRows)
    }
    overlay = .filters(scroll)
    return []
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
