import ArticleParsing
import Ingest
import Store

/// What is wrong with headers, logins and local hosts.
extension Messages {
  static func text(for error: RequestHeaderError) -> String {
    switch error {
    case .badName:
      say(
        "it should be NAME: VALUE, with a name of letters, digits and -",
        "المطلوب NAME: VALUE، واسم من حروف لاتينية وأرقام و-",
        fa: "باید NAME: VALUE باشد، با نامی از حرف‌های لاتین، رقم و -",
        ur: "\u{200F}NAME: VALUE ہونا چاہیے، اور نام لاطینی حروف، ہندسوں اور - سے",
        he: "צריך להיות NAME: VALUE, והשם מאותיות לטיניות, ספרות ו־-",
        fr: "il faut NAME: VALUE, avec un nom fait de lettres, de chiffres et de -")
    case .reserved(let name):
      say(
        "\(PlainText.name(name)) is said by the program itself", "يقول البرنامج \(PlainText.name(name)) بنفسه",
        fa: "\(PlainText.name(name)) را خود برنامه می‌گوید",
        ur: "\(PlainText.name(name)) پروگرام خود بتاتا ہے",
        he: "את \(PlainText.name(name)) אומרת התוכנית עצמה",
        fr: "le programme dit lui-même \(PlainText.name(name))")
        + insteadOf(name)
    case .badValue:
      say(
        "the value should be one line of visible characters of ASCII", "القيمة سطر واحد من محارف ASCII المرئية",
        fa: "مقدار باید یک سطر از نویسه‌های دیدنی ASCII باشد",
        ur: "قدر ASCII کے نظر آنے والے حروف کی ایک سطر ہونی چاہیے",
        he: "הערך צריך להיות שורה אחת של תווי ASCII נראים",
        fr: "la valeur doit être une ligne de caractères ASCII visibles")
    case .tooLong:
      say(
        "the value should have at most \(RequestHeader.valueLimit) bytes",
        "القيمة \(counted(RequestHeader.valueLimit, \.byte)) على الأكثر",
        fa: "مقدار: حداکثر \(counted(RequestHeader.valueLimit, \.byte))",
        ur: "قدر: زیادہ سے زیادہ \(counted(RequestHeader.valueLimit, \.byte))",
        he: "הערך: לכל היותר \(counted(RequestHeader.valueLimit, \.byte))",
        fr: "la valeur ne doit pas dépasser \(counted(RequestHeader.valueLimit, \.byte))")
    case .tooMany:
      say(
        "there may be \(RequestHeader.most) of them", "العدد الأقصى \(RequestHeader.most)",
        fa: "حداکثر \(RequestHeader.most) تا پذیرفته می‌شود",
        ur: "زیادہ سے زیادہ \(RequestHeader.most) ہو سکتے ہیں",
        he: "מותר עד \(RequestHeader.most) מהן",
        fr: "il peut y en avoir \(RequestHeader.most)")
    }
  }
  private static func insteadOf(_ name: String) -> String {
    switch name.lowercased() {
    case "cookie":
      say(
        "; --cookie, or `cookie` in the settings, sets it", "؛ ويضبطها --cookie، أو `cookie` في الإعدادات",
        fa: "؛ --cookie، یا `cookie` در تنظیمات، آن را می‌گذارد",
        ur: "؛ --cookie یا ترتیبات میں `cookie` اسے مقرر کرتا ہے",
        he: "; --cookie, או `cookie` בהגדרות, קובע אותה",
        fr: "\u{A0}; --cookie, ou `cookie` dans les réglages, le fixe")
    case "user-agent":
      say(
        "; --user-agent, or `user_agent` in the settings, sets it",
        "؛ ويضبطه --user-agent، أو `user_agent` في الإعدادات",
        fa: "؛ --user-agent، یا `user_agent` در تنظیمات، آن را می‌گذارد",
        ur: "؛ --user-agent یا ترتیبات میں `user_agent` اسے مقرر کرتا ہے",
        he: "; --user-agent, או `user_agent` בהגדרות, קובע אותה",
        fr: "\u{A0}; --user-agent, ou `user_agent` dans les réglages, le fixe")
    default: ""
    }
  }
  static var headersShape: String {
    say(
      "headers should be `NAME: VALUE` lines",
      "ينبغي أن تكون headers أسطر `NAME: VALUE`",
      fa: "\u{200F}headers باید سطرهای `NAME: VALUE` باشد",
      ur: "\u{200F}headers میں `NAME: VALUE` کی سطریں ہونی چاہییں",
      he: "\u{200F}headers צריך להיות שורות `NAME: VALUE`",
      fr: "headers doit être des lignes `NAME: VALUE`")
  }
  static var loginsShape: String {
    say(
      "logins should be a list of `{host: NAME, user: NAME, password_command: COMMAND}`",
      "ينبغي أن تكون logins قائمة من `{host: NAME, user: NAME, password_command: COMMAND}`",
      fa: "\u{200F}logins باید فهرستی از `{host: NAME, user: NAME, password_command: COMMAND}` باشد",
      ur: "\u{200F}logins میں `{host: NAME, user: NAME, password_command: COMMAND}` کی فہرست ہونی چاہیے",
      he: "\u{200F}logins צריך להיות רשימה של `{host: NAME, user: NAME, password_command: COMMAND}`",
      fr: "logins doit être une liste de `{host: NAME, user: NAME, password_command: COMMAND}`")
  }
  static var badLogin: String {
    say(
      "the host of a login is NAME, NAME:PORT or http://NAME; user and password_command say something",
      """
      المضيف في logins هو NAME أو NAME:PORT أو http://NAME؛ ولا تُترك user وpassword_command فارغتين
      """,
      fa: "\u{200F}host در logins یکی از NAME، NAME:PORT یا http://NAME است؛ user و password_command خالی نیست",
      ur: "\u{200F}logins میں host یا NAME ہے یا NAME:PORT یا http://NAME؛ user اور password_command خالی نہ ہوں",
      he: "\u{200F}host ב־logins הוא NAME, NAME:PORT או http://NAME; user ו־password_command אינם ריקים",
      fr: "host dans logins est NAME, NAME:PORT ou http://NAME\u{A0}; user et password_command ne sont pas vides")
  }
  static var localHostsShape: String {
    say(
      "local_hosts should be a list of names",
      "ينبغي أن تكون local_hosts قائمة أسماء",
      fa: "\u{200F}local_hosts باید فهرستی از نام‌ها باشد",
      ur: "\u{200F}local_hosts میں ناموں کی فہرست ہونی چاہیے",
      he: "\u{200F}local_hosts צריך להיות רשימת שמות",
      fr: "local_hosts doit être une liste de noms")
  }
}
