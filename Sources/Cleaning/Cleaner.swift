public import NewsText

/// Makes clean articles of raw ones: characters mended, furniture of the page taken out, offsets kept.
///
/// One value for each worker: its buffers are used again for the next article. What an article becomes depends on that
/// article and on the rules alone. Cleaning a clean text changes nothing.
///
/// The characters come first, in rounds: a walk over the text (`SurfacePass`) mends what is small and notes what needs a
/// pass of its own; those passes run, and the walk is repeated, until the text stays as it is. Clean text
/// takes one round and no copy. Then the lines are judged (`LinePass`), and what is kept is copied in
/// stretches.
public struct Cleaner: Sendable {
  /// The rules in force.
  public let rules: CleaningRules
  /// The lines that the rule `boilerplate` drops.
  public let boilerplate: BoilerplateList

  private let isIdentity: Bool
  private let table: PhraseTable
  private let detector: LanguageDetector
  private var surface = SurfacePass()
  private var pass = EditWriter()
  private var linePass = LinePass()
  private var facts = LinePass.Facts()
  private var settled: [UInt8] = []
  private var map = OffsetMap()
  private var spare = OffsetMap()
  private var edits: [Edit] = []
  /// Whether a stop or comma may stand after a space in `settled`.
  private var mayBeTokenised = false

  /// Rounds after which a text is taken as it is; only text made to be nested needs more.
  private static let rounds = 12

  /// Creates a cleaner with the given rules, and lines to be dropped.
  public init(
    rules: CleaningRules = .all, boilerplate: BoilerplateList = BoilerplateList()
  ) {
    self.init(rules: rules, boilerplate: boilerplate, isIdentity: false)
  }

  private init(rules: CleaningRules, boilerplate: BoilerplateList, isIdentity: Bool) {
    self.rules = rules
    self.boilerplate = boilerplate
    self.isIdentity = isIdentity
    table = LineRules.table
    detector = LanguageDetector()
  }

  /// A cleaner that leaves headline and text exactly as they are, and only finds the language.
  public static var identity: Cleaner {
    Cleaner(rules: .none, boilerplate: BoilerplateList(), isIdentity: true)
  }

  /// Cleans one article into `clean`, whose buffers are overwritten.
  public mutating func clean(_ article: Article, into clean: inout CleanArticle) {
    clean.removals.removeAll(keepingCapacity: true)
    clean.repairs = article.repairs
    if isIdentity {
      clean.title = article.title
      clean.text = article.text
      clean.offsets.reset(identity: article.text.count)
    } else {
      title(article, into: &clean)
      text(article, into: &clean)
    }
    clean.language = detector.language(title: clean.title.span, text: clean.text.span)
  }

  // MARK: The headline

  private mutating func title(_ article: Article, into clean: inout CleanArticle) {
    settle(article.title, into: &clean, inTitle: true)
    for _ in 1...Self.rounds {
      guard flatten() || cutSuffix(article.outlet) else { break }
      accept(into: &clean, inTitle: true)
      mend(into: &clean, inTitle: true)
    }
    Self.order(&clean.removals, from: 0)
    swap(&clean.title, &settled)
  }

  /// Makes one line of a headline that has several.
  private mutating func flatten() -> Bool {
    guard rules.contains(.whiteSpace), settled.contains(0x0A) else { return false }
    pass.begin()
    var i = 0
    while i < settled.count {
      let start = i
      while i < settled.count, settled[i] == 0x0A { i += 1 }
      if i > start { pass.replace(start..<i, in: settled, by: [0x20], rule: .whiteSpace) }
      i += 1
    }
    return pass.finish(settled)
  }

  /// Cuts the outlet's name from the end of a headline.
  private mutating func cutSuffix(_ outlet: String) -> Bool {
    guard rules.contains(.headlineSuffix),
      let end = HeadlineSuffix.cut(settled, outlet: outlet)
    else { return false }
    pass.begin()
    pass.remove(end..<settled.count, in: settled, rule: .headlineSuffix)
    return pass.finish(settled)
  }

  // MARK: The text

  private mutating func text(_ article: Article, into clean: inout CleanArticle) {
    settle(article.text, into: &clean, inTitle: false)
    RepeatedHeadline.key(clean.title, into: &facts.title)
    if facts.title.count < RepeatedHeadline.shortest {
      facts.title.removeAll(keepingCapacity: true)
    }
    facts.outlet =
      boilerplate.isEmpty || !rules.contains(.boilerplate)
      ? nil : boilerplate.number(of: article.outlet)
    for round in 1...Self.rounds {
      let changed = linePass.run(
        settled, lines: surface.lines, facts: facts, rules: rules, table: table,
        boilerplate: boilerplate)
      guard changed else { break }
      edits.removeAll(keepingCapacity: true)
      collect(into: &clean)
      spare.compose(edits, over: map)
      swap(&map, &spare)
      clean.text.removeAll(keepingCapacity: true)
      var copied = 0
      for edit in edits {
        clean.text.append(contentsOf: settled[copied..<Int(edit.start)])
        copied = Int(edit.end)
      }
      clean.text.append(contentsOf: settled[copied...])
      swap(&clean.text, &settled)
      // What is left of a line may look different now, and have other neighbours.
      guard round < Self.rounds else { break }
      guard linePass.isUnsettled || isTokenised else { break }
      mend(into: &clean, inTitle: false)
    }
    swap(&clean.text, &settled)
    // The map is made anew for the next text; its buffers are the clean article's last ones.
    swap(&clean.offsets, &map)
    let first = clean.removals.firstIndex { !$0.inTitle } ?? clean.removals.count
    Self.order(&clean.removals, from: first)
  }

