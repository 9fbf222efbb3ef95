/// Brings text into Normalization Form C: `e` and U+0301 become `é`, the ångström sign becomes `Å`.
///
/// Names are compared byte by byte later on, so one name must have one spelling. Only the neighbourhood
/// of a character that may matter is looked at (UAX #15, section 9, quick check); text without
/// such characters never comes here.
enum ComposedForm {
  static let rule = CleaningRule(
    .composedForm, "composed_form", "Brings text into Unicode Normalization Form C.")

  /// Runs of combining marks are cut at this length, as the Stream-Safe Text Format cuts them
  /// (UAX #15, section 13), so that a bomb of marks is not sorted as one.
  private static let longestRun = 1024

  static func run(_ source: [UInt8], into writer: inout EditWriter) -> Bool {
    writer.begin()
    let table = NormalizationTable.shared
    let text = source.span
    var i = 0
    var starter = 0
    var codes: [UInt32] = []
    var bytes: [UInt8] = []
    while i < text.count {
      if text[i] < 0x80 {
        starter = i
        i += 1
        continue
      }
      let (code, size) = UTF8Text.decode(text, at: i)
      guard table.needsCare(code) else {
        starter = i
        i += size
        continue
      }
      // From the last character that needs no care up to the next one.
      codes.removeAll(keepingCapacity: true)
      var j = starter
      while j < text.count, codes.count < longestRun {
        let (next, length) = UTF8Text.decode(text, at: j)
        if j > i, !table.needsCare(next) { break }
        table.decompose(next, into: &codes)
        j += length
      }
      order(&codes, table)
      compose(&codes, table)
      bytes.removeAll(keepingCapacity: true)
      for code in codes { UTF8Text.append(code, to: &bytes) }
      if !equal(bytes, text, starter..<j) {
        writer.replace(starter..<j, in: source, by: bytes, rule: .composedForm)
      }
      i = j
      starter = j
    }
    return writer.finish(source)
  }

  /// Puts each run of combining marks in the order of their classes; equal ones keep theirs.
  private static func order(_ codes: inout [UInt32], _ table: NormalizationTable) {
    var i = 0
    while i < codes.count {
      guard table.combiningClass(codes[i]) != 0 else {
        i += 1
        continue
      }
      var run: [(value: UInt8, code: UInt32)] = []
      var j = i
      while j < codes.count {
        let value = table.combiningClass(codes[j])
        if value == 0 { break }
        run.append((value, codes[j]))
        j += 1
      }
      // The standard library's sort is stable.
      run.sort { $0.value < $1.value }
      for (offset, mark) in run.enumerated() { codes[i + offset] = mark.code }
      i = j
    }
  }

  /// The canonical composition algorithm (The Unicode Standard, 3.11, D117).
  private static func compose(_ codes: inout [UInt32], _ table: NormalizationTable) {
    guard !codes.isEmpty else { return }
    var output = 0
    var starter = -1
    var lastClass: UInt8 = 0
    for code in codes {
      let value = table.combiningClass(code)
      if starter >= 0, output == starter + 1 || lastClass < value {
        let composed = table.compose(codes[starter], code)
        if composed != 0 {
          codes[starter] = composed
          continue
        }
      }
      if value == 0 { starter = output }
      lastClass = value
      codes[output] = code
      output += 1
    }
    codes.removeLast(codes.count - output)
  }

  private static func equal(_ bytes: [UInt8], _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes.count == range.count else { return false }
    for k in 0..<bytes.count where bytes[k] != text[range.lowerBound + k] { return false }
    return true
  }
}
