/// The words whose meaning the rules know, by key.
struct Vocabulary: Sendable {
  private let keys: [UInt64]
  private let classes: [UInt64]

  /// The vocabulary; it is the same for all taggers.
  static let shared = Vocabulary()

  private init() {
    var keys = [UInt64](repeating: 0, count: 4096)
    var classes = [UInt64](repeating: 0, count: 4096)
    for (list, added) in Self.lists {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let key = NameKey.word(String(word))
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while classes[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        classes[slot] |= added.rawValue
      }
    }
    precondition(classes.count(where: { $0 != 0 }) < 3000, "the vocabulary outgrew its table")
    self.keys = keys
    self.classes = classes
  }

  /// What the vocabulary and the lexicon know of the word with a key.
  @inline(__always)
  func classes(of key: UInt64) -> WordClasses {
    WordClasses(rawValue: known(key).rawValue | UInt64(LexiconClasses.of(key).rawValue))
  }

  /// What the vocabulary alone knows of the word with a key.
  @inline(__always)
  func known(_ key: UInt64) -> WordClasses {
    var slot = Int(truncatingIfNeeded: key) & 4095
    while true {
      let found = classes[slot]
      if found == 0 { return [] }
      if keys[slot] == key { return WordClasses(rawValue: found) }
      slot = (slot + 1) & 4095
    }
  }
}
