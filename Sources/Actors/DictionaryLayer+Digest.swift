extension DictionaryLayer {
  /// A stable 128-bit digest of layers in their order: two FNV-1a hashes with different seeds.
  ///
  /// - Parameter layers: the layers of a dictionary.
  /// - Returns: 32 hexadecimal digits, what the `digest` of the compiled dictionary is.
  public static func digest(of layers: [DictionaryLayer]) -> String {
    var a: UInt64 = 0xCBF2_9CE4_8422_2325
    var b: UInt64 = 0x9AE1_6A3B_2F90_404F
    func add(_ byte: UInt8) {
      a = (a ^ UInt64(byte)) &* 0x100_0000_01B3
      b = (b ^ UInt64(byte)) &* 0x880_355F_21E6_D195
    }
    for layer in layers {
      let span = layer.bytes.span
      for i in span.indices { add(span[i]) }
      add(0xFF)
    }
    func hex(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return hex(NameKey.mix(a)) + hex(NameKey.mix(b))
  }
}
