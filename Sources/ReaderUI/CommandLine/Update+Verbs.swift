internal import ArticleParsing
internal import ArticleWriting
internal import FilterLanguage
internal import Screen
internal import Store

// What commands do with what stands behind their names.
extension State {
  mutating func run(_ verb: LineVerb, _ reading: CommandReading) throws(CommandProblem) -> [Effect] {
    let argument = reading.argument
    switch verb {
    case .filter: return try list(argument, of: query)
    case .tag: return go(to: Query(tags: [argument]), line: "")
    case .narrow: return narrow(by: [argument])
    case .source: return try list(strings.filterWords.condition(\.source, argument), of: .everything)
    case .feed: return try list(strings.filterWords.condition(\.feed, argument), of: .everything)
    case .find: return try find(argument)
    case .open, .go:
      guard let row = number(argument) else { throw .unreadable(argument, verb) }
      let left = try go(toRow: row)
      return verb == .go ? left : left + openSelected()
    case .save: return try save(argument)
    case .export: return try export(argument)
    case .mark: return try mark(argument)
    case .interface:
      guard let new = Interface(rawValue: argument.lowercased()) else { throw .unreadable(argument, verb) }
      switchLanguage(to: new)
      return []
    case .today: return try showDay(argument)
    case .pipe: return try pipe(argument)
    case .editTags: return try setTags(argument)
    case .quit: throw .takesNothing(reading.name)
    }
  }

  /// In the digits of any keyboard.
  func number(_ text: String) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var number = 0
    for character in text {
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// As if it had been typed in the filter line, and kept: a blank follows its last word.
  private mutating func list(_ line: String, of query: Query) throws(CommandProblem) -> [Effect] {
    do throws(FilterError) {
      return go(to: try query.with(filterText: line + " ", now: now), line: line)
    } catch {
      throw .filter(strings.filterWords.error(error.reason))
    }
  }

  private mutating func find(_ text: String) throws(CommandProblem) -> [Effect] {
    guard mode == .article, opened.last?.content != nil else { throw .notHere("find", places: [.article]) }
    _ = find()
    guard var line else { return [] }
    line.take(LineField(text))
    return retype(line)
  }

  /// Selects a row of the list by its number.
  mutating func go(toRow row: Int) throws(CommandProblem) -> [Effect] {
    let count = list.reachesNewest ? list.articles.count : 0
    guard (1...max(1, count)).contains(row), count > 0 else { throw .noSuchRow(count) }
    let left = leaveAll()
    (overlay, pagesBehind, focus) = (nil, [], .list)
    arrangement.isZen = false
    layOutArticles()
    selectInList(row - 1)
    return left + missingPage()
  }

  /// What a command is for that acts on articles: the flagged ones, else the current one with all that its row stands for.
  private mutating func meant(_ verb: LineVerb) throws(CommandProblem) -> (ids: [Article.ID], asking: [Effect]) {
    let (flagged, asking) = takeFlagged()
    if !asking.isEmpty { return ([], asking) }
    guard let ids = flagged ?? currentRow?.row ?? current.map({ [$0.id] }), !ids.isEmpty else {
      throw .notHere(verb.rawValue, places: [.list, .article])
    }
    return (ids, [])
  }

  /// A format, and a path behind it; without one it is asked for.
  private mutating func save(_ argument: String) throws(CommandProblem) -> [Effect] {
    let (format, path) = try formatAndPath(argument, .save)
    let (ids, asking) = try meant(.save)
    if !asking.isEmpty { return asking }
    guard !path.isEmpty else {
      overlay = .saveFormat(SaveChoice(ids: ids))
      return save(as: format)
    }
    return [.save(request(ids, format, savePlace.absolute(path)))]
  }

  private func request(_ ids: [Article.ID], _ format: ArticleFormat, _ path: String) -> SaveRequest {
    let folder = savePlace.path(of: "")
    return SaveRequest(
      ids: ids, format: format, path: path, makesFolder: savePlace.makesFolder && path.hasPrefix(folder),
      interface: interface, offset: clock.offset)
  }

  private func formatAndPath(
    _ argument: String, _ verb: LineVerb
  ) throws(CommandProblem) -> (format: ArticleFormat, path: String) {
    let name = argument.prefix { !$0.isWhitespace }
    guard let format = ArticleFormat(rawValue: name.lowercased()) else { throw .unreadable(String(name), verb) }
    return (format, String(argument.dropFirst(name.count)).trimmingSpaces)
  }

  /// All that is listed, each in a file of a folder.
  private mutating func export(_ argument: String) throws(CommandProblem) -> [Effect] {
    let (format, folder) = try formatAndPath(argument, .export)
    guard !folder.isEmpty else { throw .needs(.export) }
    let most = SaveRequest.mostExported
    // Where the number is not known yet it may be any.
    guard let counts = list.counts, counts.articles <= most, counts.articles < counts.bound else {
      throw .tooMany(most)
    }
    guard counts.articles > 0 else {
      message = .text(strings.noMatch)
      return []
    }
    let path = savePlace.absolute(folder)
    message = .text(strings.count(strings.saving.savingMany, counts.articles))
    return [.export(query, request([], format, path.hasSuffix("/") ? path : path + "/"))]
  }

  /// A state, and a filter behind it; without one, for what is flagged or current.
  private mutating func mark(_ argument: String) throws(CommandProblem) -> [Effect] {
    let name = argument.prefix { !$0.isWhitespace }
    let line = String(argument.dropFirst(name.count)).trimmingSpaces
    let mark: Mark
    switch FilterCompletion.state(named: String(name)) {
    case .read: mark = .read
    case .unread: mark = .unread
    case .starred: mark = .starred
    case .unstarred: mark = .unstarred
    case nil: throw .unreadable(String(name), .mark)
    }
    guard line.isEmpty else {
      do throws(FilterError) {
        return [.markMatching(mark, try Query(filter: line + " ", now: now))]
      } catch {
        throw .filter(strings.filterWords.error(error.reason))
      }
    }
    let (ids, asking) = try meant(.mark)
    return asking.isEmpty ? [.markSeveral(mark, ids)] : asking
  }

  private mutating func showDay(_ text: String) throws(CommandProblem) -> [Effect] {
    let query = try? Query(filter: "on:\"\(text.replacing("\"", with: ""))\"", now: now)
    guard case .dates(let start, _)? = query?.conditions.first else { throw .unreadable(text, .today) }
    // Noon of that day, wherever its midnight was.
    let day = CivilDay(seconds: Int(start) + 43_200, offset: clock.offset).daysSince1970
    guard day <= presentDay else { throw .unreadable(text, .today) }
    keepPage()
    overlay = .today(TodayPage(day: day))
    return [.readToday(day: day)]
  }

  private mutating func pipe(_ text: String) throws(CommandProblem) -> [Effect] {
    guard [.list, .article].contains(mode), current != nil else { throw .notHere("pipe", places: [.list, .article]) }
    _ = pipe()
    guard case .pipe(var prompt) = overlay else { return [] }
    prompt.line = LineEditor(.pipe, text)
    overlay = .pipe(prompt)
    return runCommand()
  }

  private mutating func setTags(_ text: String) throws(CommandProblem) -> [Effect] {
    guard [.list, .article].contains(mode), current != nil else {
      throw .notHere("edit-tags", places: [.list, .article])
    }
    let asking = editTags()
    guard case .editTags(var prompt) = overlay else { return asking }
    prompt.line = LineEditor(.tags, text)
    overlay = .editTags(prompt)
    return saveTags()
  }
}
