import Nightly

extension Rollcall {
  static let mapCommand = Command(
    name: "map", operands: "[PIPELINE.yaml] [INPUT…]",
    summary: "Map inputs to one partial, for a cluster.",
    details: """
      Without an INPUT, the inputs are the lines of standard input; none give an empty partial. A
      damaged or missing input is recorded in the partial, and the exit code is 0. Nothing is
      remembered. The partial goes to standard output unless --out names a file.
      """,
    flags: jobFlags + [
      Flag("out", value: "FILE", help: "Write the partial to FILE, aside and then renamed."),
      Flag(
        "root", value: "DIR",
        help: "Name inputs relative to DIR; needed unless all paths are relative."),
      Flag(
        "files-from", value: "FILE",
        help: "Take the inputs from the lines of FILE; - is standard input."),
      Flag("null", letter: "0", help: "The names of the list of inputs are divided by NUL."),
      Flag("threads", value: "N", help: "Workers (one for each core)."),
      Flag("batch", value: "BYTES", help: "Text that a worker takes at once (1MiB)."),
    ],
    examples: [
      ("rollcall map --root /data /data/a.gz --out a.rcp", "one input, one partial"),
      ("rollcall map --root /data < paths > part.rcp", "as Spark, Slurm or parallel call it"),
    ]
  ) { arguments in
    let files = arguments.operands.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    let isListed =
      arguments.operands.count > files.count || arguments.value("files-from") != nil
    var definition = try jobDefinition(arguments, listing: isListed ? nil : "-")
    guard definition.root != nil || !definition.inputs.contains(where: { $0.hasPrefix("/") })
    else {
      throw Failure(
        .usage, "--root DIR is needed, so that inputs have the same names on every machine")
    }
    // A state is none of a mapper's business; it stands in the definition for `run`.
    definition.state = nil
    definition.root = definition.root ?? "."
    let output = arguments.value("out")
    let plan = try jobPlan(definition, allowingAbsence: true)
    return try await orderly(arguments) {
      try await MapJob(plan, output: output).run(showingProgress: false)
      return .complete
    }
  }

  static let mergeCommand = Command(
    name: "merge", operands: "PARTIAL…",
    summary: "Merge partials into one; order and grouping do not matter.",
    details: """
      An operand - is standard input, on which partials may follow one another. Partials of other
      programs, dictionaries or settings are refused with 65.
      """,
    flags: [Flag("out", value: "FILE", help: "Write to FILE, aside and then renamed.")],
    examples: [("rollcall merge a.rcp b.rcp --out ab.rcp", "two partials become one")]
  ) { arguments in
    guard !arguments.operands.isEmpty else {
      throw Failure(.usage, "nothing to merge; name partials, or - for standard input")
    }
    return try await orderly(arguments) {
      try PartialJobs.merge(arguments.operands, into: arguments.value("out"))
      return .complete
    }
  }
}
