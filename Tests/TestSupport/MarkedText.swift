/// A text with labelled spans, written inline: `Then [Blinken|p.antony-blinken] said`.
///
/// Spans may be nested. A label runs from the bar to the closing bracket; what it means is up to the
/// test. Texts cannot contain square brackets or bars themselves.
public struct MarkedText: Sendable {
  /// One labelled span.
  public struct Span: Sendable, Equatable {
    /// What stands after the bar.
    public var label: String
    /// The bytes of the text without the marks.
    public var range: Range<Int>
  }

  /// The text without the marks.
  public var text: [UInt8] = []
  /// The spans in the order of their closing brackets: inner ones first.
  public var spans: [Span] = []

  /// Parses a marked text.
  ///
  /// A closing bracket without an opening one, or one without a bar, is a mistake of the test and stops it.
  public init(_ marked: String) {
    var open: [Int] = []
    var bytes = Array(marked.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "["):
        open.append(text.count)
      case UInt8(ascii: "|"):
        guard let end = bytes.firstIndex(of: UInt8(ascii: "]")), let start = open.popLast() else {
          preconditionFailure("unbalanced marks in: \(marked)")
        }
        let label = String(decoding: bytes[..<end], as: UTF8.self)
        spans.append(Span(label: label, range: start..<text.count))
        bytes = bytes[(end + 1)...]
      case UInt8(ascii: "]"):
        preconditionFailure("a mark without a label in: \(marked)")
      default:
        text.append(byte)
      }
    }
    precondition(open.isEmpty, "unbalanced marks in: \(marked)")
  }

  /// The words of a span.
  public func words(_ span: Span) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}
