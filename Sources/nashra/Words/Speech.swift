import FilterLanguage
import Foundation
import Ingest
import ReaderUI
import Synchronization

extension Interface {
  /// That of the option, else of the settings file, else of the locale: as the reader's, but for who names none. Shells
  /// speak English then, and a script that says `LC_ALL=C` counts on it.
  ///
  /// It is wanted before the line is understood, for what is wrong with that is said in it.
  init(speakingTo arguments: [String], _ environment: [String: String]) {
    if let named = NamedValue.of("interface", arguments, environment) {
      self = Interface(rawValue: named) ?? .english
    } else {
      self = Self.named(by: Self.locale(environment)) ?? .english
    }
  }

  /// The locale's name in the order of POSIX (Base Definitions 8.2); empty where there is none.
  static func locale(_ environment: [String: String]) -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
  }
}

/// What the command line says, in each language of the interface: all stand side by side, so that none is forgotten.
extension Messages {
  private static let chosen = Mutex(Interface.english)
  @TaskLocal private static var within: Interface?

  static var language: Interface { within ?? chosen.withLock { $0 } }

  /// To be called once, before anything is said.
  static func speak(_ language: Interface) { chosen.withLock { $0 = language } }

  /// What a script reads is the same in every language.
  static func inEnglish<Value>(_ body: () throws -> Value) rethrows -> Value {
    try speaking(.english, body)
  }

  static func speaking<Value>(_ language: Interface, _ body: () throws -> Value) rethrows -> Value {
    try $within.withValue(language, operation: body)
  }

  static func say(
    _ english: @autoclosure () -> String, _ arabic: @autoclosure () -> String, fa persian: @autoclosure () -> String,
    ur urdu: @autoclosure () -> String, he hebrew: @autoclosure () -> String, fr french: @autoclosure () -> String
  ) -> String {
    switch language {
    case .english: english()
    case .arabic: arabic()
    case .persian: persian()
    case .urdu: urdu()
    case .hebrew: hebrew()
    case .french: french()
    }
  }

  /// Between the parts of a list.
  static var comma: String { say(", ", "، ", fa: "، ", ur: "، ", he: ", ", fr: ", ") }
  static var semicolon: String { say("; ", "؛ ", fa: "؛ ", ur: "؛ ", he: "; ", fr: "\u{A0}; ") }
  static var colon: String { say(": ", ": ", fa: ": ", ur: ": ", he: ": ", fr: "\u{A0}: ") }

  /// Why something could not be fetched or read.
  static func reason(_ error: FetchError) -> String {
    language == .english ? PlainText.line(error.description) : bare(language.text(for: error))
  }

  static func reason(_ error: ImportError) -> String {
    language == .english ? PlainText.line(error.description) : bare(language.text(for: .file(error)))
  }

  /// What Foundation tells, as the system said it to it where that is known: its own sentences are English.
  static func reason(of error: any Error) -> String {
    let told = error as NSError
    let cause = (told.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError } ?? told
    if cause.domain == NSPOSIXErrorDomain {
      return unsafe String(cString: strerror(Int32(truncatingIfNeeded: cause.code)))
    }
    return (error as? CocoaError)?.code == .fileReadNoSuchFile
      ? unsafe String(cString: strerror(ENOENT)) : error.localizedDescription
  }

  /// What the system or SQLite says, where our words for it are known; anything else as it is.
  static func system(_ text: String) -> String { PlainText.line(language.text(ofSystem: text)) }

  /// Isolates are for eyes.
  static func bare(_ text: String) -> String {
    let line = PlainText.line(text)
    guard !StandardStream.isolates else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
  }
}
