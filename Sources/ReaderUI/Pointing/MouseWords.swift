/// What is said of the mouse; which key changes it stands in the place of `{}`.
struct MouseWords: Sendable {
  let isOurs: String
  let isTheTerminals: String
}
