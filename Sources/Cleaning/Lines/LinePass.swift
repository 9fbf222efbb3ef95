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
    /// The number of its outlet in the list of boilerplate; nothing where none is listed.
    var outlet: Int?
  }

  var fates: [Fate] = []
  /// Parts of lines that go, ascending: the line, the stretch, the rule.
  var parts: [(line: Int, range: Range<Int>, rule: RuleID)] = []
  /// Lines as they stand after the cuts at their ends.
  var lines: [Line] = []

  var claims: [(line: Int, claim: PhraseTable.Claim)] = []
  private var credits: [Int] = []
  private var cuts: [Range<Int>] = []
  var surnames: [Range<Int>] = []
  /// Lines so far that remain.
  private var remaining = 0
  private var pending: [(range: Range<Int>, rule: RuleID)] = []
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
    table: PhraseTable, boilerplate: BoilerplateList
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
    remaining = 0
    var isListed = false
    for number in lines.indices {
      judge(text, number, facts, rules, table)
      if !pending.isEmpty { settleParts(number, found[number].range, text) }
      if let outlet = facts.outlet, fates[number] == .kept,
        lines[number].range == found[number].range,
        boilerplate.contains(text, lines[number].range, outlet: outlet)
      {
        fates[number] = .dropped(.boilerplate)
        isListed = true
      }
      if fates[number] == .kept { remaining += 1 }
    }
    if !repeats.isEmpty || !credits.isEmpty { compare(text, rules) }
    settleClaims()
    if rules.contains(.readMore) { links(text) }
    isUnsettled =
      isListed || !parts.isEmpty || !repeats.isEmpty || !credits.isEmpty || !claims.isEmpty
    if head(text, facts, rules) { isUnsettled = true }
    foot(text, rules)
    if rules.contains(.linkedHeadline), linkedHeadlines(text) { isUnsettled = true }
    if rules.contains(.authorNote), authorNotes(text, facts) { isUnsettled = true }
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
    if line.count <= 200, rules.contains(.readMore), Prose.isGlued(text, line.range) {
      fates[number] = .dropped(.readMore)
      return
    }
    if !marks.isEmpty {
      marked(text, number, rules)
      if fates[number] != .kept { return }
    }
    if rules.contains(.repeatedLine), isEcho(text, number) {
      fates[number] = .dropped(.repeatedLine)
      return
    }
    if lines[number].count >= RepeatedLine.shortest {
      if let earlier = index.earlier(text, lines, number) { repeats.append((number, earlier)) }
    }
  }

  /// Whether a short line repeats the last one that remains, or one that went for that reason.
  private func isEcho(_ text: Span<UInt8>, _ number: Int) -> Bool {
    let range = lines[number].range
    guard range.count < RepeatedLine.shortest, range.count >= RepeatedLine.shortestLabel,
      number > 0, Bytes.equal(text, lines[number - 1].range, range)
    else { return false }
    return !Prose.endsSentence(text, range)
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
    if line.marks.contains(.bracket), rules.contains(.photoCredit),
      let cut = CreditSearch.agencyAtEnd(text, lines[number].range)
    {
      cutBack(number, from: cut.lowerBound, text, .photoCredit)
    }
    if line.marks.contains(.bracket), rules.contains(.inlineTeaser) { teasers(text, number) }
    if line.marks.contains(.capitalsColon), rules.contains(.inlineTeaser),
      let start = InlineTeaser.trailing(text, lines[number].range)
    {
      cutBack(number, from: start, text, .inlineTeaser)
    }
    if !line.marks.isDisjoint(with: [.at, .address]), rules.contains(.embeddedTweet) {
      cuts.removeAll(keepingCapacity: true)
      EmbeddedTweet.find(text, lines[number], into: &cuts)
      for cut in cuts { pending.append((cut, .embeddedTweet)) }
    }
  }

  private mutating func headline(_ text: Span<UInt8>, _ number: Int, _ title: [UInt8]) {
    let range = lines[number].range
    guard Bytes.lower(text[range.lowerBound]) == title[0] || remaining < 3 else { return }
    if let end = RepeatedHeadline.end(text, range, title) {
      if end >= range.upperBound {
        fates[number] = .dropped(.repeatedHeadline)
        return
      }
      // `Headline Summary of the story` in one line; `Headline, he said` is a sentence.
      if remaining < 3, text[end] == 0x20, end + 1 < range.upperBound,
        Bytes.isUpper(text[end + 1]), end - range.lowerBound >= 24
      {
        cutFront(number, upTo: end, text, .repeatedHeadline)
      }
      return
    }
    if remaining < 3, cutLabelled(text, number, title) { return }
    if remaining < 3, let start = RepeatedHeadline.start(text, range, title),
      start > range.lowerBound + 1, Prose.endsSentence(text, range.lowerBound..<start - 1)
    {
      cutBack(number, from: start - 1, text, .repeatedHeadline)
    }
  }

  /// The label of a section before a headline is not longer than this, in bytes.
  private static let longestLabel = 48

  /// Cuts `Section Headline` before `Summary of the story`.
  private mutating func cutLabelled(
    _ text: Span<UInt8>, _ number: Int, _ title: [UInt8]
  ) -> Bool {
    guard title.count >= 20 else { return false }
    let range = lines[number].range
    var i = range.lowerBound
    let limit = min(range.upperBound - 1, range.lowerBound + Self.longestLabel)
    while i < limit {
      defer { i += 1 }
      guard text[i] == 0x20, Bytes.lower(text[i + 1]) == title[0],
        let end = RepeatedHeadline.end(text, i + 1..<range.upperBound, title)
      else { continue }
      // A label has no marks in it.
      for k in range.lowerBound..<i where !Bytes.isWord(text[k]) && text[k] != 0x20 {
        return false
      }
      if end >= range.upperBound {
        fates[number] = .dropped(.repeatedHeadline)
        return true
      }
      guard text[end] == 0x20, end + 1 < range.upperBound, Bytes.isUpper(text[end + 1]) else {
        return false
      }
      cutFront(number, upTo: end, text, .repeatedHeadline)
      return true
    }
    return false
  }

  private mutating func teasers(_ text: Span<UInt8>, _ number: Int) {
    let range = lines[number].range
    var i = range.lowerBound
    while true {
      i = Bytes.next(text, from: i, range.upperBound, UInt8(ascii: "("), UInt8(ascii: "["))
      if i >= range.upperBound { return }
      i += 1
      guard i < range.upperBound,
        text[i] == 0x20 || Bytes.isUpper(text[i]),
        let cut = InlineTeaser.bracketed(text, range, at: i - 1)
      else { continue }
      pending.append((cut, .inlineTeaser))
      i = cut.upperBound
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
    if rest.count < 40
      || Fold.match(text, last + 1..<range.upperBound, Fold.bytes(of: "photos:")) != nil
    {
      fates[number] = .dropped(.gallery)
    } else {
      cutFront(number, upTo: last, text, .gallery)
    }
  }

  // MARK: Parts of lines

  /// Takes the beginning of a line away; what follows is judged as if the line began there.
  private mutating func cutFront(_ number: Int, upTo end: Int, _ text: Span<UInt8>, _ rule: RuleID)
  {
    pending.append((lines[number].range.lowerBound..<end, rule))
    var start = end
    while start < lines[number].range.upperBound, text[start] == 0x20 { start += 1 }
    lines[number].start = UInt32(start)
    if lines[number].count == 0 { fates[number] = .dropped(rule) }
  }

  /// Takes the end of a line away.
  private mutating func cutBack(
    _ number: Int, from start: Int, _ text: Span<UInt8>, _ rule: RuleID
  ) {
    pending.append((start..<lines[number].range.upperBound, rule))
    var end = start
    while end > lines[number].range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    lines[number].end = UInt32(end)
    if lines[number].count == 0 { fates[number] = .dropped(rule) }
  }

  /// Makes parts of the pending cuts of a line: each with the white space that would be left over.
  private mutating func settleParts(_ number: Int, _ whole: Range<Int>, _ text: Span<UInt8>) {
    defer {
      pending.removeAll(keepingCapacity: true)
      // A line that goes, goes whole.
      if fates[number] != .kept {
        lines[number].start = UInt32(whole.lowerBound)
        lines[number].end = UInt32(whole.upperBound)
      }
    }
    guard fates[number] == .kept else { return }
    pending.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let first = parts.count
    var last = whole.lowerBound
    for (range, rule) in pending {
      var lower = max(range.lowerBound, last)
      var upper = range.upperBound
      guard upper > lower else { continue }
      if upper < whole.upperBound, text[upper] != 0x20 {
        if lower > last, text[lower - 1] == 0x20 { lower -= 1 }
      } else {
        while upper < whole.upperBound, text[upper] == 0x20 { upper += 1 }
      }
      parts.append((number, lower..<upper, rule))
      last = upper
    }
    // Before a cut that reaches the end no space is left.
    if last == whole.upperBound {
      var k = parts.count - 1
      while k > first, parts[k - 1].range.upperBound == parts[k].range.lowerBound { k -= 1 }
      if k >= first {
        let floor = k > first ? parts[k - 1].range.upperBound : whole.lowerBound
        var lower = parts[k].range.lowerBound
        while lower > floor, text[lower - 1] == 0x20 { lower -= 1 }
        parts[k].range = lower..<parts[k].range.upperBound
        lines[number].end = UInt32(lower)
      }
    }
    var k = first
    var start = whole.lowerBound
    while k < parts.count, parts[k].range.lowerBound == start {
      start = parts[k].range.upperBound
      k += 1
    }
    if start >= whole.upperBound, parts.count > first {
      fates[number] = .dropped(parts[first].rule)
      parts.removeLast(parts.count - first)
    } else {
      lines[number].start = UInt32(start)
      lines[number].end = max(lines[number].end, lines[number].start)
    }
  }

  // MARK: Lines and their neighbours

  /// Whether lines were changed, or went because of their neighbours: then others may be judged anew.
  private(set) var isUnsettled = false

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
      // Copies near each other are a gallery, if most of them are worded like captions.
      var near = 0
      var worded = 0
      for (line, earlier) in repeats where line - earlier <= Self.captionDistance {
        near += 1
        if Caption.isWorded(text, lines[line].range) { worded += 1 }
      }
      let isGallery = worded > 0 && worded * 2 >= near
      // One copy beside a credit makes all of them captions.
      for (line, earlier) in repeats {
        let isNear = line - earlier <= Self.captionDistance
        if isCaption(line) || isCaption(earlier) || (isGallery && isNear) {
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
      if upper - lower >= 2 || (upper == lines.count && lower > 0) {
        for k in next..<last where claims[k].claim.isWeak {
          fates[claims[k].line] = .dropped(claims[k].claim.rule)
        }
      }
      next = last
    }
  }

  /// A bare `READ MORE:` is not longer than this, in bytes.
  private static let bareKeyword = 24

  /// Whether a line that points to others is nothing but their title: `READ MORE:`, `More Stories From Example Post`.
  private func isListTitle(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count <= Self.bareKeyword { return true }
    return range.count <= 60 && Prose.isTitleCase(text, range)
      && Fold.match(text, range, Self.more) != nil && !Prose.endsSentence(text, range)
  }

  private static let more = Fold.bytes(of: "more")

  /// Drops the headlines that stand between a bare `READ MORE:` and the end of the text.
  private mutating func links(_ text: Span<UInt8>) {
    var number = lines.count
    while number > 0, fates[number - 1] != .kept || Prose.isHeadline(text, lines[number - 1].range)
    {
      number -= 1
      guard fates[number] == .dropped(.readMore), isListTitle(text, lines[number].range) else {
        continue
      }
      for k in number..<lines.count where fates[k] == .kept { fates[k] = .dropped(.readMore) }
    }
  }

  // MARK: The end of the text

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
