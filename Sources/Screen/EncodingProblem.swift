/// Why letters may come out wrong, although they are sent as they should be.
public enum EncodingProblem: Equatable, Sendable {
  /// The terminal takes our text for another encoding than UTF-8.
  case terminal
  /// tmux takes its client's terminal for one, and writes other signs in place of letters.
  case tmux
  /// The locale names another one, so the terminal or what is started from here may do that. By this variable: the first of
  /// LC_ALL, LC_CTYPE and LANG that is not empty (POSIX, 8.2), or LANG.
  case locale(String)
}
