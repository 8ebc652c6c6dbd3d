/// Which of the addresses of a picture a browser would show (HTML §4.8.4, and what scripts do that load pictures late).
extension HTMLBlocks {
  /// The address that a script puts in the place of a placeholder, else `src`, else the best of `srcset`, else that of
  /// the `<picture>` around.
  mutating func imageAddress(_ attributes: HTMLAttributes) -> String? {
    defer { pictureSource = nil }
    for name in HTMLName.lateSources {
      if let address = attributes[name].flatMap({ WebAddress.resolve($0, base: base) }) { return address }
    }
    let late = best(of: HTMLName.lateSourceSets, attributes)
    let source = attributes[.src].flatMap { WebAddress.resolve($0, base: base) }
    if let late { return late }
    if let source, !Self.isPlaceholder(source) { return source }
    return attributes[.srcset].flatMap(best) ?? pictureSource ?? source
  }

  /// `<source>` in a `<picture>`: the first counts, as for a browser that knows all types.
  mutating func addPictureSource(_ attributes: HTMLAttributes) {
    guard pictureSource == nil else { return }
    pictureSource = best(of: [.srcset] + HTMLName.lateSourceSets, attributes)
  }

  private func best(of names: [HTMLName], _ attributes: HTMLAttributes) -> String? {
    for name in names { if let address = attributes[name].flatMap(best) { return address } }
    return nil
  }

  /// Names that authors of scripts give to what stands in for a picture.
  private static func isPlaceholder(_ address: String) -> Bool {
    let name = (address.split(separator: "/").last.map(String.init) ?? "").lowercased()
    return ["placeholder", "blank.", "spacer.", "transparent.", "lazy", "loading.", "1x1.", "grey.gif", "pixel."]
      .contains { name.hasPrefix($0) }
  }

  /// Of the candidates of a `srcset` the largest, by width or density; the first of those without.
  private func best(_ sourceSet: String) -> String? {
    var best: (address: String, size: Double)?
    for (reference, size) in Self.candidates(sourceSet) {
      guard size > best?.size ?? -1, let address = WebAddress.resolve(reference, base: base) else { continue }
      best = (address, size)
    }
    return best?.address
  }

  /// HTML §4.8.4.2.2: an address ends at a space, or with the commas at its end; one within it is its own.
  static func candidates(_ sourceSet: String) -> [(reference: String, size: Double)] {
    var candidates: [(reference: String, size: Double)] = []
    var rest = Array(sourceSet.utf8)[...]
    func isSeparator(_ byte: UInt8) -> Bool { byte.isSpace || byte == 0x2C }
    while candidates.count < 64 {
      rest = rest.drop(while: isSeparator)
      if rest.isEmpty { break }
      var reference = rest.prefix { !$0.isSpace }
      rest = rest[reference.endIndex...]
      var size = 1.0
      if reference.last == 0x2C {
        while reference.last == 0x2C { reference.removeLast() }
      } else {
        let descriptor = rest.prefix { $0 != 0x2C }
        rest = rest[descriptor.endIndex...]
        let words = String(decoding: descriptor, as: UTF8.self).split(separator: " ")
        size = words.lazy.compactMap { word in Double(word.dropLast()) }.first ?? 1
      }
      candidates.append((String(decoding: reference, as: UTF8.self), size))
    }
    return candidates
  }
}
