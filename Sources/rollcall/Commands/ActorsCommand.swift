import Actors
import NewsText
import Nightly

extension Rollcall {
  static let actorsCommand = Command(
    name: "actors", operands: "check FILE… | list | show ID… | import FILE…",
    summary: "Check a dictionary of actors, list it, show one, or import other formats.",
    details: """
      check reads dictionary files on top of the built-in layers and names every problem with its
      line. list prints id, kind and name of every actor as CSV. show prints all that is known of
      an actor, by id or by name.

      import turns actor lists of other programs into a dictionary file on standard output: CAMEO
      (TABARI, PETRARCH), patterns of spaCy's EntityRuler, gazetteers of GATE (give lists.def, or
      single lists), mapping files of RegexNER and TokensRegexNER. Actors that the dictionary has
      keep their ids. Every line that could not be taken is named on standard error with its reason;
      the exit code is 3 then, 0 if all was taken, 65 if nothing was.
      """,
    flags: [
      Flag(
        "actors", value: "FILE", repeats: true,
        help: "A dictionary file on top of the built-in one."),
      Flag(
        "layers", value: "NAME,…",
        help: "Built-in layers (\(DictionaryLayer.defaultNames.joined(separator: ",")))."),
      Flag(
        "from", value: "FORMAT", choices: ActorImport.Format.allCases.map(\.rawValue),
        help: "import: the format, where the content does not tell."),
      Flag(
        "kind", value: "LABEL=KIND", repeats: true,
        help: "import: the kind of what has a label, none to leave it out."),
      Flag(
        "separator", value: "CHAR", help: "import: what stands before features in a list of GATE."),
      Flag("out", value: "FILE", help: "import: write there instead of on standard output."),
    ],
    examples: [
      ("rollcall actors check desk.csv", "before a new file goes into the nightly job"),
      ("rollcall actors show p.antony-blinken", "names, offices and dates of an actor"),
      (
        "rollcall actors import --kind TEAM=ngo patterns.jsonl --out ours.csv",
        "patterns of spaCy as a dictionary file"
      ),
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
      let names = ActorNames(layers: try dictionaryLayers(layers: layers, files: files))
      for id in rest { try show(id, in: dictionary, names) }
      return .complete
    case "import":
      return try importActors(
        rest, arguments, known: try loadDictionary(layers: layers, files: files))
    case let other:
      let words = ["check", "list", "show", "import"]
      let found = other.map { "unknown word '\($0)'" } ?? "check, list, show or import?"
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

  private static func dictionaryLayers(
    layers: [String]?, files: [String]
  ) throws -> [DictionaryLayer] {
    do {
      return try DictionaryFiles.layers(names: layers, files: files)
    } catch {
      throw Failure(.noInput, error.description)
    }
  }

  private static func checkActors(files: [String], layers: [String]?) throws -> ExitCode {
    let loaded = try dictionaryLayers(layers: layers, files: files)
    let problems = ActorDictionary.check(layers: loaded, today: Clock.today)
    for problem in problems { try StandardOutput.print("\(problem)\n") }
    let errors = problems.count { $0.severity == .error }
    guard errors > 0 else { return .complete }
    throw Failure(
      .configuration,
      "\(errors) error\(errors == 1 ? "" : "s"); nothing is loaded of a dictionary with errors")
  }

  /// Prints one actor by its id, or all actors with a name.
  private static func show(
    _ id: String, in dictionary: ActorDictionary, _ names: ActorNames
  ) throws {
    if let index = dictionary.index(of: id) {
      return try StandardOutput.print(describe(dictionary.actors[index], names))
    }
    let named = dictionary.indices(named: id)
    guard !named.isEmpty else {
      let known = dictionary.actors.map(\.id)
      // What an analyst types is often the slug without its letter: `biden` for `p.joe-biden`.
      let near =
        Suggestion.nearest(to: id, among: known)
        ?? known.first { $0.hasSuffix("." + id) }
        ?? known.first { $0.hasSuffix("-" + id) }
        ?? known.first { id.utf8.count > 3 && $0.contains(id) }
        ?? Suggestion.nearest(to: id, among: dictionary.actors.map(\.name))
      throw Failure(
        .noInput,
        "the dictionary has no actor '\(id)'\(near.map { "; did you mean '\($0)'?" } ?? "")")
    }
    for index in named { try StandardOutput.print(describe(dictionary.actors[index], names)) }
  }

  private static func describe(_ actor: Actor, _ known: ActorNames) -> String {
    var text = "\(actor.id)\n  name      \(actor.name)\n  kind      \(actor.kind.rawValue)\n"
    func line(_ label: String, _ value: String) {
      guard !value.isEmpty else { return }
      text += "  \(label)\(String(repeating: " ", count: 10 - label.count))\(value)\n"
    }
    for (label, names) in known.names(of: actor.id) {
      line(label, names.joined(separator: " | "))
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
