import NewsText

/// Decides for each line whether it goes, whole or in part, and by which rule.
///
/// First every line is judged by itself: phrases, then what its marks call for. Then come the rules that look at
/// neighbours (captions beside credits, repetitions, weak phrases), at last those for both ends of the
/// text, which count only the lines that remain; so a cleaned text is not changed when it is cleaned again.
struct LinePass: Sendable {
  /// What became of each line.
  enum Fate: Hashable, Sendable {
    case kept
    case dropped(RuleID)
  }

  /// What is known of the article besides its text.
  struct Facts: Sendable {
    /// Letters and digits of the headline.
    var title: [UInt8] = []
    /// Letters and digits of the authors.
    var authors: [UInt8] = []
    /// Letters and digits of the outlet.
    var outlet: [UInt8] = []
  }

  var fates: [Fate] = []
  /// Parts of lines that go, ascending: the line, the stretch, the rule.
  var parts: [(line: Int, range: Range<Int>, rule: RuleID)] = []
  /// Lines as they stand after the cuts at their ends.
  var lines: [Line] = []

  private var claims: [(line: Int, claim: PhraseTable.Claim)] = []
  private var credits: [Int] = []
  private var cuts: [Range<Int>] = []
  private var index = LineIndex()
  /// Pairs of equal lines: the later one and the earlier.
  private var repeats: [(line: Int, earlier: Int)] = []

  /// A line longer than this is not compared with phrases.
  private static let longestLine = 6000
  /// A repeated caption stands this near to its first copy, in lines.
  private static let captionDistance = 4

  /// Judges the lines of `source`; returns whether anything goes.
  mutating func run(
    _ source: [UInt8], lines found: [Line], facts: Facts, rules: CleaningRules,
    table: PhraseTable
  ) -> Bool {
    lines.removeAll(keepingCapacity: true)
    lines.append(contentsOf: found)
    fates.removeAll(keepingCapacity: true)
    fates.append(contentsOf: repeatElement(.kept, count: lines.count))
    parts.removeAll(keepingCapacity: true)
    claims.removeAll(keepingCapacity: true)
    credits.removeAll(keepingCapacity: true)
    repeats.removeAll(keepingCapacity: true)
    index.begin()
    let text = source.span
    for number in lines.indices {
      judge(text, number, facts, rules, table)
    }
    if !repeats.isEmpty || !credits.isEmpty { compare(text, rules) }
    settleClaims()
    head(text, facts, rules)
    foot(text, rules)
    return !parts.isEmpty || fates.contains { $0 != .kept }
  }

  // MARK: Lines by themselves

  private mutating func judge(
    _ text: Span<UInt8>, _ number: Int, _ facts: Facts, _ rules: CleaningRules,
    _ table: PhraseTable
  ) {
    let marks = lines[number].marks
    if rules.contains(.repeatedHeadline), !facts.title.isEmpty {
      headline(text, number, facts.title)
      if fates[number] != .kept { return }
    }
    var line = lines[number]
    if marks.contains(.bar), rules.contains(.caption),
      let end = CreditSearch.captionBeforeHeadline(text, line)
    {
      cutFront(number, upTo: end, text, .caption)
      if fates[number] != .kept { return }
      if rules.contains(.repeatedHeadline), !facts.title.isEmpty {
        headline(text, number, facts.title)
        if fates[number] != .kept { return }
      }
      line = lines[number]
    }
    if line.count <= Self.longestLine, let claim = table.claim(text, line.range, rules) {
      if claim.isWeak || claim.isHead {
        claims.append((number, claim))
      } else if claim.rule == .gallery, line.count > 700 {
        gallery(text, number)
        return
      } else {
        fates[number] = .dropped(claim.rule)
        return
      }
    }
    if line.count <= 120 {
      if rules.contains(.separator), Separator.isSeparator(text, line.range) {
        fates[number] = .dropped(.separator)
        return
      }
      if rules.contains(.photoCredit), PhotoCredit.isCredit(text, line.range) {
        fates[number] = .dropped(.photoCredit)
        credits.append(number)
        return
      }
    }
    if !marks.isEmpty {
      marked(text, number, rules)
      if fates[number] != .kept { return }
    }
    if lines[number].count >= RepeatedLine.shortest {
      if let earlier = index.earlier(text, lines, number) { repeats.append((number, earlier)) }
    }
  }

  /// What the bytes met in the line call for.
  private mutating func marked(_ text: Span<UInt8>, _ number: Int, _ rules: CleaningRules) {
    let line = lines[number]
    if line.marks.contains(.script), rules.contains(.gallery) { gallery(text, number) }
    if !line.marks.isDisjoint(with: [.bracket, .bar, .slash]), rules.contains(.caption),
      CreditSearch.isCaption(text, line)
    {
      fates[number] = .dropped(.caption)
      return
    }
    if line.marks.contains(.bracket), rules.contains(.inlineTeaser) { teasers(text, number) }
    if line.marks.contains(.capitalsColon), rules.contains(.inlineTeaser),
      let start = InlineTeaser.trailing(text, lines[number].range)
    {
      cutBack(number, from: start, .inlineTeaser)
    }
    if !line.marks.isDisjoint(with: [.at, .address]), rules.contains(.embeddedTweet) {
      cuts.removeAll(keepingCapacity: true)
      EmbeddedTweet.find(text, lines[number], into: &cuts)
      for cut in cuts { take(cut, outOf: number, text, .embeddedTweet) }
    }
  }

