/// Help texts, made from the same table that is parsed.
enum Help {
  static func overview(_ commands: [Command]) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    let lines = commands.map { command in
      "  \(padded(command.name, width))  \(command.summary)"
    }
    return """
      rollcall counts who is in the news: named, quoted, together with whom, where, how often.

      Usage: rollcall COMMAND [FLAG…] [OPERAND…]

      Commands:
      \(lines.joined(separator: "\n"))

      Examples:
        rollcall run dumps/*.jsonl.gz --out reports     count a folder of dumps
        rollcall inspect dump.gz                        see what a file is and how it would be read
        rollcall help run                               all flags of a command

      """
  }

  static func of(_ command: Command) -> String {
    var text = "\(command.summary)\n\nUsage: rollcall \(command.name) [FLAG…]"
    if !command.operands.isEmpty { text += " \(command.operands)" }
    text += "\n"
    if !command.details.isEmpty { text += "\n\(command.details)\n" }
    if !command.flags.isEmpty {
      text += "\nFlags:\n"
      let labels = command.flags.map(label)
      let width = labels.map(\.count).max() ?? 0
      for (flag, label) in zip(command.flags, labels) {
        text += "  \(padded(label, width))  \(flag.help)\n"
      }
    }
    if !command.examples.isEmpty {
      text += "\nExamples:\n"
      for example in command.examples {
        text += "  \(example.command)\n      \(example.meaning)\n"
      }
    }
    text += """

      Exit codes: 0 complete; 3 published, some input damaged or refused; 64 usage; 65 no input
      could be read, or too much was bad; 66 no such input; 70 a fault of rollcall; 71, 73, 74
      system, output, reading or writing; 75 locked; 78 configuration or dictionary; 130, 143 signals.

      """
    return text
  }

  private static func label(_ flag: Flag) -> String {
    let letter = flag.letter.map { "-\($0), " } ?? ""
    let value =
      flag.choices.isEmpty
      ? flag.value.map { " \($0)" } ?? "" : " \(flag.choices.joined(separator: "|"))"
    return "\(letter)--\(flag.name)\(value)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
