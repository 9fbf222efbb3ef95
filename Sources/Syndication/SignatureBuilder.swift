public import Segmentation

/// Computes signatures; holds buffers that are reused from text to text.
///
/// Words are compared without case, without the kind of apostrophe, and without all that stands
/// between them, so that curly or straight quotation marks, line breaks and punctuation make no
/// difference.
public struct SignatureBuilder: Sendable {
  /// Words to a shingle.
  ///
  /// With five an edit touches fewer shingles than with the eight of the literature, and stories
  /// made from one template still differ. `WordHash.roll` is made for this number.
  static let shingle = 5
  /// Shingles of the beginning that make the opening keys: about three paragraphs.
  static let opening = 64

  /// Per bin the round (upper half) and the value of its minimum.
  private typealias Minima = InlineArray<128, UInt64>

  /// The hashes of the shingles of one text.
  private var shingles: [UInt64] = []

  /// Creates a builder.
  public init() {}

  /// The signature of a text that has been divided into tokens.
  ///
  /// Tokens that are no words are passed over. A text of fewer than five words is one shingle.
  /// Linear in the text.
  public mutating func signature(of text: Span<UInt8>, tokens: Tokens) -> Signature {
    var result = Signature()
    var minima = Minima(repeating: .max)
    let count = scan(text, tokens, &minima, into: &result)
    guard count > 0 else { return result }
    fill(count, &minima)
    result.opening = (key(count, WordHash.keys.0), key(count, WordHash.keys.1))
    result.low = SignatureBuilder.planes(minima, 0)
    result.high = SignatureBuilder.planes(minima, 64)
    return result
  }

