import ArgumentParser
import Foundation
import Screen
import Terminal
import TextLayout

/// `nashra cat`: any text, laid out as the reader lays out articles.
struct CatCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat", abstract: Messages.catHelp, discussion: Messages.catDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var print: PrintOptions
  @Flag(help: ArgumentHelp(Messages.catVisualHelp)) var visual = false
  @Option(
    help: ArgumentHelp(Messages.catWidthHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.widths))
  var width: Int?
  @Argument(help: ArgumentHelp(Messages.catFilesHelp)) var files: [String] = []

  func validate() throws {
    if visual, print.logical { throw ValidationError(Messages.logicalOrVisual) }
  }

  func run() async throws {
    var page = try await Page(common, print, isVisual: visual, width: width)
    var failure = Failure()
    for file in files.isEmpty ? ["-"] : files {
      do throws(Unreadable) {
        try page.print(try ReadableFile(file))
      } catch {
        switch error {
        case .output(let error): throw error
        case .input(let reason): failure.lines.append(Messages.cannotRead(file, reason))
        }
      }
    }
    try page.flush()
    if !failure.lines.isEmpty { throw failure }
  }
}

/// Why a text is not printed: its file, or where it should go.
enum Unreadable: Error {
  case input(String)
  case output(any Error)
}

/// A file, or standard input, that is read as it comes.
struct ReadableFile: ~Copyable {
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(_ path: String) throws(Unreadable) {
    descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .input(Self.reason) }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// What has come; empty at the end.
  mutating func read() throws(Unreadable) -> ArraySlice<UInt8> {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Foundation.read(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 { return buffer[..<count] }
      if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .input(Self.reason)
      }
    }
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }
}

/// Where `cat` prints: rows for a terminal, or text in logical order.
private struct Page: ~Copyable {
  private var terminal: TerminalOutput?
  private var output = Output()
  private let width: Int?
  private var layout: PageLayout

  @MainActor init(_ common: CommonOptions, _ print: PrintOptions, isVisual: Bool, width: Int?) throws(Failure) {
    self.width = width
    if isVisual {
      let mode = try Settings(common).bidi()
      // Whoever shows it in the end cannot be asked; of those who need another order the name is to be given.
      let choice = BidiChoice(mode: mode == .auto ? .visual : mode, facts: TerminalFacts())
      let printer = RowPrinter(choice: choice.forPrinting(in: TerminalFacts()))
      terminal = TerminalOutput(interface: Messages.language, printer: printer, width: width)
    } else {
      terminal = try TerminalOutput(common, print, width: width)
    }
    layout = PageLayout(options: terminal?.layout ?? LayoutOptions())
  }

  /// Prints what comes as soon as it comes.
  mutating func print(_ file: consuming ReadableFile) throws(Unreadable) {
    var stream = TextStream()
    var reader = StyledTextReader()
    layout = PageLayout(options: layout.options)
    while true {
      let bytes = try file.read()
      let lines: [String]
      do throws(TextStream.Binary) {
        lines = bytes.isEmpty ? try stream.finish() : try stream.take(bytes)
      } catch { throw .input(Messages.binary(at: error.offset)) }
      do {
        for line in lines { try write(reader.read(line)) }
        try flush()
      } catch { throw .output(error) }
      if bytes.isEmpty { return }
    }
  }

  private mutating func write(_ line: StyledText) throws {
    if terminal != nil {
      let width = terminal?.width ?? 80
      for row in layout.rows(of: line, width: width) {
        try terminal?.write(row, attributes: Style.Attributes.init(rawValue:))
      }
    } else {
      for row in layout.text(of: line, width: width) { try output.write(Array(row.utf8) + [UInt8(ascii: "\n")]) }
    }
  }

  mutating func flush() throws {
    if terminal != nil { try terminal?.flush() } else { try output.flush() }
  }
}
