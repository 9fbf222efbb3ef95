/// Scores of the reports: plain IEEE double arithmetic, printed with six decimals.
///
/// A share is one division of two exact integers. Printing rounds the exact value of the double to
/// the nearest millionth, ties to the even one, as `printf("%.6f")` does; files are sorted by that
/// rounded value, so that what looks equal is ordered by id.
public enum Score {
  /// A share; nothing where the denominator is 0.
  public static func ratio(_ numerator: Int, _ denominator: Int) -> Double? {
    denominator == 0 ? nil : Double(numerator) / Double(denominator)
  }

  /// The value in millionths, rounded to the nearest, ties to the even one.
  ///
  /// Values beyond 9·10¹², which no score reaches, are clamped.
  public static func millionths(_ value: Double) -> Int {
    let magnitude = value.magnitude
    guard magnitude < 9e12 else {
      if value.isNaN { return 0 }
      return value < 0 ? -9_000_000_000_000_000_000 : 9_000_000_000_000_000_000
    }
    let whole = magnitude.rounded(.down)
    let rest = magnitude - whole
    var result = UInt128(UInt64(whole)) * 1_000_000
    // Below 2⁻⁶⁴ the rest is far from half a millionth.
    if rest > 0x1p-64 {
      // rest = significand · 2^-shift, exactly, with at most 53 + 64 bits behind the point.
      let shift = 52 - Int(rest.exponent)
      let significand = UInt128(rest.significandBitPattern | 1 << 52)
      let product = significand * 1_000_000
      let quotient = product >> UInt128(shift)
      let remainder = product & ((UInt128(1) << UInt128(shift)) - 1)
      let half = UInt128(1) << UInt128(shift - 1)
      result += quotient
      if remainder > half || (remainder == half && result & 1 == 1) { result += 1 }
    }
    let integer = Int(result)
    return value < 0 ? -integer : integer
  }
}
