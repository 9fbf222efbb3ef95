internal import CDictionary
internal import NewsText

/// What the lexicon knows of a word or phrase.
///
/// The bits are those of make-lexicon.py.
struct LexiconClasses: OptionSet, Sendable {
  var rawValue: UInt32
  /// One of the words that every reader knows, in lower case.
  static let common = LexiconClasses(rawValue: 1 << 0)
  /// Any English word in lower case.
  static let word = LexiconClasses(rawValue: 1 << 1)
  /// A given name.
  static let given = LexiconClasses(rawValue: 1 << 2)
  /// A man's.
  static let male = LexiconClasses(rawValue: 1 << 3)
  /// A woman's.
  static let female = LexiconClasses(rawValue: 1 << 4)
  /// A surname.
  static let surname = LexiconClasses(rawValue: 1 << 5)
  /// A frequent surname.
  static let frequentSurname = LexiconClasses(rawValue: 1 << 6)
  /// A city of 150,000 or more.
  static let largeCity = LexiconClasses(rawValue: 1 << 7)
  /// A city of 15,000 or more.
  static let city = LexiconClasses(rawValue: 1 << 8)
  /// A town of 5,000 or more.
  static let town = LexiconClasses(rawValue: 1 << 9)
  /// A state, province, sea, mountain or other region.
  static let region = LexiconClasses(rawValue: 1 << 10)
  /// Longer phrases begin so.
  static let prefix = LexiconClasses(rawValue: 1 << 11)
  /// Any place.
  static let place: LexiconClasses = [.largeCity, .city, .town, .region]

  /// Begins the look-up of a key: the lexicon is 3 MB, so its memory is fetched ahead.
  @inline(__always)
  static func prepare(_ key: UInt64) { cdictionary_lexicon_prefetch(key) }

  /// The classes of the word or phrase with a key.
  @inline(__always)
  static func of(_ key: UInt64) -> LexiconClasses {
    LexiconClasses(rawValue: cdictionary_lexicon_find(key))
  }
}

/// He or she, by given name.
enum GivenNames {
  /// Names that the source of the lexicon has under the other gender.
  private static let corrected: [UInt64: Gender] = [NameKey.word("barack"): .male]

  /// The gender of a person named in full, by the first given name that tells.
  static func gender(ofName name: String, shortForms: some Sequence<String>) -> Gender {
    for part in name.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2D }) {
      let part = Substring(part)
      let key = NameKey.word(String(part))
      let classes = LexiconClasses.of(key)
      let gender: Gender =
        corrected[key]
        ?? (classes.contains(.male) ? .male : classes.contains(.female) ? .female : .unknown)
      guard gender != .unknown else { continue }
      // A surname tells nothing.
      let isShort = shortForms.contains {
        $0.utf8.split(separator: 0x20).contains { $0.elementsEqual(part.utf8) }
      }
      if !isShort { return gender }
    }
    return .unknown
  }
}
