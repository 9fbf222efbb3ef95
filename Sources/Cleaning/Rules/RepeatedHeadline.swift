/// Drops the headline where the body says it again.
///
/// Letters and digits are compared, without case. The headline goes where it is a line of its own; from the first
/// lines, which often run caption, headline and summary together, it is cut at either end.
enum RepeatedHeadline {
  static let rule = CleaningRule(
    .repeatedHeadline, "repeated_headline", "Drops the headline where the body repeats it.")

  /// Shorter headlines say too little, in letters and digits.
  static let shortest = 12

  /// The letters and digits of a headline, folded.
  static func key(_ title: [UInt8], into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    // Appending nothing writes to the empty array that all threads share.
    guard !title.isEmpty else { return }
    let text = title.span
    key.append(addingCapacity: text.count) { output in
      var i = 0
      while i < text.count {
        let byte = text[i]
        if byte == 0xE2, i + 2 < text.count, text[i + 1] == 0x80 {
          // Curly apostrophes and dashes (General Punctuation) are marks, not letters.
          i += 3
          continue
        }
        if Bytes.isWord(byte) { output.append(Bytes.lower(byte)) }
        i += 1
      }
    }
  }

  /// Where the headline ends that begins at the start of `range`.
  static func end(_ text: Span<UInt8>, _ range: Range<Int>, _ key: [UInt8]) -> Int? {
    guard key.count >= shortest else { return nil }
    var k = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if byte == 0xE2, i + 2 < range.upperBound, text[i + 1] == 0x80 {
        i += 3
      } else if Bytes.isWord(byte) {
        guard Bytes.lower(byte) == key[k] else { return nil }
        k += 1
        i += 1
        if k == key.count { break }
      } else {
        i += 1
      }
    }
    guard k == key.count, i >= range.upperBound || !Bytes.isWord(text[i]) else { return nil }
    // Marks that belong to the headline.
    while i < range.upperBound, !Bytes.isWord(text[i]), text[i] != 0x20 { i += 1 }
    return i
  }

  /// Where the headline begins that ends at the end of `range`.
  static func start(_ text: Span<UInt8>, _ range: Range<Int>, _ key: [UInt8]) -> Int? {
    guard key.count >= shortest else { return nil }
    var k = key.count
    var i = range.upperBound
    while i > range.lowerBound, k > 0 {
      let byte = text[i - 1]
      if byte & 0xC0 == 0x80, i - 3 >= range.lowerBound, text[i - 3] == 0xE2, text[i - 2] == 0x80 {
        i -= 3
      } else if Bytes.isWord(byte) {
        guard Bytes.lower(byte) == key[k - 1] else { return nil }
        k -= 1
        i -= 1
      } else {
        i -= 1
      }
    }
    guard k == 0, i == range.lowerBound || !Bytes.isWord(text[i - 1]) else { return nil }
    while i > range.lowerBound, text[i - 1] != 0x20 { i -= 1 }
    return i
  }
}
