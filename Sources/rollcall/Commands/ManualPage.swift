import Nightly

/// The manual page, made from the same table that is parsed.
enum ManualPage {
  static func text(_ commands: [Command]) -> String {
    var page = """
      .\\" Made by 'rollcall help --man'; change the table of flags, not this file.
      .TH ROLLCALL 1 "" "rollcall \(Version.number)" "User Commands"
      .SH NAME
      rollcall \\- count who is in the news
      .SH SYNOPSIS
      .B rollcall
      .I COMMAND
      [\\fIFLAG\\fR…] [\\fIOPERAND\\fR…]
      .SH DESCRIPTION
      Reads gzip dumps of news articles, finds who is named and quoted in them, and publishes CSV
      files whose sums agree to the last article.
      Flags are written \\fB\\-\\-flag value\\fR or \\fB\\-\\-flag=value\\fR; operands that begin with a
      dash follow \\fB\\-\\-\\fR.
      .SH COMMANDS

      """
    for command in commands { page += section(command) }
    page += """
      .SH "EXIT STATUS"

      """
    for (code, meaning) in ExitCode.meanings {
      page += ".TP\n.B \(code)\n\(roff(meaning))\n"
    }
    page += """
      .SH "SEE ALSO"
      .BR cron (8),
      .BR systemd.timer (5),
      .BR flock (1)

      """
    return page
  }

  private static func section(_ command: Command) -> String {
    var text = ".SS \"rollcall \(roff(command.name)) \(roff(command.operands))\"\n"
    text += roff(command.summary) + "\n"
    if !command.details.isEmpty { text += ".PP\n" + roff(command.details) + "\n" }
    for flag in command.flags {
      let letter = flag.letter.map { "\\fB\\-\($0)\\fR, " } ?? ""
      let value =
        flag.choices.isEmpty
        ? flag.value.map { " \\fI\(roff($0))\\fR" } ?? ""
        : " \\fI\(roff(flag.choices.joined(separator: "|")))\\fR"
      text += ".TP\n\(letter)\\fB\\-\\-\(roff(flag.name))\\fR\(value)\n\(roff(flag.help))\n"
    }
    for example in command.examples {
      text += ".PP\n.nf\n.RS\n\(roff(example.command))\n.RE\n.fi\n\(roff(example.meaning))\n"
    }
    return text
  }

  /// Text in which nothing is a request of the formatter.
  private static func roff(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty { result += "\n" }
      if line.first == "." || line.first == "'" { result += "\\&" }
      for character in line {
        switch character {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        default: result.append(character)
        }
      }
    }
    return result
  }
}
