import Actors
import NewsText
import Nightly

extension Rollcall {
  /// Turns actor lists of other programs into a dictionary file.
  static func importActors(
    _ paths: [String], _ arguments: Arguments, known: ActorDictionary
  ) throws -> ExitCode {
    guard !paths.isEmpty else {
      throw Failure(.usage, "import what? rollcall actors import [--from FORMAT] FILE…")
    }
    let options = try importOptions(arguments)
    let files: [ActorImport.File]
    let missing: [String]
    do throws(DictionaryFiles.Faulty) {
      (files, missing) = try DictionaryFiles.imports(paths)
    } catch {
      throw Failure(.noInput, error.description)
    }
    let made = ActorImport(files: files, options: options, dictionary: known)
    for line in missing { Terminal.complain(line) }
    for remark in made.remarks { Terminal.complain(remark.description) }
    let skipped = made.remarks.count { $0.isLoss }
    Terminal.complain(summary(made.counts, skipped: skipped))
    guard made.counts.actors > 0 else {
      throw Failure(.noData, "nothing could be imported")
    }
    if let path = arguments.value("out") {
      do throws(FileError) {
        try DictionaryFiles.write(made.csv, to: path)
      } catch {
        throw Failure(.cannotCreate, error.description)
      }
    } else {
      try StandardOutput.write(made.csv)
    }
    return skipped > 0 || !missing.isEmpty ? .damaged : .complete
  }

  private static func importOptions(_ arguments: Arguments) throws -> ActorImport.Options {
    var options = ActorImport.Options()
    options.format = arguments.value("from").flatMap(ActorImport.Format.init(rawValue:))
    for pair in arguments.all("kind") {
      guard let equals = pair.lastIndex(of: "="), equals > pair.startIndex else {
        throw Failure(.usage, "--kind: '\(pair)' is no LABEL=KIND")
      }
      let name = String(pair[pair.index(after: equals)...])
      let kinds = ActorKind.allCases.map(\.rawValue)
      guard let kind = ActorKind(rawValue: name) else {
        guard name == "none" else {
          throw Failure(
            .usage,
            "--kind: '\(name)' is none of \((kinds + ["none"]).joined(separator: ", "))"
              + Suggestion.question(for: name, among: kinds))
        }
        options.kinds.updateValue(nil, forKey: String(pair[..<equals]))
        continue
      }
      options.kinds[String(pair[..<equals])] = kind
    }
    if let separator = arguments.value("separator") {
      let byte = separator == "\\t" || separator == "tab" ? 0x09 : separator.utf8.first ?? 0
      guard separator.utf8.count == 1 || byte == 0x09, byte < 0x80, byte != 0 else {
        throw Failure(.usage, "--separator: '\(separator)' is no single ASCII character, nor 'tab'")
      }
      options.separator = byte
    }
    return options
  }

  private static func summary(_ counts: ActorImport.Counts, skipped: Int) -> String {
    func plural(_ count: Int, _ word: String, _ plural: String) -> String {
      "\(count) \(count == 1 ? word : plural)"
    }
    return "read \(plural(counts.entries, "entry", "entries")): "
      + "\(plural(counts.actors, "actor", "actors")) (\(counts.joined) known), "
      + "\(plural(counts.names, "name", "names")), \(plural(counts.spells, "spell", "spells")); "
      + "\(counts.merged) merged, \(skipped) skipped"
  }
}
