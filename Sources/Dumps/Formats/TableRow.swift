/// Cuts a row of a table into cells.
enum TableRow {
  /// Calls `body` with the number and the place of each cell; quotation marks around it are inside.
  @inline(__always)
  static func forEachCell(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ layout: TableLayout,
    _ body: (Int, Int, Int) -> Void
  ) {
    let delimiter = layout.delimiter
    var last = end
    if last > start, bytes[last - 1] == 0x0D { last -= 1 }
    var i = start
    var number = 0
    while true {
      let cell = i
      if layout.isQuoted, i < last, bytes[i] == 0x22 {
        i += 1
        while i < last {
          i = Scanning.first(0x22, in: bytes, from: i, to: last)
          guard i < last else { break }
          if i + 1 < last, bytes[i + 1] == 0x22 {
            i += 2
          } else if i + 1 >= last || bytes[i + 1] == delimiter {
            i += 1
            break
          } else {
            i += 1
          }
        }
      } else {
        i = Scanning.first(delimiter, in: bytes, from: i, to: last)
      }
      body(number, cell, i)
      number += 1
      guard i < last else { return }
      i += 1
    }
  }

  /// The content of a cell: without its quotation marks, doubled ones single.
  static func content(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ layout: TableLayout
  ) -> [UInt8] {
    guard layout.isQuoted, end > start, bytes[start] == 0x22 else {
      return Array(bytes[start..<end])
    }
    let last = end > start + 1 && bytes[end - 1] == 0x22 ? end - 1 : end
    var content: [UInt8] = []
    content.reserveCapacity(last - start)
    var i = start + 1
    while i < last {
      let quote = Scanning.first(0x22, in: bytes.span, from: i, to: last)
      content += bytes[i..<quote]
      guard quote < last else { break }
      content.append(0x22)
      i = quote + (quote + 1 < last && bytes[quote + 1] == 0x22 ? 2 : 1)
    }
    return content
  }

  /// All cells of a row.
  static func cells(_ bytes: [UInt8], _ start: Int, _ end: Int, _ layout: TableLayout) -> [[UInt8]]
  {
    var places: [(Int, Int)] = []
    forEachCell(bytes.span, start, end, layout) { places.append(($1, $2)) }
    return places.map { content(bytes, $0.0, $0.1, layout) }
  }
}
