// Shows and logs what the terminal layer hears, for the tests in a real terminal.
import Foundation
import Screen
import Terminal

@MainActor final class Probe {
  let environment = ProcessInfo.processInfo.environment
  let terminal: CursesTerminal
  var lines: [String] = []
  var draws = 0
  var cursor: Position?
  var done: CheckedContinuation<Void, Never>?

  init() throws {
    var theme = Theme.terminal
    if let path = environment["PROBE_THEME"] { theme = try Theme.find(path, in: []) }
    terminal = try CursesTerminal(
      theme: theme, usesColor: environment["NO_COLOR", default: ""].isEmpty,
      bidi: environment["PROBE_BIDI"].flatMap(BidiMode.init) ?? .auto, environment: environment)
    if let seconds = environment["PROBE_COPY_SECONDS"].flatMap({ Int($0) }) {
      terminal.copyPatience = .seconds(seconds)
    }
  }

  func run() async {
    terminal.onKeys { [self] in hear($0) }
    terminal.onResize { [self] size in
      add("resize \(size.columns)x\(size.rows)")
      draw()
    }
    terminal.onTerminate { [self] signal in
      add("signal \(signal)")
      terminal.terminate(by: signal)
    }
    add("\(terminal.size.columns)x\(terminal.size.rows) \(terminal.colorDepth)")
    draw()
    await withCheckedContinuation { done = $0 }
    terminal.close()
  }

  func hear(_ keys: [Key]) {
    add(keys.map { "\($0)" }.joined(separator: " "))
    switch keys {
    case [.character("q")]: return done?.resume() ?? ()
    case [.character("X")]: fatalError("asked to crash")
    case [.character("E")]: exit(3)
    case [.character("Z")]: terminal.suspend()
    case [.character("T")]:
      // After the draw: while ncurses writes, it ignores this signal.
      draw()
      kill(getpid(), SIGTSTP)
      return
    case [.character("S")]: kill(getpid(), SIGSTOP)
    case [.character("C")]: cursor = cursor == nil ? Position(row: 1, column: 2) : nil
    case [.control("l")]: terminal.redraw()
    case [.character("Y")]:
      let text = environment["PROBE_COPY"].flatMap { FileManager.default.contents(atPath: $0) } ?? Data()
      add("copy \(terminal.copy(String(decoding: text, as: UTF8.self)))")
    case [.character("P")]:
      let words = environment["PROBE_RUN"].map { $0.split(separator: "\n").map(String.init) } ?? []
      let input = environment["PROBE_INPUT"].flatMap { FileManager.default.contents(atPath: $0) }
      add("run \(terminal.run(ExternalProgram(words, input: input.map { [UInt8]($0) })))")
    case [.character("H")]:
      draw()
      while true { Thread.sleep(forTimeInterval: 1) }
    default: break
    }
    draw()
  }

  func add(_ line: String) {
    lines.append(line)
    append(line, to: environment["PROBE_LOG"])
  }

  func draw() {
    var grid = CellGrid(size: terminal.size)
    for column in 0..<grid.size.columns { grid[0, column] = Cell(" ", role: .bar) }
    // أخبار لبنان in presentation forms, as the layout gives it: visual order.
    put("نﺎﻨﺒﻟ رﺎﺒﺧأ", into: &grid, row: 0, endingAt: grid.size.columns - 1, role: .bar)
    for (row, line) in lines.suffix(max(0, grid.size.rows - 2)).enumerated() where row + 1 < grid.size.rows {
      for (column, character) in line.enumerated() where column < grid.size.columns {
        grid[row + 1, column] = Cell(character, role: .text, isSelected: row == 0)
      }
    }
    for row in 0..<grid.size.rows { grid[row, grid.size.columns - 1].character = row == 0 ? "أ" : "#" }
    terminal.show(grid, cursor: cursor)
    draws += 1
    append("drawn \(draws)", to: environment["NASHRA_TRACE"])
  }

  func put(_ visual: String, into grid: inout CellGrid, row: Int, endingAt last: Int, role: Role) {
    for (column, character) in zip((0...last).reversed(), visual.reversed()) {
      grid[row, column] = Cell(character, role: role)
    }
  }

  func append(_ line: String, to path: String?) {
    guard let path, let file = FileHandle(forWritingAtPath: path) else { return }
    do {
      try file.seekToEnd()
      try file.write(contentsOf: Data("\(line)\n".utf8))
      try file.close()
    } catch { fatalError("can't write \(path): \(error)") }
  }
}

do { try await Probe().run() } catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
