import NewsText

/// Joins tokens to sentences.
struct SentenceDivider: Sendable {
  /// Divides `text`, whose tokens are `tokens`, into `sentences`, which is overwritten.
  func divide(_ text: Span<UInt8>, _ tokens: Tokens, into sentences: inout [Sentence]) {
    sentences.removeAll(keepingCapacity: true)
    let classes = tokens.classes.span
    let bounds = tokens.bounds.span
    var paragraph = -1
    var paragraphIsOpen = false
    var first = -1  // the first token of the open sentence
    var last = -1  // its last token that is no space
    func close() {
      if first >= 0 {
        sentences.append(
          Sentence(
            range: ByteRange(Int(bounds[first]), Int(bounds[last + 1])), firstToken: first,
            endToken: last + 1, paragraph: paragraph))
        first = -1
      }
    }
    var index = 0
    while index < classes.count {
      let kind = classes[index]
      if kind == .space {
        if first >= 0, last == index - 1, endsSentence(at: last, first, classes) {
          let next = index + 1
          if next < classes.count, classes[next] != .lower { close() }
        }
      } else if kind == .lineBreak {
        close()
        paragraphIsOpen = false
      } else {
        if !paragraphIsOpen {
          paragraph += 1
          paragraphIsOpen = true
        }
        if first < 0 { first = index }
        last = index
      }
      index += 1
    }
    close()
  }

  /// Whether the tokens up to `last` end with a stop and closing marks.
  private func endsSentence(at last: Int, _ first: Int, _ classes: Span<TokenClass>) -> Bool {
    var index = last
    while index > first, classes[index] == .quote || classes[index] == .close { index -= 1 }
    return classes[index] == .stop
  }
}
