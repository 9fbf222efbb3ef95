/// The facts of an extended header of tar (POSIX pax): lines `length key=value`.
struct PaxRecords {
  var path: [UInt8]?
  var size: Int?
  /// Whether the member is sparse in the manner of GNU tar, so that its content is no plain text.
  var isSparse = false

  /// Reads what can be read; a line that makes no sense ends the reading.
  mutating func read(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var i = start
    while i < end {
      var length = 0
      var j = i
      while j < end, bytes[j].isDigit, length < 1 << 30 {
        length = length * 10 + Int(bytes[j] - 0x30)
        j += 1
      }
      let next = i + length
      guard j > i, j < end, bytes[j] == 0x20, next > j + 1, next <= end, bytes[next - 1] == 0x0A
      else { return }
      let equals = Scanning.first(0x3D, in: bytes, from: j + 1, to: next - 1)
      if equals < next - 1 {
        if Scanning.matches("path=", in: bytes, at: j + 1, to: next) {
          path = PaxRecords.copy(bytes, equals + 1, next - 1)
        } else if Scanning.matches("size=", in: bytes, at: j + 1, to: next) {
          size = PaxRecords.number(bytes, equals + 1, next - 1)
        } else if Scanning.matches("gnu.sparse.", in: bytes, at: j + 1, to: next) {
          isSparse = true
        }
      }
      i = next
    }
  }

  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var value = 0
    guard end > start, end - start <= 16 else { return nil }
    for i in start..<end {
      guard bytes[i].isDigit else { return nil }
      value = value * 10 + Int(bytes[i] - 0x30)
    }
    return value
  }

  static func copy(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [UInt8] {
    var copy: [UInt8] = []
    for i in start..<end { copy.append(bytes[i]) }
    return copy
  }
}
