/// Where the bytes of a dump come from: a file, or in tests an array served in pieces.
package protocol ByteSource {
  /// Replaces `buffer` by the next bytes, at most `count` (> 0); none at the end.
  ///
  /// Throws the error number of the system if reading fails.
  mutating func read(into buffer: inout [UInt8], count: Int) throws(ReadFailure)
  /// Size of the whole in bytes, if it is known beforehand.
  var size: Int? { get }
}

/// Reading failed; carries `errno`.
package struct ReadFailure: Error {
  /// The error number of the system.
  package var code: Int32
  /// Creates a failure.
  package init(code: Int32) { self.code = code }
}

/// Bytes of an array, in pieces of chosen sizes, with a failure where the test wants one.
package struct ArraySource: ByteSource {
  private let bytes: [UInt8]
  private let pieces: [Int]
  private let failure: Int?
  private var position = 0
  private var turn = 0

  /// Creates a source that serves pieces of the given sizes, over and over.
  ///
  /// `failingAt` is the offset at which reading fails.
  package init(_ bytes: [UInt8], pieces: [Int] = [1 << 18], failingAt: Int? = nil) {
    self.bytes = bytes
    self.pieces = pieces
    failure = failingAt
  }

  /// The size of the array.
  package var size: Int? { bytes.count }

  /// Serves the next piece.
  package mutating func read(into buffer: inout [UInt8], count: Int) throws(ReadFailure) {
    buffer.removeAll(keepingCapacity: true)
    var piece = min(count, max(1, pieces[turn % pieces.count]), bytes.count - position)
    turn += 1
    if let failure {
      if position >= failure { throw ReadFailure(code: 5) }
      piece = min(piece, failure - position)
    }
    buffer += bytes[position..<position + piece]
    position += piece
  }
}
