/// Drops captions of pictures: labelled ones, ones that end in a credit, ones that stand beside a credit line, ones that are said twice.
///
/// *Labelled*: `Image copyright … Image caption …`, `FILE - In this … photo`, `Photo: …`. *With credit*: the line ends in
/// `(Jane Doe/Reuters)`, `(Photo: Jane Doe, AP)`, `| AP Photo`, `Jane Doe/Getty Images`. *Beside a
/// credit*: the line before a bare `AP` that is worded like a caption (present tense, who stands
/// left and right, a date at its end) or has no end of a sentence. *Twice*: lines that recur within a few lines go with all
/// their copies if at least half of them are worded like captions: a gallery. A quotation is never a caption
/// unless a credit is in the same line.
enum Caption {
  static let rule = CleaningRule(.caption, "caption", "Drops captions of pictures.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      image copyright
      image source
      image caption
      image credit
      image *credit...
      image:
      image via
      image by
      images:
      enlarge this image
      enlarge this photo
      toggle caption
      caption:
      caption
      photo caption
      photo illustration
      photo composite
      photo credit
      photo courtesy
      photos courtesy
      photo by *
      photos by *
      photo from *
      photo via *
      photograph by *
      photograph:
      photographs by *
      picture:
      picture by *
      picture credit
      pictured:
      pictured above:
      pictured here
      credit:
      credit...
      credits:
      illustration by *
      illustration:
      courtesy of *
      screenshot via
      screengrab via
      cover image
      featured image
      feature image
      above photo
      above image
      lead image
      top image
      top photo
      header image
      main image
      in this file photo
      in this file image
      in this file picture
      in this undated
      in this handout
      in this * file photo
      in this * photo,
      in this photo taken
      in this photo provided
      in this photo released
      in this image taken
      in this image provided
      in this image released
      in this image made
      in this image from
      in this photo illustration
      in this screen grab
      in this courtroom sketch
      a file photo
      a file picture
      a handout photo
      a screengrab
      a screenshot from
      this combination of
      this combo of
      this image made from
      this image provided
      this image released
      this photo provided
      this photo released
      this undated photo
      this undated image
      this file photo
      this handout photo
      this screen grab
      this frame grab
      """, upTo: 700)
    + Phrase.start(
      """
      file
      file photo
      file picture
      file image
      file photograph
      photo
      photos
      """, upTo: 700, if: .mark)
    + Phrase.end(
      """
      file photo
      file picture
      """, upTo: 500, if: .unfinished)
    + Phrase.whole(
      """
      photo
      photos
      image
      picture
      pictures
      pull quote
      pullquote
      """, if: .weak)

  /// Whether a line of at most 600 bytes is worded like a caption.
  static func isWorded(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 600, range.count >= 20, !Prose.beginsQuoted(text, range) else {
      return false
    }
    if endsInYear(text, range) { return true }
    guard !says(text, range) else { return false }
    var i = range.lowerBound
    while i < range.upperBound {
      let start = i
      while i < range.upperBound, Bytes.isLetter(text[i]) { i += 1 }
      if i - start >= 3, isCue(text, start..<i, range.upperBound) { return true }
      i = max(i, start + 1)
    }
    return false
  }

  /// Whether somebody `said`, `says` or `told` something in it.
  private static func says(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for i in range where text[i] == 0x20 {
      if Bytes.matches(text, said, at: i) || Bytes.matches(text, says, at: i)
        || Bytes.matches(text, told, at: i)
      {
        return true
      }
    }
    return false
  }

  private static let said = Array(" said ".utf8)
  private static let says = Array(" says ".utf8)
  private static let told = Array(" told ".utf8)

  /// Whether a line ends in a date with a year.
  private static func endsInYear(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if end > range.lowerBound, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end - 6 > range.lowerBound else { return false }
    for k in 1...4 where !Bytes.isDigit(text[end - k]) { return false }
    return text[end - 5] == 0x20 && text[end - 6] == UInt8(ascii: ",")
  }

  private static let cues = WordTable<Bool>([
    (
      """
      pose poses posing speak speaks speaking arrive arrives arriving attend attends attending walk walks \
      walking wave waves waving listen listens listening gesture gestures gesturing shake shakes shaking \
      smile smiles smiling hug hugs embrace embraces stand stands sit sits hold holds deliver delivers \
      address addresses appear appears gather gathers watch watches carry carries wear wears pictured \
      foreground cheer cheers react reacts greet greets queue pray prays march marches seen shown visit visits tour \
      tours leave leaves raise raises lands flies parked patrol patrols chat chats campaigns
      """, true
    )
  ])

  private static func isCue(_ text: Span<UInt8>, _ word: Range<Int>, _ end: Int) -> Bool {
    guard word.count <= 10 else { return false }
    // `, left,` and `second from right`: the comma or the preposition tells it from politics.
    let first = text[word.lowerBound]
    if first == UInt8(ascii: "l") || first == UInt8(ascii: "r") || first == UInt8(ascii: "c") {
      let isPlace =
        Bytes.matches(text, Array("left".utf8), at: word.lowerBound) && word.count == 4
        || Bytes.matches(text, Array("right".utf8), at: word.lowerBound) && word.count == 5
        || Bytes.matches(text, Array("center".utf8), at: word.lowerBound) && word.count == 6
        || Bytes.matches(text, Array("centre".utf8), at: word.lowerBound) && word.count == 6
      if isPlace, word.lowerBound >= 5 {
        let comma =
          text[word.lowerBound - 2] == UInt8(ascii: ",") && word.upperBound < end
          && text[word.upperBound] == UInt8(ascii: ",")
        return comma || Bytes.matches(text, Array("from ".utf8), at: word.lowerBound - 5)
      }
    }
    return Bytes.isLower(first) && cues.find(text, word) != nil
  }
}
