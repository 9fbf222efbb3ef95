internal import NewsText

/// One code of a CAMEO actor file, with the days on which it holds: `DEUGOV 051122-211208`.
struct CameoCode: Hashable {
  /// Why something is no code.
  struct Fault: Error {
    var message: String
  }

  /// The code in capitals, three letters for every step: `DEUGOVMIL`.
  var text: String
  /// First and last day, as the dictionary writes them; empty where open.
  var from = ""
  var to = ""
  /// Whether the file says that the code holds from `from` on, without an end.
  var isOpen = false

  init(_ inside: Substring) throws(Fault) {
    let parts = inside.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard let first = parts.first else { throw Fault(message: "an empty code") }
    let code = first.uppercased()
    if code.hasPrefix("~") {
      throw Fault(
        message: "[\(code)] is the code of an agent: a title, which the title phrases cover")
    }
    guard code != "---", code != "###" else {
      throw Fault(message: "[\(code)] tells TABARI to ignore the name")
    }
    guard code.utf8.count >= 3, code.utf8.count <= 18,
      code.utf8.first.map(ImportText.isLetter) == true,
      code.utf8.allSatisfy({ ImportText.isLetter($0) || $0 >= 0x30 && $0 <= 0x39 })
    else { throw Fault(message: "'\(code.prefix(40))' is no CAMEO code") }
    text = code
    let dates = parts.dropFirst().joined()
    guard let mark = dates.first else { return }
    switch mark {
    case "<": to = try Self.date(dates.dropFirst(), isEnd: true)
    case ">":
      from = try Self.date(dates.dropFirst(), isEnd: false)
      isOpen = true
    default:
      let ends = dates.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2 else {
        throw Fault(message: "'\(dates.prefix(40))' is no span of days")
      }
      from = try Self.date(ends[0], isEnd: false)
      if ends.count == 2, !ends[1].isEmpty {
        to = try Self.date(ends[1], isEnd: true)
      } else {
        isOpen = true
      }
    }
    if let a = DictionaryBuilder.period(from)?.first, let b = DictionaryBuilder.period(to)?.last,
      a > b
    {
      throw Fault(message: "the code [\(text) \(dates)] begins after it ends")
    }
  }

  /// `YYMMDD` or `YYYYMMDD`, with zeros for what is not known, as the dictionary writes it.
  ///
  /// Two digits from 30 on are of the last century, as in TABARI.
  private static func date(_ digits: Substring, isEnd: Bool) throws(Fault) -> String {
    let fault = Fault(message: "'\(digits.prefix(40))' is no date; YYMMDD or YYYYMMDD is needed")
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { throw fault }
    var text = String(digits)
    switch text.utf8.count {
    case 4: text += "0000"
    case 6: text = ((Int(text.prefix(2)) ?? 0) >= 30 ? "19" : "20") + text
    case 8: break
    default: throw fault
    }
    let year = text.prefix(4)
    let month = text.dropFirst(4).prefix(2)
    let day = text.suffix(2)
    var written = String(year)
    if month != "00" {
      written += "-" + month
      // `31` for the last day of any month is common in the files.
      if day != "00" { written += "-" + day }
    }
    if DictionaryBuilder.period(written) != nil { return written }
    let shorter = "\(year)-\(month)"
    guard isEnd || day <= "31", let value = Int(day), value <= 31,
      DictionaryBuilder.period(shorter) != nil
    else { throw fault }
    return shorter
  }

  /// The latest year of any date in the file: when it was last kept.
  static func lastYear(in bytes: [UInt8]) -> String {
    var last = ""
    var isInside = false
    var digits: [UInt8] = []
    func finish() {
      guard digits.count == 6 || digits.count == 8 else { return }
      let text = String(decoding: digits, as: UTF8.self)
      let year =
        digits.count == 8
        ? String(text.prefix(4)) : (text.prefix(2) >= "30" ? "19" : "20") + text.prefix(2)
      // Years to come are slips of the pen.
      if year > last, year < "2030" { last = year }
    }
    for byte in bytes {
      if byte == 0x5B { isInside = true }
      if byte == 0x5D || byte == 0x0A {
        if isInside { finish() }
        digits.removeAll(keepingCapacity: true)
        isInside = false
      }
      guard isInside else { continue }
      if byte >= 0x30, byte <= 0x39 {
        if digits.count < 16 { digits.append(byte) }
      } else {
        finish()
        digits.removeAll(keepingCapacity: true)
      }
    }
    return last
  }
}
