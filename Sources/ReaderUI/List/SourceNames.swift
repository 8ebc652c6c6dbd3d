internal import Screen
internal import TextLayout

/// The names of sources as they stand in a column that is too narrow for some of them: names that would be cut to one
/// beginning, as those of a paper's sections, lose that beginning in place of the end by which they differ.
struct SourceNames {
  private var shown: [String: String] = [:]

  init(_ sources: some Sequence<String>, columns: Int) {
    let long = Set(sources).filter { !Self.isAddress($0) && Paragraph($0).columns() > columns }
    // As many characters as may be seen before the ellipsis, or more where some take no cell.
    let groups = Dictionary(grouping: long) { String($0.prefix(max(1, columns - 1))) }
    for group in groups.values where group.count > 1 {
      let common = Self.commonWords(of: group)
      for name in group { shown[name] = "…" + name.dropFirst(common) }
    }
  }

  func name(of source: String) -> String { shown[source] ?? source }

  /// What is called by its address, as a feed without a name.
  static func isAddress(_ name: String) -> Bool { name.contains("://") && !name.contains(where: \.isWhitespace) }

  /// How many characters the names have in common at their beginning, in whole words.
  private static func commonWords(of names: [String]) -> Int {
    guard let first = names.first else { return 0 }
    var common = first[...]
    for name in names.dropFirst() {
      common = common.prefix(zip(common, name).prefix { $0 == $1 }.count)
    }
    // Of one word, two letters stay before the difference.
    guard let end = common.lastIndex(where: { $0 == " " }) else { return max(0, common.count - 2) }
    return common.distance(from: common.startIndex, to: end) + 1
  }
}

extension Frame {
  /// Draws what a feed or a source is called. Of an address that is too long the end is shown: there those of one site
  /// differ.
  mutating func draw(
    name: String, _ role: Role, in rect: Rect, _ alignment: Alignment = .leading, isSelected: Bool = false
  ) {
    let direction: Direction? = SourceNames.isAddress(name) ? .leftToRight : nil
    let text = direction == nil ? name : end(of: name, columns: rect.columns)
    draw(text, role, in: rect, alignment, direction: direction, isSelected: isSelected)
  }

  /// As much of the end of an address as fits behind an ellipsis.
  func end(of address: String, columns: Int) -> String {
    guard width(of: address) > columns else { return address }
    var end = address.suffix(max(0, columns - 1))
    while !end.isEmpty, width(of: "…" + end) > columns { end.removeFirst() }
    return "…" + end
  }
}
