import NewsText
public import Tallies

/// Writes the whole set of files.
///
/// `quotes.csv` and `rejects.csv` are written by their writers while the findings pass by, and
/// handed in as they were closed.
public struct ReportSet: Sendable {
  /// How CSV files are written.
  public var options: CSVOptions
  /// What the set was made with.
  public var facts: RunFacts

  /// Creates a set.
  public init(options: CSVOptions = CSVOptions(), facts: RunFacts) {
    self.options = options
    self.facts = facts
  }

  /// Writes all files that come from figures, then those that describe the set.
  ///
  /// - Parameters:
  ///   - figures: the figures; the caller has seen that they reconcile.
  ///   - streamed: `quotes.csv` and `rejects.csv`, as far as they were written.
  ///   - destination: where the files go.
  /// - Returns: all files of the set, `MANIFEST.json` last.
  /// - Throws: what the destination throws.
  public func write<Destination: ReportDestination>(
    _ figures: Figures, streamed: [WrittenFile], to destination: inout Destination
  ) throws -> [WrittenFile] {
    var files: [String: WrittenFile] = [:]
    for file in streamed { files[file.name] = file }
    for schema in Figures.tables {
      let sink = try destination.open(schema.file)
      let (written, rows) = try figures.write(schema, into: sink, options: options)
      files[schema.file] = try destination.close(written, name: schema.file, rows: rows)
    }
    let tables = TableSchema.all.compactMap { schema in
      files[schema.file].map { (schema: schema, file: $0) }
    }
    var all = tables.map(\.file)
    all.append(
      try write(
        DataPackage(tables: tables, options: options).text, "datapackage.json", &destination))
    all.append(
      try write(LoadSQL(tables: tables, options: options).text, "load.sql", &destination))
    let window = figures.settings.window.map { $0.lowerBound.iso...$0.upperBound.iso }
    let manifest = Manifest(facts: facts, inputs: figures.inputs, window: window, files: all)
    all.append(try write(manifest.text, "MANIFEST.json", &destination))
    return all
  }

  private func write<Destination: ReportDestination>(
    _ text: String, _ name: String, _ destination: inout Destination
  ) throws -> WrittenFile {
    var sink = try destination.open(name)
    try sink.write(text.utf8.span)
    return try destination.close(sink, name: name, rows: nil)
  }
}
