internal import NewsText

/// Decodes one row of a table into an article.
struct TableRecordDecoder: Sendable {
  private let layout: TableLayout
  /// For each field its columns, the best first.
  private let columns: [[Int]]

  init(layout: TableLayout, fields: FieldMap) {
    self.layout = layout
    var places: [String: Int] = [:]
    for (index, name) in layout.columns.enumerated() {
      let folded = UsualNames.fold(name)
      if places[folded] == nil { places[folded] = index }
    }
    columns = Field.allCases.map { field in
      fields[field].compactMap { places[UsualNames.fold($0)] }
    }
  }

  /// Fills the article from the row `bytes[start..<end]`.
  func decode(
    _ bytes: [UInt8], _ start: Int, _ end: Int, into builder: inout ArticleBuilder
  ) throws(RecordProblem) {
    let wanted = layout.columns.count
    var places: [(Int, Int)] = []
    places.reserveCapacity(wanted)
    // Cells beyond the last column are no harm if they are empty.
    var cells = 0
    var filled = 0
    TableRow.forEachCell(bytes.span, start, end, layout) { number, from, to in
      if number < wanted { places.append((from, to)) }
      cells = number + 1
      if to > from { filled = number + 1 }
    }
    guard cells >= wanted, filled <= wanted else {
      throw RecordProblem(
        .unreadable, "the row has \(cells) cells, but there are \(wanted) columns")
    }
    for (index, field) in Field.allCases.enumerated() {
      for column in columns[index] where column < places.count {
        let (from, to) = places[column]
        guard to > from else { continue }
        let content = TableRow.content(bytes, from, to, layout)
        guard content.contains(where: { !$0.isSpace }) else { continue }
        builder.set(field, content)
        break
      }
    }
  }
}
