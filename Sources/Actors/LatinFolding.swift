/// Letters of the Latin blocks without their marks, in ASCII.
///
/// `ø`, `ł`, `đ` and `ı` are letters of their own in Unicode and do not decompose; newspapers write
/// them without the stroke all the same.
enum LatinFolding {
  private static let table: [UInt8] = Array(letters.description.utf8)

  /// The first and second letter for a scalar, or 0 where there is none.
  static func fold(_ scalar: UInt32) -> (UInt8, UInt8) {
    let index: Int
    switch scalar {
    case 0xC0..<0x250: index = Int(scalar) - 0xC0
    case 0x1E00..<0x1F00: index = Int(scalar) - 0x1E00 + 0x190
    default: return (0, 0)
    }
    guard 2 * index + 1 < table.count else { return (0, 0) }
    let (a, b) = (table[2 * index], table[2 * index + 1])
    return (a == 0x2E ? 0 : a, b == 0x2E ? 0 : b)
  }
}
