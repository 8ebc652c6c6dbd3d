/// Where a text may end in «…»: not within a number and not beside one, for «12…» is read as another number, and so is
/// «…12» in a line from right to left.
extension Layout {
  /// The longest beginning of at most `limit` clusters behind which an ellipsis may stand, and its glyphs.
  ///
  /// A word with a digit goes as a whole, with the numbers and signs beside it: `+962 79 123`, `10 – 15`, `5 %`. Only
  /// where nothing else would be left, as of a long address, is it cut behind a letter.
  func beginning(upTo limit: Int, order: inout [Int32]) -> (end: Int, glyphs: [Glyph]) {
    var end = withoutSpaces(limit)
    while end > 0 {
      if let number = number(at: end - 1) {
        end = withoutSpaces(number.lowerBound)
        continue
      }
      let glyphs = glyphs(0..<end, order: &order)
      guard let beside = digitBesideEllipsis(glyphs) else { return (end, glyphs) }
      end = withoutSpaces(min(number(at: beside)?.lowerBound ?? beside, end - 1))
    }
    return withinFirstWord(upTo: limit, order: &order)
  }

  private func withoutSpaces(_ end: Int) -> Int {
    var end = end
    while end > 0, clusters[end - 1].traits.contains(.space) || clusters[end - 1].columns == 0 { end -= 1 }
    return end
  }

  /// The cluster that an ellipsis at the line's end would touch, if that is a digit. It need not be the last one: the
  /// left end of `3G` is in both directions the 3.
  private func digitBesideEllipsis(_ glyphs: [Glyph]) -> Int? {
    guard let beside = direction == .leftToRight ? glyphs.last : glyphs.first else { return nil }
    let start = beside.range.lowerBound
    var (low, high) = (0, clusters.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(clusters[middle].offset) < start { low = middle + 1 } else { high = middle }
    }
    return low < clusters.count && isDigit(low) ? low : nil
  }

  /// The number that the word at `index` belongs to: words with digits, and signs between and beside them. nil for
  /// words of letters, and for signs alone.
  private func number(at index: Int) -> Range<Int>? {
    var range = word(at: index)
    guard !isOfLetters(range) else { return nil }
    var hasDigit = range.contains(where: isDigit)
    while let before = neighbour(range.lowerBound - 1, -1), case let word = word(at: before), !isOfLetters(word) {
      range = word.lowerBound..<range.upperBound
      hasDigit = hasDigit || word.contains(where: isDigit)
    }
    while let next = neighbour(range.upperBound, 1), case let word = word(at: next), !isOfLetters(word) {
      range = range.lowerBound..<word.upperBound
      hasDigit = hasDigit || word.contains(where: isDigit)
    }
    return hasDigit ? range : nil
  }

  /// The first cluster from `index` on that is no space, if there is one.
  private func neighbour(_ index: Int, _ step: Int) -> Int? {
    var index = index
    while clusters.indices.contains(index), clusters[index].traits.contains(.space) { index += step }
    return clusters.indices.contains(index) ? index : nil
  }

  /// Between spaces. Scripts that are written without, whose letters are wide, have a word a letter.
  private func word(at index: Int) -> Range<Int> {
    func isWord(_ index: Int) -> Bool { !clusters[index].traits.contains(.space) && !isWideLetter(index) }
    guard isWord(index) else { return index..<index + 1 }
    var (start, end) = (index, index + 1)
    while start > 0, isWord(start - 1) { start -= 1 }
    while end < clusters.count, isWord(end) { end += 1 }
    return start..<end
  }

  private func isOfLetters(_ word: Range<Int>) -> Bool {
    var hasLetter = false
    for index in word {
      if isDigit(index) { return false }
      hasLetter = hasLetter || isLetter(index)
    }
    return hasLetter
  }

  /// A word with digits stands at the beginning and is too long.
  private func withinFirstWord(upTo limit: Int, order: inout [Int32]) -> (end: Int, glyphs: [Glyph]) {
    var end = limit
    while end > 0 {
      end -= 1
      guard isLetter(end) else { continue }
      // `10k…` would be another number than 10 km.
      var first = end
      while first > 0, isLetter(first - 1) { first -= 1 }
      guard first == 0 || !isDigit(first - 1) else { continue }
      let glyphs = glyphs(0..<end + 1, order: &order)
      if digitBesideEllipsis(glyphs) == nil { return (end + 1, glyphs) }
    }
    return (0, [])
  }

  // MARK: Clusters

  private func isDigit(_ index: Int) -> Bool {
    let scalar = clusters[index].scalar
    switch scalar {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: return true
    case ..<0xB2: return false
    default:
      switch Unicode.Scalar(scalar)?.properties.generalCategory {
      // ², ½, ① and Ⅷ are numbers as well.
      case .decimalNumber, .otherNumber, .letterNumber: return true
      default: return false
      }
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    Unicode.Scalar(clusters[index].scalar)?.properties.isAlphabetic == true
  }

  private func isWideLetter(_ index: Int) -> Bool { clusters[index].columns == 2 && isLetter(index) }
}
