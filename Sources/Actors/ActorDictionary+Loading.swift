internal import NewsText

extension ActorDictionary {
  /// Loads layers in order; later rows add to actors and correct them.
  ///
  /// With any error there is no dictionary: nothing is loaded by halves. The problems come in the
  /// order of the files; those of built-in layers only where they are errors.
  public static func load(
    layers: [DictionaryLayer]
  ) -> (dictionary: ActorDictionary?, problems: [DictionaryProblem]) {
    var builder = DictionaryBuilder()
    builder.read(layers)
    builder.checkReferences(layers)
    guard !builder.problems.contains(where: { $0.severity == .error }) else {
      return (nil, builder.problems)
    }
    builder.compile(layers: layers)
    let problems = builder.problems
    return (ActorDictionary(builder), problems)
  }
}

extension DictionaryBuilder {
  /// The columns of the format, in the order of the built-in files.
  static let columns = [
    "id", "kind", "name", "short", "aliases", "country", "role", "title", "from", "to", "asof",
    "parent", "wikidata", "cameo", "hints", "source", "note",
  ]

  /// Reads the rows of all layers.
  mutating func read(_ layers: [DictionaryLayer]) {
    layerNames = layers.map(\.name)
    for (i, layer) in layers.enumerated() {
      let table = DictionaryTable(layer.bytes)
      for problem in table.problems {
        report(Origin(layer: i, line: problem.line), layerNames, .error, problem.message)
      }
      guard table.problems.isEmpty, let header = readHeader(table, layer: i) else { continue }
      var reader = RowReader(table: table, columns: header, layer: i)
      for row in stride(from: 1, to: table.count, by: 1) {
        reader.row = row
        read(reader)
      }
    }
  }

  private mutating func readHeader(_ table: DictionaryTable, layer: Int) -> [Int]? {
    guard table.count > 0 else {
      report(
        Origin(layer: layer, line: 1), layerNames, .error,
        "the file is empty; begin it with the line '\(Self.columns.joined(separator: ","))'")
      return nil
    }
    let names = (0..<table.width(0)).map { table.string(0, $0).lowercased() }
    let origin = Origin(layer: layer, line: Int(table.lines[0]))
    for needed in ["id", "kind", "name"] where !names.contains(needed) {
      report(
        origin, layerNames, .error,
        "the header has no column '\(needed)'; it must name the columns, among them id, kind and name"
      )
      return nil
    }
    for (i, name) in names.enumerated() where !name.isEmpty && names[..<i].contains(name) {
      report(origin, layerNames, .error, "the column '\(name)' stands twice; remove one")
      return nil
    }
    return Self.columns.map { names.firstIndex(of: $0) ?? -1 }
  }

  private mutating func read(_ row: RowReader) {
    let origin = row.origin
    guard row.table.width(row.row) <= row.table.width(0) else {
      return report(
        origin, layerNames, .error,
        "\(row.table.width(row.row)) cells where the header has \(row.table.width(0)); "
          + "put a cell that holds a comma in quotation marks")
    }
    let id = row[.id]
    guard Self.isValidID(id) else {
      return report(
        origin, layerNames, .error,
        "'\(id)' is no id; write c., p. or o. and lower-case letters, digits and hyphens")
    }
    let isNew = indices[id] == nil
    guard let index = isNew ? addActor(id, row) : indices[id].map(Int.init) else { return }
    if !isNew { amend(index, row) }
    readForms(index, row)
    readHints(index, row)
    readSpell(index, row, isNew: isNew)
  }

  /// Whether a string may be an id: `c.`, `p.`, `o.` or `user.`, then lower-case ASCII.
  static func isValidID(_ id: String) -> Bool {
    guard let dot = id.utf8.firstIndex(of: 0x2E) else { return false }
    let rest = id.utf8[id.utf8.index(after: dot)...]
    return !rest.isEmpty && ["c", "p", "o", "user"].contains(id[..<dot])
      && rest.allSatisfy {
        $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x2E
          || $0 == 0x5F
      }
  }

