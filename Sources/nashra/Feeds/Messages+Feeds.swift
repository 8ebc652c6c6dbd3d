extension Messages {
  static var feedsParseHelp: String { say("Print what is in a feed, as JSON.", "اطبع ما في خلاصة بصيغة JSON.") }
  static var feedFileHelp: String {
    say(
      "The feed's file, or - for standard input.",
      "ملف الخلاصة، أو - للدخل القياسي.")
  }
  static var contentTypeHelp: String {
    say(
      "What the server said of its type and encoding, as in text/xml; charset=windows-1256.",
      "ما قاله الخادم عن نوعها وترميزها، مثل text/xml; charset=windows-1256.")
  }
  static var baseHelp: String {
    say(
      "The address that the feed came from, for its relative links.",
      "العنوان الذي جاءت منه الخلاصة، لروابطها النسبية.")
  }
}
