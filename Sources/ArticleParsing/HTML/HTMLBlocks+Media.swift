extension HTMLBlocks {
  mutating func addImage(_ attributes: HTMLAttributes) {
    guard !context.isHidden, !attributes.isHidden else { return }
    let width = attributes.number(.width)
    let height = attributes.number(.height)
    // A picture that nobody sees counts readers.
    if let width, width <= 1 { return }
    if let height, height <= 1 { return }
    let text = [HTMLName.alt, .title].lazy.compactMap { attributes[$0].flatMap(CleanText.line) }.first ?? ""
    let names = attributes[.cssClass]?.lowercased() ?? ""
    let isLetter =
      (width ?? 100) <= 32 && (height ?? 100) <= 32
      || names.hasPart("emoji") || names.hasPart("smiley")
    if isLetter {
      if self.text.isEmpty { textContext = context }
      return self.text.append(text)
    }
    let address = imageAddress(attributes)
    if let address, Self.isCounter(address) { return }
    if text.isEmpty, address == nil { return }
    // Twice in a row: once for browsers with scripts and once for those without.
    if let address, (pendingImages.last ?? blocks.last)?.address == address { return }
    let block = Block(
      .image, text, level: context.depth, number: address.map { links.number(of: $0) }, address: address,
      direction: context.direction)
    if self.text.isEmpty { add(block) } else { pendingImages.append(block) }
  }

  /// `<iframe>` and `<embed>`.
  mutating func addEmbedded(_ attributes: HTMLAttributes) {
    guard !context.isHidden, !attributes.isHidden else { return }
    if let width = attributes.number(.width), width <= 1 { return }
    if let height = attributes.number(.height), height <= 1 { return }
    guard let address = mediaAddress(attributes) else { return }
    flush()
    let title = attributes[.title].flatMap(CleanText.line) ?? ""
    add(
      Block(
        .embedded, title, level: context.depth, number: links.number(of: address), address: address,
        direction: context.direction))
  }

  /// `<source>` names the address of the video or audio around it, or of a picture.
  mutating func addSource(_ attributes: HTMLAttributes) {
    guard let place = stack.lastIndex(where: { $0.element == .video || $0.element == .audio }) else {
      return addPictureSource(attributes)
    }
    if stack[place].address == nil { stack[place].address = mediaAddress(attributes) }
  }

  /// A video or audio that has ended.
  mutating func addMedia(_ open: Open) {
    guard !context.isHidden, let address = open.address else { return }
    add(
      Block(
        open.element == .video ? .video : .audio, level: context.depth, number: links.number(of: address),
        address: address, direction: context.direction))
  }

  /// Something that goes with the article, unless the text has shown it or linked to it.
  mutating func addFile(_ file: Block) {
    guard let address = file.address, !links.contains(address) else { return }
    var block = file
    block.number = links.number(of: address)
    add(block)
  }

  func mediaAddress(_ attributes: HTMLAttributes) -> String? {
    for name in HTMLName.lateSources + [.src] {
      if let address = attributes[name].flatMap({ WebAddress.resolve($0, base: base) }) { return address }
    }
    return nil
  }

  /// Known counters of readers that do not give their size.
  private static func isCounter(_ address: String) -> Bool {
    ["feeds.feedburner.com/~r/", "feedsportal.com/", "pixel.wp.com/", "stats.wordpress.com/b.gif", "/pixel.gif"]
      .contains { address.hasPart($0) }
  }
}

extension String {
  /// Whether an ASCII text stands within; `contains` compares characters and takes fifty times as long.
  func hasPart(_ part: StaticString) -> Bool {
    let part = part.description.utf8
    guard let first = part.first else { return true }
    var rest = Substring(self).utf8
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
