/// Tells the paragraphs of an article from the rest of the blocks around them.
struct BlockRules {
  enum Verdict { case keep, drop, heading }

  let elements: [PageElement]
  let blocks: [PageBlock]
  let source: [UInt8]
  let title: [UInt8]
  let description: [[UInt8]]

  /// What becomes of a block inside the element that holds the article.
  func verdict(_ index: Int) -> Verdict {
    let block = blocks[index]
    let hints = elements[Int(block.element)].hints
    if hints.contains(.dropped) { return .drop }
    if same(block, title) { return .drop }
    if block.heading > 0 {
      return block.heading == 1 || block.linkBytes * 2 > block.count ? .drop : .heading
    }
    let links = Int(block.linkBytes)
    // Teasers and "read more": lines that are links altogether.
    if links * 10 >= block.count * 8, block.count < 250 { return .drop }
    let sentence = Self.endsSentence(source, block)
    if hints.contains(.table) { return block.count >= 60 && sentence ? .keep : .drop }
    if links * 2 >= block.count, !sentence { return .drop }
    if hints.contains(.paragraph) || hints.contains(.list) { return .keep }
    // Text right inside a `<div>`: a label unless it is a sentence or long.
    return sentence && block.count >= 25 || block.count >= 120 ? .keep : .drop
  }

  /// Blocks before the body that belong to the article: the standfirst, and a first paragraph that
  /// the template sets apart.
  ///
  /// They stand between the headline and the body, at most 40 blocks back.
  func opening(before start: Int, within body: Range<Int>) -> [Int] {
    let first = max(0, start - 40)
    var headline = -1
    var i = start - 1
    while i >= first {
      if blocks[i].heading == 1 || same(blocks[i], title) {
        headline = i
        break
      }
      i -= 1
    }
    guard headline >= 0 else { return [] }
    var result: [Int] = []
    for i in headline + 1..<max(headline + 1, start) {
      let block = blocks[i]
      let hints = elements[Int(block.element)].hints
      if hints.contains(.dropped) || block.count < 25 || block.linkBytes * 2 > block.count {
        continue
      }
      if same(block, title) { continue }
      if description.contains(where: { same(block, $0) }) || named(.standfirst, block.element)
        || (hints.contains(.paragraph) && block.count >= 60 && Self.endsSentence(source, block))
      {
        // A summary that the body opens with again is said once.
        if !repeated(block, in: body) { result.append(i) }
      }
    }
    return result
  }

  /// Whether the element or one of the three around it bears the hint.
  private func named(_ hint: Hints, _ element: Int32) -> Bool {
    var current = Int(element)
    for _ in 0..<3 where current >= 0 {
      if elements[current].hints.contains(hint) { return true }
      current = Int(elements[current].parent)
    }
    return false
  }

  /// Whether one of the first blocks of the body says the same.
  private func repeated(_ block: PageBlock, in body: Range<Int>) -> Bool {
    let bytes = Array(source[Int(block.range.lowerBound)..<Int(block.range.upperBound)])
    return body.prefix(6).contains { same(blocks[$0], bytes) }
  }

  /// Whether the letters and digits of a block are those of a text.
  func same(_ block: PageBlock, _ other: [UInt8]) -> Bool {
    guard !other.isEmpty, block.count <= 2 * other.count + 20 else { return false }
    var i = Int(block.range.lowerBound)
    let end = Int(block.range.upperBound)
    var j = 0
    while true {
      while i < end, !Self.counts(source[i]) { i += 1 }
      while j < other.count, !Self.counts(other[j]) { j += 1 }
      if i == end || j == other.count { return i == end && j == other.count }
      if source[i].lowered != other[j].lowered { return false }
      i += 1
      j += 1
    }
  }

  private static func counts(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte >= 0xC3 }

  /// Whether a block ends as a sentence does: a stop, perhaps in quotation marks or brackets.
  static func endsSentence(_ source: [UInt8], _ block: PageBlock) -> Bool {
    var i = Int(block.range.upperBound)
    let start = Int(block.range.lowerBound)
    var steps = 0
    while i > start, steps < 4 {
      steps += 1
      let byte = source[i - 1]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20:
        i -= 1
      default:
        guard byte >= 0x80, i - 3 >= start else { return false }
        let (a, b) = (source[i - 3], source[i - 2])
        if a == 0xE2, b == 0x80 {
          // U+2026 is a stop; U+2018 to U+201F are quotation marks.
          if byte == 0xA6 { return true }
          guard (0x98...0x9F).contains(byte) else { return false }
          i -= 3
        } else if a == 0xE3, b == 0x80 {
          // U+3002 is a stop; U+3009 to U+3011 close brackets.
          if byte == 0x82 { return true }
          guard (0x89...0x91).contains(byte) else { return false }
          i -= 3
        } else if a == 0xEF, b == 0xBC {
          // Full-width stops and brackets.
          if byte == 0x81 || byte == 0x9F || byte == 0x8E { return true }
          guard byte == 0x89 else { return false }
          i -= 3
        } else if b == 0xC2, byte == 0xBB || byte == 0xAB {
          i -= 2
        } else {
          return false
        }
      }
    }
    return false
  }
}
