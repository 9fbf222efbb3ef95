internal import NewsText
internal import Segmentation

extension Tagger {
  /// Texts are searched for the words of so many actors before all their words are gathered.
  ///
  /// Most articles ask for none or one, and a search costs a third of gathering; but a long text may
  /// name every actor that needs a word.
  static let searches = 4

  /// Whether one of the words stands in the article.
  mutating func mentions(
    _ needed: [ContextWord], _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments
  ) -> Bool {
    scratch.searches += 1
    if scratch.searches <= Self.searches {
      return contains(needed, text, segments) || contains(needed, other, otherSegments)
    }
    if scratch.searches == Self.searches + 1 {
      gather(text, segments)
      gather(other, otherSegments)
    }
    for word in needed where scratch.present[word.place] != nil { return true }
    return false
  }

  /// Whether one of the words stands in a text.
  mutating func contains(
    _ needed: [ContextWord], _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> Bool {
    var lengths: UInt64 = 0
    var firsts: UInt32 = 0
    for word in needed {
      lengths |= 1 << UInt64(min(word.length, 59))
      firsts |= 1 << UInt32(word.first & 31)
    }
    let bounds = segments.tokens.bounds.span
    let classes = segments.tokens.classes.span
    scratch.steps &+= classes.count
    var base = 0
    while base < classes.count {
      var marks = Self.words(Self.block(classes, base))
      while marks != 0 {
        let i = base &+ marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        let start = Int(bounds[i])
        let end = Int(bounds[i + 1])
        // A possessive ending makes it longer by two or four bytes.
        let length = end - start
        let first = text[start] | 0x20
        guard length < 60, lengths & ((0b10101 << UInt64(length)) >> 4) != 0,
          firsts >> UInt32(first & 31) & 1 != 0
        else { continue }
        for word in needed where word.first == first {
          let stop = withoutPossessive(text, ByteRange(start, end))
          if stop - start == Int(word.length), NameKey.word(text, start, stop) == word.key {
            return true
          }
        }
      }
      base += 8
    }
    return false
  }

  /// Notes all words of a text that a context word may be.
  mutating func gather(_ text: borrowing Span<UInt8>, _ segments: Segments) {
    let bounds = segments.tokens.bounds.span
    let classes = segments.tokens.classes.span
    scratch.steps &+= classes.count
    for i in classes.indices where classes[i].isWord {
      let range = ByteRange(Int(bounds[i]), Int(bounds[i + 1]))
      guard range.count < 60 else { continue }
      let stop = withoutPossessive(text, range)
      let key = NameKey.word(text, range.lower, stop)
      scratch.present.set(
        ContextWord.place(key, first: text[range.lower] | 0x20, length: stop - range.lower), 1)
    }
  }
}

extension ContextWord {
  /// Where a word stands among those gathered.
  var place: UInt64 { Self.place(key, first: first, length: Int(length)) }

  static func place(_ key: UInt64, first: UInt8, length: Int) -> UInt64 {
    NameKey.mix(key ^ UInt64(first) << 8 ^ UInt64(length))
  }
}
