import NewsText

/// The words of a command line, sorted into flags and operands.
struct Arguments: Sendable {
  /// Values by name of the flag, in order; a flag without value has one empty value.
  private(set) var values: [String: [String]] = [:]
  /// What is no flag.
  private(set) var operands: [String] = []

  /// Whether a flag stands there.
  func has(_ flag: String) -> Bool { values[flag] != nil }

  /// The value of a flag.
  func value(_ flag: String) -> String? { values[flag]?.last }

  /// All values of a flag that may stand more than once.
  func all(_ flag: String) -> [String] { values[flag] ?? [] }

  /// Sorts the words behind the name of a command.
  ///
  /// Accepted are `--flag value`, `--flag=value`, `-q`, and `--` before operands; never a part of a
  /// name, so that a new flag cannot change what an old script means.
  ///
  /// - Throws: `Failure` with exit code 64 for an unknown, repeated or incomplete flag.
  init(_ words: ArraySlice<String>, of command: Command) throws {
    var rest = words
    var onlyOperands = false
    while let word = rest.popFirst() {
      guard !onlyOperands, word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      if word == "--" {
        onlyOperands = true
        continue
      }
      let (flag, attached) = try Arguments.find(word, of: command)
      if values[flag.name] != nil, !flag.repeats {
        throw Failure(.usage, "--\(flag.name) stands here twice")
      }
      guard let placeholder = flag.value else {
        guard attached == nil else { throw Failure(.usage, "--\(flag.name) takes no value") }
        values[flag.name] = [""]
        continue
      }
      guard let value = attached ?? rest.popFirst() else {
        throw Failure(.usage, "--\(flag.name) needs a value: --\(flag.name) \(placeholder)")
      }
      guard flag.choices.isEmpty || flag.choices.contains(value) else {
        throw Failure(
          .usage,
          "--\(flag.name): '\(value)' is none of \(flag.choices.joined(separator: ", "))"
            + Suggestion.question(for: value, among: flag.choices))
      }
      values[flag.name, default: []].append(value)
    }
  }

  private static func find(_ word: String, of command: Command) throws -> (Flag, String?) {
    if !word.hasPrefix("--") {
      if word.count == 2, let letter = word.last,
        let flag = command.flags.first(where: { $0.letter == letter })
      {
        return (flag, nil)
      }
      throw Failure(.usage, "unknown flag \(word); see 'rollcall help \(command.name)'")
    }
    let body = word.dropFirst(2)
    let name = String(body.prefix { $0 != "=" })
    let attached = body.count > name.count ? String(body.dropFirst(name.count + 1)) : nil
    guard let flag = command.flags.first(where: { $0.name == name }) else {
      let near = Suggestion.nearest(to: name, among: command.flags.map(\.name))
      let hint = near.map { "; did you mean --\($0)?" } ?? "; see 'rollcall help \(command.name)'"
      throw Failure(.usage, "unknown flag --\(name)\(hint)")
    }
    return (flag, attached)
  }

  /// A whole number given with a flag.
  func integer(_ flag: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = value(flag) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Failure(
        .usage,
        "--\(flag): '\(text)' is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
