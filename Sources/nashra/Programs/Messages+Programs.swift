/// What is said of programs that are started.
extension Messages {
  /// As `waitpid` tells it.
  static func ended(_ status: Int32) -> String {
    let (signal, code) = (status & 0x7F, status >> 8 & 0xFF)
    return signal == 0
      ? say(
        "exit status \(code)", "حالة الخروج \(code)", fa: "وضعیت خروج \(code)", ur: "خروج کی حالت \(code)",
        he: "מצב יציאה \(code)", fr: "statut de sortie \(code)")
      : say(
        "signal \(signal)", "الإشارة \(signal)", fa: "سیگنال \(signal)", ur: "سگنل \(signal)", he: "אות \(signal)",
        fr: "signal \(signal)")
  }
}
