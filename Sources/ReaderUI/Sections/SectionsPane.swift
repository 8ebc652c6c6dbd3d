extension State {
  var showsSections: Bool { panes.shows(.sections) }

  /// The line that narrows them takes one.
  var sectionRowsInView: Int { max(1, bodyRows - (sections.narrow == nil ? 0 : 1)) }

  /// The store has not told yet what there is, and may do so still.
  var sectionsAreToCome: Bool {
    sections.counts == nil && (sections.asking.isStale || sections.asking.question != nil)
  }
}
