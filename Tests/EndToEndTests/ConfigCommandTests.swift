import Foundation
import TestSupport
import Testing

@testable import nashra

/// The settings file: written, checked, edited.
struct ConfigCommandTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  @Test(arguments: ["ar", "en"]) func `the commented file has every key and sets none`(interface: String) throws {
    let file = try cli.nashra("config", "--default", "--interface", interface)
    #expect(file.status == 0)
    for setting in Setting.all { #expect(file.output.contains("\n#\(setting.name):"), "\(setting.name)") }
    #expect(file.lines.allSatisfy { $0.hasPrefix("#") })
    try cli.write(file.output, to: "c.yaml")
    #expect(try cli.nashra("config", "check", "c.yaml").output == "c.yaml: no problem found\n")
  }

  /// What the file shows as an example is right, too.
  @Test func `with every key set the commented file is read`() throws {
    let file = try cli.nashra("config", "--default", "--interface", "en").output
    let set = file.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") || $0.hasPrefix("#  ") }
    try cli.write(set.map { $0.dropFirst() + "\n" }.joined(), to: "c.yaml")
    let result = try cli.nashra("config", "check", "c.yaml")
    #expect(result.status == 0, "\(result.errors)")
    #expect(set.count >= Setting.all.count)
  }

  @Test func `every mistake is named with its line, and what was meant`() throws {
    try cli.write("them: a\njustify: perhaps\ninterface: xx\ntheme: nope\nrules: 5\n", to: "c.yaml")
    let result = try cli.nashra("config", "check", "c.yaml")
    #expect(result.status == 1 && result.output == "")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(result.errors.contains("c.yaml:1: unknown key `them`; did you mean `theme`?"))
    #expect(result.errors.contains("local_hosts"))
    let json = try #require(try cli.nashra("config", "check", "c.yaml", "--format", "json").objects().first)
    let problems = try #require(json["problems"] as? [[String: Any]])
    #expect(problems.compactMap { $0["line"] as? Int }.sorted() == [1, 2, 3, 4, 5])
  }

  @Test func `where there are no settings the object says that nothing is wrong`() throws {
    let result = try cli.nashra("config", "check", "--format", "json")
    let object = try #require(try result.objects().first)
    #expect(result.status == 0 && (object["problems"] as? [Any])?.isEmpty == true, "\(result.output)")
  }

  @Test func `a mistake ends other commands, too`() throws {
    try cli.write("interface: xx\n", to: "c.yaml")
    let result = try cli.nashra("list", "--config", "c.yaml")
    #expect(result.status == 1 && result.errors.contains("c.yaml:1: there is no interface “xx”"), "\(result.errors)")
  }

  @Test func `an editor gets the file, made where there is none, and mistakes are told`() throws {
    let run = "export VISUAL=\"sh -c 'echo them: a >> \\\"\\$1\\\"' editor\"; nashra config edit --config own/c.yaml"
    let result = try cli.shell(run)
    #expect(result.status == 1 && result.errors.contains("unknown key `them`"), "\(result.errors)")
    let path = cli.folder.path + "/own/c.yaml"
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# "))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let none = try cli.shell("export VISUAL=/nowhere/editor; nashra config edit --config c.yaml")
    #expect(none.status == 1 && none.errors.contains("/nowhere/editor"), "\(none.errors)")
  }

  @Test func `without a terminal an editor that needs one is not waited for, and the status is 2`() throws {
    let none = try cli.shell("unset VISUAL EDITOR; nashra config edit --config own/c.yaml < /dev/null")
    #expect(none.status == 2 && none.errors.contains("needs a terminal"), "\(none.errors)")
    #expect(!FileManager.default.fileExists(atPath: cli.folder.path + "/own/c.yaml"))
    let failing = try cli.shell("EDITOR='sh -c \"exit 3\"' nashra config edit --config own/c.yaml < /dev/null")
    #expect(failing.status == 2 && failing.errors.contains("exit status 3"), "\(failing.errors)")
    #expect(failing.errors.contains("needs a terminal"))
  }
}
