import Nightly

extension Rollcall {
  static let annotateCommand = Command(
    name: "annotate", operands: "FILE… | -",
    summary: "Print articles with their sentences, mentions and quotations as JSON lines.",
    details: """
      One object for each record, in the order of the inputs. Offsets are bytes in 'text', those of
      title_mentions in 'title'. It shows exactly what 'rollcall run' counts.
      """,
    flags: jobFlags,
    examples: [
      ("rollcall annotate dump.jsonl.gz | head -n 1", "what is found in the first article"),
      ("rollcall annotate --no-clean article.txt", "without cleaning"),
    ]
  ) { arguments in
    try await eachInput(arguments, verb: "annotate") { plan, input in
      try Annotation.run(plan, input) { try StandardOutput.write($0) }
    }
  }

  static let cleanCommand = Command(
    name: "clean", operands: "--explain FILE… | -",
    summary: "Show what cleaning removes, and by which rule.",
    details: """
      With --explain a line for each removal: article, line of its text (0: the headline), rule, and
      what went, divided by tabs. Without it the clean texts are printed.
      """,
    flags: jobFlags + [Flag("explain", help: "Print what goes, not what stays.")],
    examples: [
      ("rollcall clean --explain dump.jsonl.gz", "what would go, and by which rule"),
      ("rollcall clean dump.jsonl.gz", "titles and texts as they are counted"),
    ]
  ) { arguments in
    try await eachInput(arguments, verb: "clean") { plan, input in
      try CleaningPreview.run(plan, input, explaining: arguments.has("explain")) {
        try StandardOutput.write($0)
      }
    }
  }

  static let inspectCommand = Command(
    name: "inspect", operands: "FILE… | -",
    summary: "Say what a dump is and how it would be read.",
    details:
      "Format, compression, members, records, keys and the fields they are taken for, languages, a sample.",
    flags: readingFlags,
    examples: [("rollcall inspect dump.gz", "before a new source goes into the nightly job")]
  ) { arguments in
    try await eachInput(arguments, verb: "inspect") { plan, input in
      try Inspection.run(plan, input) { try StandardOutput.print($0) }
    }
  }

  /// Runs `body` for each input, and goes on after an input that cannot be read.
  private static func eachInput(
    _ arguments: Arguments, verb: String,
    _ body: @Sendable (JobPlan, Input) throws -> [String]
  ) async throws -> ExitCode {
    guard !arguments.operands.isEmpty else {
      throw Failure(.usage, "which file? rollcall \(verb) FILE… | -")
    }
    let plan = try jobPlan(try jobDefinition(arguments))
    var damaged = false
    var read = false
    for input in plan.inputs {
      do {
        let warnings = try body(plan, input)
        for warning in warnings { Terminal.complain(warning) }
        damaged = damaged || !warnings.isEmpty
        read = true
      } catch let refusal as RefusedInput {
        Terminal.complain(refusal.description)
        damaged = true
      }
    }
    guard read || plan.inputs.isEmpty else { throw Failure(.noData, "no input could be read") }
    return damaged ? .damaged : .complete
  }
}
