/// One change to a text: the bytes `start..<end` give way to `length` bytes.
struct Edit: Hashable, Sendable {
  /// Offset of the first byte that goes, in the text before the change.
  var start: UInt32
  /// Offset one past the last byte that goes.
  var end: UInt32
  /// The number of bytes that stand in their place.
  var length: UInt32
  /// The rule that asks for it.
  var rule: RuleID
  /// Lines that went whole.
  var lines: UInt8

  init(_ range: Range<Int>, length: Int = 0, rule: RuleID, lines: Int = 0) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.length = UInt32(length)
    self.rule = rule
    self.lines = UInt8(clamping: lines)
  }
}

/// Writes a changed copy of a text: what lies between two changes is copied in one piece.
///
/// Nothing is written before the first change, so an unchanged text costs no copy.
struct EditWriter: Sendable {
  /// The changed text, valid after `finish` if there was a change.
  private(set) var output: [UInt8] = []
  /// The changes, in order.
  private(set) var edits: [Edit] = []
  /// Where the bytes that were not yet copied begin.
  private var copied = 0

  /// Forgets the last text; the buffers stay.
  mutating func begin() {
    output.removeAll(keepingCapacity: true)
    edits.removeAll(keepingCapacity: true)
    copied = 0
    shift = 0
  }

  /// How far positions have shifted: output offset minus source offset.
  private(set) var shift = 0

  /// Puts `replacement` in the place of `range`.
  mutating func replace(
    _ range: Range<Int>, in source: [UInt8], by replacement: [UInt8], rule: RuleID
  ) {
    output.append(contentsOf: source[copied..<range.lowerBound])
    output.append(contentsOf: replacement)
    copied = range.upperBound
    shift += replacement.count - range.count
    edits.append(Edit(range, length: replacement.count, rule: rule))
  }

  /// Takes `range` out.
  mutating func remove(_ range: Range<Int>, in source: [UInt8], rule: RuleID, lines: Int = 0) {
    output.append(contentsOf: source[copied..<range.lowerBound])
    copied = range.upperBound
    shift -= range.count
    edits.append(Edit(range, rule: rule, lines: lines))
  }

  /// Copies the rest, if anything was changed, and says whether it was.
  mutating func finish(_ source: [UInt8]) -> Bool {
    guard !edits.isEmpty else { return false }
    output.append(contentsOf: source[copied...])
    return true
  }

  /// Exchanges the changed text with `text`, which becomes the buffer of the next run.
  mutating func swapOutput(with text: inout [UInt8]) { swap(&output, &text) }
}
