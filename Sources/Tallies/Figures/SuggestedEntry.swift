/// A line of a dictionary file for someone who is not in the dictionary.
///
/// The columns are those of the dictionary: id, kind, name, short, aliases, country, role, title,
/// from, to, asof, parent, wikidata, cameo, hints, source, note.
struct SuggestedEntry {
  var name: String
  /// The guessed kind, in the words of `annotate`.
  var kind: String
  var title: String
  /// The id by name (`p.?jane-doe`), if it has one.
  var id: String?

  /// The line; empty where the name has no letter or digit to make an id of.
  var line: String {
    let isPerson = kind == "person"
    let slug: String
    if let id, let mark = id.firstIndex(of: "?") {
      slug = String(id[id.index(after: mark)...])
    } else {
      slug = SuggestedEntry.slug(name)
    }
    guard !slug.isEmpty else { return "" }
    let words = name.split(separator: " ")
    let short = isPerson && words.count > 1 ? String(words[words.count - 1]) : ""
    let dictionaryKind =
      switch kind {
      case "person": "person"
      case "government", "place": "gov"
      case "group": "group"
      default: "company"
      }
    var fields = [String](repeating: "", count: 17)
    fields[0] = (isPerson ? "p." : "o.") + slug
    fields[1] = dictionaryKind
    fields[2] = name
    fields[3] = short
    fields[7] = title
    fields[15] = "user"
    return fields.map(SuggestedEntry.quoted).joined(separator: ",")
  }

  /// Small letters and digits, all else a hyphen: `Jane O’Doe` is `jane-o-doe`.
  static func slug(_ name: String) -> String {
    var slug: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        slug.append(byte | 0x20)
      default:
        if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func quoted(_ field: String) -> String {
    // A bar divides names in the dictionary and a line break ends the line.
    var clean = ""
    for scalar in field.unicodeScalars {
      clean.unicodeScalars.append(
        scalar == "|" || scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    guard clean.utf8.contains(UInt8(ascii: ",")) || clean.utf8.contains(UInt8(ascii: "\""))
    else { return clean }
    var quoted = "\""
    for scalar in clean.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
