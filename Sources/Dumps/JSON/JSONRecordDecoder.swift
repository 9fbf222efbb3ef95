internal import NewsText

/// Decodes one JSON object into an article.
struct JSONRecordDecoder: Sendable {
  private let tree: KeyTree

  /// A value of a wanted key.
  struct Hit {
    var field: UInt8
    var rank: UInt8
    var node: Int32
    /// Which object of an array holds it; 0 outside arrays.
    var element: Int32
    /// Where the value begins.
    var offset: Int
  }

  init(fields: FieldMap) { tree = KeyTree(fields) }

  /// Fills the article from the object `bytes[start..<end]`; space around it is fine.
  func decode(
    _ bytes: [UInt8], _ start: Int, _ end: Int, into builder: inout ArticleBuilder,
    _ scratch: inout DecoderScratch
  ) throws(RecordProblem) {
    scratch.hits.removeAll(keepingCapacity: true)
    do {
      try scan(bytes.span, start, end, &scratch.hits)
    } catch {
      throw RecordProblem(.unreadable, "JSON: \(error.message(start: start))")
    }
    for (index, field) in Field.allCases.enumerated() {
      var rank = -1
      while let next = scratch.hits.lazy
        .filter({ $0.field == index && Int($0.rank) > rank }).map({ Int($0.rank) }).min()
      {
        rank = next
        scratch.bytes.removeAll(keepingCapacity: true)
        var repairs: Repairs = []
        for hit in scratch.hits where hit.field == index && Int(hit.rank) == rank {
          JSONRecordDecoder.append(
            bytes, hit.offset, end, field, into: &scratch.bytes, &repairs, depth: 0)
        }
        guard scratch.bytes.contains(where: { !$0.isSpace }) else { continue }
        builder.note(repairs)
        builder.set(field, scratch.bytes)
        break
      }
    }
  }

  /// Checks the whole object and notes the values of the wanted keys.
  func scan(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ hits: inout [Hit]
  ) throws(JSONError) {
    var i = start
    JSONScanner.skipSpace(bytes, &i, end)
    guard i < end else { throw JSONError(problem: .endOfRecord, offset: end) }
    guard bytes[i] == 0x7B else { throw JSONError(problem: .notAnObject, offset: i) }
    var elements: Int32 = 0
    try object(bytes, &i, end, node: 0, element: 0, depth: 0, &hits, &elements)
    JSONScanner.skipSpace(bytes, &i, end)
    guard i == end else { throw JSONError(problem: .trailing, offset: i) }
  }

  private func object(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, node: Int, element: Int32, depth: Int,
    _ hits: inout [Hit], _ elements: inout Int32
  ) throws(JSONError) {
    try JSONScanner.forEachMember(bytes, &i, end, depth: depth) {
      bytes, key, keyEnd, i throws(JSONError) in
      var child = tree.child(of: node, bytes, key, keyEnd)
      if child < 0 {
        child = escapedChild(of: node, bytes, key, keyEnd)
        guard child >= 0 else {
          try JSONScanner.skipValue(bytes, &i, end, depth: depth + 1)
          return
        }
      }
      for (field, rank) in tree.nodes[child].fields {
        // Of a key that occurs twice in an object the last counts, as in Python.
        var last = hits.count - 1
        while last >= 0, hits[last].element == element {
          if hits[last].node == Int32(child), hits[last].offset < i { hits.remove(at: last) }
          last -= 1
        }
        hits.append(
          Hit(field: field, rank: rank, node: Int32(child), element: element, offset: i))
      }
      try value(bytes, &i, end, node: child, element: element, depth: depth + 1, &hits, &elements)
    }
  }

  /// Moves over a value, into it where wanted keys may lie below.
  private func value(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, node: Int, element: Int32, depth: Int,
    _ hits: inout [Hit], _ elements: inout Int32
  ) throws(JSONError) {
    guard tree.nodes[node].hasChildren, i < end else {
      try JSONScanner.skipValue(bytes, &i, end, depth: depth)
      return
    }
    switch bytes[i] {
    case 0x7B:
      try object(bytes, &i, end, node: node, element: element, depth: depth, &hits, &elements)
    case 0x5B:
      try JSONScanner.forEachElement(bytes, &i, end, depth: depth) { bytes, i throws(JSONError) in
        elements &+= 1
        try value(
          bytes, &i, end, node: node, element: elements, depth: depth + 1, &hits, &elements)
      }
    default: try JSONScanner.skipValue(bytes, &i, end, depth: depth)
    }
  }

  /// The node of a key that is written with escapes.
  private func escapedChild(of node: Int, _ bytes: Span<UInt8>, _ key: Int, _ end: Int) -> Int {
    guard Scanning.first(0x5C, in: bytes, from: key, to: end) < end, end - key <= 256 else {
      return -1
    }
    var name: [UInt8] = []
    var repairs: Repairs = []
    let raw = PaxRecords.copy(bytes, key, end)
    JSONString.unescape(raw, 0, raw.count, into: &name, &repairs)
    return tree.child(of: node, name.span, 0, name.count)
  }

  /// Appends a value that was checked: strings and numbers, those of arrays as paragraphs or parts.
  static func append(
    _ bytes: [UInt8], _ offset: Int, _ end: Int, _ field: Field, into out: inout [UInt8],
    _ repairs: inout Repairs, depth: Int
  ) {
    var i = offset
    guard i < end else { return }
    switch bytes[i] {
    case 0x22:
      guard (try? JSONScanner.skipString(bytes.span, &i, end)) != nil else { return }
      separate(field, &out)
      JSONString.unescape(bytes, offset + 1, i - 1, into: &out, &repairs)
    case 0x5B where depth < JSONScanner.deepest:
      i += 1
      while true {
        JSONScanner.skipSpace(bytes.span, &i, end)
        guard i < end, bytes[i] != 0x5D else { return }
        append(bytes, i, end, field, into: &out, &repairs, depth: depth + 1)
        guard (try? JSONScanner.skipValue(bytes.span, &i, end, depth: depth)) != nil else { return }
        JSONScanner.skipSpace(bytes.span, &i, end)
        guard i < end, bytes[i] == 0x2C else { return }
        i += 1
      }
    case 0x2D, 0x30...0x39:
      guard (try? JSONScanner.skipValue(bytes.span, &i, end, depth: depth)) != nil else { return }
      // `-Infinity` is no number that says anything.
      guard bytes[i - 1].isDigit else { return }
      separate(field, &out)
      out += bytes[offset..<i]
    default: return
    }
  }

  private static func separate(_ field: Field, _ out: inout [UInt8]) {
    guard !out.isEmpty else { return }
    switch field {
    case .text: out += [0x0A, 0x0A]
    case .authors: out += [0x2C, 0x20]
    default: out.append(0x20)
    }
  }
}
