/// The strings of names met lately, so that a name that many articles share is written once.
///
/// It holds nothing that the text does not say: a name is taken from it only where its bytes are those
/// of the text.
struct NameMemo: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    var name = ""
    var id = ""
  }

  private static let size = 2048
  private var slots = [Slot](repeating: Slot(), count: Self.size)

  /// The name and the id kept under a key, where they are those of the bytes `start..<end`.
  func recall(
    _ key: UInt64, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> (name: String, id: String)? {
    let slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
    guard start < end, slots[slot].key == key, slots[slot].name.utf8.count == end - start else {
      return nil
    }
    let bytes = slots[slot].name.utf8.span
    for i in bytes.indices where bytes[i] != text[start + i] { return nil }
    return (slots[slot].name, slots[slot].id)
  }

  /// Keeps a name and its id under a key.
  mutating func learn(_ key: UInt64, name: String, id: String) {
    slots[Int(truncatingIfNeeded: key) & (Self.size - 1)] = Slot(key: key, name: name, id: id)
  }
}
