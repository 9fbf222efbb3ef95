internal import NewsText

/// The bytes of a file as it is, with a view ahead and a little behind, hashed as they pass.
struct FileInput {
  private var source: any ByteSource
  private var piece: [UInt8] = []
  private var hash = SHA256()

  /// A stretch of the file.
  private(set) var buffer: [UInt8] = []
  /// Index of the next byte in `buffer`.
  private(set) var position = 0
  /// Offset of `buffer[0]` in the file.
  private(set) var base = 0
  /// Whether the source has no more bytes than those in `buffer`.
  private(set) var isExhausted = false
  /// Why reading failed, if it did; what came before stays readable.
  private(set) var failure: ReadFailure?

  /// Bytes asked of the source at once: 256 KiB, few system calls and still inside the cache.
  private static let pieceBytes = 1 << 18
  /// Bytes behind `position` that stay in `buffer`, so that a search may begin a little earlier.
  static let history = 1 << 16

  init(_ source: any ByteSource) { self.source = source }

  /// Size of the file in bytes, if it is known beforehand.
  var size: Int? { source.size }
  /// Offset of the next byte in the file.
  var offset: Int { base + position }
  /// Bytes of the file that were read so far.
  var bytesRead: Int { base + buffer.count }
  /// The hash of the bytes read so far.
  var sha256: String { hash.hex }
  /// Bytes of `buffer` from `position` on.
  var available: Int { buffer.count - position }

  /// Makes at least one byte available; whether there is one.
  mutating func fill() -> Bool { ensure(1) }

  /// Makes at least `count` bytes available; whether there are as many before the end.
  mutating func ensure(_ count: Int) -> Bool {
    while available < count {
      guard !isExhausted else { return false }
      let surplus = position - FileInput.history
      if surplus >= FileInput.history {
        buffer.removeFirst(surplus)
        position -= surplus
        base += surplus
      }
      do {
        try source.read(into: &piece, count: FileInput.pieceBytes)
      } catch {
        failure = error
        piece.removeAll()
      }
      if piece.isEmpty { isExhausted = true }
      hash.update(piece)
      buffer += piece
    }
    return true
  }

  /// The byte `ahead` bytes after the next one, `nil` beyond the end.
  mutating func byte(_ ahead: Int) -> UInt8? {
    ensure(ahead + 1) ? buffer[position + ahead] : nil
  }

  /// Moves on by `count` available bytes.
  mutating func advance(_ count: Int) {
    position += count
    precondition(position <= buffer.count)
  }

  /// Moves back to an offset, or to the earliest that is still in `buffer` and in the history.
  mutating func goBack(to offset: Int) {
    position = max(0, position - FileInput.history, offset - base)
  }

  /// Reads what is left, so that size and hash are those of the whole file.
  mutating func drain() {
    while fill() { position = buffer.count }
  }
}
