/// What becomes one glyph: a base with all that is drawn in its cells, in logical order. Its text goes up to
/// the next cluster.
struct Cluster {
  /// The index of its first unit: the base.
  var first: Int32
  /// Where its text starts, in UTF-8 bytes.
  var offset: Int32
  /// The base, before shaping and mirroring; the isolated ligature for lam-alef.
  var scalar: UInt32
  /// How it connects to its neighbours.
  var form = JoiningForm()
  /// 0 for what is not drawn but stands between the levels around it.
  var columns: UInt8
  var level: UInt8
  /// The class of its base, for L1.
  var bidiClass: BidiClass
  var traits: Traits

  struct Traits: OptionSet {
    var rawValue: UInt8
    /// White space that a line may end with and that then belongs to the margin.
    static var space: Traits { Traits(rawValue: 1) }
    /// A line may begin here.
    static var mayBegin: Traits { Traits(rawValue: 2) }
    /// Marks or jamo follow the base.
    static var marks: Traits { Traits(rawValue: 4) }
    /// Its mirror image is drawn (L4).
    static var mirrored: Traits { Traits(rawValue: 8) }
    /// Drawn for what has no base of its own: the first unit is a mark already.
    static var baseless: Traits { Traits(rawValue: 16) }
  }
}

/// At most so many scalars go into a cell: ncurses' CCHARW_MAX.
let scalarsPerCell = 5
let dottedCircle: UInt32 = 0x25CC
let replacementCharacter: UInt32 = 0xFFFD
