import ArticleParsing
import Ingest
import Store

/// What the commands about feeds and rules say.
extension Messages {
  static var noLine: String {
    say(
      "a value of - needs a line on standard input",
      "القيمة - تحتاج إلى سطر في الدخل القياسي")
  }
  static var feedAddressHelp: String { say("The address.", "العنوان.") }
  static var feedNewAddressHelp: String {
    say(
      "Fetch it from there from now on.",
      "اجلبها من هناك من الآن فصاعدًا.")
  }
  static var feedUncheckedHelp: String {
    say(
      "Subscribe to the address as it is, without asking it.",
      "اشترك في العنوان كما هو، من غير أن يُسأل.")
  }
  static var feedNameHelp: String {
    say(
      "The feed's name or address, or words of its name.",
      "اسم الخلاصة أو عنوانها، أو كلمات من اسمها.")
  }
  static var withArticlesHelp: String {
    say(
      "Remove its articles as well, save starred ones and those of other feeds.",
      "احذف مقالاتها أيضًا، إلا المفضلة وما لخلاصات أخرى.")
  }
  static var opmlFileHelp: String { say("The file; - is standard input.", "الملف؛ و- هو الدخل القياسي.") }
  static var trustedHelp: String {
    say(
      "Also take addresses that read files here, or that lead into the local network.",
      "اقبل أيضًا العناوين التي تقرأ ملفات هنا أو تقود إلى الشبكة المحلية.")
  }
  static var withSecretsHelp: String {
    say(
      "With the passwords and tokens of addresses, which are left out otherwise.",
      "مع كلمات المرور والرموز التي في العناوين، وهي تُحذف بغير ذلك.")
  }
  static func withoutSecrets(_ count: Int) -> String {
    say(
      "\(count == 1 ? "1 address stands" : "\(count) addresses stand") without password or token; --with-secrets writes them",
      "\(counted(count, .address)) بلا كلمة مرور أو رمز؛ و--with-secrets يكتبها")
  }
  static let opmlTitle = "nashra"

  static var tagsOrNone: String { say("--tag and --no-tags exclude each other.", "لا يجتمع --tag و--no-tags.") }

