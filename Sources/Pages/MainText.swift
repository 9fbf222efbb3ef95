/// Extracts the article from a page of HTML.
///
/// The value holds buffers that are reused from page to page; use one to a worker. Time and memory
/// are linear in the size of the page, for any bytes.
public struct MainText: Sendable {
  private var utf8: [UInt8] = []
  private var tree = PageTree()

  /// Creates an extractor with empty buffers.
  public init() {}

  /// The article of one page.
  ///
  /// `charset` is what the HTTP header says, if it says anything.
  public mutating func extract(_ html: Span<UInt8>, charset: String? = nil) -> Page {
    Charset.decode(html, hint: charset, into: &utf8)
    PageBuilder.build(utf8, into: &tree)
    let structured = StructuredData.read(utf8, tree.metadata.structured)
    var page = Page()
    PageFacts.fill(&page, tree, structured)
    var selection = ContentSelection(tree)
    selection.run(title: page.title, description: PageFacts.description(tree, structured))
    page.text = selection.text
    if let structured {
      let stated = PageFacts.paragraphs(structured.body)
      // A page that shows less than half of its own article keeps the rest in scripts or behind a
      // wall.
      if stated.count >= 200, stated.count > 2 * page.text.count { page.text = stated }
    }
    return page
  }

  /// The article of one page, with buffers made for it alone.
  public static func extract(_ html: Span<UInt8>, charset: String? = nil) -> Page {
    var extractor = MainText()
    return extractor.extract(html, charset: charset)
  }

  /// The article of one page, with buffers made for it alone.
  public static func extract(_ html: [UInt8], charset: String? = nil) -> Page {
    extract(html.span, charset: charset)
  }
}
