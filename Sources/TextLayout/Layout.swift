/// A paragraph taken apart: levels, forms and clusters, in logical order, before it is cut to lines.
///
/// The order of the steps is the one that is right on every terminal: levels, joining on logical text,
/// then wrapping on shaped cells, then L1 and L2 line by line.
struct Layout {
  var scalars: [UInt32] = []
  var offsets: [Int32] = []
  var properties: [ScalarProperties] = []
  var levels: [UInt8] = []
  var forms: [JoiningForm] = []
  var breaks: [Bool] = []
  var clusters: [Cluster] = []
  /// The tag of each byte; empty where all are the paragraph's.
  var tags: [UInt8] = []
  let tag: UInt8
  let byteCount: Int
  let base: UInt8
  let options: LayoutOptions

  init(_ paragraph: Paragraph, options: LayoutOptions, wraps: Bool) {
    self.options = options
    tag = paragraph.tag
    byteCount = paragraph.text.utf8.count
    scalars.reserveCapacity(byteCount)
    offsets.reserveCapacity(byteCount)
    properties.reserveCapacity(byteCount)
    var offset: Int32 = 0
    for scalar in paragraph.text.unicodeScalars {
      scalars.append(scalar.value)
      offsets.append(offset)
      offset += scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
      properties.append(Self.properties(of: scalar.value))
    }
    let bidi = BidiLevels(properties, scalars: scalars, base: paragraph.direction.map { $0.level })
    levels = bidi.levels
    base = bidi.base
    if options.shaping { forms = joiningForms(properties, levels: levels) }
    if wraps { breaks = newsLineBreaks(scalars, properties) }
    gatherClusters()
    fillTags(paragraph)
  }

  var direction: Direction { base == 0 ? .leftToRight : .rightToLeft }

  /// Newlines, tabs and separators in the text count as a space: a paragraph is one paragraph to UAX #9 too.
  @inline(__always) static func properties(of scalar: UInt32) -> ScalarProperties {
    let properties = ScalarProperties(of: scalar)
    guard properties.appearance == .space, scalar < 0x20 || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
    else { return properties }
    return ScalarProperties(of: 0x20)
  }

  private mutating func fillTags(_ paragraph: Paragraph) {
    guard !paragraph.spans.isEmpty else { return }
    tags = [UInt8](repeating: tag, count: byteCount)
    for span in paragraph.spans {
      for i in span.range.clamped(to: 0..<byteCount) { tags[i] = span.tag }
    }
  }

  func tag(at offset: Int) -> UInt8 { offset < tags.count ? tags[offset] : tag }

  /// The text that clusters stand for.
  func range(of part: Range<Int>) -> Range<Int> { offset(of: part.lowerBound)..<offset(of: part.upperBound) }

  /// Where cluster `i` starts, or the end of the text after the last.
  @inline(__always) func offset(of i: Int) -> Int { i < clusters.count ? Int(clusters[i].offset) : byteCount }
}

extension Direction {
  /// The paragraph level of UAX #9.
  var level: UInt8 { self == .leftToRight ? 0 : 1 }
}
