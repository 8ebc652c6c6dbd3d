/// What is wrong where JSON ends to be some. The words are those of the command line in English, and of rows of the store,
/// which keep their meaning.
public enum JSONFault: String, CaseIterable, Sendable {
  case endsEarly = "it ends too early"
  case endsInString = "it ends within a string"
  case noValue = "no value begins so"
  case noName = "a name is missing"
  case noColon = "a colon is missing"
  case noCommaOrBrace = "a comma or brace is missing"
  case noCommaOrBracket = "a comma or bracket is missing"
  case noDigit = "a digit is missing"
  case noHexDigit = "a hexadecimal digit is missing"
  case badEscape = "no such escape"
  case control = "a control character stands in a string"
  /// `JSONReader.deepest`
  case tooDeep = "more than 64 values within one another"
  case somethingBehind = "something follows the value"
}
