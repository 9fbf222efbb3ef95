import NewsText

/// Decides whether a sentence ends at a stop.
///
/// The questions in their order: what follows the stops and their closing marks; what kind of stop it
/// is; which word stands before it; which word opens what follows. Each looks at a bounded number of
/// tokens, so a text costs linear time whatever it holds.
struct SentenceRules {
  private let abbreviations = Abbreviation.table
  private let words = SentenceWord.table

  /// The end of the sentence (one past its last token), or nil if it goes on after the stops.
  func end(at site: SentenceSite, _ text: Span<UInt8>, _ tokens: Tokens) -> Int? {
    let count = tokens.count
    var end = site.afterStops
    while end < count, tokens.classes[end] == .quote || tokens.classes[end] == .close { end += 1 }
    // Nothing follows in this paragraph: the caller ends the sentence there anyway.
    guard end < count, tokens.classes[end] != .lineBreak else { return nil }
    let isBlank = text[tokens.range(end).lower] == UInt8(ascii: " ")  // under a mark, maybe
    guard tokens.classes[end] == .space || isBlank else {
      return endsWithoutSpace(site, end, text, tokens) ? end : nil
    }
    var next = skippingSpaces(end, tokens)
    if let closed = endOfSpacedMarks(next, text, tokens) {
      end = closed
      next = skippingSpaces(end, tokens)
    }
    guard next < count, tokens.classes[next] != .lineBreak else { return nil }
    // A sentence has a word, and more than the number of a list: `1. `, `a. `, `IV. `.
    guard site.firstWord < site.stop, !isListMarker(site, text, tokens) else { return nil }
    let (sentenceEnd, head) = skippingReferences(end, next, tokens)
    guard head < count, tokens.classes[head] != .lineBreak else { return nil }
    let follower = Follower(at: head, end: sentenceEnd, text, tokens, words)
    return isBoundary(site, follower, text, tokens) ? follower.sentenceEnd : nil
  }

  private func skippingSpaces(_ index: Int, _ tokens: Tokens) -> Int {
    var index = index
    while index < tokens.count, tokens.classes[index] == .space { index += 1 }
    return index
  }

  /// The end of closing quotation marks with white space on both sides: `He left. ” Then`.
  private func endOfSpacedMarks(
    _ index: Int, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Int? {
    var end = index
    while end < min(index + 3, tokens.count), tokens.classes[end] == .quote {
      let range = tokens.range(end)
      // U+2019, U+201D, or apostrophes, of which an opening mark would not be followed by a space.
      let isClosing =
        range.count == 3
        ? text[range.lower + 1] == 0x80
          && (text[range.lower + 2] == 0x99 || text[range.lower + 2] == 0x9D)
        : text[range.lower] == UInt8(ascii: "'")
      guard isClosing else { return nil }
      end += 1
    }
    guard end > index, end < tokens.count, tokens.classes[end] == .space else { return nil }
    return end
  }

  /// Whether a sentence ends where no white space follows.
  private func endsWithoutSpace(
    _ site: SentenceSite, _ end: Int, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    // Ideographic and full-width stops, three bytes each, need no space after them.
    let stop = tokens.range(site.afterStops - 1)
    if stop.count == 3, text[stop.lower] >= 0xE3 { return site.firstWord < site.stop }
    return false
  }

  /// Whether the sentence so far is the number or letter of a list item.
  private func isListMarker(
    _ site: SentenceSite, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    guard site.firstWord + 1 == site.stop, site.afterStops == site.stop + 1,
      text[tokens.range(site.stop).lower] == UInt8(ascii: ".")
    else { return false }
    let range = tokens.range(site.firstWord)
    if tokens.classes[site.firstWord] == .number { return range.count <= 3 }
    if range.count == 1 { return true }
    return range.indices.allSatisfy {
      switch text[$0] | 0x20 {
      case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): true
      default: false
      }
    }
  }

