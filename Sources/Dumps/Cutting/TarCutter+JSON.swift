/// Files in an archive that hold several records: JSON lines, and arrays or sequences of objects.
extension TarCutter {
  /// Cuts the file of lines that is open; whether more can be done.
  mutating func cutLines(_ pass: inout CutPass) -> Bool {
    guard var file = lines else { return true }
    while !pass.isFull, pass.start < file.end {
      let base = pass.base
      let stop = min(file.end, pass.end)
      let from = min(max(file.scan, pass.start), stop)
      let found =
        base + Scanning.first(0x0A, in: pass.bytes.span, from: from - base, to: stop - base)
      file.scan = found
      if found == stop, stop < file.end {
        guard pass.isLast else {
          lines = file
          return false
        }
        if !pass.isCut {
          pass.note(
            .tarCut, at: pass.end, member: file.name, "the archive ends inside this member")
        }
        if pass.start < pass.end {
          let member = TarCutter.member(file.name, &pass)
          pass.emit(
            pass.start, pass.end, next: pass.end, kind: .json, defect: .cut, member: member)
        }
        lines = nil
        pass.start = pass.end
        return true
      }
      let next = min(found + 1, file.end)
      if !pass.isDropping, LineCutter.isBlank(pass.bytes.span, pass.start - base, found - base) {
        pass.start = next
      } else {
        let member = TarCutter.member(file.name, &pass)
        pass.emit(pass.start, found, next: next, kind: .json, member: member)
      }
    }
    if pass.start >= file.end {
      pass.start = file.next
      lines = nil
    } else {
      lines = file
    }
    return true
  }

  /// Whether the content at hand is more than one JSON object: an array, or objects in a row.
  static func isSequence(_ pass: borrowing CutPass, _ start: Int, _ end: Int) -> Bool {
    let bytes = pass.bytes.span
    let last = end - pass.base
    var i = start - pass.base
    while i < last, bytes[i].isSpace { i += 1 }
    guard i < last else { return false }
    if bytes[i] == 0x5B { return true }
    guard bytes[i] == 0x7B else { return false }
    do {
      try JSONScanner.skipValue(bytes, &i, last, depth: 0)
    } catch {
      return false
    }
    return !LineCutter.isBlank(bytes, i, last)
  }

  /// Cuts the objects of a sequence.
  mutating func cutSequence(_ start: Int, _ end: Int, _ name: String, _ pass: inout CutPass) {
    var inner = CutPass(maxRecord: pass.maxRecord)
    inner.bytes = Array(pass.bytes[(start - pass.base)..<(end - pass.base)])
    inner.isLast = true
    inner.target = Int.max
    var cutter = JSONCutter()
    cutter.cut(&inner)
    for record in inner.records {
      let member = TarCutter.member(name, &pass)
      let from = start + record.offset
      pass.emit(from, from + record.size, next: from + record.size, kind: .json, member: member)
    }
  }

  /// The number of a member in the table of the batch.
  static func member(_ name: String, _ pass: inout CutPass) -> Int32 {
    if pass.members.last != name { pass.members.append(name) }
    return Int32(pass.members.count - 1)
  }
}
