public import Ingest

extension Interface {
  /// Why something could not be fetched or read, for those who say it without a screen.
  public func text(for error: FetchError) -> String { strings.fetchError(error) }
}