  /// The end and the next token behind marks as in `… in 1971. [1] [2] Fillmore …`.
  ///
  /// They belong to the sentence that they prove. More than four are a list, not a proof.
  private func skippingReferences(_ end: Int, _ next: Int, _ tokens: Tokens) -> (Int, Int) {
    var end = end
    var next = next
    for _ in 0..<4 where isReference(next, tokens) {
      end = next + 3
      next = skippingSpaces(end, tokens)
    }
    return (end, next)
  }

  /// Whether `[1]` begins at `index`.
  private func isReference(_ index: Int, _ tokens: Tokens) -> Bool {
    index + 2 < tokens.count && tokens.classes[index] == .open
      && tokens.classes[index + 1] == .number && tokens.classes[index + 2] == .close
      && tokens.range(index + 1).count <= 3
  }

  // MARK: What kind of stop

  private func isBoundary(
    _ site: SentenceSite, _ follower: Follower, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    guard follower.mayOpen else { return isUncapitalised(site, follower, text, tokens) }
    let isClosed = follower.sentenceEnd > site.afterStops
    let mark = tokens.range(site.afterStops - 1)
    guard text[mark.lower] == UInt8(ascii: ".") || isEllipsis(mark, text) else {
      // `!`, `?` and their kin.
      if isClosed, isAttributed(follower, text, tokens) { return false }
      return follower.isStarter || !isExclaimedName(site, text, tokens)
    }
    if site.afterStops - site.stop > 1 || isEllipsis(mark, text) {
      return endsAtEllipsis(site, follower, text, tokens)
    }
    // A bracket closes an aside; a quotation mark may close the sentence.
    let isQuoteClosed = isClosed && tokens.classes[follower.sentenceEnd - 1] == .quote
    return endsAtFullStop(site, follower, isClosed: isQuoteClosed, text, tokens)
  }

  /// `… to keep it pure. look up …`: a new sentence by somebody who writes no capitals.
  ///
  /// A long word in lower case that is no abbreviation; a short one may be one that no list knows.
  private func isUncapitalised(
    _ site: SentenceSite, _ follower: Follower, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    guard follower.headClass == .lower, follower.sentenceEnd == site.afterStops,
      site.afterStops == site.stop + 1, site.stop > site.first,
      tokens.classes[site.stop - 1] == .lower
    else { return false }
    let range = tokens.range(site.stop - 1)
    let mark = text[tokens.range(site.stop).lower]
    return range.count >= 4 && mark == UInt8(ascii: ".")
      && !range.indices.contains(where: { text[$0] == UInt8(ascii: ".") })
      && (range.count > 6 || abbreviations[WordKey(text, range)] == nil)
  }

  private func isEllipsis(_ range: ByteRange, _ text: Span<UInt8>) -> Bool {
    range.count == 3 && text[range.lower] == 0xE2 && text[range.lower + 1] == 0x80
      && text[range.lower + 2] == 0xA6
  }

  /// `...`, `…`, `. . .`: an omission in brackets, or a pause before a capital.
  private func endsAtEllipsis(
    _ site: SentenceSite, _ follower: Follower, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    if site.stop > site.first, tokens.classes[site.stop - 1] == .open {
      // `[…]` stands for whole sentences only after a whole sentence.
      return site.stop > site.first + 2 && tokens.classes[site.stop - 2] == .space
        && tokens.classes[site.stop - 3] == .stop
    }
    if follower.sentenceEnd > site.afterStops, isAttributed(follower, text, tokens) {
      return false
    }
    if follower.isInsertion { return false }
    // After a space the dots stand for words left out, and `I` is a capital in any place.
    let isSpaced = site.stop > site.first && tokens.classes[site.stop - 1] == .space
    return !(isSpaced && follower.isPronounI)
  }

