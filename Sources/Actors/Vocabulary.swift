/// The words whose meaning the rules know, by key.
struct Vocabulary: Sendable {
  /// Key and classes side by side: one cache line for each probe.
  private struct Slot {
    var key: UInt64 = 0
    var classes: UInt64 = 0
  }

  private let slots: [Slot]
  private static let size = 4096
  /// How the particles of two letters or more begin.
  let particles: PrefixFilter

  /// The vocabulary; it is the same for all taggers.
  static let shared = Vocabulary()

  private init() {
    var slots = [Slot](repeating: Slot(), count: Self.size)
    for (list, added) in Self.lists {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let key = NameKey.word(String(word))
        var slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
        while slots[slot].classes != 0, slots[slot].key != key {
          slot = (slot + 1) & (Self.size - 1)
        }
        slots[slot] = Slot(key: key, classes: slots[slot].classes | added.rawValue)
      }
    }
    precondition(slots.count(where: { $0.classes != 0 }) < 3000, "the vocabulary outgrew its table")
    self.slots = slots
    particles = PrefixFilter(
      Self.lists.filter { $0.1 == .particle }.flatMap { list, _ in
        list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
          .filter { $0.utf8.count > 1 }
      })
  }

  /// What the vocabulary and the lexicon know of the word with a key.
  @inline(__always)
  func classes(of key: UInt64) -> WordClasses {
    WordClasses(rawValue: known(key).rawValue | UInt64(LexiconClasses.of(key).rawValue))
  }

  /// What the vocabulary alone knows of the word with a key.
  @inline(__always)
  func known(_ key: UInt64) -> WordClasses {
    var slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
    while true {
      let found = slots[slot]
      if found.key == key || found.classes == 0 { return WordClasses(rawValue: found.classes) }
      slot = (slot + 1) & (Self.size - 1)
    }
  }
}