  private mutating func headline(_ text: Span<UInt8>, _ number: Int, _ title: [UInt8]) {
    let range = lines[number].range
    guard Bytes.lower(text[range.lowerBound]) == title[0] || number < 3 else { return }
    if let end = RepeatedHeadline.end(text, range, title) {
      if end >= range.upperBound {
        fates[number] = .dropped(.repeatedHeadline)
        return
      }
      // `Headline Summary of the story` in one line; `Headline, he said` is a sentence.
      if number < 3, text[end] == 0x20, end + 1 < range.upperBound,
        Bytes.isUpper(text[end + 1]), end - range.lowerBound >= 24
      {
        cutFront(number, upTo: end, text, .repeatedHeadline)
      }
      return
    }
    if number < 3, let start = RepeatedHeadline.start(text, range, title),
      start > range.lowerBound + 1, Prose.endsSentence(text, range.lowerBound..<start - 1)
    {
      cutBack(number, from: start - 1, .repeatedHeadline)
    }
  }

  private mutating func teasers(_ text: Span<UInt8>, _ number: Int) {
    var i = lines[number].range.lowerBound
    while i < lines[number].range.upperBound {
      if text[i] == UInt8(ascii: "(") || text[i] == UInt8(ascii: "["),
        let cut = InlineTeaser.bracketed(text, lines[number].range, at: i)
      {
        take(cut, outOf: number, text, .inlineTeaser)
        if fates[number] != .kept { return }
        i = cut.upperBound
      } else {
        i += 1
      }
    }
  }

  private static let mark = Fold.bytes(of: "hide caption 0 of 0")

