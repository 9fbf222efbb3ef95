/// Reads mapping files of Stanford's RegexNER and TokensRegexNER: columns divided by tabs.
///
///     pattern <TAB> type <TAB> types it may overwrite <TAB> priority <TAB> group
///
/// A first line that names the columns is taken at its word; `normalized` joins patterns to one
/// actor. A pattern is words divided by spaces, each a regular expression: choices, optional letters
/// and classes of letters are multiplied out. `( /a/ /b/ )` and `( "a" "b" )` are taken too.
enum TokensRegexImport {
  static func read(_ file: ActorImport.File, into draft: inout ImportDraft) {
    var columns = ["pattern": 0, "ner": 1]
    draft.forEachLine(of: file) { draft, text in
      let trimmed = ImportText.trimmed(text)
      if trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix("//") { return }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String(ImportText.trimmed($0)) }
      if draft.line == 1, cells.contains(where: { $0.lowercased() == "pattern" }) {
        columns = header(cells)
        return
      }
      draft.counts.entries += 1
      read(cells, columns, into: &draft)
    }
  }

  private static func header(_ cells: [String]) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (i, cell) in cells.enumerated() where columns[cell.lowercased()] == nil {
      columns[cell.lowercased()] = i
    }
    if columns["ner"] == nil { columns["ner"] = columns["type"] ?? 1 }
    columns["normalized"] = columns["normalized"] ?? columns["normalised"]
    return columns
  }

  private static func read(
    _ cells: [String], _ columns: [String: Int], into draft: inout ImportDraft
  ) {
    func cell(_ name: String) -> String {
      guard let column = columns[name], cells.indices.contains(column) else { return "" }
      return cells[column]
    }
    let pattern = cell("pattern")
    let type = cell("ner")
    guard !pattern.isEmpty else { return draft.skip("the line has no pattern") }
    guard !type.isEmpty else {
      return draft.skip("no type behind '\(pattern.prefix(60))'; a tab must stand between them")
    }
    let names: [String]
    do throws(RegexWords.Fault) {
      names = try RegexWords.names(of: pattern)
    } catch {
      return draft.skip(error.message)
    }
    var canonical = cell("normalized")
    if !canonical.isEmpty, let fault = draft.fault(of: canonical) {
      draft.note("the normalised name was passed over: \(fault)")
      canonical = ""
    }
    // The forms of one pattern are one actor.
    if canonical.isEmpty, names.count > 1 { canonical = names[0] }
    for name in names {
      if let fault = draft.fault(of: name) {
        draft.skip(fault)
      } else {
        LabelledName(label: type, name: name, canonical: canonical).add(to: &draft)
      }
    }
  }
}
