/// One element of a page, read back without any code of the writer.
final class Element {
  let name: String
  let attributes: [String: String]
  weak var parent: Element?
  fileprivate(set) var children: [Element] = []
  /// All text inside, in order.
  fileprivate(set) var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// This element and all inside it, in order.
  var all: [Element] { [self] + children.flatMap(\.all) }

  func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

  func hasClass(_ name: String) -> Bool {
    attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }
}

/// Reads what the page writes, and nothing looser: every tag closed in its order, every attribute
/// in double quotes, no bare `<` or `&`.
struct MarkupReader {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]
  private let text: [Unicode.Scalar]
  private var index = 0

  /// The root element of a page.
  static func read(_ page: String) throws -> Element {
    var reader = MarkupReader(text: Array(page.unicodeScalars))
    return try reader.document()
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  private mutating func document() throws -> Element {
    guard take("<!DOCTYPE html>") else { throw Fault(description: "no doctype") }
    skipSpace()
    let root = try element(in: nil)
    skipSpace()
    guard index == text.count else { throw Fault(description: "text behind the root") }
    return root
  }

  private mutating func element(in parent: Element?) throws -> Element {
    guard take("<") else { throw fault("no element") }
    let name = word()
    guard !name.isEmpty else { throw fault("a bare <") }
    var attributes: [String: String] = [:]
    while !take(">") {
      guard take(" ") else { throw fault("no space before an attribute of \(name)") }
      let key = word()
      guard take("=\"") else { throw fault("attribute \(key) of \(name) is not quoted") }
      let value = try characters(until: "\"")
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw fault("\(key) stands twice")
      }
      guard take("\"") else { throw fault("attribute \(key) does not end") }
    }
    let element = Element(name, attributes)
    element.parent = parent
    parent?.children.append(element)
    if name == "meta" { return element }
    if name == "style" {
      while !starts("</style>") { element.text.unicodeScalars.append(try next()) }
    }
    while !starts("</") {
      if starts("<") {
        element.text += try self.element(in: element).text
      } else {
        element.text += try characters(until: "<")
      }
    }
    guard take("</\(name)>") else { throw fault("\(name) is not closed") }
    return element
  }

  private mutating func characters(until end: Unicode.Scalar) throws -> String {
    var result = ""
    while index < text.count, text[index] != end {
      let scalar = try next()
      switch scalar {
      case "&":
        var entity = ""
        while index < text.count, text[index] != ";" { entity.unicodeScalars.append(try next()) }
        index += 1
        guard let character = MarkupReader.entities[entity] else {
          throw fault("unknown entity \(entity)")
        }
        result.append(character)
      case "<", ">": throw fault("a bare \(scalar)")
      default:
        guard scalar == "\n" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        else { throw fault("a control character") }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private mutating func word() -> String {
    var word = ""
    while index < text.count {
      let scalar = text[index]
      guard scalar == "-" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else {
        break
      }
      word.unicodeScalars.append(scalar)
      index += 1
    }
    return word
  }

  private mutating func next() throws -> Unicode.Scalar {
    guard index < text.count else { throw fault("the page ends early") }
    index += 1
    return text[index - 1]
  }

  private mutating func skipSpace() {
    while index < text.count, text[index] == "\n" || text[index] == " " { index += 1 }
  }

  private func starts(_ prefix: String) -> Bool {
    text[index...].starts(with: prefix.unicodeScalars)
  }

  private mutating func take(_ prefix: String) -> Bool {
    guard starts(prefix) else { return false }
    index += prefix.unicodeScalars.count
    return true
  }

  private func fault(_ what: String) -> Fault {
    let around = text[max(0, index - 40)..<min(text.count, index + 20)]
    return Fault(description: "\(what) at …\(String(String.UnicodeScalarView(around)))…")
  }
}
