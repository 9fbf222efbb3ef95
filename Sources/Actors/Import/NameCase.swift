/// Gives names in capitals the case that newspapers write.
enum NameCase {
  private static let small: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "by", "at", "de", "del", "della", "di", "da",
    "do", "dos", "das", "du", "des", "la", "le", "el", "y", "e", "et", "van", "von", "der", "den",
    "bin", "ibn", "al", "und", "zu",
  ]

  /// Titles that files glue to names; the rules for titles cover them.
  private static let titles: Set<String> = [
    "president", "vice", "prime", "minister", "premier", "chancellor", "king", "queen", "prince",
    "princess", "emperor", "emir", "sultan", "sheikh", "foreign", "defense", "defence", "interior",
    "finance", "secretary", "secretary-general", "general", "colonel", "captain", "major",
    "admiral",
    "senator", "governor", "ambassador", "mr", "mrs", "ms", "dr", "pope", "ayatollah", "speaker",
    "commander", "chairman", "director", "of", "state", "deputy", "former", "us", "leader", "envoy",
  ]

  /// `HAMID KARZAI` as `Hamid Karzai`, `BANK OF ENGLAND` as `Bank of England`, `OPEC` as it is.
  ///
  /// A name that has lower-case letters keeps its case.
  static func name(_ source: String, isPerson: Bool) -> String {
    if source.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return source }
    let words = source.split(separator: " ").map(String.init)
    var result: [String] = []
    for (i, word) in words.enumerated() {
      let lower = word.lowercased()
      if i > 0, small.contains(lower) {
        // A particle at the end of a name is a name: `Kim Van`.
        result.append(i == words.count - 1 && isPerson ? capitalised(lower) : lower)
      } else if isAcronym(word, alone: words.count == 1, isPerson: isPerson) {
        result.append(word)
      } else {
        result.append(capitalised(lower))
      }
    }
    return result.joined(separator: " ")
  }

  /// `U.N.`, `UNHCR`: stops inside, no vowel, or short and no word of any sort.
  private static func isAcronym(_ word: String, alone: Bool, isPerson: Bool) -> Bool {
    let letters = word.utf8.filter(ImportText.isLetter)
    if word.contains("."), letters.count * 2 <= word.utf8.count, letters.count > 1 { return true }
    guard !isPerson, letters.count > 1, letters.count <= 6, letters.count == word.utf8.count else {
      return false
    }
    if !letters.contains(where: { "AEIOUY".utf8.contains($0) }) { return true }
    return alone && LexiconClasses.of(NameKey.word(word)).isEmpty || word == "UN" || word == "US"
      || word == "EU" || word == "UK"
  }

  private static func capitalised(_ word: String) -> String {
    var result = ""
    var isStart = true
    var letters = 0
    for character in word {
      if character.isLetter {
        result += isStart ? character.uppercased() : String(character)
        letters += 1
        isStart = false
      } else {
        result.append(character)
        // `O'Neill` and `D'Estaing`, but `Ba'ath`; `Al-Qaeda`; `J.R.`
        if character == "'" || character == "’" {
          isStart = letters == 1
        } else {
          isStart = true
          letters = 0
        }
      }
    }
    return result
  }

  /// Other ways to write a personal name: a second half behind a hyphen in lower case, as in
  /// `Moon Jae-in`.
  static func variants(_ name: String, isPerson: Bool) -> [String] {
    guard isPerson, let dash = name.lastIndex(of: "-"), dash < name.index(before: name.endIndex)
    else { return [] }
    let rest = name[name.index(after: dash)...]
    guard rest.first?.isUppercase == true, !rest.contains(" "), name[..<dash].contains(" ") else {
      return []
    }
    return [name[...dash] + rest.lowercased()]
  }

  /// A personal name without the titles before it, and whether there were any.
  static func withoutTitle(_ name: String, _ isPerson: Bool) -> (String, Bool) {
    guard isPerson else { return (name, false) }
    var words = name.split(separator: " ")
    var isTitled = false
    while words.count > 1, let first = words.first, titles.contains(first.lowercased()) {
      words.removeFirst()
      isTitled = true
    }
    return (words.joined(separator: " "), isTitled)
  }
}
