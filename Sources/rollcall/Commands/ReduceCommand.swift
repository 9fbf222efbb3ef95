import Nightly

extension Rollcall {
  static let reduceCommand = Command(
    name: "reduce", operands: "[PIPELINE.yaml] [PARTIAL…]",
    summary: "Reduce partials to the reports, as run would have published them.",
    details: """
      Without a PARTIAL, partials are read from standard input, one after another. The dictionary
      must be the one they were made with: give the same --actors. With --state, the inputs that a
      nightly job knows count too; its state is only read.
      """,
    flags: dictionaryFlags + [
      Flag("out", value: "DIR", help: "Where the reports go (out)."),
      Flag(
        "name", value: "NAME",
        help: "Name of the job, the first part of the folder of reports (rollcall)."),
      partialListFlag,
      Flag("state", value: "DIR", help: "Count the inputs that a nightly job knows as well."),
      Flag("lock-wait", value: "TIME", help: "Wait so long for a run with this state (0s)."),
    ] + reportFlags + [
      Flag("threads", value: "N", help: "Workers (one for each core)."), metricsFlag,
    ],
    examples: [
      ("rollcall reduce parts/*.rcp --out reports", "the reports of a cluster"),
      ("cat parts/*.rcp | rollcall reduce", "the same, from standard input"),
    ]
  ) { arguments in
    let partials = try partials(arguments)
    let isListed = arguments.value("files-from") != nil
    let definition = try jobDefinition(arguments, onlyReports: true)
    let wait = try duration("lock-wait", arguments) ?? 0
    return try await measured(arguments, job: definition.name) { noted in
      try await publishing(arguments, noted) {
        let job = try await ReduceJob(
          partials.isEmpty && !isListed ? ["-"] : partials, state: definition.state, lockWait: wait,
          scratch: definition.out)
        return try await reduce(job, definition)
      }
    }
  }

  static let reportCommand = Command(
    name: "report", operands: "[PIPELINE.yaml]",
    summary: "Report over any span of days from the partials of a nightly job.",
    details: """
      Nothing is mapped and the state is only read. The dictionary is the one of the last run; a
      pipeline file gives peers and the like.
      """,
    flags: [
      Flag("state", value: "DIR", help: "The state of the nightly job."),
      Flag(
        "days", value: "DAYS",
        help: "Report only these days of publication, DAY..DAY or 28d for the last 28 (all)."),
    ] + dictionaryFlags + [
      Flag("out", value: "DIR", help: "Where the reports go (report)."),
      Flag("name", value: "NAME", help: "The first part of the folder of reports (report)."),
      Flag("lock-wait", value: "TIME", help: "Wait so long for a run with this state (0s)."),
    ] + reportFlags.filter { $0.name != "window" } + [
      Flag("threads", value: "N", help: "Workers (one for each core)."), metricsFlag,
    ],
    examples: [
      (
        "rollcall report --state state --days 2021-03-01..2021-03-31 --out march",
        "the reports of a month"
      )
    ]
  ) { arguments in
    var definition = try jobDefinition(arguments, onlyReports: true)
    guard arguments.operands.allSatisfy(isPipeline) else {
      throw Failure(.usage, "report reads no inputs; its partials are in the state")
    }
    guard let state = definition.state else {
      throw Failure(.usage, "whose state? name it with --state DIR")
    }
    // Not where the job publishes: its latest reports must not become those of another span.
    definition.out = arguments.value("out") ?? "report"
    definition.name = arguments.value("name") ?? "report"
    if let days = arguments.value("days") {
      guard let span = JobDefinition.days(days) else {
        throw Failure(
          .usage, "--days: '\(days)' is no span of days; write 2021-03-01..2021-03-31 or 28d")
      }
      definition.window = span
    }
    let wait = try duration("lock-wait", arguments) ?? 0
    let final = definition
    return try await measured(arguments, job: final.name) { noted in
      try await publishing(arguments, noted) {
        let job = try await ReduceJob([], state: state, lockWait: wait, scratch: final.out)
        return try await reduce(job, final)
      }
    }
  }

  private static func reduce(
    _ job: ReduceJob, _ definition: JobDefinition
  ) async throws -> Job.Outcome {
    var definition = definition
    if definition.layers == nil { definition.layers = job.layers }
    if definition.actors.isEmpty { definition.actors = job.actors }
    return try await job.run(try jobPlan(definition))
  }

  static func isPipeline(_ operand: String) -> Bool {
    operand.hasSuffix(".yaml") || operand.hasSuffix(".yml")
  }
}