  static func noAddress(_ text: String) -> String {
    say(
      "“\(shown(text))” is no address of a feed",
      "«\(shown(text))» ليس عنوان خلاصة")
  }
  static func knownFeed(_ address: String) -> String {
    say(
      "already subscribed as \(shown(address))",
      "سبق الاشتراك فيها بالعنوان \(shown(address))")
  }
  static var knownFeedStays: String {
    say(
      "what is chosen for it stays; `feeds set` changes it",
      "ما اختير لها يبقى؛ و`feeds set` يغيّره")
  }
  static func movedToTLS(_ address: String) -> String {
    say(
      "already subscribed as \(shown(address)); it is fetched over https from now on",
      "سبق الاشتراك فيها بالعنوان \(shown(address))؛ وتُجلب عبر https من الآن فصاعدًا")
  }
  static func otherServer(_ address: String) -> String {
    say(
      "\(shown(address)) is on another server: cookie and headers are not sent there; `feeds set` can give it some",
      """
      العنوان \(shown(address)) على خادم آخر: لا تُرسل إليه الكعكة والترويسات؛ و`feeds set` يعطيه إياها
      """)
  }
  static func text(for error: RequestHeaderError) -> String {
    switch error {
    case .badName:
      say(
        "it should be NAME: VALUE, with a name of letters, digits and -",
        "المطلوب NAME: VALUE، واسم من حروف لاتينية وأرقام و-")
    case .reserved(let name):
      say(
        "\(PlainText.name(name)) is said by the program itself", "يقول البرنامج \(PlainText.name(name)) بنفسه")
        + insteadOf(name)
    case .badValue:
      say(
        "the value should be one line of visible characters of ASCII", "القيمة سطر واحد من محارف ASCII المرئية")
    case .tooLong:
      say(
        "the value should have at most \(RequestHeader.valueLimit) bytes",
        "القيمة \(counted(RequestHeader.valueLimit, .byte)) على الأكثر")
    case .tooMany:
      say("there may be \(RequestHeader.most) of them", "العدد الأقصى \(RequestHeader.most)")
    }
  }
  private static func insteadOf(_ name: String) -> String {
    switch name.lowercased() {
    case "cookie":
      say(
        "; --cookie, or `cookie` in the settings, sets it", "؛ ويضبطها --cookie، أو `cookie` في الإعدادات")
    case "user-agent":
      say(
        "; --user-agent, or `user_agent` in the settings, sets it",
        "؛ ويضبطه --user-agent، أو `user_agent` في الإعدادات")
    default: ""
    }
  }
  static var headersShape: String {
    say(
      "headers should be `NAME: VALUE` lines",
      "ينبغي أن تكون headers أسطر `NAME: VALUE`")
  }
  static func notFetched(_ address: String, _ reason: String) -> String {
    say(
      "\(shown(address)): \(PlainText.line(reason)); --unchecked subscribes to it nevertheless",
      "\(shown(address)): \(PlainText.line(reason))؛ و--unchecked يشترك فيها مع ذلك")
  }
  static func notYetFetched(_ address: String, _ reason: String) -> String {
    say(
      "\(shown(address)) is subscribed to, but could not be fetched: \(PlainText.line(reason)); it is asked again later",
      "تمّ الاشتراك في \(shown(address))، لكن تعذّر جلبها: \(PlainText.line(reason))؛ وتُسأل لاحقًا")
  }
  static func deadFeeds(_ address: String, _ links: [String], _ reason: String) -> String {
    say(
      """
      what \(shown(address)) names is no feed: \(links.prefix(3).map(shown).joined(separator: ", ")) \
      (\(PlainText.line(reason)))
      """,
      """
      ما يسمّيه \(shown(address)) ليس خلاصة: \(links.prefix(3).map(shown).joined(separator: ", ")) \
      (\(PlainText.line(reason)))
      """)
  }
  static func takenAddress(_ address: String) -> String {
    say(
      "\(shown(address)) is the address of another feed, or was the one of a feed that is removed",
      "العنوان \(shown(address)) لخلاصة أخرى، أو كان لخلاصة حُذفت")
  }
  static func subscribed(_ added: Int, known: Int) -> String {
    say(
      "\(added) \(added == 1 ? "feed" : "feeds") added, \(known) known already",
      "أُضيف \(counted(added, .feed))، ومعروف من قبل: \(known)")
  }
  static func removed(_ feed: Feed) -> String {
    "removed\t\(PlainText.line(feed.name))\t\(PlainText.line(SecretAddress.masked(feed.address)))"
  }
  static func noFeedThere(_ address: String) -> String {
    say(
      "at \(shown(address)) is neither a feed nor a page that names one",
      "ليس في \(shown(address)) خلاصة ولا صفحة تسمّي خلاصة")
  }
  static func localFeeds(_ address: String, _ links: [String]) -> String {
    say(
      """
      \(shown(address)) names no feed but \(links.prefix(3).map(shown).joined(separator: ", ")), in the local network, \
      where a page may not lead; `feeds add` takes it by your own hand
      """,
      """
      لا يسمّي \(shown(address)) إلا \(links.prefix(3).map(shown).joined(separator: ", "))، وهي في \
      الشبكة المحلية التي لا يحق لصفحة أن تقود إليها؛ و`feeds add` يقبلها بيدك
      """)
  }
  /// An address on one line, without its secrets.
  static func shown(_ address: String) -> String { PlainText.name(SecretAddress.masked(address)) }
  static func furtherFeed(_ address: String, _ title: String?) -> String {
    say(
      "the page also names \(shown(address))" + (title.map { " (\(PlainText.name($0)))" } ?? ""),
      "تسمّي الصفحة أيضًا \(shown(address))\(title.map { " (\(PlainText.name($0)))" } ?? "")")
  }
  static func noFeed(_ name: String) -> String {
    say(
      "there is no feed “\(shown(name))”",
      "لا خلاصة باسم «\(shown(name))»")
  }
  static func severalFeeds(_ name: String, _ count: Int) -> String {
    say(
      "“\(shown(name))” means \(count) feeds; say which one by its address",
      "«\(shown(name))» تعني \(counted(count, .feed))؛ قل أيّها بعنوانها")
  }
  static func unreadable(_ file: String, _ reason: String) -> String {
    say(
      "\(PlainText.name(file)) cannot be read: \(PlainText.line(reason))",
      "تعذّرت قراءة \(PlainText.name(file)): \(PlainText.line(reason))")
  }
  static func refusedAddresses(_ count: Int) -> String {
    say(
      "\(count) addresses read files here, and were left out (--trusted takes them):",
      "\(counted(count, .address)) مما يقرأ ملفات هنا، وقد تُرك (‏--trusted يقبله):")
  }
  static func refusedSetting(_ setting: OPML.RefusedSetting, of feed: String) -> String {
    say(
      "outline “\(PlainText.name(feed))”: \(setting.name)=\"\(PlainText.name(setting.value))\" was left out: \(outOfRange(setting.range))",
      """
      في «\(PlainText.name(feed))» تُرك \(setting.name)="\(PlainText.name(setting.value))": \
      \(outOfRange(setting.range))
      """)
  }
  static func unknownAddresses(_ count: Int) -> String {
    say(
      "\(count) addresses are none that can be fetched, and were left out:",
      "\(counted(count, .address)) مما لا يُجلب، وقد تُرك:")
  }
  static func refusedLocalAddresses(_ count: Int) -> String {
    say(
      "\(count) addresses lead into the local network, and were left out (--trusted takes them):",
      "\(counted(count, .address)) مما يقود إلى الشبكة المحلية، وقد تُرك (‏--trusted يقبله):")
  }
  static func refusedCommands(_ count: Int) -> String {
    say(
      "\(count) addresses run commands here, and were left out; only `feeds add` takes such ones, each by your own hand:",
      """
      \(counted(count, .address)) مما يشغّل أوامر هنا، وقد تُرك؛ ولا يقبل مثله إلا `feeds add`، واحدًا \
      واحدًا بيدك:
      """)
  }

