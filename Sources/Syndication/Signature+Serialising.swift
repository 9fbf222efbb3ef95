extension Signature {
  /// Bytes of the serialised form.
  public static let size = 64

  /// Appends the 64 bytes of the serialised form, little-endian.
  public func serialise(into output: inout [UInt8]) {
    for word in [low.0, low.1, low.2, high.0, high.1, high.2] {
      for shift in stride(from: 0, to: 64, by: 8) {
        output.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    for word in [opening.0, opening.1, exact, words] {
      for shift in stride(from: 0, to: 32, by: 8) {
        output.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
      }
    }
  }

  /// Reads a serialised signature, `nil` unless there are exactly 64 bytes.
  public init?(serialised bytes: Span<UInt8>) {
    guard bytes.count == Signature.size else { return nil }
    func value(_ start: Int, _ count: Int) -> UInt64 {
      var result: UInt64 = 0
      for i in 0..<count { result |= UInt64(bytes[start + i]) << UInt64(8 * i) }
      return result
    }
    func short(_ start: Int) -> UInt32 { UInt32(truncatingIfNeeded: value(start, 4)) }
    self.init()
    low = (value(0, 8), value(8, 8), value(16, 8))
    high = (value(24, 8), value(32, 8), value(40, 8))
    opening = (short(48), short(52))
    exact = short(56)
    words = short(60)
  }
}
