/// What the id of a document in a newswire collection says: `AFP_ENG_19940512.0001`,
/// `NYT19980601.0001`.
struct DocumentCode {
  /// The code of the outlet; empty if the id has none.
  var outlet = ""
  /// The language by its code of two letters; empty if the id has none.
  var language = ""
  /// Midnight of the day.
  var published: Int64?

  init(_ id: String) {
    let parts = id.split(separator: "_", omittingEmptySubsequences: false)
    if parts.count >= 3, let last = parts.last, let date = DocumentCode.date(last) {
      outlet = parts.dropLast(2).joined(separator: "_")
      let code = parts[parts.count - 2].lowercased()
      language = DocumentCode.languages[code] ?? code
      published = NewsDate.parse(date)
      return
    }
    let letters = id.prefix { $0.isASCII && $0.isLetter }
    if !letters.isEmpty, let date = DocumentCode.date(id.dropFirst(letters.count)) {
      outlet = String(letters)
      published = NewsDate.parse(date)
    }
  }

  /// The eight figures before the point.
  private static func date(_ text: Substring) -> String? {
    let figures = text.prefix { $0 != "." && $0 != "-" }
    guard figures.utf8.count == 8, figures.utf8.allSatisfy({ $0.isDigit }) else { return nil }
    return String(figures)
  }

  /// ISO 639-2 to 639-1, for the languages of the newswire collections.
  private static let languages = [
    "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "deu": "de", "ger": "de", "ara": "ar",
    "arb": "ar", "zho": "zh", "chi": "zh", "cmn": "zh", "rus": "ru", "por": "pt", "ita": "it",
    "jpn": "ja", "kor": "ko",
  ]
}
