/// How wide a label is drawn, about.
///
/// The page brings no font along, so widths are those of the wider usual ones (Helvetica, Segoe,
/// Roboto, DejaVu): a label may take less than is kept free for it, hardly ever more.
enum LabelWidth {
  /// The width of a text in units of the drawing at a size of type.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) } * size
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!": 0.32
    case "f", "t", "r", " ", "(", ")", "-", "/", "J": 0.42
    case "m", "w", "M", "W", "…", "@", "%": 0.98
    case "A"..."Z": 0.74
    case "a"..."z", "0"..."9": 0.62
    default:
      // Latin and its neighbours by a wide letter; ideographs, syllables and pictures are square.
      scalar.value < 0x1100 ? 0.74 : 1.05
    }
  }
}
