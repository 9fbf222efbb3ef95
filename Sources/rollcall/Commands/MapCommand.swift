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
      comentionsFlag,
      Flag("out", value: "FILE", help: "Write the partial to FILE, aside and then renamed."),
      Flag(
        "root", value: "DIR",
        help: "Name inputs relative to DIR (by their paths; reduce takes the common part off)."),
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
    let files = arguments.operands.filter(isPipeline)
    let isListed =
      arguments.operands.count > files.count || arguments.value("files-from") != nil
    var definition = try jobDefinition(arguments, listing: isListed ? nil : "-")
    // A state is none of a mapper's business; it stands in the definition for `run`.
    definition.state = nil
    let output = arguments.value("out")
    let plan = try jobPlan(definition, allowingAbsence: true)
    return try await orderly(arguments) {
      try await MapJob(plan, output: output).run(showingProgress: false)
      return .complete
    }
  }

  static let partialListFlag = Flag(
    "files-from", value: "FILE", help: "Take the partials from the lines of FILE as well.")

  /// The partials that a command line names.
  static func partials(_ arguments: Arguments) throws -> [String] {
    let listed = try arguments.value("files-from").map {
      try readOperand($0).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
    return arguments.operands.filter { !isPipeline($0) } + (listed ?? [])
  }

  static let mergeCommand = Command(
    name: "merge", operands: "PARTIAL…",
    summary: "Merge partials into one; order and grouping do not matter.",
    details: """
      An operand - is standard input, on which partials may follow one another. Partials of other
      programs, dictionaries or settings are refused with 65.
      """,
    flags: [
      Flag("out", value: "FILE", help: "Write to FILE, aside and then renamed."),
      partialListFlag,
    ],
    examples: [("rollcall merge a.rcp b.rcp --out ab.rcp", "two partials become one")]
  ) { arguments in
    let partials = try partials(arguments)
    guard !partials.isEmpty else {
      throw Failure(.usage, "nothing to merge; name partials, or - for standard input")
    }
    return try await orderly(arguments) {
      try PartialJobs.merge(partials, into: arguments.value("out"))
      return .complete
    }
  }
}
