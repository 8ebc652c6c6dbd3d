extension State {
  /// Whether it is drawn as `other` is: what the store was asked, and which keys wait for that, is in no frame but where
  /// nothing was found yet and where the sections are to come.
  func looks(like other: State) -> Bool {
    guard ahead.answers.contains(.forms) == other.ahead.answers.contains(.forms),
      sectionsAreToCome == other.sectionsAreToCome
    else { return false }
    var same = self
    (same.ahead, same.changes, same.finds, same.looks) = (other.ahead, other.changes, other.finds, other.looks)
    same.sections.asking = other.sections.asking
    return same == other
  }
}
