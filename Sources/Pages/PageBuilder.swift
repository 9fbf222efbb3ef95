/// Builds a `PageTree` from tokens with an explicit, bounded stack.
///
/// A tolerant reading of the standard's tree construction (13.2.6): paragraphs, list items, cells
/// and links close each other where the standard says so; end tags close the nearest open element
/// of their name within their scope and are ignored otherwise. Formatting elements are not
/// reopened.
struct PageBuilder {
  private struct Open {
    var element: Int32
    var tag: HTMLTag
    var nameHash: UInt64
  }

  private var tree: PageTree
  private var stack: [Open] = []
  /// Elements that were opened beyond the limit of depth.
  private var overflow = 0
  private var paragraphs = 0
  private var links = 0

  // The block being collected.
  private var blockStart = 0
  private var blockLinkBytes = 0
  private var blockElement: Int32 = 0
  private var blockDepth = 0
  private var lowestDepth = 0
  private var pendingSpace = false
  private var blockHeading: UInt8 = 0

  private init(tree: PageTree) { self.tree = tree }

  /// Replaces `tree` by that of a page in valid UTF-8.
  static func build(_ bytes: [UInt8], into tree: inout PageTree) {
    tree.clear()
    var builder = PageBuilder(tree: tree)
    tree = PageTree()
    builder.run(bytes)
    tree = builder.tree
  }

  private mutating func run(_ bytes: [UInt8]) {
    var tokenizer = HTMLTokenizer(bytes)
    tree.elements.append(
      PageElement(
        parent: -1, tag: .html, hints: [], signature: 0, firstBlock: 0, endBlock: 0))
    stack.append(Open(element: 0, tag: .html, nameHash: 0))
    var rawTag = HTMLTag.other
    var rawIsData = false
    while let token = tokenizer.next() {
      switch token {
      case .text(let range):
        if !top.hints.contains(.never) { append(bytes, range, references: true) }
      case .raw(let range):
        if rawTag == .title {
          if tree.metadata.titleTag.isEmpty, !inside(.svg) {
            Entities.decode(
              bytes.span.extracting(range), into: &tree.metadata.titleTag)
          }
        } else if rawTag == .script {
          if rawIsData, tree.metadata.structured.count < 64 {
            tree.metadata.structured.append(range)
          }
        } else if rawTag == .other || rawTag == .xmp, !top.hints.contains(.never) {
          append(bytes, range, references: false)
        }
      case .start(let tag, let nameHash, let selfClosing):
        rawTag = tag.isRawText ? tag : .other
        start(tag, nameHash, selfClosing: selfClosing, bytes, tokenizer.attributes, &rawIsData)
      case .end(let tag, let nameHash):
        rawTag = .other
        end(tag, nameHash)
      }
    }
    while stack.count > 1 { pop() }
    flush()
    tree.elements[0].endBlock = Int32(tree.blocks.count)
  }

  private var top: PageElement { tree.elements[Int(stack[stack.count - 1].element)] }

  private func inside(_ tag: HTMLTag) -> Bool { stack.contains { $0.tag == tag } }

  // MARK: Tags

  private mutating func start(
    _ tag: HTMLTag, _ nameHash: UInt64, selfClosing: Bool, _ bytes: [UInt8],
    _ attributes: [HTMLAttribute], _ rawIsData: inout Bool
  ) {
    switch tag {
    case .html:
      tree.metadata.readLanguage(bytes, attributes)
      return
    case .head, .body, .frameset:
      return
    case .br:
      lineBreak()
      return
    case .wbr:
      return
    case .meta:
      tree.metadata.readMeta(bytes, attributes)
      return
    case .link:
      tree.metadata.readLink(bytes, attributes)
      return
    case .script:
      rawIsData = PageMetadata.isStructuredData(bytes, attributes)
    default: break
    }
    closeImplied(tag)
    if !tag.isInline, !top.hints.contains(.never) { flush() }
    if tag.isVoid { return }
    // `<div/>` is an open tag in HTML; only foreign elements close themselves.
    if selfClosing, tag == .svg || tag == .math || tag == .other || tag == .custom {
      return
    }
    guard stack.count < PageTree.depthLimit else {
      overflow += 1
      return
    }
    push(tag, nameHash, bytes, attributes)
  }

