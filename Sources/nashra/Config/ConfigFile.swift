import Foundation
import ReaderUI
import Screen
import Yams

/// The settings file as a whole.
enum ConfigFile {
  /// Every key with its words, none of them set.
  static func commented(in interface: Interface) -> String {
    let head =
      Messages.speaking(interface) {
        Messages.say(
          "# Settings of nashra. None is needed; take a # away to set one. nashra config check tells mistakes.",
          "# إعدادات نشرة. لا يلزم منها شيء؛ احذف # ليسري السطر. يتحقق منها: nashra config check",
          fa: "# تنظیمات نشره. هیچ‌یک لازم نیست؛ # را بردارید تا سطر به کار رود. nashra config check خطاها را می‌گوید.",
          ur:
            "# نشرہ کی ترتیبات۔ کوئی لازم نہیں؛ سطر کو لاگو کرنے کے لیے # ہٹائیں۔ nashra config check غلطیاں بتاتا ہے۔",
          he: "# ההגדרות של נשרה. אף אחת אינה חובה; הסירו # כדי לקבוע אחת. nashra config check אומר טעויות.",
          fr:
            "# Réglages de nashra. Aucun n’est nécessaire\u{A0}; ôtez un # pour en fixer un. nashra config check dit les erreurs."
        )
      }
    let settings = Setting.all.map { setting in
      let lines = "\(setting.name):\(setting.example.hasPrefix("\n") ? "" : " ")\(setting.example)".split(
        separator: "\n")
      return "\n# \(setting.words(in: interface))\n# (\(setting.value))\n" + lines.map { "#\($0)\n" }.joined()
    }
    return head + "\n" + settings.joined()
  }

  /// All that is wrong with it, a theme that there is not as well.
  static func problems(path: String) -> [Configuration.Problem] {
    do throws(Configuration.Problem) {
      var problems = try Configuration.problems(path: path)
      guard let node = try Configuration.node(path: path, isRequired: true), let theme = node["theme"],
        let name = theme.scalar?.string
      else { return problems }
      do throws(ThemeError) { _ = try Theme.find(name, in: Settings.themeFolders()) } catch {
        problems.append(.malformed(path: path, line: Setting.line(theme), reason: Messages.text(for: error)))
      }
      return problems
    } catch { return [error] }
  }

  /// Writes the commented file where there is none. It may get passwords of commands: nobody else reads it.
  static func make(at path: String, in interface: Interface) throws(Failure) {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw Failure(Messages.unreadable(folder, Messages.reason(of: error))) }
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure(Messages.unreadable(path, unsafe String(cString: strerror(errno)))) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do { try handle.write(contentsOf: Data(commented(in: interface).utf8)) } catch {
      throw Failure(Messages.unreadable(path, Messages.reason(of: error)))
    }
  }
}
