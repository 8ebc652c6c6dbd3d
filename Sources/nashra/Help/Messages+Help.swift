/// What is said of completions and manuals.
extension Messages {
  static let completionsHelp = "Print the completions of a shell."
  static let completionsDiscussion = """
    bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra; zsh: into a file _nashra in a folder \
    of $fpath; fish: nashra completions fish > ~/.config/fish/completions/nashra.fish. Tags, sources, feeds, themes and \
    articles are completed as well.
    """
  static let shellHelp = "The shell."
  static let completeHelp = "What a shell asks while a line is typed."
  static let manualHelp = "Print a page of the manual."
  static let manualDiscussion = """
    nashra manual filter | man -l - shows it; in Arabic, laid out for this terminal: nashra manual --interface ar | man -l \
    -P cat - | nashra cat
    """
  static let manualPageHelp = "nashra(1), nashra-filter(7) or nashra-config(5)."
}