  private mutating func push(
    _ tag: HTMLTag, _ nameHash: UInt64, _ bytes: [UInt8], _ attributes: [HTMLAttribute]
  ) {
    let parent = stack[stack.count - 1].element
    var index = parent
    if tree.elements.count < PageTree.elementLimit {
      index = Int32(tree.elements.count)
      var hints = tree.elements[Int(parent)].hints.intersection(.inherited)
      var signature = nameHash
      if tag.isNeverContent { hints.insert(.never) }
      switch tag {
      case .a: hints.insert(.link)
      case .li, .dd, .dt: hints.insert(.list)
      case .td, .th: hints.insert(.table)
      case .p, .blockquote: hints.insert(.paragraph)
      case .header: hints.insert(.header)
      case .aside, .figure, .figcaption, .nav, .footer, .dialog, .search, .menu:
        hints.insert(.foreign)
      case .form, .label: hints.insert(.boilerplate)
      default: break
      }
      AttributeHints.read(bytes, attributes, tag: tag, into: &hints, signature: &signature)
      if tag == .time { tree.metadata.readTime(bytes, attributes) }
      tree.elements.append(
        PageElement(
          parent: parent, tag: tag, hints: hints, signature: signature,
          firstBlock: Int32(tree.blocks.count), endBlock: 0))
    }
    if tag == .p { paragraphs += 1 }
    if tag == .a { links += 1 }
    stack.append(Open(element: index, tag: tag, nameHash: nameHash))
  }

  private mutating func pop() {
    guard stack.count > 1 else { return }
    let last = stack.removeLast()
    if !last.tag.isInline, !tree.elements[Int(last.element)].hints.contains(.never) { flush() }
    if last.tag == .p { paragraphs -= 1 }
    if last.tag == .a { links -= 1 }
    if stack[stack.count - 1].element != last.element {
      // A block still open inside an inline element counts for the element around it.
      tree.elements[Int(last.element)].endBlock = Int32(tree.blocks.count)
    }
    lowestDepth = min(lowestDepth, stack.count)
  }

  private mutating func pop(to depth: Int) {
    while stack.count > depth { pop() }
  }

  /// Closes what the start tag of `tag` implies to be closed.
  private mutating func closeImplied(_ tag: HTMLTag) {
    if tag.closesParagraph, paragraphs > 0 {
      closeNearest {
        $0 == .p
      } stop: {
        $0.isScope
      }
    }
    switch tag {
    case .li:
      closeNearest {
        $0 == .li
      } stop: {
        $0 == .ul || $0 == .ol || $0 == .menu || $0.isScope
      }
    case .dd, .dt:
      closeNearest {
        $0 == .dd || $0 == .dt
      } stop: {
        $0 == .dl || $0.isScope
      }
    case .td, .th:
      closeNearest {
        $0 == .td || $0 == .th
      } stop: {
        $0 == .tr || $0 == .table
      }
    case .tr:
      closeNearest {
        $0 == .tr
      } stop: {
        $0 == .table
      }
    case .tbody, .thead, .tfoot:
      closeNearest {
        $0 == .tbody || $0 == .thead || $0 == .tfoot
      } stop: {
        $0 == .table
      }
    case .option:
      closeNearest {
        $0 == .option
      } stop: {
        $0 == .select || $0.isScope
      }
    case .a:
      if links > 0 {
        closeNearest {
          $0 == .a
        } stop: {
          $0.isScope
        }
      }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let last = stack.last, last.tag.headingLevel > 0 { pop() }
    default: break
    }
  }

  private mutating func closeNearest(
    _ wanted: (HTMLTag) -> Bool, stop: (HTMLTag) -> Bool
  ) {
    var i = stack.count - 1
    while i > 0 {
      let tag = stack[i].tag
      if wanted(tag) {
        pop(to: i)
        return
      }
      if stop(tag) { return }
      i -= 1
    }
  }

  private mutating func end(_ tag: HTMLTag, _ nameHash: UInt64) {
    if overflow > 0 {
      overflow -= 1
      return
    }
    switch tag {
    case .html, .head, .body: return
    case .br:
      lineBreak()
      return
    default: break
    }
    let crossesBlocks = !tag.isInline || tag == .a || tag.isNeverContent
    let crossesScopes = tag.isScope || tag == .tr || tag == .tbody
    var i = stack.count - 1
    while i > 0 {
      let open = stack[i]
      if open.nameHash == nameHash {
        pop(to: i)
        return
      }
      if open.tag == .table || (open.tag.isScope && !crossesScopes) { return }
      if !crossesBlocks, !open.tag.isInline { return }
      i -= 1
    }
  }

