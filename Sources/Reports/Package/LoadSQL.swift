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
          strict_mode=true, new_line='\(options.profile == .excel ? "\\r\\n" : "\\n")',
          columns={\(columns.joined(separator: ", "))});

        """
    }
    return text
  }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .word, .text, .dayOrUndated: "VARCHAR"
    case .count, .optionalCount: "BIGINT"
    case .score: "DOUBLE"
    case .day: "DATE"
    }
  }
}
