/// A place in a text file, both numbers from 1.
public struct SourcePosition: Hashable, Sendable {
  /// Line.
  public var line: Int
  /// Column, in code points.
  public var column: Int
}

/// A node of a YAML document, with the place where it begins.
///
/// Only what a definition of a job needs: scalars stay text, mappings keep their order, anchors
/// and tags are refused by the reader.
struct YAMLNode {
  enum Content {
    case scalar(String, plain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  var content: Content
  var position: SourcePosition

  /// Text of a scalar; nothing for the others and for an empty plain scalar or `null`.
  var scalar: String? {
    guard case .scalar(let text, let plain) = content else { return nil }
    if plain, text.isEmpty || text == "~" || text == "null" { return nil }
    return text
  }

  /// Whether the node says nothing: an empty plain scalar or `null`.
  var isNull: Bool {
    guard case .scalar(let text, let plain) = content else { return false }
    return plain && (text.isEmpty || text == "~" || text == "null")
  }

  /// The node in words, for messages.
  var description: String {
    switch content {
    case .scalar(let text, _): "'\(text)'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
