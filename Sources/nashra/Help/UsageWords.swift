import ReaderUI
import Foundation

/// What ArgumentParser says of a line that it does not understand, in the language that is spoken. It has no other words
/// than its English ones; a sentence that is not known here stays as it is.
enum UsageWords {
  static func spoken(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let short = shortened(String(line))
      return Messages.language == .english ? short : translated(short)
    }.joined(separator: "\n")
  }

  /// Options have one place in the line that says how a command is written: the help tells which there are.
  private static func shortened(_ line: String) -> String {
    guard line.hasPrefix("Usage: "), line.contains(" [--") else { return line }
    let bare = line.replacing(#/ \[-[^\]]*\]/#, with: "")
    let words = bare.split(separator: " ")
    let end = words.firstIndex { $0.hasPrefix("<") || $0.hasPrefix("[") } ?? words.endIndex
    return (words[..<end] + ["[<options>]"] + words[end...]).joined(separator: " ")
  }

  private static func translated(_ line: String) -> String {
    if let match = line.wholeMatch(of: /Error: (.*)/) { return Messages.error(sentence(String(match.1))) }
    if let match = line.wholeMatch(of: /Help: +(.*)/) { return Messages.helpLine(match.1) }
    if let match = line.wholeMatch(of: /Usage: (.*)/) { return Messages.usageLine(match.1) }
    if let match = line.wholeMatch(of: #/ *See '(.*)' for more information\./#) { return Messages.detailLine(match.1) }
    if let match = line.wholeMatch(of: #/ *or: (.*)/#) { return Messages.orLine(sentence(String(match.1))) }
    return line
  }

  /// From UsageGenerator.swift of swift-argument-parser 1.
  private static func sentence(_ text: String) -> String {
    if let match = text.wholeMatch(of: /Unknown option '(.*)'\. Did you mean '(.*)'\?/) {
      return Messages.unknownOption(match.1) + Messages.meant(match.2)
    }
    if let match = text.wholeMatch(of: /Unknown option '(.*)'/) { return Messages.unknownOption(match.1) }
    if let match = text.wholeMatch(of: /Missing value for '(.*)'/) { return Messages.missingValue(match.1) }
    if let match = text.wholeMatch(of: /The option '(.*)' does not take any value, but '(.*)' was specified\./) {
      return Messages.valueOfFlag(match.1, match.2)
    }
    if let match = text.wholeMatch(of: /Unexpected argument '(.*)'/) { return Messages.unexpected("'\(match.1)'") }
    if let match = text.wholeMatch(of: /(\d+) unexpected arguments: (.*)/) {
      return Messages.unexpected(match.1, match.2)
    }
    if let match = text.wholeMatch(of: /Missing expected argument '(.*)'/) { return Messages.missingArgument(match.1) }
    if let match = text.wholeMatch(of: /Missing one of: (.*)/) { return Messages.missingOne(match.1) }
    if text == "Missing required subcommand." { return Messages.missingCommand }
    if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'(.*)/) {
      return Messages.invalidValue(match.1, match.2) + reason(String(match.3))
    }
    return text
  }

  /// Why a value is none: our own words, or the values that there are.
  private static func reason(_ text: String) -> String {
    if text == ". Please provide one of the following:" { return Messages.chooseOne }
    guard let match = text.wholeMatch(of: /\. Please provide one of (.*)\./) else { return text }
    let comma = "'\(Messages.comma)'"
    return Messages.chooseOne + " "
      + match.1.replacing("' or '", with: comma).replacing("' and '", with: comma).replacing("', '", with: comma) + "."
  }
}
