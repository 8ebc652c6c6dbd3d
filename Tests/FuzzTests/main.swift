import CFuzzer
import Foundation

// nashra-fuzz list                     the targets' names
// nashra-fuzz prepare TARGET FOLDER    seeds in FOLDER/seeds, a dictionary in FOLDER/tokens
// nashra-fuzz TARGET [OPTION…]         tries the target until a find or the end of its time; options are libFuzzer's

let arguments = CommandLine.arguments.dropFirst()
guard let word = arguments.first else {
  print("usage: nashra-fuzz list | prepare TARGET FOLDER | TARGET [libFuzzer's options]")
  exit(2)
}
if word == "list" {
  for target in FuzzTarget.all { print(target.name) }
  exit(0)
}
let name = word == "prepare" ? arguments.dropFirst().first ?? "" : word
guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
  print("nashra-fuzz: there is no target \(name)")
  exit(2)
}
if word == "prepare" {
  try prepare(target, in: URL(filePath: arguments.last ?? "."))
  exit(0)
}

/// libFuzzer takes a C function, which carries no target with it.
let chosen = target
let words = [CommandLine.arguments[0], "-max_len=\(target.longest)"] + arguments.dropFirst()
var count = Int32(words.count)
// libFuzzer holds on to its arguments to the end.
var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = .allocate(capacity: words.count + 1)
for (place, word) in words.enumerated() { unsafe list?[place] = strdup(word) }
unsafe list?[words.count] = nil
exit(
  unsafe LLVMFuzzerRunDriver(&count, &list) { data, size in
    do { try chosen.run(unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))) } catch {
      FileHandle.standardError.write(Data("FIND \(chosen.name): \(error)\n".utf8))
      abort()
    }
    return 0
  })

func prepare(_ target: FuzzTarget, in folder: URL) throws {
  let seeds = folder.appending(path: "seeds")
  try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
  for (number, seed) in target.seeds.enumerated() {
    try Data(seed.utf8).write(to: seeds.appending(path: "\(target.name)-\(number)"))
  }
  // Each byte as \xAB, as libFuzzer reads dictionaries.
  let lines = target.tokens.map { token in
    "\"" + token.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined() + "\"\n"
  }
  try Data(lines.joined().utf8).write(to: folder.appending(path: "tokens"))
}
