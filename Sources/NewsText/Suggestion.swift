/// Finds what somebody may have meant by a word that is not known.
public enum Suggestion {
  /// The candidate that is nearest to `word`, at most two edits away, the first of equals.
  ///
  /// Edits are insertion, deletion, substitution and exchange of neighbours (Damerau 1964).
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let limit = min(2, max(1, candidate.utf8.count / 3))
      let found = distance(Array(word.utf8), Array(candidate.utf8))
      if found <= limit, found < best?.distance ?? Int.max { best = (found, candidate) }
    }
    return best?.candidate
  }

  /// A question to append to a message: `; did you mean 'out'?`, or nothing.
  public static func question(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The number of edits between two words.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...(a.count + 1) where i <= a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...(b.count + 1) where j <= b.count {
        row[j] = min(
          last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