  private mutating func addActor(_ id: String, _ row: RowReader) -> Int? {
    let origin = row.origin
    let kindName = row[.kind]
    guard let kind = ActorKind(rawValue: kindName) else {
      let names = ActorKind.allCases.map(\.rawValue)
      report(
        origin, layerNames, .error,
        kindName.isEmpty
          ? "the first row of '\(id)' has no kind; write one of \(names.joined(separator: ", "))"
          : "unknown kind '\(kindName)'; write one of \(names.joined(separator: ", "))")
      return nil
    }
    let name = row[.name]
    guard Self.hasLetter(name) else {
      report(origin, layerNames, .error, "the first row of '\(id)' has no name")
      return nil
    }
    let index = actors.count
    actors.append(
      Actor(
        id: id, name: name, kind: kind, country: code(row), wikidata: wikidata(row),
        parent: row[.parent], cameo: row[.cameo], gender: .unknown, spells: []))
    hints.append([])
    origins.append(origin)
    spellOrigins.append([])
    forms.append([Form(kind: .name, text: name, origin: origin)])
    indices[id] = UInt32(index)
    return index
  }

  private mutating func amend(_ index: Int, _ row: RowReader) {
    let kindName = row[.kind]
    if !kindName.isEmpty, kindName != actors[index].kind.rawValue {
      report(
        row.origin, layerNames, .error,
        "'\(actors[index].id)' is a \(actors[index].kind.rawValue) above, a \(kindName) here; "
          + "use another id or leave the cell empty")
    }
    let name = row[.name]
    if !name.isEmpty, name != "-", name != actors[index].name {
      // Another file may rename an actor; one file that does has two actors under one id.
      if origins[index].layer == row.origin.layer {
        report(
          row.origin, layerNames, .error,
          "'\(actors[index].id)' is \(actors[index].name) in line \(origins[index].line) and "
            + "\(name) here; give one of them another id, or write the name once")
        return
      }
      actors[index].name = name
      forms[index].append(Form(kind: .name, text: name, origin: row.origin))
    }
    func amended(_ old: String, _ new: String) -> String {
      new.isEmpty ? old : new == "-" ? "" : new
    }
    if row[.role].isEmpty {
      actors[index].country = amended(actors[index].country, code(row))
      actors[index].parent = amended(actors[index].parent, row[.parent])
    }
    actors[index].wikidata = amended(actors[index].wikidata, wikidata(row))
    actors[index].cameo = amended(actors[index].cameo, row[.cameo])
  }

  private mutating func code(_ row: RowReader) -> String {
    let code = row[.country]
    if code.isEmpty || code == "-" { return code }
    guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      report(
        row.origin, layerNames, .error,
        "'\(code)' is no country code; write two capitals of ISO 3166-1, such as KR")
      return ""
    }
    return code
  }

  private mutating func wikidata(_ row: RowReader) -> String {
    let id = row[.wikidata]
    if id.isEmpty || id == "-" { return id }
    guard id.utf8.first == 0x51, id.utf8.count > 1,
      id.utf8.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else {
      report(row.origin, layerNames, .error, "'\(id)' is no Wikidata id; write Q and digits")
      return ""
    }
    return id
  }
}

/// One row by the names of its columns.
struct RowReader {
  /// A column of the format.
  enum Column: Int {
    case id, kind, name, short, aliases, country, role, title, from, to, asof
    case parent, wikidata, cameo, hints
  }

  var table: DictionaryTable
  var columns: [Int]
  var layer: Int
  var row = 0

  init(table: DictionaryTable, columns: [Int], layer: Int) {
    self.table = table
    self.columns = columns
    self.layer = layer
  }

  /// The cell of a column, trimmed; empty where the column is missing.
  subscript(column: Column) -> String { table.string(row, columns[column.rawValue]) }

  /// Where the row stands.
  var origin: DictionaryBuilder.Origin {
    DictionaryBuilder.Origin(layer: layer, line: Int(table.lines[row]))
  }
}
