internal import NewsText

/// Takes values out of YAML nodes and says exactly what is wrong with those that do not fit.
struct DefinitionDecoder {
  var file: String

  func fault(_ node: YAMLNode, _ message: String) -> DefinitionError {
    DefinitionError(file: file, position: node.position, message: message)
  }

  /// The pairs of a mapping, whose keys must be among `keys` unless that is nothing.
  func mapping(
    _ node: YAMLNode, keys: [String]?
  ) throws(DefinitionError) -> [(String, YAMLNode)] {
    guard case .mapping(let pairs) = node.content else {
      if node.isNull { return [] }
      throw fault(node, "expected a mapping (key: value), found \(node.description)")
    }
    var result: [(String, YAMLNode)] = []
    for (key, value) in pairs {
      guard let name = key.scalar else { throw fault(key, "a key must be a word") }
      if let keys, !keys.contains(name) {
        let question = Suggestion.question(for: name, among: keys)
        let hint = question.isEmpty ? "; known here: \(keys.joined(separator: ", "))" : question
        throw fault(key, "unknown key '\(name)'\(hint)")
      }
      result.append((name, value))
    }
    return result
  }

  func string(_ node: YAMLNode) throws(DefinitionError) -> String {
    guard let text = node.scalar, !text.isEmpty else {
      throw fault(
        node, node.isNull ? "a value is missing" : "expected text, found \(node.description)")
    }
    return text
  }

  /// One string or a list of strings.
  func strings(_ node: YAMLNode) throws(DefinitionError) -> [String] {
    switch node.content {
    case .scalar: return node.isNull ? [] : [try string(node)]
    case .sequence(let items):
      var result: [String] = []
      for item in items { result.append(try string(item)) }
      return result
    case .mapping: throw fault(node, "expected text or a list, found a mapping")
    }
  }

  /// A name that can stand in a file name: letters, digits, `.`, `_` and `-`.
  func fileName(_ node: YAMLNode) throws(DefinitionError) -> String {
    let text = try string(node)
    guard JobDefinition.isName(text) else {
      throw fault(
        node,
        "'\(text)' cannot be a name; use letters, digits, '.', '_' and '-', a letter or digit first"
      )
    }
    return text
  }

  func choice(_ node: YAMLNode, of choices: [String]) throws(DefinitionError) -> String {
    let text = try string(node)
    guard choices.contains(text) else {
      let question = Suggestion.question(for: text, among: choices)
      throw fault(
        node,
        "'\(text)' is none of \(choices.joined(separator: ", "))\(question)")
    }
    return text
  }

  func flag(_ node: YAMLNode) throws(DefinitionError) -> Bool {
    switch try string(node) {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    case let text: throw fault(node, "'\(text)' is neither 'on' nor 'off'")
    }
  }

  func integer(_ node: YAMLNode, in range: ClosedRange<Int>) throws(DefinitionError) -> Int {
    let text = try string(node)
    guard let value = Int(text), range.contains(value) else {
      throw fault(
        node, "'\(text)' is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  func percent(_ node: YAMLNode) throws(DefinitionError) -> Double {
    let text = try string(node)
    guard let value = JobDefinition.percent(text) else {
      throw fault(node, "'\(text)' is no percentage; write '5%'")
    }
    return value
  }

  func duration(_ node: YAMLNode) throws(DefinitionError) -> Int {
    let text = try string(node)
    guard let seconds = JobDefinition.duration(text) else {
      throw fault(node, "'\(text)' is no duration; write '60s', '5m' or '2h'")
    }
    return seconds
  }

  func bytes(_ node: YAMLNode, in range: ClosedRange<Int>) throws(DefinitionError) -> Int {
    let text = try string(node)
    guard let value = JobDefinition.bytes(text), range.contains(value) else {
      throw fault(
        node,
        "'\(text)' is no size from \(range.lowerBound) to \(range.upperBound) bytes; write '64MiB'")
    }
    return value
  }

  func days(_ node: YAMLNode) throws(DefinitionError) -> ClosedRange<Day> {
    let text = try string(node)
    guard let days = JobDefinition.days(text) else {
      throw fault(node, "'\(text)' is no span of days; write '2021-03-01..2021-03-31' or '28d'")
    }
    return days
  }
}
