/// What is said of addresses that are opened. `{address}`, `{program}` and `{n}` are what each names.
struct OpeningWords: Sendable {
  /// Hints
  let open: String
  let copy: String
  let links: String
  /// Before the address of the link whose number is typed.
  let link: String
  let letters: String
  let noLinks: String
  let noSuchLetters: String

  /// Done or not
  let opening: String
  let given: String
  let noBrowser: String
  let remote: String
  let notThere: String
  let cannotRun: String
  let failed: String
  let ended: String
  let notOpened: String
  let tooLong: String
  let noHost: String

  /// Questions, and what stands before the host as name servers know it.
  let ask: String
  let disagrees: String
  let userInfo: String
  let lookAlike: String
  let host: String

  static let arabic = OpeningWords(
    open: "فتح",
    copy: "نسخ",
    links: "روابط",
    link: "الرابط {n}:",
    letters: "اكتب الحروف التي بجانب الرابط",
    noLinks: "لا رابط فيما يظهر من المقال",
    noSuchLetters: "لا رابط بهذه الحروف",
    opening: "يُفتح {address}",
    given: "سُلّم إلى {program}: {address}",
    noBrowser: "لا متصفح هنا",
    remote: "لا متصفح عبر ssh",
    notThere: "لا برنامج اسمه {program}",
    cannotRun: "تعذّر تشغيل {program}",
    failed: "فشل {program} وخرج بالرمز {n}",
    ended: "أنهت الإشارة {n} برنامج {program}",
    notOpened: "لا يُفتح إلا عنوان صفحة أو بريد",
    tooLong: "هذا العنوان أطول من أن يُفتح",
    noHost: "ليس في هذا العنوان اسم موقع صحيح",
    ask: "أيُفتح؟",
    disagrees: "كلام هذا الرابط يسمّي موقعًا آخر. هذا ما يقود إليه:",
    userInfo: "ما يشبه اسم موقع في أول هذا العنوان ليس الموقع الذي يقود إليه:",
    lookAlike: "حروف اسم هذا الموقع تشبه حروف اسم آخر. هذا ما يقود إليه:",
    host: "الموقع:")

  static let english = OpeningWords(
    open: "open",
    copy: "copy",
    links: "links",
    link: "Link {n}:",
    letters: "Type the letters beside a link",
    noLinks: "No link is in view",
    noSuchLetters: "No link has these letters",
    opening: "Opening {address}",
    given: "Given to {program}: {address}",
    noBrowser: "No browser here",
    remote: "No browser over ssh",
    notThere: "There is no program {program}",
    cannotRun: "{program} cannot be run",
    failed: "{program} failed with {n}",
    ended: "{program} was ended by signal {n}",
    notOpened: "Only an address of a page or for mail is opened",
    tooLong: "This address is too long to be opened",
    noHost: "This address has no proper host",
    ask: "Open it?",
    disagrees: "The words of this link name another place. It leads to:",
    userInfo: "What looks like a host at the beginning of this address is not where it leads:",
    lookAlike: "The letters of this host look like those of another. It leads to:",
    host: "Host:")
}
