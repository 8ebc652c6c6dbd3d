/// A JSON value. Objects keep the order of their members, and both of two with the same name.
enum JSONValue {
  case null
  case bool(Bool)
  /// As it is written: an id of twenty digits must not be rounded.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// With the place where it stands, so that a feed's item can be kept as it was sent.
  case object([(name: String, value: JSONValue)], at: Range<Int>)

  /// The last member of that name, as most readers take it; nil also where this is no object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members, _) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  /// A string, or a number as spelt.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
