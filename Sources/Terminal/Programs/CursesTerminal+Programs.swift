internal import CNcurses
internal import Foundation

extension CursesTerminal {
  /// Gives the terminal to another program until that has ended, and takes it back; the screen is then as it was, in the
  /// window's present size.
  ///
  /// It reads what is typed, or its `input`, as a pager does that asks the terminal itself for keys. Ctrl-C and Ctrl-\ are
  /// its own; where it is stopped by Ctrl-Z this program stops as well, that the shell hears of it. Blocks meanwhile.
  public func run(_ program: ExternalProgram) -> ProgramEnd {
    guard isOpen else { return .givenUp }
    terminal_leave()
    terminal_lend_signals()
    defer {
      terminal_take_signals()
      enter()
    }
    var feed = Feed(program.input)
    var theirs: Int32 = STDIN_FILENO
    if program.input != nil, unsafe !program_open_input(&theirs, &feed.file) {
      return RunningProgram.Failed.outOfFiles.end
    }
    let started = RunningProgram.start(
      program.arguments, input: theirs, output: STDOUT_FILENO, errors: STDERR_FILENO, hasOwnSession: false)
    if program.input != nil { program_close(theirs) }
    defer { if feed.file >= 0 { program_close(feed.file) } }
    switch started {
    case .failure(let failed): return failed.end
    case .success(let child):
      while true {
        switch child.state(waits: feed.isDone, tellsStops: true) {
        case .ended(let end): return end
        case .stopped:
          terminal_stop()
          terminal_lend_signals()
        case .runs:
          program_poll(feed.file, -1, -1, 20)
          feed.write()
        }
      }
    }
  }
}
