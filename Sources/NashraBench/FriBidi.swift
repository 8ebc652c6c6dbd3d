import Foundation

/// FriBidi, if this machine has it: the yardstick for our layout. Loaded at run time, so that building the
/// benchmark needs nothing. Signatures and numbers are those of fribidi.h, version 1.0.
@safe struct FriBidi {
  private typealias Types = @convention(c) (UnsafePointer<UInt32>, Int32, UnsafeMutablePointer<UInt32>) -> Void
  private typealias Brackets =
    @convention(c) (UnsafePointer<UInt32>, Int32, UnsafePointer<UInt32>, UnsafeMutablePointer<UInt32>) -> Void
  private typealias Levels =
    @convention(c) (
      UnsafePointer<UInt32>, UnsafePointer<UInt32>, Int32, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<Int8>
    ) -> Int8
  private typealias JoiningTypes =
    @convention(c) (UnsafePointer<UInt32>, Int32, UnsafeMutablePointer<UInt8>) -> Void
  private typealias Join =
    @convention(c) (UnsafePointer<UInt32>, Int32, UnsafePointer<Int8>, UnsafeMutablePointer<UInt8>) -> Void
  private typealias Shape =
    @convention(c) (
      UInt32, UnsafePointer<Int8>, Int32, UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt32>
    ) -> Void
  private typealias Reorder =
    @convention(c) (
      UInt32, UnsafePointer<UInt32>, Int32, Int32, UInt32, UnsafeMutablePointer<Int8>, UnsafeMutablePointer<UInt32>,
      UnsafeMutablePointer<Int32>
    ) -> Int8

  private let types: Types
  private let brackets: Brackets
  private let levels: Levels
  private let joiningTypes: JoiningTypes
  private let join: Join
  private let shape: Shape
  private let reorder: Reorder

  init?() {
    guard let library = unsafe dlopen("libfribidi.so.0", RTLD_NOW) else { return nil }
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      guard let address = unsafe dlsym(library, name) else { return nil }
      return unsafe unsafeBitCast(address, to: type)
    }
    guard let types = unsafe symbol("fribidi_get_bidi_types", as: Types.self),
      let brackets = unsafe symbol("fribidi_get_bracket_types", as: Brackets.self),
      let levels = unsafe symbol("fribidi_get_par_embedding_levels_ex", as: Levels.self),
      let joiningTypes = unsafe symbol("fribidi_get_joining_types", as: JoiningTypes.self),
      let join = unsafe symbol("fribidi_join_arabic", as: Join.self),
      let shape = unsafe symbol("fribidi_shape", as: Shape.self),
      let reorder = unsafe symbol("fribidi_reorder_line", as: Reorder.self)
    else { return nil }
    unsafe self.types = types
    unsafe self.brackets = brackets
    unsafe self.levels = levels
    unsafe self.joiningTypes = joiningTypes
    unsafe self.join = join
    unsafe self.shape = shape
    unsafe self.reorder = reorder
  }

  /// Types, levels, joining, shaping and reordering of a right-to-left paragraph as one line.
  func layOut(_ scalars: [UInt32]) -> [UInt32] {
    let count = Int32(scalars.count)
    var text = scalars
    var types = [UInt32](repeating: 0, count: scalars.count)
    var brackets = types
    var levels = [Int8](repeating: 0, count: scalars.count)
    var joining = [UInt8](repeating: 0, count: scalars.count)
    var map = (0..<count).map { $0 }
    let rightToLeft: UInt32 = 0x111
    var base = rightToLeft
    // Mirroring, marks after their letter, presentation forms, ligatures.
    let flags: UInt32 = 0x1 | 0x2 | 0x100 | 0x200
    unsafe self.types(text, count, &types)
    unsafe self.brackets(text, count, types, &brackets)
    _ = unsafe self.levels(types, brackets, count, &base, &levels)
    unsafe joiningTypes(text, count, &joining)
    unsafe join(types, count, levels, &joining)
    unsafe shape(flags, levels, count, &joining, &text)
    _ = unsafe reorder(flags, types, count, 0, base, &levels, &text, &map)
    return text
  }
}
