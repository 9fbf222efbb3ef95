/// Takes the whole content as one record: a page, or a plain text with one article.
struct WholeCutter: RecordCutter {
  let kind: RawRecord.Kind
  let overlap = 0

  mutating func restart() {}

  mutating func cut(_ pass: inout CutPass) {
    guard pass.isLast else { return }
    if pass.isDropping
      || !LineCutter.isBlank(pass.bytes.span, pass.start - pass.base, pass.bytes.count)
    {
      pass.emit(pass.start, pass.end, next: pass.end, kind: kind, defect: pass.isCut ? .cut : nil)
    }
    pass.start = pass.end
  }
}
