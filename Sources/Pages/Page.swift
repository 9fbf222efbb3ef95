/// An article as it was found in a page of HTML.
///
/// All byte strings are valid UTF-8; what was not found is empty.
public struct Page: Sendable, Equatable {
  /// The headline on one line.
  public var title: [UInt8] = []
  /// The main text: paragraphs divided by line feeds.
  public var text: [UInt8] = []
  /// The date of publication as the page writes it, for example `2023-04-28T18:01:37+00:00`.
  public var published = ""
  /// The canonical address.
  public var url = ""
  /// The authors, divided by `, `.
  public var author = ""
  /// The language that the page states, in lower case, for example `en-gb`.
  public var language = ""
  /// The name of the site.
  public var site = ""

  /// Creates an empty page.
  public init() {}
}
