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

  /// The tables that come from figures alone; each may be written by a task of its own.
  public static var tables: [TableSchema] { Figures.tables }

  /// Writes one of `tables`.
  ///
  /// - Returns: the sink, to be closed, and the rows that were written.
  /// - Throws: what the sink throws.
  public func write<Sink: ByteSink>(
    _ table: TableSchema, of figures: Figures, into sink: Sink
  ) throws -> (sink: Sink, rows: Int) {
    try figures.write(table, into: sink, options: options)
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
    var files = streamed
    for schema in Figures.tables {
      let name = options.file(schema.name)
      let sink = try destination.open(name)
      let (written, rows) = try write(schema, of: figures, into: sink)
      files.append(try destination.close(written, name: name, rows: rows))
    }
    return try describe(figures, tables: files, in: &destination)
  }

  /// Writes the files that describe the set, after its tables.
  ///
  /// - Parameters:
  ///   - figures: the figures that the tables came from.
  ///   - files: all tables that were written, in any order.
  ///   - destination: where the files go.
  /// - Returns: all files of the set, `MANIFEST.json` last.
  /// - Throws: what the destination throws.
  public func describe<Destination: ReportDestination>(
    _ figures: Figures, tables files: [WrittenFile], in destination: inout Destination
  ) throws -> [WrittenFile] {
    var byName: [String: WrittenFile] = [:]
    for file in files { byName[file.name] = file }
    let tables = TableSchema.all.compactMap { schema in
      byName[options.file(schema.name)].map { (schema: schema, file: $0) }
    }
    var all = tables.map(\.file)
    all.append(
      try write(
        DataPackage(tables: tables, options: options).text, "datapackage.json", &destination))
    all.append(
      try write(LoadSQL(tables: tables, options: options).text, "load.sql", &destination))
    let page = try ReportPage(figures, facts: facts, files: tables.map(\.file))
    all.append(try write(page.text, ReportPage.file, &destination))
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
