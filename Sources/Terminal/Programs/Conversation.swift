internal import CNcurses

/// Gives a program its input and takes its output, both at once: whoever does one after the other waits for ever once a
/// pipe is full.
nonisolated struct Conversation {
  private let program: ExternalProgram
  private let limit: Int
  private let end: ContinuousClock.Instant
  private var output = Channel()
  private var errors = Channel()

  /// How long is waited for the output's end when the program itself has ended: what it has left behind in the
  /// background may hold it open for ever.
  private static let rest = Duration.milliseconds(300)
  private static let look: Int32 = 20

  init(_ program: ExternalProgram, limit: Int, patience: Duration) {
    (self.program, self.limit) = (program, max(0, limit))
    end = .now + patience
  }

  /// Blocks until the program has ended, or is to end.
  mutating func run(isGivenUp: () -> Bool) -> ProgramOutput {
    var input = Feed(program.input)
    defer { for file in [input.file, output.file, errors.file] where file >= 0 { program_close(file) } }
    var theirs: [Int32] = [-1, -1, -1]
    var isOpen = unsafe program_open_output(&theirs[1], &output.file) && program_open_output(&theirs[2], &errors.file)
    if isOpen, !input.isDone { isOpen = unsafe program_open_input(&theirs[0], &input.file) }
    let started =
      isOpen
      ? RunningProgram.start(
        program.arguments, input: theirs[0], output: theirs[1], errors: theirs[2], hasOwnSession: true)
      : .failure(.outOfFiles)
    for file in theirs where file >= 0 { program_close(file) }
    switch started {
    case .failure(let failed): return ProgramOutput(end: failed.end)
    case .success(let child):
      let end = converse(with: child, &input, isGivenUp: isGivenUp)
      return ProgramOutput(
        end: end, bytes: Array(output.bytes.prefix(limit)), errors: errors.bytes.suffix(ProgramOutput.mostErrors))
    }
  }

  private mutating func converse(
    with child: RunningProgram, _ input: inout Feed, isGivenUp: () -> Bool
  ) -> ProgramEnd {
    var ended: (how: ProgramEnd, at: ContinuousClock.Instant)?
    while true {
      program_poll(input.file, output.file, errors.file, Self.look)
      input.write()
      output.read()
      errors.read()
      if errors.bytes.count > 64 << 10 { errors.bytes.removeFirst(errors.bytes.count - ProgramOutput.mostErrors) }
      if output.bytes.count > limit { return kill(child, ended?.how, .tooMuch) }
      // Until it is asked for its end, its number is no other program's.
      if let ended {
        if output.file < 0 && errors.file < 0 || .now - ended.at > Self.rest { return ended.how }
      } else if let how = child.look() {
        ended = (how, .now)
        continue
      }
      if isGivenUp() { return kill(child, ended?.how, .givenUp) }
      if ContinuousClock.now > end { return kill(child, ended?.how, .outOfTime) }
    }
  }

  /// Of a program that has ended already, nothing is killed: the number may be another's.
  private func kill(_ child: RunningProgram, _ ended: ProgramEnd?, _ reason: ProgramEnd) -> ProgramEnd {
    guard ended == nil else { return reason }
    program_kill(child.process)
    _ = child.end()
    return reason
  }

  private struct Channel {
    var file: Int32 = -1
    var bytes: [UInt8] = []

    mutating func read() {
      // Bounded, so that the limit is looked at.
      for _ in 0..<16 where file >= 0 {
        var count: Int64 = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: 16 << 10) { buffer, initialized in
          count = unsafe program_read(file, buffer.baseAddress, Int64(buffer.count))
          initialized = max(0, Int(count))
        }
        bytes += piece
        if count < 0 {
          program_close(file)
          file = -1
        }
        if count <= 0 { return }
      }
    }
  }
}

/// What a program is to read, as far as it has not taken it yet.
nonisolated struct Feed {
  var file: Int32 = -1
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]?) {
    rest = (bytes ?? [])[...]
    isDone = bytes == nil
  }

  /// Nothing is to be given any more: all is taken, or nobody reads it.
  private(set) var isDone: Bool

  mutating func write() {
    while file >= 0 {
      let count =
        rest.isEmpty
        ? 0
        : unsafe rest.withUnsafeBufferPointer {
          unsafe program_write(file, $0.baseAddress, Int64($0.count))
        }
      if count > 0 { rest = rest.dropFirst(Int(count)) }
      guard rest.isEmpty || count < 0 else {
        if count == 0 { return }
        continue
      }
      program_close(file)
      (file, isDone, rest) = (-1, true, [])
    }
  }
}
