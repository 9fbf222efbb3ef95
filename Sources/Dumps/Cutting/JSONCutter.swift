/// Cuts JSON objects out of an array, or out of a sequence of objects that span several lines.
///
/// Follows strings and brackets, nothing more; whether an object is sound its decoder finds out.
/// One that is broken is left where the next begins, which shows by the key that the first began with.
struct JSONCutter: RecordCutter {
  private var scan = 0
  private var depth = 0
  private var isInString = false
  private var isOpen = false
  /// The key of the list that holds the records, in quotation marks; empty if nothing wraps them.
  private let container: [UInt8]
  /// Whether the search is inside the list.
  private var isInList = false
  /// The first key of the first object, in its quotation marks; empty while none was seen.
  private var signature: [UInt8] = []
  /// Whether the beginning of the next object has to be looked for.
  private var isLost = false

  /// Creates a cutter; `container` is the key of the list that holds the records.
  init(container: String? = nil) {
    self.container = container.map { [0x22] + Array($0.utf8) + [0x22] } ?? []
  }

  /// A backslash and the byte after it stay together.
  let overlap = 2

  mutating func restart() {
    scan = 0
    depth = 0
    isInString = false
    isOpen = false
    isInList = !container.isEmpty
    isLost = !signature.isEmpty
  }

  mutating func cut(_ pass: inout CutPass) {
    while !pass.isFull {
      if !isOpen, !open(&pass) { return }
      guard let end = close(pass) else {
        if pass.isLast {
          if pass.isDropping || pass.start < pass.end {
            pass.emit(pass.start, pass.end, next: pass.end, defect: pass.isCut ? .cut : nil)
          }
          isOpen = false
        }
        return
      }
      if signature.isEmpty, !pass.isDropping {
        signature = JSONCutter.firstKey(pass.bytes.span, pass.start - pass.base, end - pass.base)
      }
      pass.emit(pass.start, end, next: end)
      isOpen = false
    }
  }

  /// Moves to the next value; whether there is one.
  ///
  /// Between values stand white space, commas, the brackets of the array, and RS (RFC 7464).
  private mutating func open(_ pass: inout CutPass) -> Bool {
    var i = pass.start - pass.base
    let count = pass.bytes.count
    if isLost {
      i = findObject(pass.bytes.span, i, isLast: pass.isLast)
      pass.start = pass.base + i
      if isLost { return false }
    }
    while i < count {
      if !container.isEmpty, !isInList {
        i = findList(pass.bytes.span, i, isLast: pass.isLast)
        pass.start = pass.base + i
        if !isInList { return false }
      }
      if i < count, pass.bytes[i] == 0x5D, !container.isEmpty {
        isInList = false
        i += 1
        continue
      }
      guard i < count else { break }
      switch pass.bytes[i] {
      case 0x20, 0x09...0x0D, 0x2C, 0x5B, 0x5D, 0x1E: i += 1
      default:
        pass.start = pass.base + i
        scan = pass.start
        depth = 0
        isInString = false
        isOpen = true
        return true
      }
    }
    pass.start = max(pass.start, pass.base + count)
    return false
  }

  /// The place after the bracket that opens the list, or how far the content was searched.
  ///
  /// Quotation marks inside strings have a backslash before them, so the key in its marks, a colon
  /// and a bracket cannot stand in a string.
  private mutating func findList(_ bytes: Span<UInt8>, _ start: Int, isLast: Bool) -> Int {
    let count = bytes.count
    var i = start
    while true {
      i = Scanning.first(0x22, in: bytes, from: i, to: count)
      var k = 0
      while k < container.count, i + k < count, bytes[i + k] == container[k] { k += 1 }
      var j = i + k
      if k == container.count {
        // Space without end is no reason to wait for ever.
        let limit = min(count, j + 4096)
        JSONScanner.skipSpace(bytes, &j, limit)
        if j < limit, bytes[j] == 0x3A {
          j += 1
          JSONScanner.skipSpace(bytes, &j, limit)
          if j < count, bytes[j] == 0x5B {
            isInList = true
            return j + 1
          }
        }
      }
      // What was compared up to the end of the content may go on behind it.
      if j >= count { return isLast ? count : i }
      i += 1
    }
  }

  /// The end of the value that is open, `nil` if it lies beyond the content at hand.
  private mutating func close(_ pass: borrowing CutPass) -> Int? {
    let bytes = pass.bytes.span
    let count = bytes.count
    let base = pass.base
    var i = max(scan, pass.start) - base
    while i < count {
      if isInString {
        i = Scanning.first(0x22, or: 0x5C, in: bytes, from: i, to: count)
        guard i < count else { break }
        if bytes[i] == 0x22 {
          if i + signature.count > count, !pass.isLast { break }
          if !signature.isEmpty, matches(bytes, i) {
            // No string can end like this: it was never closed, and the next object begins here.
            let brace = JSONCutter.lastVisible(bytes, before: i, from: pass.start - base + 1)
            if let brace, bytes[brace] == 0x7B { return base + brace }
          }
          isInString = false
          i += 1
        } else {
          guard i + 1 < count else { break }
          i += 2
        }
        continue
      }
      switch bytes[i] {
      case 0x22: isInString = true
      case 0x7B, 0x5B:
        if depth == 1, bytes[i] == 0x7B,
          let last = JSONCutter.lastVisible(bytes, before: i, from: pass.start - base + 1),
          bytes[last] != 0x3A
        {
          // In an object only a colon goes before an object: the closing brace is missing.
          return base + i
        }
        depth += 1
      case 0x7D, 0x5D:
        if depth <= 1 {
          // A bracket too many at the top ends a bare value before it.
          return base + (depth == 1 ? i + 1 : max(i, pass.start - base + 1))
        }
        depth -= 1
      case 0x2C, 0x0A: if depth == 0 { return base + i }
      default: break
      }
      i += 1
    }
    scan = base + i
    return nil
  }

  /// The first key of the object in `start..<end` with its quotation marks; empty if it has none.
  private static func firstKey(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [UInt8] {
    var i = start
    guard i < end, bytes[i] == 0x7B else { return [] }
    i += 1
    JSONScanner.skipSpace(bytes, &i, end)
    var last = i
    guard i < end, bytes[i] == 0x22, (try? JSONScanner.skipString(bytes, &last, end)) != nil,
      last - i <= 256
    else { return [] }
    return PaxRecords.copy(bytes, i, last)
  }

  /// Whether the signature stands at `i`.
  private func matches(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    guard i + signature.count <= bytes.count else { return false }
    for k in signature.indices where bytes[i + k] != signature[k] { return false }
    return true
  }

  /// The last byte before `end` that is no space, at most 256 back; `nil` if there is none.
  private static func lastVisible(_ bytes: Span<UInt8>, before end: Int, from start: Int) -> Int? {
    var i = end - 1
    let first = max(0, start, end - 256)
    while i >= first, bytes[i].isSpace { i -= 1 }
    return i >= first ? i : nil
  }

  /// The place of the next brace that the signature follows, or how far the content was searched.
  private mutating func findObject(_ bytes: Span<UInt8>, _ start: Int, isLast: Bool) -> Int {
    let count = bytes.count
    var i = start
    while true {
      i = Scanning.first(0x7B, in: bytes, from: i, to: count)
      guard i < count else { return count }
      var j = i + 1
      let limit = min(count, j + 256)
      JSONScanner.skipSpace(bytes, &j, limit)
      if matches(bytes, j) {
        isLost = false
        return i
      }
      if j + signature.count > count, j - i < 256 { return isLast ? count : i }
      i += 1
    }
  }
}
