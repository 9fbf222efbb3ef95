import Foundation

/// The obvious reader of the page's HTML: every tag must be closed, in order.
struct ParsedPage {
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// This element and all below it, in order.
    var all: [Element] { [self] + children.flatMap(\.all) }

    func first(_ name: String) -> Element? { children.first { $0.name == name } }

    /// Text of this element and all below it.
    var fullText: String { text + children.map(\.fullText).joined(separator: " ") }
  }

  var root = Element(name: "#root", attributes: [:])
  var faults: [String] = []

  static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

  init(_ page: String) {
    var rest = Substring(page)
    var open = [root]
    if rest.hasPrefix("<!DOCTYPE html>") {
      rest = rest.dropFirst(15)
    } else {
      faults.append("no doctype")
    }
    while let start = rest.firstIndex(of: "<") {
      open.last?.text += ParsedPage.decoded(String(rest[..<start]), &faults)
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag has no end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        if open.last?.name == String(tag.dropFirst()), open.count > 1 {
          open.removeLast()
        } else {
          faults.append("\(tag) closes \(open.last?.name ?? "nothing")")
        }
        continue
      }
      let element = ParsedPage.element(tag, &faults)
      open.last?.children.append(element)
      if !tag.hasSuffix("/"), !ParsedPage.void.contains(element.name) { open.append(element) }
      if element.name == "style", let close = rest.range(of: "</style>") {
        element.text = String(rest[..<close.lowerBound])
        rest = rest[close.lowerBound...]
      }
    }
    if open.count > 1 { faults.append("\(open.last?.name ?? "") is not closed") }
    if rest.contains(where: { !$0.isWhitespace }) { faults.append("text behind the end") }
  }

  private static func element(_ tag: Substring, _ faults: inout [String]) -> Element {
    var rest = tag.hasSuffix("/") ? tag.dropLast() : tag
    let name = String(rest.prefix { !$0.isWhitespace })
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { break }
      let key = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
        faults.append("attribute \(key) of \(name) has no quoted value")
        break
      }
      let value = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end])
      if attributes.updateValue(decoded(value, &faults), forKey: key) != nil {
        faults.append("\(key) twice in \(name)")
      }
      rest = rest[rest.index(after: end)...]
    }
    return Element(name: name, attributes: attributes)
  }

  /// The five references that the page uses.
  private static func decoded(_ text: String, _ faults: inout [String]) -> String {
    var out = ""
    var rest = Substring(text)
    let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    while let mark = rest.firstIndex(of: "&") {
      out += rest[..<mark]
      rest = rest[mark...]
      guard let (name, value) = known.first(where: { rest.hasPrefix($0.key) }) else {
        faults.append("a bare & in \(text.prefix(40))")
        return out + rest
      }
      out += value
      rest = rest.dropFirst(name.count)
    }
    return out + rest
  }
}
