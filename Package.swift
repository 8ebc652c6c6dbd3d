// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// CI builds with warnings as errors; at home a warning should not stop a try.
let warningsAreErrors = ProcessInfo.processInfo.environment["CI"] == "true"

/// `make fuzz` builds the fuzzer, which needs libFuzzer's library and therefore no part in other builds.
let isFuzzing = ProcessInfo.processInfo.environment["NASHRA_FUZZ"] == "true"

/// `make sanitize` names the targets of tests that it needs, and builds nothing that they do not stand on.
let wanted = ProcessInfo.processInfo.environment["NASHRA_ONLY"]?.split(separator: " ").map(String.init)

let common: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

let onMainActor = common + [.defaultIsolation(MainActor.self)]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = common) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ["TestSupport", .byName(name: name)] + dependencies,
    exclude: exclude, swiftSettings: common)
}

let program: [Target.Dependency] = [
  "ArticleParsing", "ArticleWriting", "FilterLanguage", "Ingest", "ReaderUI", "Screen", "Store", "Terminal",
  "TextLayout", "WelcomeEdition", "Yams",
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
]

let package = Package(
  name: "nashra",
  platforms: [.macOS(.v15)],
  products: isFuzzing
    ? [.executable(name: "nashra-fuzz", targets: ["nashra-fuzz"])]
    : [
      .executable(name: "nashra", targets: ["nashra"]),
      // For other terminal programs: it imports nothing, and what it has is shown at `Paragraph`.
      .library(name: "TextLayout", targets: ["TextLayout"]),
    ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // A C target, not a system library: it alone includes <ncurses.h>, so no macro or global leaks.
    .target(
      name: "CNcurses", dependencies: ["CDescriptors"],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    library("TextLayout"),
    library("TextAnalysis"),
    .target(
      name: "CIconv",
      // Elsewhere the C library has it.
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(name: "CDescriptors"),
    // libcurl by hand: it is loaded when the first feed is fetched, not linked.
    .target(name: "CCurl", dependencies: ["CDescriptors"]),
    library("ArticleParsing", ["CIconv"]),
    library("FilterLanguage", ["ArticleParsing", "TextAnalysis"]),
    library(
      "Store",
      [
        "ArticleParsing", "FilterLanguage", "TextAnalysis", "TextLayout",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    library("Ingest", ["ArticleParsing", "CCurl", "CDescriptors", "Store"]),
    // An article as a file or as another program's input: text, Markdown, HTML, JSON.
    library("ArticleWriting", ["ArticleParsing", "CDescriptors", "Store", "TextLayout"]),
    // The project's own themes, in the program, so that one which is copied elsewhere has them.
    .target(
      name: "OwnThemes", path: "Themes", exclude: ["README.md"],
      resources: [
        "coffee", "contrast", "dark", "light", "night", "olive", "paper", "sand", "sea",
      ].map { .embedInCode("nashra-\($0).yaml") }, swiftSettings: common),
    library("Screen", ["OwnThemes", "TextLayout", "Yams"]),
    library(
      "ReaderUI",
      [
        "ArticleParsing", "ArticleWriting", "FilterLanguage", "Ingest", "Screen", "Store", "TextAnalysis", "TextLayout",
      ]),
    library("Terminal", ["CNcurses", "Screen", "TextLayout"], settings: onMainActor),
    .target(
      name: "WelcomeEdition", resources: [.embedInCode("Pages"), .embedInCode("English")], swiftSettings: common),
    // The fuzzer has a main of its own, so there the program is a library.
    isFuzzing
      ? .target(name: "nashra", dependencies: program, exclude: ["Program.swift"], swiftSettings: common)
      : .executableTarget(name: "nashra", dependencies: program, swiftSettings: common),

    // Not part of the program: measures its parts.
    .executableTarget(
      name: "nashra-bench",
      dependencies: [
        "ArticleParsing", "FilterLanguage", "Ingest", "Store", "TextAnalysis", "TextLayout",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/NashraBench", swiftSettings: common),

    // Not part of the program: writes Sources/TextLayout/Tables from the Unicode Character Database.
    .executableTarget(name: "UnicodeTables", swiftSettings: common),

    .target(name: "TestSupport", dependencies: ["Screen"], path: "Tests/TestSupport", swiftSettings: common),
    tests(of: "TextLayout"),
    tests(of: "TextAnalysis"),
    tests(of: "ArticleParsing"),
    tests(of: "FilterLanguage", ["ArticleParsing", "TextAnalysis"]),
    tests(
      of: "Store", ["ArticleParsing", "FilterLanguage", "TextAnalysis", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "ArticleWriting", ["ArticleParsing", "Store", "TextLayout"]),
    tests(
      of: "Ingest", ["ArticleParsing", "FilterLanguage", "Store", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "Screen", ["TextLayout"]),
    tests(
      of: "ReaderUI",
      ["ArticleParsing", "ArticleWriting", "FilterLanguage", "Ingest", "TextAnalysis", "TextLayout"]),
    tests(of: "WelcomeEdition"),
    tests(of: "Terminal", ["Screen", "TextLayout"]),
    // A program that shows what the terminal layer hears, for the tests in a real terminal; no product.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe", swiftSettings: common),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "ReaderUI", "Screen", "Terminal", "TerminalProbe", "TestSupport", "TextLayout", "nashra",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: common),
  ])

// Parts of the program that are given any bytes: a test tries them with a few, the fuzzer with very many.
let tried: [Target.Dependency] = [
  "ArticleParsing", "FilterLanguage", "nashra", "ReaderUI", "Screen", "Store", "TextAnalysis", "TextLayout",
]
package.targets +=
  isFuzzing
  ? [
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "nashra-fuzz", dependencies: tried + ["CFuzzer"], path: "Tests/FuzzTests", exclude: ["SeedTests.swift"],
      swiftSettings: common),
  ]
  : [.testTarget(name: "FuzzTests", dependencies: tried, exclude: ["main.swift"], swiftSettings: common)]

if let wanted {
  var kept: Set<String> = []
  var open = wanted
  while let name = open.popLast() {
    guard kept.insert(name).inserted, let target = package.targets.first(where: { $0.name == name }) else { continue }
    open += target.dependencies.compactMap { if case .byNameItem(let name, _) = $0 { name } else { nil } }
  }
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []
}
