import Actors
import NewsText
import Nightly

extension Rollcall {
  static let actorsCommand = Command(
    name: "actors", operands: "check FILE… | list | show ID…",
    summary: "Check a dictionary of actors, list it, or show what is known of one.",
    details: """
      check reads dictionary files on top of the built-in layers and names every problem with its
      line. list prints id, kind and name of every actor as CSV. show prints all that is known of
      an actor.
      """,
    flags: [
      Flag(
        "actors", value: "FILE", repeats: true,
        help: "A dictionary file on top of the built-in one."),
      Flag("layers", value: "NAME,…", help: "Built-in layers (core,bodies,leaders)."),
    ],
    examples: [
      ("rollcall actors check desk.csv", "before a new file goes into the nightly job"),
      ("rollcall actors show p.antony-blinken", "names, offices and dates of an actor"),
    ]
  ) { arguments in
    let layers = arguments.value("layers")?.split(separator: ",").map(String.init)
    let files = arguments.all("actors")
    let rest = Array(arguments.operands.dropFirst())
    switch arguments.operands.first {
    case "check":
      return try checkActors(files: files + rest, layers: layers)
    case "list":
      let dictionary = try loadDictionary(layers: layers, files: files)
      var lines = "actor_id,kind,country,name\n"
      for actor in dictionary.actors {
        lines += "\(actor.id),\(actor.kind.rawValue),\(actor.country),\(csvCell(actor.name))\n"
      }
      try StandardOutput.print(lines)
      return .complete
    case "show":
      let dictionary = try loadDictionary(layers: layers, files: files)
      guard !rest.isEmpty else { throw Failure(.usage, "show whom? rollcall actors show ID") }
      for id in rest {
        guard let index = dictionary.index(of: id) else {
          let near = Suggestion.question(for: id, among: dictionary.actors.map(\.id))
          throw Failure(.noInput, "the dictionary has no actor '\(id)'\(near)")
        }
        try StandardOutput.print(describe(dictionary.actors[index]))
      }
      return .complete
    case let other:
      let words = ["check", "list", "show"]
      let found = other.map { "unknown word '\($0)'" } ?? "check, list or show?"
      let near = other.map { Suggestion.question(for: $0, among: words) } ?? ""
      throw Failure(.usage, "\(found)\(near); see 'rollcall help actors'")
    }
  }

  /// Loads the dictionary, or ends with exit code 78 and every problem.
  static func loadDictionary(layers: [String]?, files: [String]) throws -> ActorDictionary {
    do {
      return try DictionaryFiles.load(layers: layers, files: files)
    } catch {
      for problem in error.problems.dropLast() { Terminal.complain(problem) }
      throw Failure(.configuration, error.problems.last ?? "the dictionary cannot be loaded")
    }
  }

  private static func checkActors(files: [String], layers: [String]?) throws -> ExitCode {
    let loaded: [DictionaryLayer]
    do {
      loaded = try DictionaryFiles.layers(names: layers, files: files)
    } catch {
      throw Failure(.noInput, error.description)
    }
    let problems = ActorDictionary.check(layers: loaded, today: Clock.today)
    for problem in problems { try StandardOutput.print("\(problem)\n") }
    let errors = problems.count { $0.severity == .error }
    guard errors > 0 else { return .complete }
    throw Failure(
      .configuration,
      "\(errors) error\(errors == 1 ? "" : "s"); nothing is loaded of a dictionary with errors")
  }

  private static func describe(_ actor: Actor) -> String {
    var text = "\(actor.id)\n  name      \(actor.name)\n  kind      \(actor.kind.rawValue)\n"
    func line(_ label: String, _ value: String) {
      guard !value.isEmpty else { return }
      text += "  \(label)\(String(repeating: " ", count: 10 - label.count))\(value)\n"
    }
    line("country", actor.country)
    line("wikidata", actor.wikidata)
    line("parent", actor.parent)
    line("cameo", actor.cameo)
    for spell in actor.spells {
      let span = "\(spell.from?.iso ?? "?") to \(spell.to?.iso ?? "?")"
      let confirmed = spell.asof.map { ", confirmed \($0.iso)" } ?? ""
      line("role", "\(spell.role.rawValue) \(spell.title), \(span)\(confirmed)")
    }
    return text
  }

  private static func csvCell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
