/// `datapackage.json`: Data Package v2, with types, keys and what each column means.
struct DataPackage {
  var tables: [(schema: TableSchema, file: WrittenFile)]
  var options: CSVOptions

  var text: String {
    let present = Set(tables.map(\.schema.name))
    return JSON.object([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string("rollcall")),
      ("title", .string("Who is in the news")),
      ("version", .string(String(TableSchema.reportVersion))),
      ("csv_guard", .boolean(options.guardsFormulas)),
      ("resources", .array(tables.map { resource($0.schema, $0.file, present) })),
    ]).text
  }

  private func resource(_ schema: TableSchema, _ file: WrittenFile, _ present: Set<String>) -> JSON
  {
    var members: [(String, JSON)] = [
      ("name", .string(schema.name)),
      ("title", .string("One row for each \(schema.meaning)")),
      ("type", .string("table")),
      ("path", .string(file.name)),
      ("scheme", .string("file")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string(options.profile == .excel ? "utf-8-sig" : "utf-8")),
    ]
    // Frictionless' word; the standard has none, readers go by the name.
    if options.gzip { members.append(("compression", .string("gz"))) }
    members += [
      ("bytes", .integer(file.bytes)),
      ("hash", .string("sha256:" + file.sha256)),
      (
        "dialect",
        .object([
          ("header", .boolean(true)),
          ("delimiter", .string(",")),
          ("quoteChar", .string("\"")),
          ("doubleQuote", .boolean(true)),
          ("lineTerminator", .string(options.profile == .excel ? "\r\n" : "\n")),
        ])
      ),
      ("schema", tableSchema(schema, present)),
    ]
    return .object(members)
  }

  private func tableSchema(_ schema: TableSchema, _ present: Set<String>) -> JSON {
    var members: [(String, JSON)] = [
      ("fields", .array(schema.columns.map(DataPackage.field))),
      ("missingValues", .array([.string("")])),
    ]
    if !schema.key.isEmpty {
      members.append(("primaryKey", .array(schema.key.map { .string($0) })))
    }
    let references = schema.references.sorted { $0.key < $1.key }
      .filter { present.contains($0.value) }
    if !references.isEmpty {
      members.append(
        (
          "foreignKeys",
          .array(
            references.map { column, table in
              .object([
                ("fields", .array([.string(column)])),
                (
                  "reference",
                  .object([
                    ("resource", .string(table)),
                    ("fields", .array([.string(table == "outlets" ? "outlet" : "actor_id")])),
                  ])
                ),
              ])
            })
        ))
    }
    return .object(members)
  }

  private static func field(_ column: Column) -> JSON {
    var members: [(String, JSON)] = [("name", .string(column.name))]
    var constraints: [(String, JSON)] = []
    switch column.type {
    case .word, .text, .dayOrUndated:
      members.append(("type", .string("string")))
    case .count:
      members.append(("type", .string("integer")))
      constraints.append(("required", .boolean(true)))
    case .optionalCount:
      members.append(("type", .string("integer")))
    case .score:
      members.append(("type", .string("number")))
    case .day:
      members.append(("type", .string("date")))
    }
    members.append(("description", .string(column.meaning)))
    if !column.words.isEmpty {
      constraints.append(("enum", .array(column.words.map { .string($0) })))
    }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
