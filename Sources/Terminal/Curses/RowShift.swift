internal import Screen

/// Rows of a grid that stood elsewhere in the one before, as in a list that goes on by one. The terminal is asked to move
/// them itself, which is a fifth of the bytes: on a slow line a whole screen takes seconds.
nonisolated struct RowShift: Equatable {
  /// Where they stand now.
  let rows: Range<Int>
  /// They stood so many rows further down; less than nothing, further up.
  let distance: Int

  /// All that the terminal changes when it moves them: what they leave behind comes out blank.
  var region: Range<Int> {
    distance > 0 ? rows.lowerBound..<rows.upperBound + distance : rows.lowerBound + distance..<rows.upperBound
  }

  /// Fewer rows are not worth a search, and ncurses moves none then.
  private static let fewest = 5
  /// A step in a list of one or two rows an article, the wheel, and lines of an article.
  private static let distances = [1, -1, 2, -2, 3, -3]

  /// Of whole rows: beside a room that stays none is moved.
  init?(from old: CellGrid, to new: CellGrid, rows: Int) {
    guard old.size == new.size, (0..<rows).count(where: { old.row($0) != new.row($0) }) >= Self.fewest else {
      return nil
    }
    for distance in Self.distances {
      var start = max(0, -distance)
      let end = min(rows, rows - distance)
      while start < end {
        guard new.row(start) == old.row(start + distance) else {
          start += 1
          continue
        }
        let run = start..<((start..<end).first { new.row($0) != old.row($0 + distance) } ?? end)
        if run.count(where: { new.row($0) != old.row($0) }) >= Self.fewest {
          (self.rows, self.distance) = (run, distance)
          return
        }
        start = run.upperBound
      }
    }
    return nil
  }
}
