/// A paragraph taken apart: levels, forms and clusters, in logical order, before it is cut to lines.
///
/// The order of the steps is the one that is right on every terminal: levels, joining on logical text,
/// then wrapping on shaped cells, then L1 and L2 line by line.
struct Layout {
  let units: [Unit]
  let clusters: [Cluster]
  /// Some clusters have no columns: they take part in reordering and are dropped then.
  let hasHidden: Bool
  /// The tag of each byte; empty where all are the paragraph's.
  private var tags: [UInt8] = []
  private let tag: UInt8
  let byteCount: Int
  let base: UInt8
  let options: LayoutOptions

  init(_ paragraph: Paragraph, options: LayoutOptions, wraps: Bool) {
    self.options = options
    tag = paragraph.tag
    byteCount = paragraph.text.utf8.count
    var units = Unit.all(of: paragraph.text)
    base = BidiLevels.resolve(&units, base: paragraph.direction?.level)
    if wraps { findLineBreaks(&units) }
    (clusters, hasHidden) = ClusterGathering.clusters(
      of: units, shaping: options.shaping && !options.keepsLogicalOrder)
    self.units = units
    if !paragraph.spans.isEmpty {
      tags = [UInt8](repeating: tag, count: byteCount)
      for span in paragraph.spans {
        for i in span.range.clamped(to: 0..<byteCount) { tags[i] = span.tag }
      }
    }
  }

  /// The side that lines begin at.
  var direction: Direction { base == 0 || options.keepsLogicalOrder ? .leftToRight : .rightToLeft }

  @inline(__always) func tag(at offset: Int) -> UInt8 { offset < tags.count ? tags[offset] : tag }

  /// The text that clusters stand for.
  func range(of part: Range<Int>) -> Range<Int> {
    // The first line holds what stands before the first cluster too, or all of a text that has none.
    (part.lowerBound == 0 ? 0 : offset(of: part.lowerBound))..<offset(of: part.upperBound)
  }

  /// Where cluster `i` starts, or the end of the text after the last.
  @inline(__always) func offset(of i: Int) -> Int { i < clusters.count ? Int(clusters[i].offset) : byteCount }
}

extension Direction {
  /// The paragraph level of UAX #9.
  var level: UInt8 { self == .leftToRight ? 0 : 1 }
}