  /// `"…?" Smith asked`, `"…!" Mr. Lund shouted`: a name, then a verb of saying.
  ///
  /// Where the verb ends the clause (`"…?" the analyst Ann Poe said.`) any words may lead to it.
  private func isAttributed(
    _ follower: Follower, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    var isName = !follower.isStarter
    var index = follower.head
    let limit = min(index + 16, tokens.count)
    while index < limit {
      switch tokens.classes[index] {
      case .capitalised, .capitals, .initial, .space, .open, .close, .dash, .uncased: break
      case .stop:
        guard
          tokens.classes[index - 1] == .initial || tokens.classes[index - 1] == .capitals
            || tokens.range(index - 1).count <= 6
              && abbreviations[WordKey(text, tokens.range(index - 1))] != nil
        else { return false }
      case .lower:
        if index > follower.head, words[WordKey(text, tokens.range(index))] == .attribution {
          guard !isName else { return true }
          guard index + 1 < tokens.count else { return true }
          return tokens.classes[index + 1] == .stop || tokens.classes[index + 1] == .lineBreak
        }
        isName = false
      case .punctuation:
        // `Ana Cruz, 40, asked.`
        guard text[tokens.range(index).lower] == UInt8(ascii: ",") else { return false }
        isName = false
      case .number: break
      default: return false
      }
      index += 1
    }
    return false
  }

  /// `Yahoo! News`.
  private func isExclaimedName(
    _ site: SentenceSite, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    site.stop > 0 && site.afterStops == site.stop + 1
      && WordKey(text, tokens.range(site.stop - 1)) == Self.yahoo
  }

  private static let yahoo = WordKey("yahoo")

  // MARK: The full stop

  private func endsAtFullStop(
    _ site: SentenceSite, _ follower: Follower, isClosed: Bool, _ text: Span<UInt8>,
    _ tokens: Tokens
  ) -> Bool {
    guard site.stop > site.first else { return false }
    let before = site.stop - 1
    let range = tokens.range(before)
    switch tokens.classes[before] {
    case .stop, .space:
      // The last of `. . .`.
      return !follower.isPronounI
    case .initial:
      return endsAfterLetter(site, follower, isClosed: isClosed, text, tokens)
    case .lower where range.count == 1:
      // `p.`, `c.`, `b.`
      return follower.isStarter && tokens.classes[max(before - 1, 0)] != .open
    case .lower, .capitalised, .capitals, .mixed:
      if isDotted(range, text) {
        return endsAfterDotted(site, range, follower, isClosed: isClosed, text, tokens)
      }
      guard range.count <= 6, let kind = abbreviations[WordKey(text, range)] else {
        return endsAfterWord(before, follower, text, tokens)
      }
      return endsAfter(kind, before, site, follower, isClosed: isClosed, text, tokens)
    default:
      return true
    }
  }

  /// Whether a token is letters by ones and twos with full stops: `U.S`, `a.m`, `Ph.D`.
  private func isDotted(_ range: ByteRange, _ text: Span<UInt8>) -> Bool {
    guard range.count >= 3, range.count <= 11 else { return false }
    var run = 0
    var dots = 0
    for index in range.indices {
      if text[index] == UInt8(ascii: ".") {
        dots += 1
        run = 0
      } else {
        run += 1
        if run > 2 { return false }
      }
    }
    return dots > 0
  }

  /// An ordinary word: the sentence ends, unless the word looks like a title that no list knows.
  private func endsAfterWord(
    _ before: Int, _ follower: Follower, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    guard tokens.classes[before] == .capitalised, !follower.isStarter,
      follower.headClass == .capitalised || follower.headClass == .initial
    else { return true }
    // `Sgm. Okello`, `Bgd. Gen.`: a capital and consonants alone.
    let range = tokens.range(before)
    guard range.count <= 4 else { return true }
    return range.indices.contains {
      switch text[$0] | 0x20 {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        true
      case let byte: byte >= 0x80
      }
    }
  }

