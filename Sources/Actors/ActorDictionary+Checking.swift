public import NewsText

extension ActorDictionary {
  /// Finds all that is wrong or doubtful in the layers, in the order of files and lines.
  ///
  /// Beyond the errors of `load` these are warnings: offices held by two persons at once, short
  /// forms that stand for three actors or more, and open spells that nobody has confirmed for a
  /// year before `today`. The built-in layers are reported on only where they are alone.
  ///
  /// - Parameters:
  ///   - layers: the layers, in order.
  ///   - today: the day from which a year is counted back; without it no spell is too old.
  /// - Returns: the problems, in the order of the files.
  public static func check(layers: [DictionaryLayer], today: Day?) -> [DictionaryProblem] {
    var builder = DictionaryBuilder()
    builder.read(layers)
    builder.checkReferences(layers)
    guard !builder.problems.contains(where: { $0.severity == .error }) else {
      return builder.problems
    }
    builder.compile(layers: layers)
    builder.warn(of: today)
    let isUsers = layers.contains { !$0.isBuiltIn }
    let order = Dictionary(
      layers.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let builtIn = Set(layers.filter(\.isBuiltIn).map(\.name))
    return builder.problems
      .filter { !isUsers || !builtIn.contains($0.file) }
      .enumerated()
      .sorted { a, b in
        (order[a.element.file] ?? 0, a.element.line, a.offset)
          < (order[b.element.file] ?? 0, b.element.line, b.offset)
      }
      .map(\.element)
  }
}

extension DictionaryBuilder {
  /// Adds the warnings that need the compiled dictionary.
  mutating func warn(of today: Day?) {
    for overlap in overlaps() {
      report(overlap.origin, layerNames, .warning, overlap.message)
    }
    warnOfSharedForms()
    guard let today else { return }
    for i in actors.indices {
      for (j, spell) in actors[i].spells.enumerated() where spell.to == nil && spell.from != nil {
        guard let confirmed = spell.asof ?? spell.from, confirmed.number + 366 < today.number else {
          continue
        }
        report(
          spellOrigins[i][j], layerNames, .warning,
          "'\(actors[i].id)' holds '\(spell.role.rawValue)' since \(spell.from?.iso ?? "?"), last "
            + "confirmed \(confirmed.iso); write the day it ended in to, or a newer month in asof")
      }
    }
  }

  private mutating func warnOfSharedForms() {
    var holders: [String: [(actor: Int, origin: Origin)]] = [:]
    for i in forms.indices where !hints[i].contains(.shared) {
      for form in forms[i] where form.kind == .short {
        holders[form.text, default: []].append((i, form.origin))
      }
    }
    for text in holders.keys.sorted() {
      guard let list = holders[text], Set(list.map(\.actor)).count >= 3, let last = list.last else {
        continue
      }
      let names = list.prefix(4).map { actors[$0.actor].id }.joined(separator: ", ")
      report(
        last.origin, layerNames, .warning,
        "the short form '\(text)' stands for \(list.count) actors (\(names)…); it is resolved only "
          + "after a full name or a title")
    }
  }
}
