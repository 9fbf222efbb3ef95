import Glibc
import NewsText
import Nightly

/// The program: finds the command, runs it, and turns what goes wrong into a line and an exit code.
@main
struct Rollcall {
  static let commands: [Command] = [
    runCommand, statusCommand, reportCommand, inspectCommand, annotateCommand, cleanCommand,
    tokenizeCommand,
    actorsCommand, mapCommand, mergeCommand, reduceCommand,
    completionCommand, helpCommand,
  ]

  /// Starts the work and waits for its end.
  ///
  /// Not `async`: the runtime would start threads before the signals are blocked, and a signal that
  /// reaches one of them ends the process without order.
  nonisolated static func main() {
    Memory.configure()
    Signals.install()
    // A reader of our output that goes away is no fault of ours, and a file that may not grow
    // further is reported like a full disk.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    let words = Array(Swift.CommandLine.arguments.dropFirst())
    Task { @concurrent in
      if isJSON(words) { Log.choose(.json) }
      let (code, message) = await run(words)
      if Log.format == .json {
        Terminal.exit(code: code.rawValue, message: message)
      } else if !message.isEmpty {
        Terminal.complain(message, .error)
      }
      exit(code.rawValue)
    }
    while true { _ = pause() }
  }

  /// Whether the log is wanted as JSON, which counts from the first fault of the command line on.
  private static func isJSON(_ words: [String]) -> Bool {
    let words = words.prefix { $0 != "--" }
    return words.contains("--log-format=json")
      || zip(words, words.dropFirst()).contains { $0 == "--log-format" && $1 == "json" }
  }

  /// Runs the command; the message is empty where all went well.
  private static func run(_ words: [String]) async -> (ExitCode, message: String) {
    do {
      return (try await dispatch(words), "")
    } catch let failure as Failure {
      return (failure.code, failure.message)
    } catch let error as DefinitionError {
      return (.configuration, error.description)
    } catch let error as FileError {
      return (.inputOutput, error.description)
    } catch is ClosedOutput {
      return (.complete, "")
    } catch {
      return (.internalFault, "internal fault: \(error)")
    }
  }

  private static func dispatch(_ words: [String]) async throws -> ExitCode {
    guard let first = words.first else {
      try StandardOutput.print(Help.overview(commands))
      return .usage
    }
    if first == "--help" || first == "-h" {
      try StandardOutput.print(Help.overview(commands))
      return .complete
    }
    if first == "--version" {
      let details = words.contains("--verbose") ? Version.details : ""
      try StandardOutput.print("rollcall \(Version.number)\n\(details)")
      return .complete
    }
    guard let command = commands.first(where: { $0.name == first }) else {
      let near = Suggestion.nearest(to: first, among: commands.map(\.name))
      let hint = near.map { "; did you mean '\($0)'?" } ?? "; see 'rollcall help'"
      throw Failure(.usage, "unknown command '\(first)'\(hint)")
    }
    let rest = words.dropFirst()
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      try StandardOutput.print(Help.of(command))
      return .complete
    }
    return try await command.run(try Arguments(rest, of: command))
  }
}
