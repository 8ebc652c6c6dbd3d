/// What is said of addresses that are opened. `{address}`, `{program}` and `{n}` are what each names.
struct OpeningWords: Sendable {
  /// Hints
  let open: String
  let copy: String
  let links: String
  /// Before the address of the link whose number is typed.
  let link: String
  let letters: String
  /// In view.
  let noLinks: String
  /// In the whole article.
  let hasNoLinks: String
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
}
