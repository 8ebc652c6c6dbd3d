/// What an element does to the blocks around it.
enum HTMLElement: UInt8, CaseIterable {
  case unknown
  /// Markup within a line that says nothing in plain text.
  case inline
  case link, quotation, superscript, `subscript`
  case lineBreak, image, rule, embed
  /// No content and nothing to show.
  case void
  case section, paragraph, heading, quote, list, numberedList, item, definitions, term, definition, preformatted
  case figure, caption
  case table, tableCaption, tablePart, row, cell, headerCell
  case video, audio, frame
  /// Text that is no markup and no text of the article.
  case script
  /// What a page has around its article.
  case dropped
  case form

  init(_ name: HTMLName) { self = Self.elements[name] ?? .unknown }

  var isInline: Bool {
    switch self {
    case .unknown, .inline, .link, .quotation, .superscript, .subscript: true
    default: false
    }
  }

  var isVoid: Bool {
    switch self {
    case .lineBreak, .image, .rule, .embed, .void: true
    default: false
    }
  }

  var isCell: Bool { self == .cell || self == .headerCell }

  /// What an end tag within does not reach past (HTML §13.2.4.2, “in scope”).
  var isBarrier: Bool { isCell || self == .table || self == .tableCaption }

  /// 1…6 of `h1` … `h6`.
  static let ranks = Dictionary(uniqueKeysWithValues: (1...6).map { (HTMLName("h\($0)"), $0) })

  private static let elements: [HTMLName: HTMLElement] = {
    let names: [(HTMLElement, String)] = [
      (
        .inline,
        """
        abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr output ruby rb rt s \
        samp small span strike strong time tt u var canvas object picture math slot
        """
      ),
      (.link, "a"), (.quotation, "q"), (.superscript, "sup"), (.subscript, "sub"),
      (.lineBreak, "br"), (.image, "img image"), (.rule, "hr"), (.embed, "embed"),
      (.void, "area base basefont bgsound col frame input keygen link meta param source track wbr"),
      (
        .section,
        """
        address article aside body center details dialog div fieldset footer header hgroup html legend main \
        marquee search section summary
        """
      ),
      (.paragraph, "p"), (.heading, "h1 h2 h3 h4 h5 h6"), (.quote, "blockquote"), (.list, "ul menu dir"),
      (.numberedList, "ol"), (.item, "li"), (.definitions, "dl"), (.term, "dt"), (.definition, "dd"),
      (.preformatted, "pre listing xmp plaintext"), (.figure, "figure"), (.caption, "figcaption"),
      (.table, "table"), (.tableCaption, "caption"), (.tablePart, "thead tbody tfoot colgroup"), (.row, "tr"),
      (.cell, "td"), (.headerCell, "th"), (.video, "video"), (.audio, "audio"), (.frame, "iframe"),
      (.script, "script style template title textarea noframes noembed"),
      (.dropped, "nav noscript button select datalist svg progress meter rp applet"), (.form, "form"),
    ]
    var elements: [HTMLName: HTMLElement] = [:]
    for (element, list) in names {
      for name in list.split(separator: " ") { elements[HTMLName(name.utf8)] = element }
    }
    return elements
  }()
}
