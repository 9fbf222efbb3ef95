/// `load.sql`: a DuckDB view with declared types for each file.
struct LoadSQL {
  var tables: [(schema: TableSchema, file: WrittenFile)]
  var options: CSVOptions

  var text: String {
    var text = "-- DuckDB: run it in the folder of the files, as in: duckdb -init load.sql\n"
    for table in tables {
      let columns = table.schema.columns.map { "'\($0.name)':'\(LoadSQL.type($0.type))'" }
      text += """

        -- One row for each \(table.schema.meaning).
        CREATE OR REPLACE VIEW \(table.schema.name) AS SELECT * FROM read_csv('\(table.file.name)',
          header=true, auto_detect=false, delim=',', quote='"', escape='"', nullstr='',
          strict_mode=true,\(newLine)\(compression)
          columns={\(columns.joined(separator: ", "))});

        """
    }
    return text
  }

  /// DuckDB 2.0 reads no row of a strict file whose line ends it is told to be CR LF; it finds them.
  private var newLine: String { options.profile == .excel ? "" : " new_line='\\n'," }

  private var compression: String { options.gzip ? " compression='gzip'," : "" }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .word, .text, .dayOrUndated: "VARCHAR"
    case .count, .optionalCount: "BIGINT"
    case .score: "DOUBLE"
    case .day: "DATE"
    }
  }
}
