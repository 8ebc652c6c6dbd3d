internal import Screen

/// What stands in front while feeds are added and changed; a line or a question leaves the window behind it in view.
func draw(_ window: SubscribingWindow, over state: State, in rect: Rect, of frame: inout Frame) {
  switch window {
  case .found(let proposal): FoundFeedView(proposal: proposal, state: state).draw(in: rect, of: &frame)
  case .details(let feed): FeedDetailsView(item: feed, state: state).draw(in: rect, of: &frame)
  case .starters(let picker): StarterView(picker: picker, state: state).draw(in: rect, of: &frame)
  case .line(let prompt) where prompt.problem != nil:
    let overlay = OverlayFrame(in: rect, columns: 76, over: state, of: &frame)
    frame.draw(state.strings.feedWords.foundTitle, .title, in: overlay.head)
    if let problem = prompt.problem { frame.drawNotice(state.strings.text(of: problem), in: overlay.body) }
  case .line, .removal:
    switch state.windowsBehind.last {
    case .feeds(let picker): FeedPickerView(picker: picker, state: state).draw(in: rect, of: &frame)
    case .subscribing(let behind): draw(behind, over: state, in: rect, of: &frame)
    default: break
    }
  }
}
