import NewsText

/// Joins tokens to sentences: at most one paragraph each, ended by a stop and its closing marks.
struct SentenceDivider: Sendable {
  /// Divides `text`, whose tokens are `tokens`, into `sentences`, which is overwritten.
  func divide(_ text: Span<UInt8>, _ tokens: Tokens, into sentences: inout [Sentence]) {
    sentences.removeAll(keepingCapacity: true)
    let classes = tokens.classes.span
    let bounds = tokens.bounds.span
    let rules = SentenceRules()
    var paragraph = -1
    var isInParagraph = false
    var index = 0
    while index < classes.count {
      if classes[index] == .space {
        index += 1
        continue
      }
      if classes[index] == .lineBreak {
        isInParagraph = false
        index += 1
        continue
      }
      if !isInParagraph {
        paragraph += 1
        isInParagraph = true
      }
      let first = index
      var firstWord = first
      var end = -1
      while end < 0 {
        while index < classes.count, classes[index] != .stop, classes[index] != .lineBreak {
          index += 1
        }
        if index == classes.count || classes[index] == .lineBreak {
          end = index
          while classes[end - 1] == .space { end -= 1 }
          break
        }
        let stop = index
        while index < classes.count, classes[index] == .stop { index += 1 }
        while firstWord < stop, !classes[firstWord].isWord { firstWord += 1 }
        let site = SentenceSite(first: first, firstWord: firstWord, stop: stop, afterStops: index)
        end = rules.end(at: site, text, tokens) ?? -1
      }
      sentences.append(
        Sentence(
          range: ByteRange(Int(bounds[first]), Int(bounds[end])), firstToken: first, endToken: end,
          paragraph: paragraph))
      index = end
    }
  }
}

/// A place where a sentence may end: indices of tokens.
struct SentenceSite {
  /// The first token of the sentence.
  var first: Int
  /// Its first word; `stop` if it has none yet.
  var firstWord: Int
  /// The first of the stops.
  var stop: Int
  /// The token after the stops.
  var afterStops: Int
}
