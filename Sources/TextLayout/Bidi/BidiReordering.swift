/// Rule L1: separators, and white space and the like before them or at the end of the line, take the
/// paragraph's level. `type` gives the original class of each element; without separators only the end of
/// the line is looked at.
@inline(__always)
func resetTrailing(_ levels: inout [UInt8], base: UInt8, hasSeparators: Bool, type: (Int) -> BidiClass) {
  var isTrailing = true
  for i in levels.indices.reversed() {
    let type = type(i)
    if hasSeparators, type == .B || type == .S {
      levels[i] = base
      isTrailing = true
    } else if !type.isIn(.trailing) {
      if !hasSeparators { return }
      isTrailing = false
    } else if isTrailing {
      levels[i] = base
    }
  }
}

/// Rule L2: the order, left to right, of things with these levels.
///
/// Fills `order` with indices into `levels`; both belong to the caller so that lines share them.
func reorder(_ levels: [UInt8], into order: inout [Int32]) {
  let count = levels.count
  if order.count > count { order.removeLast(order.count - count) }
  while order.count < count { order.append(0) }
  var span = order.mutableSpan
  let levels = levels.span
  var (highest, lowest, lowestOdd): (UInt8, UInt8, UInt8) = (0, 255, 255)
  for i in levels.indices {
    let level = levels[i]
    span[i] = Int32(i)
    highest = max(highest, level)
    lowest = min(lowest, level)
    if level & 1 == 1 { lowestOdd = min(lowestOdd, level) }
  }
  guard lowestOdd <= highest else { return }
  // After a reversal the positions in `order` no longer follow the logical ones, but any stretch of
  // equal or higher level stays one stretch, so it is enough to reverse stretches of `order`.
  var level = highest
  while level >= lowestOdd {
    // All of the line, as the last of the reversals of a right-to-left one is: nothing to look for.
    if level == lowest { return reverse(&span, 0..<span.count) }
    var start = 0
    while start < span.count {
      guard levels[Int(span[start])] >= level else {
        start += 1
        continue
      }
      var end = start + 1
      while end < span.count, levels[Int(span[end])] >= level { end += 1 }
      reverse(&span, start..<end)
      start = end
    }
    level -= 1
  }
}

private func reverse(_ span: inout MutableSpan<Int32>, _ range: Range<Int>) {
  var (low, high) = (range.lowerBound, range.upperBound - 1)
  while low < high {
    span.swapAt(low, high)
    low += 1
    high -= 1
  }
}
