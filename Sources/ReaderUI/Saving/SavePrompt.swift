internal import ArticleWriting
internal import Screen
internal import Store
internal import TextLayout

/// The question which format articles should be saved in.
struct SaveChoice: Equatable, Sendable {
  var ids: [Article.ID]
}

/// The line in which the path of a file is typed, or of a folder for several.
struct SavePrompt: LinePrompt, Equatable, Sendable {
  var ids: [Article.ID]
  var format: ArticleFormat
  var line: LineEditor
  /// The folder that was proposed, which is made if it is missing.
  var folder: String
}

extension State {
  /// Saves the open article, or all that are flagged, or the selected one.
  mutating func save() -> [Effect] {
    let (flagged, asking) = takeFlagged()
    if !asking.isEmpty { return asking }
    let ids = flagged ?? current.map { [$0.id] } ?? []
    if !ids.isEmpty { overlay = .saveFormat(SaveChoice(ids: ids)) }
    return []
  }

  /// Proposes where to save: under the article's own name, or a folder.
  mutating func save(as format: ArticleFormat) -> [Effect] {
    guard case .saveFormat(let choice) = overlay else { return [] }
    var path = savePlace.path(of: "")
    if choice.ids.count == 1, let article = article(of: choice.ids[0]) {
      path = savePlace.path(of: FileName.proposed(for: article, ending: format.fileExtension))
    }
    overlay = .savePath(
      SavePrompt(ids: choice.ids, format: format, line: LineEditor(.save, path), folder: savePlace.path(of: "")))
    return []
  }

  func article(of id: Article.ID) -> Article? {
    opened.last { $0.id == id }?.content?.article ?? list.articles.first { $0.id == id }
  }

  mutating func saveFile() -> [Effect] {
    guard case .savePath(let prompt) = overlay else { return [] }
    // Nothing typed is nothing to save.
    guard !prompt.field.text.isEmpty else { return [] }
    overlay = nil
    lines.add(prompt.field.text, to: .save)
    let path = savePlace.absolute(prompt.field.text)
    if prompt.ids.count > 1 { message = .text(strings.count(strings.saving.savingMany, prompt.ids.count)) }
    return [
      .save(
        SaveRequest(
          ids: prompt.ids, format: prompt.format, path: path,
          makesFolder: savePlace.makesFolder && path.hasPrefix(prompt.folder), interface: interface,
          offset: clock.offset))
    ]
  }

  mutating func type(_ key: Key, in prompt: SavePrompt) -> [Effect]? {
    var prompt = prompt
    guard edit(&prompt.field, key, from: .leftToRight) else { return nil }
    overlay = .savePath(prompt)
    return []
  }

  /// A file by its path, several by their folder.
  private func told(_ paths: [String], ofSeveral: Bool) -> String {
    let words = strings.saving
    guard let path = paths.first else { return words.saved }
    let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    guard ofSeveral else {
      let name = Self.shortened(path.dropFirst(folder.count))
      return "\(words.saved) \(name.isolatedFromLeft) · \(String(folder).isolatedFromLeft)"
    }
    return "\(strings.count(words.savedMany, paths.count)) \(String(folder).isolatedFromLeft)"
  }

  /// A name without its middle: at its end stands what one file has and no other, «(2).txt».
  private static func shortened(_ name: Substring) -> String {
    let (most, end) = (48, 16)
    return name.count > most ? name.prefix(most - end - 1) + "…" + name.suffix(end) : String(name)
  }

  /// Tells where the files are, with their whole path, or which are not there and why.
  mutating func take(_ outcome: SaveOutcome) {
    let words = strings.saving
    guard let failure = outcome.failures.first else {
      if !outcome.paths.isEmpty { message = .text(told(outcome.paths, ofSeveral: outcome.paths.count > 1)) }
      return
    }
    let reason = strings.message(for: failure.error)
    if outcome.paths.isEmpty, outcome.failures.count == 1 {
      message = .error(words.notSaved + strings.colon + reason)
      return
    }
    let named = article(of: failure.id).map { " (\($0.title.isolated))" } ?? ""
    let lost = strings.count(words.notSavedMany, outcome.failures.count) + strings.colon + reason + named
    message = .error(outcome.paths.isEmpty ? lost : told(outcome.paths, ofSeveral: true) + words.separator + lost)
  }
}

extension Strings {
  /// Why a file was not written.
  func message(for error: SaveError) -> String {
    switch error {
    case .noFolder(let folder): words.saving.noFolder.replacing("{}", with: folder.isolatedFromLeft)
    case .notPermitted(let folder): words.saving.notPermitted.replacing("{}", with: folder.isolatedFromLeft)
    case .diskFull: words.diskFull
    case .nameTooLong: words.saving.nameTooLong
    case .readOnlyFileSystem: words.readOnlyFileSystem
    case .noArticle: words.saving.noFile
    case .store(let error): message(for: error)
    case .other(let reason): reason.isolated
    }
  }

  func name(of format: ArticleFormat) -> String {
    switch format {
    case .text: words.saving.text
    case .markdown: "Markdown"
    case .html: "HTML"
    case .json: "JSON"
    case .raw: words.saving.raw
    }
  }
}
