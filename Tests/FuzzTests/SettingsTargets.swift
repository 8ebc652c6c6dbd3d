import Foundation
import Screen

@testable import nashra

extension FuzzTarget {
  static let themes = FuzzTarget(
    name: "themes", longest: 2_048,
    tokens: [
      "scheme: ", "name: ", "author: ", "palette:\n", "  base00: ", "base0F: ", "base10: ", "\"#a0b1c2\"", "a0b1c2",
      "|\n", "&a ", "*a", "- ", "{", "}", "!!str ", "? ", "%YAML 1.2\n", "---\n", "<<: ",
    ],
    seeds: [scheme, "palette:\n" + scheme.split(separator: "\n").map { "  \($0)\n" }.joined(), "a: &a [*a, *a]\n"]
  ) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    guard let scheme = try unlessRefused({ try Base16(yaml: text, path: "t.yaml") }) else { return }
    try expect([16, 24].contains(scheme.colors.count), "\(scheme.colors.count) colours")
    _ = Theme(scheme)
  }

  static let settings = FuzzTarget(
    name: "settings", longest: 2_048,
    tokens: [
      "store: ", "theme: ", "interface: en\n", "bidi: ", "justify: true\n", "notify: false\n", "hook: ", "rules:\n",
      "  - match: ", "    do: ", "[star, hide]",
      "filters:\n", "  اسم: ", "is:unread", "#", "&a ", "*a", "|\n", "{", "}", "---\n", "!!binary ", "tag ", "delete",
      "read",
    ],
    seeds: [
      "theme: nashra-dark\ninterface: ar\njustify: true\nfilters:\n  جديد: \"is:unread #نهر\"\nrules:\n  - match: \"مصدر:وكالة\"\n    do: [star, read]\nhook: \"true\"\n",
      "rules:\n  - {match: \"#أ\", do: hide}\n",
    ]
  ) { bytes in
    let path =
      (FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp") + "/nashra-fuzz-\(getpid()).yaml"
    try Data(bytes).write(to: URL(filePath: path))
    defer { unsafe unlink(path) }
    _ = try unlessRefused { try Configuration(path: path, isRequired: true) }
    _ = try unlessRefused { try Configuration.rules(path: path) }
  }

  private static let scheme =
    "scheme: \"تجربة\"\nauthor: \"a\"\n"
    + (0..<16).map {
      "base0\(String($0, radix: 16, uppercase: true)): \"\(String(repeating: "\($0 % 10)", count: 6))\"\n"
    }.joined()
}
