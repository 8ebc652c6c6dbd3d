import ArgumentParser
import Foundation
import ReaderUI

/// The program: its subcommands, and what its exit status says.
@main enum Program {
  static func main() async {
    // A pager that ends early closes our output; the next write tells us so. A file size limit must end as an error
    // of that write, too, with the store intact, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Libraries read names of hosts beyond ASCII, and tell the system's reasons, as the locale says.
    _ = unsafe setlocale(LC_CTYPE, "")
    let arguments = Array(CommandLine.arguments.dropFirst())
    Messages.speak(Interface(speakingTo: arguments, ProcessInfo.processInfo.environment))
    // ArgumentParser has no short name for it.
    exit(await status(of: arguments == ["-V"] ? ["--version"] : arguments))
  }

  /// Runs the command; 0 done, 1 something failed, 2 wrong usage.
  private static func status(of arguments: [String]) async -> Int32 {
    let words = CommonOptions.behindSubcommand(arguments)
    do {
      if let problem = CommandNames.problem(words) { throw Failure(problem, status: 2) }
      var command = try Nashra.parseAsRoot(words)
      if let command = command as? any CommonCommand { try command.common.check() }
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
      return 0
    } catch let failure as Failure {
      for line in failure.lines { Messages.report(line) }
      return failure.status
    } catch is Output.Closed {
      return 0
    } catch {
      let message = UsageMessage(Nashra.fullMessage(for: error), about: arguments).text
      guard Nashra.exitCode(for: error) == .success else {
        Messages.write(UsageWords.spoken(FormatOption.explained(message, of: words)))
        return 2
      }
      return await tell(message, HelpPage(words, saying: message))
    }
  }

  /// The help, or what else is asked for in place of a command, as the version.
  private static func tell(_ text: String, _ page: HelpPage?) async -> Int32 {
    do {
      if let page {
        try await page.write()
        return 0
      }
      var output = Output()
      try output.write(line: text)
      try output.flush()
    } catch let failure as Failure {
      for line in failure.lines { Messages.report(line) }
      return failure.status
    } catch {
      // Whoever was to read it has gone.
    }
    return 0
  }
}
