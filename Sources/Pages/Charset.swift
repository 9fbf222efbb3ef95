/// The encodings of pages: what they are called, how one is recognised, how it becomes UTF-8.
///
/// Supported are UTF-8, UTF-16, Windows-1252 (which Latin-1 and ASCII mean on the web), -1250,
/// -1251, -1254, ISO 8859-2, -9 and -15 and KOI8-R. Encodings of more bytes to a character
/// (Shift_JIS, GBK, Big5, EUC) are not: such a page is read as UTF-8, and its text will be taken
/// for no English.
enum Charset: Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian
  case windows1252, windows1250, windows1251, windows1254, latin2, latin9, koi8r

  /// The encoding that a label stands for, `nil` if it is not known.
  init?(label: some Collection<UInt8>) {
    var name: [UInt8] = []
    for byte in label where byte.isASCIIAlphanumeric && name.count < 24 {
      name.append(byte.lowered)
    }
    switch String(decoding: name, as: UTF8.self) {
    case "utf8", "unicode11utf8": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "iso88591", "latin1", "l1", "ascii", "usascii", "windows1252", "cp1252", "xcp1252",
      "iso885911987", "cp819", "ibm819":
      self = .windows1252
    case "windows1250", "cp1250", "xcp1250": self = .windows1250
    case "windows1251", "cp1251", "xcp1251": self = .windows1251
    case "windows1254", "cp1254", "iso88599", "latin5", "l5": self = .windows1254
    case "iso88592", "latin2", "l2": self = .latin2
    case "iso885915", "latin9", "l9": self = .latin9
    case "koi8r", "koi8", "koi": self = .koi8r
    default: return nil
    }
  }

  /// Decides the encoding: byte order mark, then the HTTP header, then `<meta>`, then UTF-8.
  ///
  /// The second part is the length of the byte order mark.
  static func detect(_ bytes: Span<UInt8>, hint: String?) -> (Charset, mark: Int) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    if let hint, let charset = Charset(label: hint.utf8) { return (charset, 0) }
    if let charset = declared(in: bytes) {
      // A declaration that could be read as ASCII is not in UTF-16 (HTML standard, 13.2.3.2).
      switch charset {
      case .utf16LittleEndian, .utf16BigEndian: return (.utf8, 0)
      default: return (charset, 0)
      }
    }
    return (.utf8, 0)
  }

  /// The label after `charset=` or `encoding=` in a `<meta>` tag or XML declaration.
  ///
  /// Only the first 4 KiB are searched.
  private static func declared(in bytes: Span<UInt8>) -> Charset? {
    let end = min(bytes.count, 4096)
    var i = 0
    var inside = false
    while i < end {
      if bytes[i] == UInt8(ascii: "<") {
        inside = matches("meta", bytes, i + 1, end) || matches("?xml", bytes, i + 1, end)
      } else if bytes[i] == UInt8(ascii: ">") {
        inside = false
      } else if inside {
        var at = i
        if matches("charset", bytes, i, end) {
          at += 7
        } else if matches("encoding", bytes, i, end) {
          at += 8
        }
        if at > i {
          while at < end, bytes[at].isHTMLSpace { at += 1 }
          if at < end, bytes[at] == UInt8(ascii: "=") {
            at += 1
            while at < end, bytes[at].isHTMLSpace || bytes[at] == 0x22 || bytes[at] == 0x27 {
              at += 1
            }
            var label: [UInt8] = []
            while at < end, bytes[at].isASCIIAlphanumeric || bytes[at] == 0x2D || bytes[at] == 0x5F
            {
              label.append(bytes[at])
              at += 1
            }
            if let charset = Charset(label: label) { return charset }
          }
        }
      }
      i += 1
    }
    return nil
  }

  private static func matches(
    _ word: StaticString, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var i = start
    for byte in word.description.utf8 {
      guard i < end, bytes[i].lowered == byte else { return false }
      i += 1
    }
    return true
  }
}
