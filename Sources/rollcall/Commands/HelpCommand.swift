import NewsText

extension Rollcall {
  static let helpCommand = Command(
    name: "help", operands: "[COMMAND]", summary: "Show what rollcall or one of its commands does.",
    flags: [Flag("man", help: "Print the manual page, for man.")],
    examples: [
      ("rollcall help run", "all flags of the main job"),
      ("rollcall help --man | man -l -", "everything, as a manual page"),
    ]
  ) { arguments in
    if arguments.has("man") {
      try StandardOutput.print(ManualPage.text(commands))
      return .complete
    }
    guard let name = arguments.operands.first else {
      try StandardOutput.print(Help.overview(commands))
      return .complete
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      throw Failure(
        .usage,
        "unknown command '\(name)'"
          + Suggestion.question(for: name, among: commands.map(\.name)))
    }
    try StandardOutput.print(Help.of(command))
    return .complete
  }
}
