import FilterLanguage
import Foundation
import Ingest
import ReaderUI
import Synchronization

/// A language that the command line speaks. Those of the interface that are not here read English there.
enum SpokenLanguage: Sendable {
  case english, arabic

  init(_ interface: Interface) { self = interface == .arabic ? .arabic : .english }

  var interface: Interface { self == .arabic ? .arabic : .english }

  /// That of the option, else of the settings file, else of the locale: as the reader's, but for who names none. Shells
  /// speak English then, and a script that says `LC_ALL=C` counts on it.
  ///
  /// It is wanted before the line is understood, for what is wrong with that is said in it.
  init(_ arguments: [String], _ environment: [String: String]) {
    if let named = NamedValue.of("interface", arguments, environment) {
      self.init(Interface(rawValue: named) ?? .english)
    } else {
      let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
      self = (locale ?? "").prefix { $0.isLetter }.lowercased() == "ar" ? .arabic : .english
    }
  }
}

/// What the command line says, in each of its languages: both stand side by side, so that neither is forgotten.
extension Messages {
  private static let chosen = Mutex(SpokenLanguage.english)
  @TaskLocal private static var within: SpokenLanguage?

  static var language: SpokenLanguage { within ?? chosen.withLock { $0 } }

  /// To be called once, before anything is said.
  static func speak(_ language: SpokenLanguage) { chosen.withLock { $0 = language } }

  /// What a script reads is the same in every language.
  static func inEnglish<Value>(_ body: () throws -> Value) rethrows -> Value {
    try $within.withValue(.english, operation: body)
  }

  static func say(_ english: @autoclosure () -> String, _ arabic: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .arabic: arabic()
    }
  }

  /// Why something could not be fetched or read.
  static func reason(_ error: FetchError) -> String {
    say(PlainText.line(error.description), bare(Interface.arabic.text(for: error)))
  }

  static func reason(_ error: ImportError) -> String {
    say(PlainText.line(error.description), bare(Interface.arabic.text(for: .file(error))))
  }

  /// Isolates are for eyes.
  private static func bare(_ text: String) -> String {
    let line = PlainText.line(text)
    guard !StandardStream.isolates else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
  }
}