  static var loginsShape: String {
    say(
      "logins should be a list of `{host: NAME, user: NAME, password_command: COMMAND}`",
      "ينبغي أن تكون logins قائمة من `{host: NAME, user: NAME, password_command: COMMAND}`")
  }
  static var badLogin: String {
    say(
      "the host of a login is NAME, NAME:PORT or http://NAME; user and password_command say something",
      """
      المضيف في logins هو NAME أو NAME:PORT أو http://NAME؛ ولا تُترك user وpassword_command فارغتين
      """)
  }
  static var localHostsShape: String {
    say(
      "local_hosts should be a list of names",
      "ينبغي أن تكون local_hosts قائمة أسماء")
  }

  static func state(of feed: Feed) -> String {
    var states: [String] = []
    if let failure = feed.fetch.failure {
      let (error, count) = (reason(failure), feed.fetch.failures)
      states.append(count > 1 ? say("\(error) (\(count) times)", "\(error) (\(counted(count, .time)))") : error)
    } else if feed.fetch.checked == nil {
      states.append(say("not fetched yet", "لم تُجلب بعد"))
    }
    if feed.settings.isHidden { states.append(say("hidden", "مخفية")) }
    if feed.settings.isPaused { states.append(say("paused", "موقوفة")) }
    if let address = feed.fetch.newAddress.map(SecretAddress.masked) {
      states.append(say("has moved to \(address)", "انتقلت إلى \(address)"))
    }
    return states.joined(separator: say(", ", "، "))
  }
}
