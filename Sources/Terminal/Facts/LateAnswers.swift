/// Answers to questions that are no longer waited for: over a slow line they come later.
///
/// It reads what the terminal sends beside `KeyReader`, which takes all of it and passes over answers as over any
/// sequence that is no key.
nonisolated struct LateAnswers {
  /// So long after a question an answer counts. What looks like one later is part of something that is pasted.
  static let longest = Duration.seconds(60)
  /// More questions than that are not asked at once.
  static let most = 4

  private var questions: [(reader: ProbeReader, isOuter: Bool, asked: Duration)] = []

  /// How many questions are without an answer at this time.
  func count(at now: Duration) -> Int { questions.count { now - $0.asked <= Self.longest } }

  /// The answers that `reader` waits for are still to come. `isOuter`: from the terminal around GNU screen.
  mutating func expect(_ reader: ProbeReader = ProbeReader(), isOuter: Bool = false, asked: Duration) {
    questions.append((reader, isOuter, asked))
  }

  /// Takes in what the terminal has sent; gives the answers to each question of which all have come by that. Terminals
  /// answer in the order in which they are asked.
  mutating func read(_ bytes: [UInt8], at now: Duration) -> [(replies: ProbeReplies, isOuter: Bool)] {
    questions.removeAll { now - $0.asked > Self.longest }
    var answered: [(replies: ProbeReplies, isOuter: Bool)] = []
    var rest = bytes
    while !questions.isEmpty, !rest.isEmpty {
      questions[0].reader.read(rest)
      guard questions[0].reader.isComplete else {
        questions[0].reader.forgetKeys()
        break
      }
      let (reader, isOuter, asked) = questions.removeFirst()
      var replies = reader.replies
      replies.milliseconds = Int((now - asked).milliseconds)
      answered.append((replies, isOuter))
      rest = reader.typed
    }
    return answered
  }
}

extension TerminalFacts {
  /// What is known once the terminal has answered again. `isSwitched`: its own bidi may have been switched off by us.
  nonisolated func answered(_ replies: ProbeReplies, isSwitched: Bool) -> Self {
    var (now, new) = (self, replies)
    let isSame = self.replies.map { $0.version == new.version && $0.secondary == new.secondary } ?? true
    if isSwitched, isSame, new.implicitBidi == 2 { new.implicitBidi = 1 }
    // Not every question asks for these.
    new.readsUTF8 = new.readsUTF8 && self.replies?.readsUTF8 ?? true
    new.ground = new.ground ?? self.replies?.ground
    now.replies = new
    return now
  }
}
