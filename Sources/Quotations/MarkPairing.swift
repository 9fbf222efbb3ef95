import NewsText
import Segmentation

/// Finds the quotations of one paragraph from its marks.
///
/// Every mark is visited a constant number of times, so the work is linear in the number of marks.
/// A mark that is never closed costs the rest of its own paragraph at most.
struct MarkPairing {
  private var closersAfter: [Int32] = []
  private var openersAfter: [Int32] = []
  private var partner: [Int32] = []

  /// Marks visited since the start, a measure of the work done.
  private(set) var steps = 0

  /// The shape of a quotation token, or nothing for marks that mean something else.
  static func shape(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int)
    -> QuotationMark.Shape?
  {
    switch text[start] {
    case 0x22: return .straight
    case 0x27, 0x60: return .singleStraight
    case 0xC2: return .angle
    case 0xE2 where end - start == 3 && text[start + 1] == 0x80:
      switch text[start + 2] {
      case 0x98, 0x9A: return .singleOpening
      case 0x99, 0x9B: return .singleClosing
      case 0x9C, 0x9E, 0x9F: return .opening
      case 0x9D: return .closing
      case 0xB9, 0xBA: return .angle
      default: return nil
      }
    case 0xE3: return (text[end - 1] & 1) == 0 ? .opening : .closing
    default: return nil
    }
  }

  /// Appends the quotations of the paragraph that ends before token `end` to `spans`.
  ///
  /// - Parameters:
  ///   - marks: the marks of the paragraph, in order.
  ///   - end: the paragraph's last token plus one, white space left out.
  ///   - spans: receives the outermost quotations, in order, without overlap.
  mutating func pair(_ marks: ArraySlice<QuotationMark>, end: Int, into spans: inout [QuotedSpan]) {
    let base = marks.startIndex
    let count = marks.count
    steps += count
    pairSingles(marks)
    var looked = false
    var open = -1
    var depth = 0
    var i = 0
    while i < count {
      let mark = marks[base + i]
      if mark.isSingle {
        if open < 0, partner[i] >= 0 {
          let close = marks[base + Int(partner[i])]
          spans.append(
            QuotedSpan(
              token: mark.token, end: close.end, closed: true, continues: false, single: true,
              doubtful: false))
          i = Int(partner[i]) + 1
          continue
        }
        i += 1
        continue
      }
      if open < 0 {
        if opens(mark) {
          open = i
          depth = 0
        }
        i += 1
        continue
      }
      if closes(mark, opener: marks[base + open]) {
        if depth > 0 {
          depth -= 1
        } else {
          spans.append(
            QuotedSpan(
              token: marks[base + open].token, end: mark.end, closed: true, continues: false,
              single: false, doubtful: false))
          open = -1
        }
      } else if opens(mark) {
        // Nested if enough marks are left to close both, else the one before was never closed.
        if !looked {
          lookAhead(marks)
          looked = true
        }
        if closersAfter[i] >= openersAfter[i] + 2 + Int32(depth) {
          depth += 1
        } else {
          spans.append(
            QuotedSpan(
              token: marks[base + open].token, end: mark.token, closed: false, continues: false,
              single: false, doubtful: true))
          open = i
          depth = 0
        }
      }
      i += 1
    }
    if open >= 0 {
      spans.append(
        QuotedSpan(
          token: marks[base + open].token, end: end, closed: false, continues: false,
          single: false, doubtful: true))
    }
  }

  private func opens(_ mark: QuotationMark) -> Bool {
    switch mark.shape {
    case .opening: true
    case .straight, .angle: mark.canOpen
    case .closing: mark.canOpen && !mark.canClose
    default: false
    }
  }

  private func closes(_ mark: QuotationMark, opener: QuotationMark) -> Bool {
    switch mark.shape {
    case .closing: return true
    case .opening:
      // German „…“ closes with the mark that opens in English.
      return mark.canClose && !mark.canOpen
    case .straight, .angle: return mark.canClose || !mark.canOpen
    default: return false
    }
  }

  private mutating func lookAhead(_ marks: ArraySlice<QuotationMark>) {
    let base = marks.startIndex
    let count = marks.count
    closersAfter.removeAll(keepingCapacity: true)
    openersAfter.removeAll(keepingCapacity: true)
    closersAfter.append(contentsOf: repeatElement(0, count: count))
    openersAfter.append(contentsOf: repeatElement(0, count: count))
    var closers: Int32 = 0
    var openers: Int32 = 0
    var i = count - 1
    while i >= 0 {
      closersAfter[i] = closers
      openersAfter[i] = openers
      let mark = marks[base + i]
      if !mark.isSingle {
        if closes(mark, opener: mark) { closers += 1 } else if opens(mark) { openers += 1 }
      }
      i -= 1
    }
  }

  /// Pairs single marks: an opening one with the first mark that can only close, else with the first
  /// one that may be an apostrophe as well, before the next opening one.
  private mutating func pairSingles(_ marks: ArraySlice<QuotationMark>) {
    let base = marks.startIndex
    let count = marks.count
    var singles = false
    for i in 0..<count where marks[base + i].isSingle { singles = true }
    guard singles else { return }
    partner.removeAll(keepingCapacity: true)
    partner.append(contentsOf: repeatElement(-1, count: count))
    var open = -1
    var weak = -1
    var doubles = 0
    var doublesAtWeak = 0
    for i in 0..<count {
      let mark = marks[base + i]
      guard mark.isSingle else {
        doubles += 1
        continue
      }
      let opening = mark.canOpen && mark.shape != .singleClosing
      if opening {
        if open >= 0, weak >= 0, doublesAtWeak & 1 == 0 { partner[open] = Int32(weak) }
        open = i
        weak = -1
        doubles = 0
      } else if open >= 0, mark.canClose, mark.shape != .singleOpening {
        if mark.strong {
          if doubles & 1 == 0 { partner[open] = Int32(i) }
          open = -1
          weak = -1
        } else if weak < 0 {
          weak = i
          doublesAtWeak = doubles
        }
      }
    }
    if open >= 0, weak >= 0, doublesAtWeak & 1 == 0 { partner[open] = Int32(weak) }
  }
}
