import FilterLanguage
import ReaderUI
import Store
import Yams

/// Saved filters as they stand in the settings: `NAME: FILTER` lines, in their order.
enum FilterSettings {
  static func filters(_ node: Node, path: String) throws(Configuration.Problem) -> [SavedFilter] {
    func problem(_ node: Node, _ reason: String) -> Configuration.Problem {
      .malformed(path: path, line: node.mark?.line ?? 1, reason: reason)
    }
    guard let mapping = node.mapping else { throw problem(node, Messages.filtersShape) }
    var filters: [SavedFilter] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let line = value.scalar?.string else {
        throw problem(key, Messages.filtersShape)
      }
      do throws(FilterError) { _ = try Query(filter: line + " ") } catch {
        throw problem(value, Messages.inFilter(name, Messages.text(for: error, in: line)))
      }
      filters.append(SavedFilter(name: name, line: line))
    }
    return filters
  }
}
