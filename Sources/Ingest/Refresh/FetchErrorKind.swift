extension FetchError {
  /// What is wrong, without its particulars.
  public enum Kind: CaseIterable, Hashable, Sendable {
    case badAddress, noLibrary, noHost, noConnection, noTLS, tooSlow, tooLarge, bomb, headerTooLarge, badEncoding
    case cutOff, notHTTP, http, gone, tooManyRedirects, redirectLoop, forbiddenRedirect, localNetwork, command
    case localHost, password
  }

  /// The kind of an error by its description, which is what a feed's row keeps, and the particulars behind that; nil for
  /// what is not ours to say in words.
  public static func kind(of description: String) -> (kind: Kind, particulars: String)? {
    for (kind, beginning) in beginnings where description.hasPrefix(beginning) {
      return (kind, String(description.dropFirst(beginning.count)))
    }
    return nil
  }

  private static let beginnings: [(kind: Kind, text: String)] = Kind.allCases.map { kind in
    let beginning =
      switch kind {
      case .badAddress: FetchError.badAddress.description
      case .noLibrary: FetchError.noLibrary.description
      case .noHost: FetchError.noHost.description
      case .noConnection: FetchError.noConnection("").description
      case .noTLS: FetchError.noTLS("").description
      case .tooSlow: FetchError.tooSlow.description
      case .tooLarge: FetchError.tooLarge.description
      case .bomb: FetchError.bomb.description
      case .headerTooLarge: FetchError.headerTooLarge.description
      case .badEncoding: FetchError.badEncoding.description
      case .cutOff: FetchError.cutOff.description
      case .notHTTP: FetchError.notHTTP.description
      case .http: String(FetchError.http(0).description.dropLast())
      case .gone: FetchError.gone.description
      case .tooManyRedirects: FetchError.tooManyRedirects.description
      case .redirectLoop: FetchError.redirectLoop.description
      case .forbiddenRedirect: "a redirect to "
      case .localNetwork: FetchError.localNetwork.description
      case .localHost: "its name leads into the local network: "
      case .password: "no password for "
      case .command: String(FetchError.command(status: 0, says: "").description.dropLast())
      }
    return (kind, beginning)
  }
}
