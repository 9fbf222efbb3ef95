import Nightly

extension Rollcall {
  static let statusCommand = Command(
    name: "status", operands: "[PIPELINE.yaml]",
    summary: "Show what a nightly job has done: nights, inputs, and what needs a look.",
    flags: [
      Flag("state", value: "DIR", help: "The state of the job (that of the pipeline)."),
      Flag("nights", value: "N", help: "How many nights to show (10)."),
      Flag("inputs", help: "Show all inputs, not only those to look at."),
      Flag("json", help: "Print one JSON object."),
    ],
    examples: [
      ("rollcall status nightly.yaml", "how the last nights went"),
      ("rollcall status --state state --json | jq .runs[0]", "the last night, for a program"),
    ]
  ) { arguments in
    guard arguments.operands.allSatisfy(isPipeline) else {
      throw Failure(.usage, "status reads a state; name it with --state DIR or a pipeline file")
    }
    let definition = try jobDefinition(arguments, onlyReports: true)
    guard let state = definition.state else {
      throw Failure(.usage, "whose state? name it with --state DIR or a pipeline file")
    }
    let nights = try arguments.integer("nights", in: 0...100_000) ?? 10
    return try await orderly(arguments) {
      let status = try await StateStatus(path: state, nights: nights)
      try StandardOutput.print(
        arguments.has("json")
          ? status.json : status.text(showingAllInputs: arguments.has("inputs")))
      return .complete
    }
  }
}
