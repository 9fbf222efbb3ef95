import Tallies

/// What one set of reports was made with, apart from its inputs.
public struct RunFacts: Sendable, Hashable {
  /// The version of the program.
  public var programVersion: String
  /// The digest of the dictionary's layers.
  public var dictionaryDigest: String
  /// Names of the settings and their values, as people would write them.
  public var settings: [String: String]
  /// Names of inputs that are gone and whose earlier findings were used.
  public var retained: [String]

  /// Creates facts.
  public init(
    programVersion: String, dictionaryDigest: String, settings: [String: String] = [:],
    retained: [String] = []
  ) {
    self.programVersion = programVersion
    self.dictionaryDigest = dictionaryDigest
    self.settings = settings
    self.retained = retained
  }
}

/// `MANIFEST.json`: what went in, and what came out.
struct Manifest {
  var facts: RunFacts
  var inputs: [InputSummary]
  var window: ClosedRange<String>?
  var files: [WrittenFile]

  var text: String {
    var members: [(String, JSON)] = [
      ("program", .string("rollcall")),
      ("program_version", .string(facts.programVersion)),
      ("report_version", .integer(TableSchema.reportVersion)),
      ("dictionary_digest", .string(facts.dictionaryDigest)),
    ]
    if let window {
      members.append(
        (
          "window",
          .object([
            ("first_day", .string(window.lowerBound)), ("last_day", .string(window.upperBound)),
          ])
        ))
    }
    let settings = facts.settings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    members.append(("settings", .object(settings.map { ($0.key, .string($0.value)) })))
    let retained = Set(facts.retained)
    members.append(
      (
        "inputs",
        .array(
          inputs.map { input in
            var fields: [(String, JSON)] = [
              ("name", .string(input.name)), ("bytes", .integer(input.size)),
              ("sha256", .string(input.sha256)), ("outcome", .string(input.outcome.rawValue)),
            ]
            if retained.contains(input.name) { fields.append(("retained", .boolean(true))) }
            return .object(fields)
          })
      ))
    members.append(
      (
        "files",
        .array(
          files.map { file in
            var fields: [(String, JSON)] = [("name", .string(file.name))]
            if let rows = file.rows { fields.append(("rows", .integer(rows))) }
            fields.append(("bytes", .integer(file.bytes)))
            fields.append(("sha256", .string(file.sha256)))
            return .object(fields)
          })
      ))
    return JSON.object(members).text
  }
}