  /// One capital: an initial, or the name of something: `Plan B`, `Malcolm X`.
  private func endsAfterLetter(
    _ site: SentenceSite, _ follower: Follower, isClosed: Bool, _ text: Span<UInt8>,
    _ tokens: Tokens
  ) -> Bool {
    if follower.isStarter || isClosed { return true }
    switch follower.headClass {
    case .capitalised, .capitals, .initial, .mixed, .uncased: break
    default:
      // `H. R. 1280`
      return site.stop < site.first + 3 || tokens.classes[site.stop - 3] != .stop
    }
    let before = site.stop - 1
    guard before >= site.first + 2, tokens.classes[before - 1] == .space else { return false }
    let previous = before - 2
    if text[tokens.range(before).lower] == UInt8(ascii: "I"), tokens.classes[previous] == .lower {
      return true  // the pronoun
    }
    return words[WordKey(text, tokens.range(previous))] == .lettered
  }

  /// `U.S.`, `a.m.`, `J.R.`, `Ph.D.`.
  private func endsAfterDotted(
    _ site: SentenceSite, _ range: ByteRange, _ follower: Follower, isClosed: Bool,
    _ text: Span<UInt8>,
    _ tokens: Tokens
  ) -> Bool {
    switch abbreviations[WordKey(text, range)] {
    case .halfDay?: return !follower.isTime && !follower.isBracketed
    case .never?: return false
    default: break
    }
    if follower.isDashed { return false }
    if follower.isStarter { return !follower.isHeadline(tokens) }
    if follower.isBracketed { return false }
    if isClosed { return true }
    if isStateEnd(site, follower, text, tokens), Self.dottedStates.contains(WordKey(text, range)) {
      return true
    }
    switch follower.headClass {
    case .capitalised, .capitals, .initial, .mixed, .number, .alphanumeric, .punctuation, .symbol:
      return false
    default: return true
    }
  }

  /// A word of the inventory.
  private func endsAfter(
    _ kind: Abbreviation, _ before: Int, _ site: SentenceSite, _ follower: Follower,
    isClosed: Bool, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    let isCapitalised = tokens.classes[before] != .lower
    let isNumber = follower.headClass == .number || follower.headClass == .alphanumeric
    switch kind {
    case .never:
      return false
    case .numbered:
      return !(isNumber && !follower.isQuoted)
    case .title:
      // In lower case only an abbreviation of a common noun: `the new gov. The`.
      return isCapitalised ? isClosed && follower.isStarter : follower.isStarter
    case .placePrefix:
      return !isCapitalised
    case .saint:
      // `Main St. The`; no saint is called so.
      return !isCapitalised || follower.isStarter
    case .nameSuffix:
      return follower.isStarter || isClosed || isNumber
    case .month, .doubtfulDate:
      guard isCapitalised else { return true }
      return !isNumber
        && (kind == .doubtfulDate || follower.isStarter || isClosed)
    case .state:
      guard isCapitalised else { return true }
      if follower.isDashed { return false }
      return follower.isStarter || isStateEnd(site, follower, text, tokens)
    case .company:
      guard isCapitalised else { return true }
      return !follower.isOffice && !follower.isBracketed && !follower.isDashed
    case .general:
      return !isNumber || follower.isQuoted
    case .halfDay:
      return !follower.isTime
    }
  }

  /// Whether the name of a state ends the sentence before a word that is no starter.
  ///
  /// A comma follows `Tampa, Fla.` and `Poe, D-Fla.` wherever the sentence goes on, save before a
  /// bracket or a dash as in a dateline, inside a bracket, and before a title.
  private func isStateEnd(
    _ site: SentenceSite, _ follower: Follower, _ text: Span<UInt8>, _ tokens: Tokens
  ) -> Bool {
    let before = site.stop - 1
    guard before >= site.first + 2, follower.sentenceEnd == site.afterStops,
      !follower.isBracketed, !follower.isOffice
    else { return false }
    if tokens.classes[before - 1] == .dash { return true }
    return tokens.classes[before - 1] == .space
      && text[tokens.range(before - 2).lower] == UInt8(ascii: ",")
  }

  private static let dottedStates = Set(
    ["d.c", "n.y", "n.j", "n.h", "n.c", "n.d", "n.m", "r.i", "s.c", "s.d", "w.va", "p.r", "b.c"]
      .map { WordKey($0) })
}
