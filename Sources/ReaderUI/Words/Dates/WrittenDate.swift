internal import ArticleParsing
public import ArticleWriting
internal import Foundation
internal import Store

extension Strings {
  /// `3 يوليو 2025 14:30`: the date as it must stand in a file, which will be read in another year. What has none of its
  /// own says when it came.
  func writtenDate(of article: Article, offset: Int) -> String {
    guard let published = article.published else {
      guard article.isDateArrival else { return words.undated }
      let day = CivilDay(seconds: Int(article.date.timeIntervalSince1970), offset: offset)
      return words.importedOn.replacing("{date}", with: whole(day))
    }
    if let day = article.dayAlone { return whole(day) }
    let seconds = published.seconds
    let minute = ((seconds + offset) % 86_400 + 86_400) % 86_400 / 60
    let (hour, rest) = (minute / 60, minute % 60)
    return whole(CivilDay(seconds: seconds, offset: offset)) + " \(hour):\(rest < 10 ? "0" : "")\(rest)"
  }

  private func whole(_ day: CivilDay) -> String {
    "\(name(ofDay: day)) \(words.months.names[day.month - 1]) \(day.year)"
  }
}

extension Interface {
  /// What stands around an article where it is saved or handed to another program.
  ///
  /// - Parameter offset: How far east of Greenwich the reader's clock is, in seconds.
  public func articleWords(offset: Int) -> ArticleWords {
    let strings = strings
    return ArticleWords(
      direction: strings.direction, related: strings.related,
      date: { strings.writtenDate(of: $0, offset: offset) },
      media: { kind in
        let name = strings.name(of: kind)
        return name.isEmpty ? kind.rawValue : name
      })
  }
}