  /// Puts removals into the order of the raw bytes; passes report in the order in which they ran.
  private static func order(_ removals: inout [Removal], from first: Int) {
    var isSorted = true
    var i = first + 1
    while i < removals.count, isSorted {
      isSorted = removals[i - 1].range.start <= removals[i].range.start
      i += 1
    }
    if isSorted { return }
    removals[first...].sort {
      ($0.range.start, $1.range.end, $0.rule) < ($1.range.start, $0.range.end, $1.rule)
    }
    // What was mended in several rounds is one removal, the widest.
    var kept = first
    for i in first..<removals.count {
      let removal = removals[i]
      if kept > first, removals[kept - 1].rule == removal.rule,
        removals[kept - 1].range.contains(removal.range), !removal.range.isEmpty
      {
        continue
      }
      removals[kept] = removal
      kept += 1
    }
    removals.removeLast(removals.count - kept)
  }

  /// Turns the fates of the lines into edits of `settled`, and into removals.
  private mutating func collect(into clean: inout CleanArticle) {
    let lines = linePass.lines
    let found = surface.lines
    var part = 0
    var keptEnd: Int?
    var number = 0
    while number < lines.count {
      if case .dropped = linePass.fates[number] {
        // The whole run of lines that go, up to the next that stays.
        var end = number
        while end < lines.count, linePass.fates[end] != .kept { end += 1 }
        for k in number..<end {
          guard case .dropped(let rule) = linePass.fates[k] else { continue }
          var lower = Int(found[k].start)
          var upper = k + 1 < found.count ? Int(found[k + 1].start) : settled.count
          if end == lines.count {
            // At the end of the text the break before goes, not the one after.
            lower = k == number ? keptEnd ?? 0 : lower
          } else if k == number, keptEnd == nil {
            lower = 0
          }
          upper = max(upper, lower)
          edits.append(Edit(lower..<upper, rule: rule, lines: 1))
          let range = ByteRange(Int(found[k].start), Int(found[k].end))
          clean.removals.append(
            Removal(rule: Int(rule.rawValue), range: map.raw(range), lines: 1))
        }
        while part < linePass.parts.count, linePass.parts[part].line < end { part += 1 }
        number = end
        continue
      }
      while part < linePass.parts.count, linePass.parts[part].line == number {
        let item = linePass.parts[part]
        edits.append(Edit(item.range, rule: item.rule))
        let range = ByteRange(item.range.lowerBound, item.range.upperBound)
        clean.removals.append(
          Removal(rule: Int(item.rule.rawValue), range: map.raw(range), lines: 0))
        part += 1
      }
      keptEnd = Int(found[number].end)
      number += 1
    }
  }

  // MARK: Characters

  /// Mends the characters of `raw` into `settled`, with `map` from it to `raw`.
  private mutating func settle(_ raw: [UInt8], into clean: inout CleanArticle, inTitle: Bool) {
    settled.removeAll(keepingCapacity: true)
    settled.append(contentsOf: raw)
    map.reset(identity: raw.count)
    mend(into: &clean, inTitle: inTitle)
  }

  /// Mends the characters of `settled` in rounds, until it stays as it is.
  private mutating func mend(into clean: inout CleanArticle, inTitle: Bool) {
    for round in 1...Self.rounds {
      let changed = surface.run(settled, rules: rules)
      var again = false
      if round < Self.rounds {
        if surface.needs.contains(.html), HTMLTags.run(settled, rules: rules, into: &pass) {
          accept(into: &clean, inTitle: inTitle)
          again = true
        }
        if surface.needs.contains(.mojibake), Mojibake.run(settled, into: &pass) {
          clean.repairs.insert(.mojibake)
          accept(into: &clean, inTitle: inTitle)
          again = true
        }
        if surface.needs.contains(.composition), ComposedForm.run(settled, into: &pass) {
          accept(into: &clean, inTitle: inTitle)
          again = true
        }
      }
      if again { continue }
      let unsettled = changed && surface.isUnsettled
      if changed { acceptSurface(into: &clean, inTitle: inTitle) }
      again = unsettled
      mayBeTokenised = changed || surface.needs.contains(.tokens)
      if round < Self.rounds, mayBeTokenised,
        detokenise(into: &clean, inTitle: inTitle)
      {
        again = true
      }
      if !again { return }
    }
  }

  /// Whether what is left looks tokenised, now that lines are gone.
  private var isTokenised: Bool {
    rules.contains(.tokenised) && mayBeTokenised
      && Tokenised.isTokenised(settled.span)
  }

  /// Puts the settled text together again if somebody had tokenised it.
  private mutating func detokenise(into clean: inout CleanArticle, inTitle: Bool) -> Bool {
    guard rules.contains(.tokenised), Tokenised.run(settled, into: &pass) else { return false }
    clean.repairs.insert(.tokenised)
    accept(into: &clean, inTitle: inTitle)
    return true
  }

  private mutating func accept(into clean: inout CleanArticle, inTitle: Bool) {
    report(pass.edits, into: &clean, inTitle: inTitle)
    spare.compose(pass.edits, over: map)
    swap(&map, &spare)
    pass.swapOutput(with: &settled)
  }

  private mutating func acceptSurface(into clean: inout CleanArticle, inTitle: Bool) {
    report(surface.writer.edits, into: &clean, inTitle: inTitle)
    spare.compose(surface.writer.edits, over: map)
    swap(&map, &spare)
    surface.writer.swapOutput(with: &settled)
  }

  private func report(_ edits: [Edit], into clean: inout CleanArticle, inTitle: Bool) {
    for edit in edits {
      let raw = map.raw(ByteRange(Int(edit.start), Int(edit.end)))
      clean.removals.append(
        Removal(rule: Int(edit.rule.rawValue), range: raw, lines: 0, inTitle: inTitle))
    }
  }
}