  // MARK: Text

  /// Appends characters to the block, with white space collapsed.
  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>, references: Bool) {
    let before = tree.text.count
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      let byte = bytes[i]
      if byte.isHTMLSpace || (byte == 0xC2 && i + 1 < end && bytes[i + 1] == 0xA0) {
        pendingSpace = true
        i += byte == 0xC2 ? 2 : 1
        continue
      }
      if references, byte == UInt8(ascii: "&") {
        let mark = tree.text.count
        if pendingSpace, mark > blockStart, tree.text[mark - 1] != 0x0A { tree.text.append(0x20) }
        let first = tree.text.count
        let length = Entities.reference(
          bytes.span.extracting(range), at: i - range.lowerBound, into: &tree.text,
          inAttribute: false)
        if length > 0 {
          i += length
          if isSpace(from: first) {
            tree.text.removeLast(tree.text.count - mark)
            pendingSpace = true
          } else {
            pendingSpace = false
          }
          continue
        }
        tree.text.append(byte)
        pendingSpace = false
        i += 1
        continue
      }
      // A run up to the next reference or irregular white space.
      var j = i + 1
      while j < end {
        let byte = bytes[j]
        if byte > 0x26, byte != 0xC2 {
          j += 1
          continue
        }
        if byte == UInt8(ascii: "&") { break }
        if byte == 0xC2, j + 1 < end, bytes[j + 1] == 0xA0 { break }
        if byte.isHTMLSpace, byte != 0x20 || j + 1 >= end || bytes[j + 1].isHTMLSpace { break }
        j += 1
      }
      if pendingSpace, tree.text.count > blockStart, tree.text[tree.text.count - 1] != 0x0A {
        tree.text.append(0x20)
      }
      pendingSpace = false
      tree.text.append(contentsOf: bytes[i..<j])
      i = j
    }
    let added = tree.text.count - before
    guard added > 0 else { return }
    let depth = stack.count
    if before == blockStart {
      blockElement = stack[depth - 1].element
      blockDepth = depth
      blockHeading = heading()
    } else if lowestDepth < blockDepth {
      blockElement = stack[lowestDepth - 1].element
      blockDepth = lowestDepth
    }
    lowestDepth = blockDepth
    if links > 0 { blockLinkBytes += added }
  }

  /// Whether the text from `start` on is white space: a reference to a space, U+00A0 or a tab.
  private func isSpace(from start: Int) -> Bool {
    let count = tree.text.count - start
    if count == 1 { return tree.text[start].isHTMLSpace }
    return count == 2 && tree.text[start] == 0xC2 && tree.text[start + 1] == 0xA0
  }

  /// Rank of the heading that the text stands in, 0 if in none.
  private func heading() -> UInt8 {
    var i = stack.count - 1
    while i > 0, i > stack.count - 8 {
      let level = stack[i].tag.headingLevel
      if level > 0 { return UInt8(level) }
      if stack[i].tag == .p || stack[i].tag == .div || stack[i].tag == .li { return 0 }
      i -= 1
    }
    return 0
  }

  private mutating func lineBreak() {
    pendingSpace = false
    if tree.text.count > blockStart, tree.text[tree.text.count - 1] != 0x0A {
      tree.text.append(0x0A)
    }
  }

  /// Ends the block.
  private mutating func flush() {
    pendingSpace = false
    var end = tree.text.count
    while end > blockStart, tree.text[end - 1] == 0x0A || tree.text[end - 1] == 0x20 { end -= 1 }
    defer {
      blockStart = tree.text.count
      blockLinkBytes = 0
      lowestDepth = Int.max
    }
    guard end > blockStart, tree.blocks.count < PageTree.elementLimit else {
      tree.text.removeLast(tree.text.count - blockStart)
      return
    }
    tree.text.removeLast(tree.text.count - end)
    let element = Int(blockElement)
    tree.blocks.append(
      PageBlock(
        element: blockElement, range: Int32(blockStart)..<Int32(end),
        linkBytes: Int32(min(blockLinkBytes, end - blockStart)), heading: blockHeading,
        hints: tree.elements[element].hints))
  }
}
