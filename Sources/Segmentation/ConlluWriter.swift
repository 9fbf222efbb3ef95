import NewsText

/// Writes a divided text as CoNLL-U: ID, FORM and MISC of ten columns, and comments.
///
/// Nothing of the text is lost. A token that no white space follows carries `SpaceAfter=No`. White
/// space other than one space stands in `SpacesAfter=`, before the first token in `SpacesBefore=`,
/// escaped as UDPipe does: `\s` space, `\t`, `\r`, `\n`, `\p` for `|`, `\\`. Bytes that are no
/// UTF-8 become U+FFFD, since the format is UTF-8.
public struct ConlluWriter: Sendable {
  private var sentenceCount = 0

  /// Creates a writer; sentences are numbered from 1.
  public init() {}

  /// Appends `text`, divided into `segments`, to `output`.
  public mutating func append(
    _ text: Span<UInt8>, _ segments: borrowing Segments, to output: inout [UInt8]
  ) {
    let tokens = segments.tokens
    var paragraph: UInt32?
    for sentence in segments.sentences {
      sentenceCount += 1
      if paragraph != sentence.paragraph {
        output.append(ascii: "# newpar\n")
        paragraph = sentence.paragraph
      }
      output.append(ascii: "# sent_id = ")
      output.append(decimal: sentenceCount)
      output.append(ascii: "\n# text = ")
      for index in Int(sentence.firstToken)..<Int(sentence.endToken) {
        if tokens.classes[index] != .space {
          let form = form(index, text, tokens)
          if form.start > tokens.bounds[index], index > sentence.firstToken {
            output.append(UInt8(ascii: " "))
          }
          output.append(mending: text, form)
        } else if tokens.classes[index - 1] != .space {
          output.append(UInt8(ascii: " "))
        }
      }
      output.append(UInt8(ascii: "\n"))
      var number = 0
      for index in Int(sentence.firstToken)..<Int(sentence.endToken)
      where tokens.classes[index] != .space {
        number += 1
        output.append(decimal: number)
        output.append(UInt8(ascii: "\t"))
        output.append(mending: text, form(index, text, tokens))
        output.append(ascii: "\t_\t_\t_\t_\t_\t_\t_\t")
        appendMisc(text, tokens, index, to: &output)
        output.append(UInt8(ascii: "\n"))
      }
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// The bytes of token `index` without white space before a mark that stands on it (WB4).
  private func form(_ index: Int, _ text: Span<UInt8>, _ tokens: Tokens) -> ByteRange {
    let range = tokens.range(index)
    return ByteRange(skippingBlanks(range.lower, text), range.upper)
  }

  private func skippingBlanks(_ start: Int, _ text: Span<UInt8>) -> Int {
    var start = start
    while start < text.count, text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "\t")
    {
      start += 1
    }
    return start
  }

  /// The last column of token `index`: the white space around it.
  private func appendMisc(
    _ text: Span<UInt8>, _ tokens: Tokens, _ index: Int, to output: inout [UInt8]
  ) {
    let classes = tokens.classes
    func isWhite(_ index: Int) -> Bool { classes[index] == .space || classes[index] == .lineBreak }
    var end = index + 1
    while end < classes.count, isWhite(end) { end += 1 }
    let after = ByteRange(
      Int(tokens.bounds[index + 1]), skippingBlanks(Int(tokens.bounds[end]), text))
    let start = output.count
    if after.isEmpty {
      output.append(ascii: "SpaceAfter=No")
    } else if after.count != 1 || text[after.lower] != UInt8(ascii: " ") {
      output.append(ascii: "SpacesAfter=")
      output.append(escaping: text, after)
    }
    var first = index
    while first > 0, isWhite(first - 1) { first -= 1 }
    let visible = form(index, text, tokens).lower
    if first == 0, visible > 0 {
      if output.count > start { output.append(UInt8(ascii: "|")) }
      output.append(ascii: "SpacesBefore=")
      output.append(escaping: text, ByteRange(0, visible))
    }
    if output.count == start { output.append(UInt8(ascii: "_")) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(ascii text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Appends a number that is not negative.
  mutating func append(decimal number: Int) {
    let start = count
    var rest = number
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  fileprivate mutating func append(mending text: Span<UInt8>, _ range: ByteRange) {
    var isASCII = true
    for index in range.indices where text[index] >= 0x80 { isASCII = false }
    if isASCII {
      for index in range.indices { append(text[index]) }
    } else {
      // The standard library mends by maximal subparts, as the tokenizer counts.
      let bytes = range.indices.map { text[$0] }
      append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  fileprivate mutating func append(escaping text: Span<UInt8>, _ range: ByteRange) {
    for index in range.indices {
      switch text[index] {
      case UInt8(ascii: " "): append(ascii: "\\s")
      case UInt8(ascii: "\t"): append(ascii: "\\t")
      case UInt8(ascii: "\r"): append(ascii: "\\r")
      case UInt8(ascii: "\n"): append(ascii: "\\n")
      case UInt8(ascii: "|"): append(ascii: "\\p")
      case UInt8(ascii: "\\"): append(ascii: "\\\\")
      default: append(text[index])
      }
    }
  }
}
