import NewsText

extension Rollcall {
  static let completionCommand = Command(
    name: "completion", operands: "bash|zsh|fish",
    summary: "Print a script that completes commands and flags in a shell.", flags: [],
    examples: [
      ("rollcall completion bash > /etc/bash_completion.d/rollcall", "for every user of bash")
    ]
  ) { arguments in
    let shells = ["bash", "fish", "zsh"]
    switch arguments.operands.first {
    case "bash": try StandardOutput.print(Completion.bash(commands))
    case "zsh": try StandardOutput.print(Completion.zsh(commands))
    case "fish": try StandardOutput.print(Completion.fish(commands))
    case let other:
      let found = other.map { "'\($0)' is no shell known here" } ?? "which shell?"
      let near = other.map { Suggestion.question(for: $0, among: shells) } ?? ""
      throw Failure(.usage, "\(found); bash, fish or zsh\(near)")
    }
    return .complete
  }
}

/// Completion scripts, made from the table of flags.
enum Completion {
  private static func words(_ command: Command) -> String {
    command.flags.map { "--\($0.name)" }.joined(separator: " ")
  }

  static func bash(_ commands: [Command]) -> String {
    let cases = commands.map { "    \($0.name)) words=\"\(words($0))\" ;;" }
    return """
      _rollcall() {
        local current="${COMP_WORDS[COMP_CWORD]}" words=""
        if [ "$COMP_CWORD" -eq 1 ]; then
          words="\(commands.map(\.name).joined(separator: " "))"
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          return
        fi
        case "${COMP_WORDS[1]}" in
      \(cases.joined(separator: "\n"))
        esac
        case "$current" in
          -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
          *) COMPREPLY=($(compgen -f -- "$current")) ;;
        esac
      }
      complete -o filenames -F _rollcall rollcall

      """
  }

  static func zsh(_ commands: [Command]) -> String {
    let names = commands.map { "'\($0.name):\(quoted($0.summary))'" }
    let cases = commands.map { command in
      let flags = command.flags.map { flag in
        let value = flag.value == nil ? "" : ":\(quoted(flag.value ?? "")):_files"
        return "'\(flag.repeats ? "*" : "")--\(flag.name)[\(quoted(flag.help))]\(value)'"
      }
      return
        "    \(command.name)) _arguments \((flags + ["'*:file:_files'"]).joined(separator: " ")) ;;"
    }
    return """
      #compdef rollcall
      _rollcall() {
        if (( CURRENT == 2 )); then
          local -a names=(\(names.joined(separator: " ")))
          _describe command names
          return
        fi
        local name="$words[2]"
        shift words
        (( CURRENT-- ))
        case "$name" in
      \(cases.joined(separator: "\n"))
        esac
      }
      _rollcall "$@"

      """
  }

  static func fish(_ commands: [Command]) -> String {
    var lines: [String] = []
    for command in commands {
      lines.append(
        "complete -c rollcall -n __fish_use_subcommand -a \(command.name) -d '\(quoted(command.summary))'"
      )
      for flag in command.flags {
        let value = flag.value == nil ? "" : " -r"
        lines.append(
          "complete -c rollcall -n '__fish_seen_subcommand_from \(command.name)' -l \(flag.name)\(value) -d '\(quoted(flag.help))'"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Takes out what would end a quoted word of a shell or a description of zsh.
  private static func quoted(_ text: String) -> String {
    String(text.filter { !"'[]:".contains($0) })
  }
}
