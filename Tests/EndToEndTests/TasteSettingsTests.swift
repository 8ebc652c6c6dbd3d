import Foundation
import TestSupport
import Testing

/// How reading is set in the settings file.
struct TasteSettingsTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  @Test(arguments: [
    ("measure: 39\n", ":1:", "a number from 40 to 120"), ("margin: wide\n", ":1:", "a number from 1 to 20"),
    ("theme: terminal\nline_spacing: triple\n", ":2:", "single or double"), ("harakat: some\n", ":1:", "true or false"),
    ("digits: roman\n", ":1:", "western or eastern"), ("months: gulf\n", ":1:", "egyptian, levantine"),
    ("calendar: moon\n", ":1:", "gregorian, hijri, both or persian"), ("hours: 25\n", ":1:", "24 or 12"),
  ])
  func `a wrong value is named with its line and what is allowed`(text: String, line: String, words: String) throws {
    try cli.write(text, to: "config.yaml")
    let result = try cli.nashra("list", "--config", "config.yaml")
    #expect(result.status == 1)
    #expect(result.errors.contains("config.yaml" + line) && result.errors.contains(words), "\(result.errors)")
  }

  @Test func `the settings of reading are read, with either sign between the words of a name`() throws {
    try cli.write(
      """
      measure: 60
      margin: 4
      line-spacing: double
      harakat: false
      digits: eastern
      months: levantine
      calendar: both
      hours: 12
      justify: true
      theme_light: nashra-light
      theme-dark: nashra-night

      """, to: "config.yaml")
    let result = try cli.nashra("list", "--config", "config.yaml")
    #expect(result.status == 0, "\(result.errors)")
  }
}
