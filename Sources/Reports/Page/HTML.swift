/// A document that grows element by element: balanced by construction, and everything escaped.
///
/// There is no way to put markup in from a text, so a hostile name is a name and nothing else.
struct HTML {
  typealias Attributes = KeyValuePairs<String, String>

  private(set) var text = ""

  /// Adds an element with what `content` adds.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    text += "</\(name)>"
  }

  /// Adds an element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.add(text) }
  }

  /// Adds an element that has no content and no end tag, as HTML knows some.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// Adds an empty element of SVG.
  mutating func shape(_ name: StaticString, _ attributes: Attributes) {
    open(name, attributes)
    text += "</\(name)>"
  }

  /// Adds a text.
  mutating func add(_ string: String) { HTML.escape(string, into: &text) }

  /// Adds a name from the input; its writing direction does not reach what stands beside it.
  mutating func name(_ string: String) { element("bdi", text: string) }

  /// Begins a line, for those who read the source.
  mutating func line() { text += "\n" }

  /// Adds the style sheet, the only text that stands as it is.
  mutating func style(_ sheet: StaticString) { text += "<style>\(sheet)</style>" }

  /// Adds what makes the text HTML, and not of 1998.
  mutating func doctype() { text += "<!DOCTYPE html>\n" }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes {
      text += " \(key)=\""
      HTML.escape(value, into: &text)
      text += "\""
    }
    text += ">"
  }

  /// Control characters, which HTML forbids, become spaces as in the CSV files.
  private static func escape(_ string: String, into text: inout String) {
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        text.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
  }
}
