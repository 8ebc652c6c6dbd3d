internal import CNcurses
internal import Screen

extension CursesTerminal {
  /// Blanks that stay blank beside a glyph that goes. urxvt and mlterm draw only cells whose contents change, so
  /// what reached over from that glyph would stay there for ever: a space becomes a no-break space, or back.
  func renewBlanks(_ cells: ArraySlice<Cell>, beside old: ArraySlice<Cell>, row: Int) {
    for column in 0..<cells.count {
      let (new, was) = (cells[cells.startIndex + column], old.startIndex + column)
      guard new.character == " ", old[was].character == " ", !new.isContinuation else { continue }
      let before = was > old.startIndex && old[was - 1].hasOverhang
      let behind = was + 1 < old.endIndex && old[was + 1].hasOverhang
      if before || behind { terminal_renew_blank(Int32(row), Int32(column)) }
    }
  }

  /// The terminal itself leaves a part of a glyph that reached beyond its cell.
  var leavesGhosts: Bool {
    emitter.model == .identity && (facts.environment["TMUX"] ?? "").isEmpty
      && (facts.environment["COLORTERM"]?.hasPrefix("rxvt") == true || facts.environment["MLTERM"] != nil)
  }
}