  /// Cuts a paragraph up to its last `Hide Caption N of M`.
  private mutating func gallery(_ text: Span<UInt8>, _ number: Int) {
    let range = lines[number].range
    var last: Int?
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == UInt8(ascii: "H"),
        let end = Fold.match(text, i..<range.upperBound, Self.mark)
      {
        last = end
        i = end
      } else {
        i += 1
      }
    }
    guard let last else { return }
    let rest = last..<range.upperBound
    if rest.count < 40 || Fold.match(text, last + 1..<range.upperBound, Fold.bytes(of: "photos:")) != nil {
      fates[number] = .dropped(.gallery)
    } else {
      cutFront(number, upTo: last, text, .gallery)
    }
  }

  // MARK: Parts of lines

  private mutating func cutFront(_ number: Int, upTo end: Int, _ text: Span<UInt8>, _ rule: RuleID) {
    take(lines[number].range.lowerBound..<end, outOf: number, text, rule)
  }

  private mutating func cutBack(_ number: Int, from start: Int, _ rule: RuleID) {
    parts.append((number, start..<lines[number].range.upperBound, rule))
    lines[number].end = UInt32(start)
  }

  /// Takes a stretch out of a line, with the space on one side of it; at an end the line shrinks.
  private mutating func take(
    _ cut: Range<Int>, outOf number: Int, _ text: Span<UInt8>, _ rule: RuleID
  ) {
    var lower = cut.lowerBound
    var upper = cut.upperBound
    let range = lines[number].range
    if upper < range.upperBound, text[upper] == 0x20,
      lower == range.lowerBound || text[lower - 1] == 0x20
    {
      upper += 1
    } else if upper == range.upperBound {
      while lower > range.lowerBound, text[lower - 1] == 0x20 { lower -= 1 }
    }
    if lower == range.lowerBound, upper == range.upperBound {
      fates[number] = .dropped(rule)
      return
    }
    parts.append((number, lower..<upper, rule))
    if lower == range.lowerBound {
      lines[number].start = UInt32(upper)
    } else if upper == range.upperBound {
      lines[number].end = UInt32(lower)
    }
  }

  // MARK: Lines and their neighbours

  private mutating func compare(_ text: Span<UInt8>, _ rules: CleaningRules) {
    if rules.contains(.caption) {
      for number in credits where number > 0 && fates[number - 1] == .kept {
        let range = lines[number - 1].range
        let isCaption =
          Caption.isWorded(text, range)
          || (range.count <= 300 && !Prose.endsSentence(text, range)
            && !Prose.beginsQuoted(text, range) && Bytes.words(text, range) > 3)
        if isCaption { fates[number - 1] = .dropped(.caption) }
      }
      // One copy beside a credit, or two copies near each other, make all of them captions.
      for (line, earlier) in repeats {
        let known = isCaption(line) || isCaption(earlier)
        let near =
          line - earlier <= Self.captionDistance && Caption.isWorded(text, lines[line].range)
        if known || near {
          fates[line] = .dropped(.caption)
          fates[earlier] = .dropped(.caption)
        }
      }
    }
    if rules.contains(.repeatedLine) {
      for (line, _) in repeats where fates[line] == .kept { fates[line] = .dropped(.repeatedLine) }
    }
  }

  private func isCaption(_ number: Int) -> Bool { fates[number] == .dropped(.caption) }

  /// Weak claims hold in a row of at least two lines that go, or at the end of the text.
  private mutating func settleClaims() {
    var next = 0
    while next < claims.count {
      guard claims[next].claim.isWeak else {
        next += 1
        continue
      }
      // The row of lines around it that are dropped or weakly claimed.
      var lower = claims[next].line
      while lower > 0, fates[lower - 1] != .kept { lower -= 1 }
      var upper = claims[next].line + 1
      var last = next + 1
      while upper < lines.count {
        if last < claims.count, claims[last].line == upper, claims[last].claim.isWeak {
          last += 1
        } else if fates[upper] == .kept {
          break
        }
        upper += 1
      }
      if upper - lower >= 2 || upper == lines.count {
        for k in next..<last where claims[k].claim.isWeak {
          fates[claims[k].line] = .dropped(claims[k].claim.rule)
        }
      }
      next = last
    }
  }

  // MARK: Both ends of the text

  /// The number of remaining lines that count as the head.
  private static let headLines = 3

  private mutating func head(_ text: Span<UInt8>, _ facts: Facts, _ rules: CleaningRules) {
    var kept = 0
    var number = 0
    while number < lines.count, kept < Self.headLines {
      defer { number += 1 }
      guard fates[number] == .kept else { continue }
      let range = lines[number].range
      if let claim = claims.first(where: { $0.line == number })?.claim, claim.isHead {
        fates[number] = .dropped(claim.rule)
        continue
      }
      if rules.contains(.byline), isByline(text, number, facts) {
        fates[number] = .dropped(.byline)
        continue
      }
      if rules.contains(.timeStamp), TimeStamp.isDate(text, range) {
        fates[number] = .dropped(.timeStamp)
        continue
      }
      kept += 1
    }
  }

  private func isByline(_ text: Span<UInt8>, _ number: Int, _ facts: Facts) -> Bool {
    let range = lines[number].range
    guard range.count <= 140 else { return false }
    if Byline.isSigned(text, range) || isNamed(text, range, facts) { return true }
    guard Byline.isName(text, range) else { return false }
    var next = number + 1
    while next < lines.count, fates[next] == .dropped(.byline) || fates[next] == .dropped(.photoCredit) {
      if Byline.isOffice(text, lines[next].range) { return true }
      next += 1
    }
    return next < lines.count && fates[next] == .kept
      && (Byline.isOffice(text, lines[next].range) || isNamed(text, lines[next].range, facts))
  }

  /// Whether a line names the author or the outlet as the dump does.
  private func isNamed(_ text: Span<UInt8>, _ range: Range<Int>, _ facts: Facts) -> Bool {
    guard range.count <= 100, !facts.authors.isEmpty || !facts.outlet.isEmpty else { return false }
    var key: [UInt8] = []
    for k in range where Bytes.isWord(text[k]) { key.append(Bytes.lower(text[k])) }
    guard key.count >= 3 else { return false }
    if key == facts.outlet { return true }
    return key.count >= 6 && Bytes.words(text, range) >= 2
      && (facts.authors.starts(with: key) || contains(facts.authors, key))
  }

  private func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard short.count <= long.count, long.count <= 400 else { return false }
    for start in 0...long.count - short.count
    where long[start..<start + short.count].elementsEqual(short) { return true }
    return false
  }

  private mutating func foot(_ text: Span<UInt8>, _ rules: CleaningRules) {
    guard rules.contains(.pageFooter) else { return }
    var number = lines.count - 1
    while number >= 0 {
      guard fates[number] == .kept else {
        number -= 1
        continue
      }
      guard PageFooter.isLabel(text, lines[number].range) else { return }
      var above = number - 1
      while above >= 0, fates[above] != .kept { above -= 1 }
      // A row of lines without ends of sentences is a list, a table or a poem.
      guard above >= 0, Prose.endsSentence(text, lines[above].range), isArticle(text, above) else {
        return
      }
      fates[number] = .dropped(.pageFooter)
      number = above
    }
  }

  /// Whether at least three of the last ten remaining lines up to `last` end like sentences.
  private func isArticle(_ text: Span<UInt8>, _ last: Int) -> Bool {
    var sentences = 0
    var looked = 0
    var number = last
    while number >= 0, looked < 10 {
      if fates[number] == .kept {
        looked += 1
        if lines[number].count >= 40, Prose.endsSentence(text, lines[number].range) {
          sentences += 1
          if sentences == 3 { return true }
        }
      }
      number -= 1
    }
    return false
  }
}
