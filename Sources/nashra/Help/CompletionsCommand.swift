import ArgumentParser

/// Prints a script for a shell that asks `nashra complete` for what may come.
struct CompletionsCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: Messages.completionsHelp, discussion: Messages.completionsDiscussion)

  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(Messages.shellHelp)) var shell: Shell

  func run() async throws {
    var output = Output()
    try output.write(Array(Self.script(shell).utf8))
    try output.flush()
  }

  /// All that is known of commands and values is in the program, so that the three shells say the same.
  static func script(_ shell: Shell) -> String {
    switch shell {
    case .bash:
      #"""
      # bash completion for nashra; made by: nashra completions bash
      _nashra() {
        local line word=${COMP_WORDS[COMP_CWORD]}
        COMPREPLY=()
        while IFS= read -r line; do
          if [[ $line == :files: ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
          elif [[ $line == *[:=] ]]; then
            compopt -o nospace 2>/dev/null
            COMPREPLY+=("$line")
          elif [[ $word == \"* ]]; then
            line=${line//\\/\\\\}; COMPREPLY+=("${line//\"/\\\"}")
          elif [[ $word == \'* ]]; then
            COMPREPLY+=("$line")
          else
            COMPREPLY+=("$(printf '%q' "$line")")
          fi
        done < <(nashra complete line --shell bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      }
      complete -F _nashra nashra

      """#
    case .zsh:
      #"""
      #compdef nashra
      # zsh completion for nashra; made by: nashra completions zsh
      _nashra() {
        local line
        local -a found plain open
        found=("${(@f)$(nashra complete line --shell zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
        for line in $found; do
          if [[ $line == :files: ]]; then _files
          elif [[ ${line%%$'\t'*} == *[:=] ]]; then open+=("${line%%$'\t'*}")
          elif [[ -n $line ]]; then plain+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
          fi
        done
        (( $#plain )) && _describe -V nashra plain
        (( $#open )) && compadd -S '' -- $open
      }
      if [[ $funcstack[1] == _nashra ]]; then _nashra "$@"; else compdef _nashra nashra; fi

      """#
    case .fish:
      #"""
      # fish completion for nashra; made by: nashra completions fish
      function __nashra_complete
        set -l words (commandline -opc)[2..-1] (commandline -ct)
        for line in (nashra complete line --shell fish -- $words 2>/dev/null)
          if test "$line" = ':files:'
            __fish_complete_path (commandline -ct)
          else
            echo $line
          end
        end
      end
      complete -c nashra -f -a '(__nashra_complete)'

      """#
    }
  }
}
