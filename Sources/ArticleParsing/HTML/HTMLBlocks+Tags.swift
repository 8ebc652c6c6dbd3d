extension HTMLBlocks {
  mutating func start(_ tag: HTMLTag, _ tokenizer: inout HTMLTokenizer) {
    let element = HTMLElement(tag.name)
    switch element {
    case .script:
      if !tag.isEmpty { tokenizer.skipRawText(tag.name) }
    case .lineBreak: breakLine()
    case .rule:
      closeParagraph()
      flush()
      if !context.isHidden, let last = blocks.last, last.kind != .rule { add(Block(.rule)) }
    case .image: addImage(HTMLAttributes(tag, tokenizer))
    case .embed, .frame: addEmbedded(HTMLAttributes(tag, tokenizer))
    case .void:
      if tag.name == .source { addSource(HTMLAttributes(tag, tokenizer)) }
    case _ where element.isInline:
      if !tag.isEmpty { startInline(tag, element, HTMLAttributes(tag, tokenizer)) }
    default: startBlock(tag, element, HTMLAttributes(tag, tokenizer))
    }
  }

  mutating func end(_ name: HTMLName) {
    let element = HTMLElement(name)
    if element == .lineBreak { return breakLine() }
    if element.isInline {
      if openCounts[Int(element.rawValue)] > 0 { endInline(name, element) }
      return
    }
    if overflow > 0 {
      overflow -= 1
      return
    }
    guard openCounts[Int(element.rawValue)] > 0 else {
      if element == .paragraph { flush() }
      return
    }
    for index in stack.indices.reversed() {
      let open = stack[index]
      if open.element == element, open.name == name || element == .heading {
        while stack.count > index { pop() }
        return
      }
      if open.element.isBarrier, !element.isPartOfTable || open.element == .table { return }
    }
  }

  // MARK: Lines

  private mutating func breakLine() {
    if context.isHidden { return }
    if !context.isCode, text.endsInLineBreak, context.rank == 0 { return flush() }
    // A line is laid out by itself (UAX #9, P1), so what is isolated goes on as such in the next.
    let isolates = text.isEmpty ? [] : stack.compactMap(\.isolate)
    for _ in isolates { text.append(mark: "\u{2069}") }
    text.breakLine()
    for isolate in isolates { text.append(mark: isolate) }
  }

  private mutating func startInline(_ tag: HTMLTag, _ element: HTMLElement, _ attributes: HTMLAttributes) {
    var open = Open(name: tag.name, element: element, outer: context, textStart: text.count, blockStart: blocks.count)
    var inner = context
    inner.read(attributes)
    switch element {
    case .link:
      if openCounts[Int(element.rawValue)] > 0 { endInline(tag.name, element) }
      (open.outer, open.textStart, open.blockStart) = (context, text.count, blocks.count)
      inner = context
      inner.read(attributes)
      open.address = attributes[.href].flatMap { WebAddress.resolve($0, base: base) }
    default: break
    }
    if !inner.isHidden, stack.count < Self.deepest, let isolate = isolate(tag, attributes) {
      open.isolate = isolate
      text.append(mark: isolate)
      open.textStart = text.count
    }
    switch element {
    case .quotation: if !inner.isHidden { text.append(quotationMarks(inner).open) }
    case .link, .superscript, .subscript: break
    default:
      // What only matters to the eye is forgotten at once, unless an end tag of its name would be mistaken.
      if open.isolate == nil, inner.says(the: context), openCounts[Int(element.rawValue)] == 0 { return }
    }
    guard stack.count < Self.deepest else { return }
    push(open, inner)
  }

  /// Ends the element, and those within it that are inline; blocks within stay open, as browsers have it.
  private mutating func endInline(_ name: HTMLName, _ element: HTMLElement) {
    var isAboveBlock = false
    for index in stack.indices.reversed() {
      let open = stack[index]
      if open.name == name {
        if !isAboveBlock {
          while stack.count > index { pop() }
        } else {
          finishInline(open)
          stack.remove(at: index)
          openCounts[Int(open.element.rawValue)] -= 1
          takeBack(open, from: index)
        }
        return
      }
      if open.element.isBarrier { return }
      if !open.element.isInline { isAboveBlock = true }
    }
  }

  private mutating func finishInline(_ open: Open) {
    if context.isHidden { return }
    if open.element == .quotation { text.append(quotationMarks(context).close) }
    if open.isolate != nil { text.append(mark: "\u{2069}") }
    switch open.element {
    case .link: if let address = open.address { mark(open, address) }
    case .superscript: raise(open, HTMLDigits.superscripts)
    case .subscript: raise(open, HTMLDigits.subscripts)
    default: break
    }
  }

  /// «» in a text from right to left, “” else.
  private func quotationMarks(_ context: Context) -> (open: String, close: String) {
    let direction = context.direction ?? context.languageDirection
    let isRightToLeft = direction.map { $0 == .rightToLeft } ?? text.bytes.suffix(60).hasMostlyRightToLeft
    return isRightToLeft ? ("«", "»") : ("“", "”")
  }

  /// m² and H₂O; other words in the place of digits are left as they are.
  private mutating func raise(_ open: Open, _ forms: [UInt8: String]) {
    guard text.count > open.textStart, text.count - open.textStart <= 4 else { return }
    let characters = text.bytes[open.textStart...].map { forms[$0] }
    guard characters.allSatisfy({ $0 != nil }) else { return }
    text.truncate(to: open.textStart)
    for character in characters { text.append(character ?? "") }
  }

  // MARK: Blocks

  private mutating func startBlock(_ tag: HTMLTag, _ element: HTMLElement, _ attributes: HTMLAttributes) {
    var element = element
    // A cell without a table is a piece of text.
    if element.isPartOfTable, element != .table, tables.isEmpty { element = .section }
    closeImplied(by: element)
    flush()
    guard stack.count < Self.deepest else {
      if !tag.isEmpty { overflow += 1 }
      return
    }
    var open = Open(name: tag.name, element: element, outer: context, blockStart: blocks.count)
    var inner = context
    inner.statesDirection = false
    inner.read(attributes)
    switch element {
    case .heading: inner.rank = HTMLElement.ranks[tag.name] ?? 0
    case .quote: (inner.container, inner.depth) = (.quote, inner.depth + 1)
    case .list: inner.depth += 1
    case .numberedList:
      inner.depth += 1
      open.number = (attributes.number(.start) ?? 1) - 1
    case .item:
      inner.container = .item
      if !inner.isHidden, !tag.isEmpty { pendingItem = PendingItem(number: nextNumber(attributes)) }
    case .definition: inner.depth += 1
    case .preformatted: inner.isCode = true
    case .caption, .tableCaption: inner.isCaption = true
    case .table: if !tag.isEmpty { tables.append(HTMLTable(blockStart: blocks.count)) }
    case .row: tables[tables.count - 1].startRow()
    case .cell, .headerCell:
      (inner.container, inner.rank, inner.isCaption) = (.body, 0, false)
      tables[tables.count - 1].startCell(attributes, isHeader: element == .headerCell, at: blocks.count)
    case .video, .audio:
      open.address = mediaAddress(attributes)
      if tag.isEmpty { addMedia(open) }
      inner.isHidden = true
    case .form: inner.isHidden = inner.isHidden || !showsForms
    case .dropped: inner.isHidden = true
    default: break
    }
    if !tag.isEmpty { push(open, inner) }
  }

  private mutating func closeImplied(by element: HTMLElement) {
    switch element {
    case .item: close([.item], within: [.list, .numberedList])
    case .term, .definition: close([.term, .definition], within: [.definitions])
    case .cell, .headerCell: close([.cell, .headerCell], within: [.row])
    case .row: close([.row, .tableCaption], within: [])
    case .tablePart: close([.tablePart, .row, .tableCaption], within: [])
    default: break
    }
    if element.isPartOfTable, element != .table { return }
    closeParagraph()
    // What follows a heading that was never closed is no heading.
    if context.rank > 0, !text.isEmpty || stack.last.map({ blocks.count > $0.blockStart }) == true {
      close([.heading], within: [])
    }
  }

  private mutating func closeParagraph() { close([.paragraph], within: []) }

  /// Ends the innermost of these elements, unless one of `limits` or the edge of a cell stands between.
  private mutating func close(_ elements: [HTMLElement], within limits: [HTMLElement]) {
    guard elements.contains(where: { openCounts[Int($0.rawValue)] > 0 }) else { return }
    for index in stack.indices.reversed() {
      let element = stack[index].element
      if elements.contains(element) {
        while stack.count > index { pop() }
        return
      }
      let isEdge = elements[0].isPartOfTable ? element == .table : element.isBarrier
      if isEdge || limits.contains(element) { return }
    }
  }

  /// The number of the next item, if the innermost list has numbers.
  private mutating func nextNumber(_ attributes: HTMLAttributes) -> Int? {
    guard let list = stack.lastIndex(where: { $0.element == .list || $0.element == .numberedList }),
      stack[list].element == .numberedList
    else { return nil }
    stack[list].number = attributes.number(.value) ?? stack[list].number + 1
    return stack[list].number
  }

  private mutating func push(_ open: Open, _ inner: Context) {
    stack.append(open)
    openCounts[Int(open.element.rawValue)] += 1
    context = inner
  }

  mutating func pop() {
    guard let open = stack.last else { return }
    if open.element.isInline { finishInline(open) } else { flush() }
    if open.element == .table { endTable() }
    stack.removeLast()
    openCounts[Int(open.element.rawValue)] -= 1
    context = open.outer
    switch open.element {
    case .item: pendingItem = nil
    case .cell, .headerCell: tables[tables.count - 1].endCell(at: blocks.count)
    case .video, .audio: addMedia(open)
    default: break
    }
  }
}

extension HTMLElement {
  var isPartOfTable: Bool {
    switch self {
    case .table, .tableCaption, .tablePart, .row, .cell, .headerCell: true
    default: false
    }
  }
}

enum HTMLDigits {
  static let superscripts = forms("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
  static let subscripts = forms("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

  private static func forms(_ plain: String, _ small: String) -> [UInt8: String] {
    Dictionary(uniqueKeysWithValues: zip(plain.utf8, small.map(String.init)))
  }
}
