/// A line of a dictionary file for someone who is not in the dictionary.
///
/// The columns are those of the dictionary: id, kind, name, short, aliases, country, role, title,
/// from, to, asof, parent, wikidata, cameo, hints, source, note.
struct SuggestedEntry {
  var symbols: Symbols
  /// Symbol of the name.
  var name: UInt32
  /// The guessed kind, in the words of `annotate`.
  var kind: String
  /// Symbol of a title; nothing if none was seen.
  var title: UInt32?
  /// Symbol of the id by name (`p.?jane-doe`), if it has one.
  var id: UInt32?

  /// Appends the line; nothing where the name has no letter or digit to make an id of.
  func append(to line: inout [UInt8]) {
    let isPerson = kind == "person"
    let bytes = symbols.bytes.span
    let start = line.count
    line.append(isPerson ? UInt8(ascii: "p") : UInt8(ascii: "o"))
    line.append(UInt8(ascii: "."))
    let slugStart = line.count
    appendSlug(bytes, to: &line)
    guard line.count > slugStart else {
      line.removeLast(line.count - start)
      return
    }
    line.append(UInt8(ascii: ","))
    switch kind {
    case "person": line.append(contentsOf: "person".utf8)
    case "government", "place": line.append(contentsOf: "gov".utf8)
    case "group": line.append(contentsOf: "group".utf8)
    default: line.append(contentsOf: "company".utf8)
    }
    line.append(UInt8(ascii: ","))
    let full = symbols.range(name)
    SuggestedEntry.appendField(bytes, full, to: &line)
    line.append(UInt8(ascii: ","))
    if isPerson, let last = full.last(where: { bytes[$0] == 0x20 }), last + 1 < full.upperBound,
      last > full.lowerBound
    {
      SuggestedEntry.appendField(bytes, (last + 1)..<full.upperBound, to: &line)
    }
    line.append(contentsOf: ",,,,".utf8)
    if let title { SuggestedEntry.appendField(bytes, symbols.range(title), to: &line) }
    line.append(contentsOf: ",,,,,,,,user,".utf8)
  }

  /// The id without its prefix, or small letters and digits of the name with hyphens between.
  private func appendSlug(_ bytes: Span<UInt8>, to line: inout [UInt8]) {
    if let id {
      let range = symbols.range(id)
      if let mark = range.first(where: { bytes[$0] == UInt8(ascii: "?") }) {
        for index in (mark + 1)..<range.upperBound { line.append(bytes[index]) }
        return
      }
    }
    let start = line.count
    var isPending = false
    for index in symbols.range(name) {
      var byte = bytes[index]
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { byte |= 0x20 }
      let isKept =
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      guard isKept else {
        isPending = line.count > start
        continue
      }
      if isPending { line.append(UInt8(ascii: "-")) }
      isPending = false
      line.append(byte)
    }
  }

  /// A cell of the dictionary: a bar divides names there, and a line break ends the line.
  private static func appendField(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to line: inout [UInt8]
  ) {
    var mustQuote = false
    for index in range where bytes[index] == UInt8(ascii: ",") || bytes[index] == 0x22 {
      mustQuote = true
    }
    if mustQuote { line.append(0x22) }
    for index in range {
      let byte = bytes[index]
      if byte == 0x22 { line.append(0x22) }
      line.append(byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "|") ? 0x20 : byte)
    }
    if mustQuote { line.append(0x22) }
  }
}
