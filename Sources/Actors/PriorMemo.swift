/// What forms of names told lately, by all that it depends on.
///
/// Like the memo of words it holds nothing that would not be found again.
struct PriorMemo: Sendable {
  private struct Slot {
    var form: UInt64
    var person: Int16 = 0
    var place: Int16 = 0
    var body: Int16 = 0
  }

  private static let size = 2048
  private var slots = [Slot](repeating: Slot(form: 0), count: Self.size)

  init() {
    // An empty slot holds a form that belongs elsewhere: 0 in all but the first.
    slots[0].form = 1
  }

  /// The evidence of a form that was met lately.
  @inline(__always)
  func recall(_ form: UInt64) -> Scratch.Evidence? {
    let slot = slots[Int(truncatingIfNeeded: form) & (Self.size - 1)]
    guard slot.form == form else { return nil }
    return Scratch.Evidence(
      person: Int(slot.person), place: Int(slot.place), body: Int(slot.body))
  }

  /// Remembers the evidence of a form, unless it is out of all bounds.
  mutating func learn(_ form: UInt64, _ evidence: Scratch.Evidence) {
    guard let person = Int16(exactly: evidence.person), let place = Int16(exactly: evidence.place),
      let body = Int16(exactly: evidence.body)
    else { return }
    slots[Int(truncatingIfNeeded: form) & (Self.size - 1)] = Slot(
      form: form, person: person, place: place, body: body)
  }
}
