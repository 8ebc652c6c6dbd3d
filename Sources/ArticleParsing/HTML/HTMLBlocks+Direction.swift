/// Directions that the author gave: blocks have one, and what stands within a line is isolated (UAX #9).
extension HTMLBlocks {
  /// That of the block's element, else of the one in which all of its text stands, else of its language.
  func direction(of text: ArraySlice<UInt8>) -> Block.Direction? {
    if let direction = context.direction ?? textContext?.direction { return direction }
    guard let direction = context.languageDirection ?? textContext?.languageDirection else { return nil }
    return direction == .rightToLeft
      ? (text.hasMostlyRightToLeft ? direction : nil)
      : (text.hasMostlyRightToLeft ? nil : direction)
  }

  /// That of the block's own element, or of one within a line around all of its text.
  var statedDirection: Block.Direction? {
    if context.statesDirection { return context.direction }
    return textContext?.statesDirection == true ? textContext?.direction : nil
  }

  /// What begins the isolation of a text within a line: of `<bdi>`, and of every element that has a direction of its own
  /// (HTML §15.3.6). `<bdo>` is read as if it isolated alone.
  func isolate(_ tag: HTMLTag, _ attributes: HTMLAttributes) -> Unicode.Scalar? {
    if attributes.isEmpty { return tag.name == .bdi ? "\u{2068}" : nil }
    switch attributes.direction {
    case .leftToRight??: return "\u{2066}"
    case .rightToLeft??: return "\u{2067}"
    case .some(nil): return "\u{2068}"
    case nil: return tag.name == .bdi ? "\u{2068}" : nil
    }
  }

  /// What a removed element told to those within it holds no longer.
  mutating func takeBack(_ removed: Open, from index: Int) {
    guard let inner = stack[index...].first?.outer else { return }
    func changed(_ context: inout Context) {
      if inner.isHidden, !removed.outer.isHidden { context.isHidden = false }
      if context.direction == inner.direction {
        context.direction = removed.outer.direction
        context.statesDirection = context.statesDirection && removed.outer.statesDirection
      }
      if context.languageDirection == inner.languageDirection {
        context.languageDirection = removed.outer.languageDirection
      }
    }
    for place in stack.indices[index...] { changed(&stack[place].outer) }
    changed(&context)
  }
}

extension HTMLBlocks.Context {
  mutating func read(_ attributes: HTMLAttributes) {
    if attributes.isEmpty { return }
    if attributes.isHidden { isHidden = true }
    if let language = attributes.languageDirection { languageDirection = language }
    if let direction = attributes.direction { (self.direction, statesDirection) = (direction, true) }
  }

  /// Nothing new.
  func says(the other: Self) -> Bool {
    isHidden == other.isHidden && direction == other.direction && languageDirection == other.languageDirection
      && statesDirection == other.statesDirection
  }
}
