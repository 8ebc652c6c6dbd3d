import ArticleParsing
import Foundation
import ReaderUI
import Terminal

/// Gives addresses to the browsers that there are, one after another until one takes it.
@MainActor final class Opener {
  /// Tells the reader what became of an address.
  var send: (Action) -> Void = { _ in }
  private let terminal: CursesTerminal
  private let browsers: Browsers

  /// How long a browser has to say that it fails. One with a window goes on for hours; a program that hands the address
  /// on, as xdg-open does, ends in a fraction of this.
  static let patience = Duration.seconds(2)

  init(terminal: CursesTerminal, browsers: Browsers) {
    self.terminal = terminal
    self.browsers = browsers
  }

  /// Returns at once, but where a browser takes the terminal.
  func open(_ address: OpenableAddress) {
    // Not within the action that asks for it: that must have been drawn and heard before the terminal is given away.
    Task {
      let outcome = await outcome(of: address)
      send(.browsed(address, outcome))
    }
  }

  private func outcome(of address: OpenableAddress) async -> OpeningOutcome {
    var failure: OpeningFailure = browsers.isRemote ? .remote : .noBrowser
    for command in browsers.commands {
      let program = command.program(for: address.text)
      let end = command.takesTerminal ? terminal.run(program) : await program.start(watchedFor: Self.patience)
      switch end {
      case .running, .exited(0): return .given(to: program.name)
      case .notStarted(error: ENOENT): failure = .notThere(program.name)
      case .notStarted: failure = .cannotRun(program.name)
      case .exited(let status): failure = .failed(program.name, status: Int(status))
      // Ended by the one who saw it.
      case .killed where command.takesTerminal: return .given(to: program.name)
      case .killed(let signal): failure = .ended(program.name, signal: Int(signal))
      case .outOfTime, .tooMuch, .givenUp: failure = .cannotRun(program.name)
      }
    }
    return .copied(terminal.copy(address.text), failure)
  }
}

extension Settings {
  /// What opens addresses: the setting, BROWSER, or what this computer has.
  var browsers: Browsers {
    Browsers(setting: file.browser, environment: environment) { name in
      Browsers.isInPath(name, environment) { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }
}
