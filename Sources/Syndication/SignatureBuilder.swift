public import Segmentation

/// Computes signatures; holds buffers that are reused from text to text.
///
/// Words are compared without case, without the kind of apostrophe, and without all that stands between them, so
/// that curly or straight quotation marks, line breaks and punctuation make no difference.
public struct SignatureBuilder: Sendable {
  /// Words to a shingle.
  ///
  /// Measured on copies that were cut, retitled and re-edited: with five an edit touches fewer shingles than with eight, and
  /// stories made from one template still differ.
  static let shingle = 5
  /// Shingles of the beginning that make the opening keys: about three paragraphs.
  static let opening = 64

  private var words: [UInt64] = []

  /// Creates a builder.
  public init() {}

  /// The signature of a text that has been divided into tokens.
  ///
  /// Tokens that are no words are passed over. Linear in the text.
  public mutating func signature(of text: Span<UInt8>, tokens: Tokens) -> Signature {
    let count = hashWords(text, tokens)
    guard count > 0 else { return Signature() }
    var result = Signature()
    result.words = UInt32(clamping: count)
    sketch(count, into: &result)
    return result
  }

  // MARK: Words

  /// Writes the hash of every word to `words` and returns how many there are.
  private mutating func hashWords(_ text: Span<UInt8>, _ tokens: Tokens) -> Int {
    let tokenCount = tokens.count
    if words.count < tokenCount {
      words.append(contentsOf: repeatElement(0, count: tokenCount - words.count))
    }
    let bounds = tokens.bounds.span
    let classes = tokens.classes.span
    let raw = unsafe text.bytes
    let size = text.count
    var hashes = words.mutableSpan
    var n = 0
    var i = 0
    while i < tokenCount {
      defer { i += 1 }
      guard classes[i].isWord else { continue }
      let start = Int(bounds[i])
      let length = Int(bounds[i + 1]) - start
      if length <= 8, start + 8 <= size {
        // SAFETY: the load is bounds-checked; "unsafe" is said of loading any type, and every
        // bit pattern is an integer.
        let mask = UInt64.max >> UInt64(64 - 8 * length)
        let chunk =
          unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian & mask
        if chunk & 0x8080_8080_8080_8080 == 0 {
          hashes[n] = WordHash.short(chunk | 0x2020_2020_2020_2020 & mask)
          n += 1
          continue
        }
      } else if length <= 16, start + 16 <= size {
        let mask = UInt64.max >> UInt64(128 - 8 * length)
        let first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
          .littleEndian
        let second =
          unsafe raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self).littleEndian
          & mask
        if (first | second) & 0x8080_8080_8080_8080 == 0 {
          hashes[n] = WordHash.long(
            first | 0x2020_2020_2020_2020, second | 0x2020_2020_2020_2020 & mask)
          n += 1
          continue
        }
      }
      hashes[n] = WordHash.any(text, start..<start + length)
      n += 1
    }
    return n
  }

  // MARK: Sketch

  /// Fills the sketch, the opening keys and the exact hash from the first `count` word hashes.
  ///
  /// Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup 2017): round after round every shingle throws a value into a
  /// random bin, until no bin is empty; values of an earlier round are smaller than those of a later one. A text of
  /// some 350 shingles needs one round, a text of one shingle a hundred.
  private mutating func sketch(_ count: Int, into result: inout Signature) {
    let bins = UInt64(Signature.bins)
    // Per bin the round (upper half) and the value of its minimum.
    var minima = [UInt64](repeating: .max, count: Signature.bins)
    var shingles = firstRound(count, &minima, into: &result)
    var round: UInt64 = 1
    while round < 2 * bins, minima.contains(.max) {
      if round == 2, shingles > 1024 { shingles = distinct(shingles) }
      var low = minima.mutableSpan
      let hashes = words.span
      let salt = round &* 0x9E37_79B9_7F4A_7C15
      if round < bins {
        for k in 0..<shingles {
          let hash = WordHash.finish(hashes[k] ^ salt)
          let bin = Int(((hash >> 32) &* bins) >> 32)
          low[bin] = min(low[bin], round << 32 | hash & 0xFFFF_FFFF)
        }
      } else if low[Int(round - bins)] == .max {
        var least = UInt64.max
        for k in 0..<shingles {
          least = min(least, round << 32 | WordHash.finish(hashes[k] ^ salt) & 0xFFFF_FFFF)
        }
        low[Int(round - bins)] = least
      }
      round += 1
    }
    result.sketch0 = SignatureBuilder.nibbles(minima, 0)
    result.sketch1 = SignatureBuilder.nibbles(minima, 16)
    result.sketch2 = SignatureBuilder.nibbles(minima, 32)
    result.sketch3 = SignatureBuilder.nibbles(minima, 48)
    result.sketch4 = SignatureBuilder.nibbles(minima, 64)
  }

  /// Hashes the shingles into the places of the word hashes, throws each once, and returns their number.
  private mutating func firstRound(
    _ count: Int, _ minima: inout [UInt64], into result: inout Signature
  ) -> Int {
    let width = min(SignatureBuilder.shingle, count)
    let bins = UInt64(Signature.bins)
    var drop: UInt64 = 1
    for _ in 0..<width { drop = drop &* WordHash.base }
    var exact: UInt64 = 0
    var rolling: UInt64 = 0
    var hashes = words.mutableSpan
    var low = minima.mutableSpan
    for k in 0..<width - 1 {
      exact = WordHash.chain(exact, hashes[k])
      rolling = rolling &* WordHash.base &+ hashes[k]
    }
    // The first word of the window, once the window has moved on.
    var leaving: UInt64 = 0
    let shingles = count - width + 1
    for k in 0..<shingles {
      let word = hashes[k + width - 1]
      exact = WordHash.chain(exact, word)
      rolling = rolling &* WordHash.base &+ word &- leaving &* drop
      leaving = hashes[k]
      let hash = WordHash.finish(rolling)
      hashes[k] = hash
      let bin = Int(((hash >> 32) &* bins) >> 32)
      low[bin] = min(low[bin], hash & 0xFFFF_FFFF)
    }
    result.exact = exact
    result.opening0 = SignatureBuilder.key(hashes, shingles, WordHash.keys.0)
    result.opening1 = SignatureBuilder.key(hashes, shingles, WordHash.keys.1)
    result.opening2 = SignatureBuilder.key(hashes, shingles, WordHash.keys.2)
    return shingles
  }

  /// The least of the first shingles under one more hash.
  private static func key(
    _ hashes: borrowing MutableSpan<UInt64>, _ shingles: Int, _ factor: UInt64
  ) -> UInt32 {
    var least = UInt32.max
    for k in 0..<min(shingles, opening) {
      least = min(least, UInt32(truncatingIfNeeded: ((hashes[k] ^ hashes[k] >> 29) &* factor) >> 32))
    }
    return least
  }

  private static func nibbles(_ low: [UInt64], _ start: Int) -> UInt64 {
    var result: UInt64 = 0
    for k in 0..<16 { result |= (low[start + k] & 15) << UInt64(4 * k) }
    return result
  }

  /// Takes repetitions out of the shingles, most of them at least, and returns how many are left.
  ///
  /// A long text that leaves bins empty says the same over and over. Without this a megabyte of one
  /// word would be read a hundred times.
  private mutating func distinct(_ shingles: Int) -> Int {
    var seen = [UInt64](repeating: 0, count: 8192)
    var n = 0
    for k in 0..<shingles {
      let hash = words[k]
      let slot = Int(truncatingIfNeeded: hash & 8191)
      if seen[slot] == hash { continue }
      seen[slot] = hash
      words[n] = hash
      n += 1
    }
    return n
  }
}
