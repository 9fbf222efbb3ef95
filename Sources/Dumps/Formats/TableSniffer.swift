internal import NewsText

/// Finds out how a table is cut into cells, from its first rows.
enum TableSniffer {
  /// Rows that are looked at.
  private static let mostRows = 200

  /// The layout of the table in `bytes[start..<end]`, `nil` if it does not look like one.
  ///
  /// `stated` is the format that a name or an option gives. Without it, the first row must name a
  /// text or a title, and nine in ten rows must have as many cells as it has.
  static func sniff(
    _ bytes: [UInt8], from start: Int, to end: Int, isWhole: Bool, stated: DumpFormat?
  ) -> TableLayout? {
    let delimiters: [UInt8] =
      switch stated {
      case .tsv: [0x09]
      case .csv: [0x2C, 0x3B, 0x09, 0x7C]
      default: [0x09, 0x2C, 0x3B, 0x7C]
      }
    var best: (score: Int, layout: TableLayout)?
    for delimiter in delimiters {
      for isQuoted in [true, false] {
        var layout = TableLayout()
        layout.delimiter = delimiter
        layout.isQuoted = isQuoted
        let rows = rows(bytes, start, end, isWhole, layout)
        guard let header = rows.first else { continue }
        let same = rows.filter { $0.count == header.count }.count
        let names = header.map { ArticleBuilder.line($0) }
        let isNamed = names.contains { name in
          // What is longer is no name but a value.
          guard name.utf8.count <= 40 else { return false }
          return [.text, .title].contains { UsualNames.names($0).contains(UsualNames.fold(name)) }
            || UsualNames.words(name).contains { word in
              ["text", "title", "content", "headline", "body", "article"].contains(word)
            }
        }
        let isEven = same * 10 >= rows.count * 9
        guard stated != nil || (isNamed && header.count >= 2 && isEven) else { continue }
        // Many even rows first, then a header with names, then quotation marks, then the usual mark.
        let score =
          (header.count >= 2 ? 1_000_000 : 0) + (isNamed ? 500_000 : 0)
          + same * 100_000 / max(1, rows.count) * 4 + min(rows.count, 500) + (isQuoted ? 1000 : 0)
          + (delimiter == delimiters[0] ? 500 : 0)
        if best.map({ score > $0.score }) ?? true {
          layout.hasHeader = isNamed || !looksLikeData(header)
          layout.columns =
            layout.hasHeader ? unique(names) : (1...max(1, header.count)).map { String($0) }
          best = (score, layout)
        }
      }
    }
    return best?.layout
  }

  /// The first rows, cut into cells; the last one, which may not be complete, is left out.
  private static func rows(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ isWhole: Bool, _ layout: TableLayout
  ) -> [[[UInt8]]] {
    var pass = CutPass(maxRecord: end - start + 1)
    pass.bytes = bytes
    pass.start = start
    pass.isLast = isWhole
    pass.target = Int.max
    if layout.isQuoted {
      var cutter = TableCutter(delimiter: layout.delimiter, skipsFirst: false)
      cutter.cut(&pass)
    } else {
      var cutter = LineCutter()
      cutter.cut(&pass)
    }
    return pass.records.prefix(mostRows).map { record in
      TableRow.cells(bytes, record.range.lower, record.range.upper, layout)
    }
  }

  /// Whether a first row holds values instead of names: prose, a date, an address or a number.
  private static func looksLikeData(_ row: [[UInt8]]) -> Bool {
    row.contains { cell in
      cell.split(separator: 0x20).count >= 8
        || NewsDate.parse(cell.span, 0, cell.count) != nil
        || Scanning.matches("http", in: cell.span, at: 0, to: cell.count)
    }
  }

  /// Names of columns: not empty, and no two alike.
  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.enumerated().map { index, name in
      var unique = name.isEmpty ? String(index + 1) : name
      while !seen.insert(unique).inserted { unique += "_\(index + 1)" }
      return unique
    }
  }
}
