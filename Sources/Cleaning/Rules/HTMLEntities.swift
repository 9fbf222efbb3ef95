import Pages

/// Puts characters in the place of HTML character references that were left in the text: `&quot;`, `&#8217;`.
///
/// Text that was escaped twice or more (`&amp;amp;`, `&amp;#39;`) is unescaped altogether. Old names need
/// their semicolon before a letter, a digit or `=`, so that the parameters of addresses stay.
enum HTMLEntities {
  static let rule = CleaningRule(
    .htmlEntities, "html_entities", "Decodes HTML character references left in the text.")

  /// No reference is longer: the longest name has 31 letters, numbers may have leading zeros.
  private static let longest = 40

  /// Decodes the reference at `start`; returns the offset one past it, or `start` if there is none.
  static func decode(_ text: Span<UInt8>, at start: Int, into output: inout [UInt8]) -> Int {
    output.removeAll(keepingCapacity: true)
    // `&amp;amp;lt;` is `&lt;` escaped twice: the inner ampersands go first.
    var i = start + 1
    while hasAmp(text, at: i) { i += 4 }
    let end = min(text.count, i + longest)
    var size = i
    while size < end, text[size] != UInt8(ascii: ";"), isReference(text[size]) { size += 1 }
    if size < end, text[size] == UInt8(ascii: ";") { size += 1 }
    var reference: [UInt8] = [UInt8(ascii: "&")]
    for k in i..<size { reference.append(text[k]) }
    // One byte of what follows, for the rule about old names without semicolon.
    if size < text.count, text[size] < 0x80 { reference.append(text[size]) }
    let tail = size < text.count && text[size] < 0x80 ? 1 : 0
    Entities.decode(reference.span, into: &output, inAttribute: true)
    output.removeLast(min(tail, output.count))
    reference.removeLast(tail)
    if output == reference {
      // No reference after all; what was escaped on the way to it is still an ampersand.
      guard i > start + 1 else { return start }
      output.removeAll(keepingCapacity: true)
      output.append(UInt8(ascii: "&"))
      return i
    }
    return size
  }

  private static func hasAmp(_ text: Span<UInt8>, at i: Int) -> Bool {
    i + 4 <= text.count && text[i] == UInt8(ascii: "a") && text[i + 1] == UInt8(ascii: "m")
      && text[i + 2] == UInt8(ascii: "p") && text[i + 3] == UInt8(ascii: ";")
  }

  private static func isReference(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || Bytes.isLetter(byte) || Bytes.isDigit(byte)
  }
}
