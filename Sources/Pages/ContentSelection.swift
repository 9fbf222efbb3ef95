/// Chooses among the blocks of a page those that are the article.
///
/// Three decisions: which elements are boilerplate by name (`drop`), which element holds the
/// article (`root`), and which of its blocks are paragraphs (`BlockRules`). Every one of them is by
/// rule, on names and on the density of prose and links, never on the site.
struct ContentSelection {
  private var elements: [PageElement]
  private let blocks: [PageBlock]
  private let source: [UInt8]

  /// The chosen text: paragraphs divided by line feeds.
  private(set) var text: [UInt8] = []

  init(_ tree: PageTree) {
    elements = tree.elements
    blocks = tree.blocks
    source = tree.text
  }

  mutating func run(title: [UInt8], description: [[UInt8]]) {
    drop(.foreign, share: 80)
    drop(.boilerplate, share: 50)
    dropVague()
    weigh()
    let root = chooseRoot()
    emit(root, title: title, description: description)
  }

  // MARK: Mass

  /// Bytes of prose in a block: long enough, not a heading, not mostly links.
  private func mass(of block: PageBlock) -> Int {
    guard block.heading == 0, block.linkBytes * 2 < block.count else { return 0 }
    if block.count >= 80 { return block.count - Int(block.linkBytes) }
    guard block.count >= 40, BlockRules.endsSentence(source, block) else { return 0 }
    return block.count - Int(block.linkBytes)
  }

  /// Sums the prose of every element that is not dropped.
  private mutating func weigh() {
    for i in elements.indices { elements[i].mass = 0 }
    for block in blocks {
      let element = Int(block.element)
      if elements[element].hints.contains(.dropped) { continue }
      elements[element].mass += mass(of: block)
    }
    for i in elements.indices.reversed() where elements[i].parent >= 0 {
      elements[Int(elements[i].parent)].mass += elements[i].mass
    }
  }

  /// Drops elements with a hint, but for those that hold more than `share` percent of the prose: a
  /// page whose frame is called `newsletter` still holds the article.
  private mutating func drop(_ hint: Hints, share: Int) {
    weigh()
    let total = elements[0].mass
    for i in elements.indices.dropFirst() {
      let parent = elements[Int(elements[i].parent)].hints
      if parent.contains(.dropped) {
        elements[i].hints.insert(.dropped)
      } else if elements[i].hints.contains(hint), elements[i].mass * 100 <= total * share {
        elements[i].hints.insert(.dropped)
      }
    }
  }

  /// Drops what is vaguely named and holds little prose.
  ///
  /// 250 bytes are about two sentences: the longest caption or teaser, the shortest part of an
  /// article.
  private mutating func dropVague() {
    weigh()
    let limit = min(250, elements[0].mass / 2)
    for i in elements.indices.dropFirst() {
      if elements[Int(elements[i].parent)].hints.contains(.dropped)
        || (elements[i].hints.contains(.vague) && elements[i].mass < limit)
      {
        elements[i].hints.insert(.dropped)
      }
    }
  }

  // MARK: Root

  private func heaviest(where wanted: (PageElement) -> Bool) -> Int? {
    var best: Int?
    for i in elements.indices where wanted(elements[i]) {
      if elements[i].hints.contains(.dropped) { continue }
      if let found = best, elements[found].mass >= elements[i].mass { continue }
      best = i
    }
    return best
  }

  private func chooseRoot() -> Int {
    let total = elements[0].mass
    func enough(_ index: Int?, _ share: Int) -> Int? {
      guard let index, elements[index].mass * 100 >= total * share, elements[index].mass > 0 else {
        return nil
      }
      return index
    }
    if let found = enough(heaviest { $0.hints.contains(.articleBody) }, 25) {
      return descend(found, share: 95)
    }
    let article = heaviest { $0.tag == .article }
    if let body = enough(heaviest { $0.hints.contains(.body) }, 30) {
      if let article, elements[article].mass * 6 > elements[body].mass * 10 {
        return descend(article, share: 90)
      }
      return descend(body, share: 90)
    }
    if let article = enough(article, 30) { return descend(article, share: 90) }
    if let main = enough(heaviest { $0.tag == .main }, 30) { return descend(main, share: 75) }
    return descend(0, share: 65)
  }

  /// Goes down to the child that holds at least `share` percent of the prose, while there is one.
  private func descend(_ start: Int, share: Int) -> Int {
    var current = start
    // Children follow their parent in document order, so one pass over the elements is enough.
    for i in elements.indices where i > start && Int(elements[i].parent) == current {
      switch elements[i].tag {
      case .p, .li, .ul, .ol, .blockquote, .td, .tr, .table, .tbody, .dl, .dd, .pre: continue
      default: break
      }
      if elements[i].tag.isInline { continue }
      if elements[i].mass * 100 >= elements[current].mass * share, elements[i].mass > 0 {
        current = i
      }
    }
    return current
  }

  // MARK: Text

  private mutating func emit(_ root: Int, title: [UInt8], description: [[UInt8]]) {
    let range = Int(elements[root].firstBlock)..<Int(elements[root].endBlock)
    let rules = BlockRules(
      elements: elements, blocks: blocks, source: source, title: title, description: description)
    var chosen = rules.opening(before: range.lowerBound, within: range)
    var heading: Int?
    for i in range {
      switch rules.verdict(i) {
      case .drop: break
      case .heading:
        if let held = heading, blocks[held].count >= 30 { chosen.append(held) }
        heading = i
      case .keep:
        // A heading stands right above its text; a longer one may have a picture below it.
        if let held = heading, i == held + 1 || blocks[held].count >= 30 { chosen.append(held) }
        heading = nil
        chosen.append(i)
      }
    }
    for i in chosen {
      if !text.isEmpty { text.append(0x0A) }
      let block = blocks[i]
      text.append(contentsOf: source[Int(block.range.lowerBound)..<Int(block.range.upperBound)])
    }
  }
}