  /// Hashes words and shingles, throws every shingle into its first bin, and returns their number.
  private mutating func scan(
    _ text: Span<UInt8>, _ tokens: Tokens, _ minima: inout Minima, into result: inout Signature
  ) -> Int {
    let tokenCount = tokens.count
    if shingles.count < tokenCount {
      shingles.append(contentsOf: repeatElement(0, count: tokenCount - shingles.count))
    }
    let bounds = tokens.bounds.span
    let classes = tokens.classes.span
    let raw = unsafe text.bytes
    var hashes = shingles.mutableSpan
    let size = text.count
    var exact: UInt64 = 0
    var rolling: UInt64 = 0
    var n = 0
    for i in 0..<tokenCount where classes[i].isWord {
      let start = Int(bounds[i])
      let end = Int(bounds[i + 1])
      let length = end &- start
      var word: UInt64
      if length <= 8, start &+ 8 <= size {
        // SAFETY: offsets are not negative, and `start + 8 <= size` has just been asked. The
        // checked load asks it again, twice; without it and its like the whole is a fifth faster.
        let bytes = unsafe raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start, as: UInt64.self)
        let mask = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
        let chunk = bytes.littleEndian & mask
        word = WordHash.next(WordHash.seed, chunk | 0x2020_2020_2020_2020 & mask)
        if chunk & 0x8080_8080_8080_8080 != 0 { word = WordHash.any(text, start..<end) }
      } else if length <= 16, start &+ 16 <= size {
        // SAFETY: as above.
        let first = unsafe raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start, as: UInt64.self)
        let second = unsafe raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start &+ 8, as: UInt64.self)
        let mask = UInt64.max &>> UInt64(truncatingIfNeeded: 128 &- 8 &* length)
        let tail = second.littleEndian & mask
        word = WordHash.next(
          WordHash.next(WordHash.seed, first.littleEndian | 0x2020_2020_2020_2020),
          tail | 0x2020_2020_2020_2020 & mask)
        if (first | tail) & 0x8080_8080_8080_8080 != 0 { word = WordHash.any(text, start..<end) }
      } else {
        word = WordHash.any(text, start..<end)
      }
      exact = WordHash.chain(exact, word)
      rolling = WordHash.roll(rolling, word)
      n &+= 1
      guard n >= SignatureBuilder.shingle else { continue }
      let hash = WordHash.finish(rolling)
      hashes[n &- SignatureBuilder.shingle] = hash
      let bin = WordHash.bin(hash)
      minima[bin] = min(minima[bin], hash & 0xFFFF_FFFF)
    }
    result.words = UInt32(clamping: n)
    result.exact = UInt32(truncatingIfNeeded: exact >> 32)
    guard n > 0 else { return 0 }
    if n >= SignatureBuilder.shingle { return n - SignatureBuilder.shingle + 1 }
    let hash = WordHash.finish(rolling)
    hashes[0] = hash
    minima[WordHash.bin(hash)] = hash & 0xFFFF_FFFF
    return 1
  }

  /// Bins that may stay empty; they borrow the values of others.
  ///
  /// Two copies, one of which has just as many empty bins and the other one more, may differ in
  /// these, so that they seem less alike by up to 3 %.
  private static let few = 4

  /// Fills the bins that are empty after the first round.
  ///
  /// By Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup 2017): round after round every
  /// shingle throws a value into a random bin; values of an earlier round are smaller than those of
  /// a later one. The last few bins by optimal densification (Shrivastava 2017): an empty bin takes
  /// the value of a random other one. From some 450 words on the first round is enough.
  private mutating func fill(_ count: Int, _ minima: inout Minima) {
    var count = count
    var values = minima.mutableSpan
    var empty = 0
    for bin in 0..<Signature.bins where values[bin] == .max { empty += 1 }
    if empty > SignatureBuilder.few, count > 1024 {
      // So long a text that leaves so many bins empty says the same over and over.
      count = distinct(count)
    }
    let bins = UInt64(Signature.bins)
    var round: UInt64 = 1
    while empty > SignatureBuilder.few {
      let hashes = shingles.span
      let salt = round &* 0x9E37_79B9_7F4A_7C15
      for k in 0..<count {
        let hash = WordHash.again(hashes[k], salt)
        // The rounds after as many as there are bins throw into one bin each: none can stay empty.
        let bin = round < bins ? WordHash.bin(hash) : Int(round & (bins - 1))
        let value = round << 32 | hash & 0xFFFF_FFFF
        if value < values[bin] {
          if values[bin] == .max { empty -= 1 }
          values[bin] = value
        }
      }
      round += 1
    }
    if empty > 0 { borrow(&values) }
  }

  /// The lowest three bits of sixty-four values as three words.
  private static func planes(_ minima: borrowing Minima, _ first: Int) -> (UInt64, UInt64, UInt64) {
    let values = minima.span
    var planes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for k in 0..<64 {
      let value = values[first + k]
      planes.0 = planes.0 >> 1 | value << 63
      planes.1 = planes.1 >> 1 | (value >> 1) << 63
      planes.2 = planes.2 >> 1 | (value >> 2) << 63
    }
    return planes
  }

  /// The least of the first shingles under one more hash.
  private func key(_ count: Int, _ factor: UInt64) -> UInt32 {
    let hashes = shingles.span
    var least = UInt32.max
    for k in 0..<min(count, SignatureBuilder.opening) {
      least = min(least, UInt32(truncatingIfNeeded: (hashes[k] &* factor) >> 32))
    }
    return least
  }

  /// Gives every empty bin the value of one that is not.
  private func borrow(_ values: inout MutableSpan<UInt64>) {
    for bin in 0..<Signature.bins where values[bin] == .max {
      var source = bin
      var attempt: UInt64 = 0
      // A value that was borrowed itself has its top bit set.
      while values[source] >> 63 == 1 {
        attempt += 1
        source = WordHash.bin(WordHash.again(UInt64(truncatingIfNeeded: bin), attempt << 8))
      }
      values[bin] = values[source] | 1 << 63
    }
  }

  /// Takes repetitions out of the shingles, most of them at least, and returns how many are left.
  ///
  /// Without this a megabyte of one word would be read a hundred times.
  private mutating func distinct(_ count: Int) -> Int {
    var seen = [UInt64](repeating: 0, count: 8192)
    var n = 0
    for k in 0..<count {
      let hash = shingles[k]
      let slot = Int(truncatingIfNeeded: hash & 8191)
      if seen[slot] == hash { continue }
      seen[slot] = hash
      shingles[n] = hash
      n += 1
    }
    return n
  }
}
