internal import CYAML

/// Reads one YAML document into nodes by way of libyaml's events, which carry line and column.
@safe struct YAMLReader: ~Copyable {
  private var parser: UnsafeMutablePointer<yaml_parser_t>
  private let file: String
  /// Deeper nesting than this is no definition of a job, and would only exhaust the stack.
  private static let depthLimit = 32

  /// Reads the only document of `text`.
  ///
  /// - Throws: `DefinitionError` with the place of the first fault.
  static func read(_ text: [UInt8], file: String) throws(DefinitionError) -> YAMLNode {
    var reader = try YAMLReader(file: file)
    return try reader.document(text)
  }

  private init(file: String) throws(DefinitionError) {
    self.file = file
    unsafe parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw DefinitionError(file: file, position: nil, message: "out of memory")
    }
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  private mutating func document(_ text: [UInt8]) throws(DefinitionError) -> YAMLNode {
    // The parser keeps the pointer, so all events are read while the array is pinned.
    let result: Result<YAMLNode, DefinitionError> = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      do throws(DefinitionError) {
        return .success(try wholeDocument())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func wholeDocument() throws(DefinitionError) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        return root
          ?? YAMLNode(
            content: .mapping([]), position: SourcePosition(line: 1, column: 1))
      case .documentStart:
        guard root == nil else {
          throw fault(event.position, "a second document; one file defines one job")
        }
        root = try node(from: try next(), depth: 0)
      default:
        continue
      }
    }
  }

  private func node(from event: Event, depth: Int) throws(DefinitionError) -> YAMLNode {
    guard depth < YAMLReader.depthLimit else { throw fault(event.position, "nested too deeply") }
    switch event.kind {
    case .scalar(let text, let plain):
      return YAMLNode(content: .scalar(text, plain: plain), position: event.position)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let item = try next()
        if case .sequenceEnd = item.kind { break }
        items.append(try node(from: item, depth: depth + 1))
      }
      return YAMLNode(content: .sequence(items), position: event.position)
    case .mappingStart:
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      while true {
        let key = try next()
        if case .mappingEnd = key.kind { break }
        let keyNode = try node(from: key, depth: depth + 1)
        let valueNode = try node(from: try next(), depth: depth + 1)
        if let name = keyNode.scalar, pairs.contains(where: { $0.key.scalar == name }) {
          throw fault(keyNode.position, "'\(name)' stands here a second time")
        }
        pairs.append((keyNode, valueNode))
      }
      return YAMLNode(content: .mapping(pairs), position: event.position)
    case .alias:
      throw fault(event.position, "anchors and aliases are not supported")
    default:
      throw fault(event.position, "a value is missing")
    }
  }

  private struct Event {
    enum Kind {
      case streamEnd, documentStart, sequenceStart, sequenceEnd, mappingStart, mappingEnd
      case alias, other
      case scalar(String, plain: Bool)
    }
    var kind: Kind
    var position: SourcePosition
  }

  private func next() throws(DefinitionError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      let mark = unsafe parser.pointee.problem_mark
      let text = unsafe parser.pointee.problem
      let problem = unsafe text.map { unsafe String(cString: $0) } ?? "cannot be read"
      throw fault(
        SourcePosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1),
        "not valid YAML: \(problem)")
    }
    defer { unsafe yaml_event_delete(&event) }
    let mark = unsafe event.start_mark
    let position = SourcePosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    let kind: Event.Kind
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_SEQUENCE_START_EVENT: kind = .sequenceStart
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT: kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        unsafe String(decoding: bytes, as: UTF8.self),
        plain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE)
    default: kind = .other
    }
    return Event(kind: kind, position: position)
  }

  private func fault(_ position: SourcePosition, _ message: String) -> DefinitionError {
    DefinitionError(file: file, position: position, message: message)
  }
}
