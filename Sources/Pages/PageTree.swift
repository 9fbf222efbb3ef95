/// What the names and attributes of an element say about its text.
struct Hints: OptionSet, Sendable {
  var rawValue: UInt32

  /// Inside an element that never holds text of an article; such text is not even collected.
  static let never = Hints(rawValue: 1 << 0)
  /// Named like boilerplate: navigation, sharing, teasers, captions, bylines.
  static let boilerplate = Hints(rawValue: 1 << 1)
  /// Named like something that is long and still not the article: comments, related articles.
  static let foreign = Hints(rawValue: 1 << 2)
  /// Named like the body of an article.
  static let body = Hints(rawValue: 1 << 3)
  /// Marked up as the body of an article: `itemprop="articleBody"`.
  static let articleBody = Hints(rawValue: 1 << 4)
  /// Named like the standfirst below a headline.
  static let standfirst = Hints(rawValue: 1 << 5)
  /// Inside a link.
  static let link = Hints(rawValue: 1 << 6)
  /// Inside a list.
  static let list = Hints(rawValue: 1 << 7)
  /// Inside a table.
  static let table = Hints(rawValue: 1 << 8)
  /// Inside `<header>`.
  static let header = Hints(rawValue: 1 << 9)
  /// Dropped once the mass of the page is known.
  static let dropped = Hints(rawValue: 1 << 10)
  /// Inside a paragraph, `<p>` or `<blockquote>`.
  static let paragraph = Hints(rawValue: 1 << 11)

  /// Named like a part of a page that may be boilerplate or a frame of the article: a widget, a
  /// slide show, a print version.
  static let vague = Hints(rawValue: 1 << 12)

  /// What an element hands on to those inside it.
  static let inherited: Hints = [.never, .link, .list, .table, .header, .dropped, .paragraph]
}

/// One element of a page; the array of elements is in document order, parents before children.
struct PageElement {
  var parent: Int32
  var tag: HTMLTag
  var hints: Hints
  /// Hash of the name and the classes: equal for elements that a template repeats.
  var signature: UInt64
  /// The blocks inside.
  var firstBlock: Int32
  var endBlock: Int32
  /// Bytes of prose inside, links excluded.
  var mass: Int = 0
}

/// A run of text that no block boundary interrupts, as one paragraph or heading is.
struct PageBlock {
  /// The innermost element that holds all of it.
  var element: Int32
  /// Its bytes in the text of the tree; may contain line feeds (`<br>`).
  var range: Range<Int32>
  /// How many of them stand inside links.
  var linkBytes: Int32
  /// Rank of the innermost heading around it, 0 if there is none.
  var heading: UInt8
  var hints: Hints

  var count: Int { Int(range.upperBound - range.lowerBound) }
}

/// A page taken apart: its elements, its blocks of text in document order, and the raw metadata.
struct PageTree {
  /// Elements beyond this number are not recorded; their text counts for the parent.
  static let elementLimit = 1 << 19
  /// Open elements beyond this number are counted only (browsers stop at 512).
  static let depthLimit = 256

  var elements: [PageElement] = []
  var blocks: [PageBlock] = []
  /// The text of all blocks, references decoded, white space collapsed, valid UTF-8.
  var text: [UInt8] = []
  var metadata = PageMetadata()

  /// Empties the tree and keeps its buffers.
  mutating func clear() {
    elements.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    metadata = PageMetadata()
  }
}
