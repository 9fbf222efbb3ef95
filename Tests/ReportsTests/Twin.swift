import Actors
import Foundation
import NewsText
import Quotations
import Tallies

/// Computes every column of every table a second time: slowly, from plain articles, by the
/// formulas of `REPORTS.md`, and with nothing of `Tallies` but the names of its settings.
struct Twin {
  let world: PlainWorld
  let settings: TallySettings
  let facts: PlainFacts
  /// The articles of the window with their numbers.
  let articles: [(number: Int, article: PlainArticle)]

  init(_ world: PlainWorld, settings: TallySettings = TallySettings()) {
    self.world = world
    self.settings = settings
    facts = PlainFacts(world)
    articles = world.articles.enumerated().filter { _, article in
      guard let window = settings.window else { return true }
      return article.day.map { window.contains($0) } ?? false
    }.map { ($0.offset, $0.element) }
  }

  // MARK: Small helpers

  static func before(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  static func score(_ value: Double?) -> String {
    guard let value else { return "" }
    let text = String(format: "%.6f", value)
    return text == "-0.000000" ? "0.000000" : text
  }

  static func share(_ a: Int, _ b: Int) -> Double? { b == 0 ? nil : Double(a) / Double(b) }

  static func guarded(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let formula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
    var out = ""
    if let first = scalars.first {
      if formula.contains(first) { out = "'" }
      if first == "'", scalars.count > 1, formula.contains(scalars[1]) { out = "'" }
    }
    for scalar in scalars {
      out.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return out
  }

  static func outlet(_ article: PlainArticle) -> String {
    article.outlet.isEmpty ? "unknown" : article.outlet
  }

  static func day(_ day: Day?) -> String { day?.iso ?? "undated" }

  var distinct: [PlainArticle] { articles.map(\.article).filter { $0.placement.isDistinct } }

  /// The id of an actor of the tables.
  func id(_ who: Who) -> String? {
    switch who {
    case .dictionary(let index): world.dictionary[index].id
    case .named(let id, _): id
    case .place, .ambiguous, .unknown: nil
    }
  }

  func name(_ id: String) -> String {
    if let fact = facts.fact(of: id) { return fact.name }
    var best = ""
    for (_, article) in articles {
      for mention in article.mentions {
        if case .named(let other, let name) = mention.who, other == id, Twin.before(best, name) {
          best = name
        }
      }
    }
    return best
  }

  func kind(_ id: String) -> String {
    facts.fact(of: id)?.kind ?? (id.hasPrefix("p.") ? "person" : "organization")
  }

  /// The mentions of an actor in an article, demonyms apart.
  func mentions(_ id: String, _ article: PlainArticle) -> [PlainMention] {
    article.mentions.filter { self.id($0.who) == id && $0.rule != .demonym }
  }

  func names(_ article: PlainArticle) -> Set<String> {
    Set(article.mentions.filter { $0.rule != .demonym }.compactMap { id($0.who) })
  }

  struct Quote {
    var number: Int
    var kind: QuotationKind
    var speaker: String?
    var rule: SpeakerRule
    var verb: String
    var words: Int
    var subjects: Set<String>
    var speakerText: String
    var who: Who?
  }

  func quotes(_ article: PlainArticle) -> [Quote] {
    let numbers = Set(article.pieces.map(\.quote)).sorted()
    return numbers.map { number in
      let pieces = article.pieces.filter { $0.quote == number }
      let kinds = Set(pieces.map(\.kind))
      let speaker = pieces[0].speaker.flatMap { id($0) }
      var subjects: Set<String> = []
      for piece in pieces {
        for mention in article.mentions
        where mention.sentence >= 0 && mention.rule != .demonym
          && mention.range.lowerBound >= piece.range.lowerBound
          && mention.range.upperBound <= piece.range.upperBound
        {
          if let id = id(mention.who) { subjects.insert(id) }
        }
      }
      return Quote(
        number: number, kind: kinds.count == 1 ? pieces[0].kind : .mixed, speaker: speaker,
        rule: pieces[0].rule, verb: pieces.first { !$0.verb.isEmpty }?.verb ?? "",
        words: pieces.reduce(0) { $0 + $1.words }, subjects: subjects,
        speakerText: article.slice(pieces[0].speakerRange), who: pieces[0].speaker)
    }
  }

  /// Ids in the order of `actors.csv`.
  var actors: [String] {
    var ids: Set<String> = []
    for (_, article) in articles {
      ids.formUnion(article.mentions.compactMap { id($0.who) })
      ids.formUnion(quotes(article).compactMap(\.speaker))
    }
    func key(_ id: String) -> (Int, Int) {
      (
        distinct.filter { names($0).contains(id) }.count,
        articles.reduce(0) { $0 + mentions(id, $1.article).count }
      )
    }
    let keys = Dictionary(uniqueKeysWithValues: ids.map { ($0, key($0)) })
    return ids.sorted { a, b in
      let (x, y) = (keys[a]!, keys[b]!)
      return x != y ? x > y : Twin.before(a, b)
    }
  }

  // MARK: Tables

  func actorRows() -> [[String]] {
    let actors = actors
    let allQuotes = articles.flatMap { quotes($0.article) }
    let attributed = allQuotes.filter { $0.speaker != nil }
    let voices = Dictionary(grouping: actors, by: kind).mapValues { ids in
      ids.reduce(0) { sum, id in sum + distinct.reduce(0) { $0 + mentions(id, $1).count } }
    }
    return actors.map { id in
      let fact = facts.fact(of: id)
      let withIt = articles.map(\.article).filter { names($0).contains(id) }
      let distinctly = withIt.filter { $0.placement.isDistinct }
      let all = withIt.flatMap { mentions(id, $0) }
      var firsts: [Int] = []
      var sentences = 0
      for article in withIt {
        let own = mentions(id, article)
        firsts.append((own.map(\.sentence).min() ?? -1) + 1)
        sentences += Set(own.map(\.sentence).filter { $0 >= 0 }).count
      }
      firsts.sort()
      let median =
        firsts.isEmpty
        ? nil : Double(firsts[(firsts.count - 1) / 2] + firsts[firsts.count / 2]) / 2
      var prominence: Double?
      if !distinctly.isEmpty {
        let sum = distinctly.reduce(0.0) { sum, article in
          let first = (mentions(id, article).map(\.sentence).min() ?? -1) + 1
          return sum + 1 - Double(max(first, 1) - 1) / Double(article.sentences.count)
        }
        prominence = sum / Double(distinctly.count)
      }
      let mine = attributed.filter { $0.speaker == id }
      let quoted = articles.map(\.article).filter { quotes($0).contains { $0.speaker == id } }
      let days = withIt.compactMap(\.day)
      let outlets = Dictionary(grouping: withIt, by: Twin.outlet)
      let squares = outlets.values.reduce(0) { $0 + $1.count * $1.count }
      var company: Set<String> = []
      for article in distinctly {
        company.formUnion(names(article).filter { facts.fact(of: $0) != nil && $0 != id })
      }
      let mentionsDistinct = distinctly.reduce(0) { $0 + mentions(id, $1).count }
      let group = settings.peerGroups.first { $0.contains(id) }
      let voice =
        group.map { ids in
          ids.reduce(0) { sum, id in sum + distinct.reduce(0) { $0 + mentions(id, $1).count } }
        } ?? voices[kind(id)] ?? 0
      let demonyms = articles.flatMap(\.article.mentions)
        .filter { self.id($0.who) == id && $0.rule == .demonym }.count
      let ambiguous = articles.flatMap(\.article.mentions).filter { mention in
        guard case .ambiguous(let indices) = mention.who, mention.rule != .demonym else {
          return false
        }
        return indices.contains { world.dictionary[$0].id == id }
      }.count
      return [
        id, Twin.guarded(name(id)), kind(id), fact?.country ?? "", fact?.wikidata ?? "",
        fact == nil ? "no" : "yes",
        fact == nil ? "" : days.max().map { facts.role(of: id, on: $0) } ?? "",
        String(withIt.count), String(distinctly.count), String(outlets.count), String(sentences),
        String(all.count), String(mentionsDistinct),
        String(all.filter { $0.sentence < 0 }.count), String(all.filter { $0.sentence < 3 }.count),
        Twin.score(median), Twin.score(prominence),
        Twin.score(Twin.share(distinctly.count, distinct.count)),
        Twin.score(Twin.share(mentionsDistinct, voice)),
        Twin.score(Twin.share(withIt.count, distinctly.count)), String(mine.count),
        String(mine.reduce(0) { $0 + $1.words }), String(quoted.count),
        Twin.score(
          Twin.share(quoted.filter { $0.placement.isDistinct }.count, distinctly.count)),
        Twin.score(Twin.share(mine.count, attributed.count)),
        String(attributed.filter { $0.speaker != id && $0.subjects.contains(id) }.count),
        String(company.count),
        Twin.score(withIt.isEmpty ? nil : Double(squares) / Double(withIt.count * withIt.count)),
        days.min()?.iso ?? "", days.max()?.iso ?? "", String(demonyms), String(ambiguous),
        fact?.parent ?? "",
      ]
    }
  }

  func actorDayRows() -> [[String]] {
    var rows: [[String]] = []
    for day in Set(articles.map { Twin.day($0.article.day) }).sorted(by: Twin.before) {
      let today = articles.map(\.article).filter { Twin.day($0.day) == day }
      let n = today.filter { $0.placement.isDistinct }.count
      for id in actors.sorted(by: Twin.before) {
        let withIt = today.filter { names($0).contains(id) }
        let mine = today.flatMap { quotes($0) }.filter { $0.speaker == id }
        if withIt.isEmpty && mine.isEmpty { continue }
        let distinctly = withIt.filter { $0.placement.isDistinct }.count
        rows.append([
          day, id, String(withIt.count), String(distinctly),
          String(withIt.reduce(0) { $0 + mentions(id, $1).count }), String(mine.count),
          String(mine.reduce(0) { $0 + $1.words }), String(n),
          Twin.score(Twin.share(10_000 * distinctly, n)),
        ])
      }
    }
    return rows
  }

  func actorOutletRows() -> [[String]] {
    var rows: [(id: String, articles: Int, outlet: String, cells: [String])] = []
    for outlet in Set(articles.map { Twin.outlet($0.article) }) {
      let here = articles.map(\.article).filter { Twin.outlet($0) == outlet }
      let n = here.filter { $0.placement.isDistinct }.count
      for id in actors {
        let withIt = here.filter { names($0).contains(id) }
        let mine = here.flatMap { quotes($0) }.filter { $0.speaker == id }
        if withIt.isEmpty && mine.isEmpty { continue }
        let distinctly = withIt.filter { $0.placement.isDistinct }.count
        let share = Twin.share(distinctly, n)
        let general = Twin.share(distinct.filter { names($0).contains(id) }.count, distinct.count)
        var over: Double?
        if let share, let general, general > 0 { over = share / general }
        rows.append(
          (
            id, withIt.count, outlet,
            [
              id, Twin.guarded(outlet), String(withIt.count), String(distinctly),
              String(withIt.reduce(0) { $0 + mentions(id, $1).count }), String(mine.count),
              String(n), Twin.score(share), Twin.score(over),
            ]
          ))
      }
    }
    return rows.sorted { a, b in
      if a.id != b.id { return Twin.before(a.id, b.id) }
      return a.articles != b.articles ? a.articles > b.articles : Twin.before(a.outlet, b.outlet)
    }.map(\.cells)
  }

  func comentionRows() -> [[String]] {
    var known = Set(world.dictionary.map(\.id))
    if settings.comentions == .all { for article in distinct { known.formUnion(names(article)) } }
    let ids = known.sorted(by: Twin.before)
    var windows: [(String, [Set<String>])] = []
    windows.append(("article", distinct.map { names($0).intersection(known) }))
    windows.append(
      (
        "sentence",
        distinct.flatMap { article in
          article.sentences.indices.map { sentence in
            Set(
              article.mentions.filter { $0.sentence == sentence && $0.rule != .demonym }
                .compactMap { id($0.who) }
            ).intersection(known)
          }
        }
      ))
    var rows: [(g2: Double, cells: [String])] = []
    for (window, sets) in windows {
      for a in ids {
        for b in ids where Twin.before(a, b) {
          let nab = sets.filter { $0.contains(a) && $0.contains(b) }.count
          guard nab >= settings.minimumPair else { continue }
          let na = sets.filter { $0.contains(a) }.count
          let nb = sets.filter { $0.contains(b) }.count
          let n = sets.count
          let pmi = log2(Double(nab) * Double(n) / (Double(na) * Double(nb)))
          var g2 = 0.0
          for (o, r, c) in [
            (nab, na, nb), (na - nab, na, n - nb), (nb - nab, n - na, nb),
            (n - na - nb + nab, n - na, n - nb),
          ] where o > 0 {
            g2 += Double(o) * log(Double(o) / (Double(r) * Double(c) / Double(n)))
          }
          g2 = max(0, 2 * g2)
          if Double(nab) < Double(na) * Double(nb) / Double(n) { g2 = -g2 }
          rows.append(
            (
              (Double(Twin.score(g2)) ?? 0),
              [
                a, b, window, String(nab), String(na), String(nb), String(n), Twin.score(pmi),
                Twin.score(nab == n ? nil : pmi / -log2(Double(nab) / Double(n))),
                Twin.score(g2), Twin.score(Twin.share(nab, na + nb - nab)),
              ]
            ))
        }
      }
    }
    return rows.sorted { x, y in
      if x.g2 != y.g2 { return x.g2 > y.g2 }
      for column in 0..<3 where x.cells[column] != y.cells[column] {
        return Twin.before(x.cells[column], y.cells[column])
      }
      return false
    }.map(\.cells)
  }

  func speakerRows() -> [[String]] {
    let attributed = articles.flatMap { entry in
      quotes(entry.article).filter { $0.speaker != nil }.map { ($0, entry.article) }
    }
    var rows: [(quotes: Int, id: String, cells: [String])] = []
    for id in Set(attributed.compactMap { $0.0.speaker }) {
      let mine = attributed.filter { $0.0.speaker == id }
      func count(_ kind: QuotationKind) -> String {
        String(mine.filter { $0.0.kind == kind }.count)
      }
      func count(_ rule: SpeakerRule) -> String {
        String(mine.filter { $0.0.rule == rule }.count)
      }
      let verbs = Dictionary(grouping: mine.map(\.0.verb).filter { !$0.isEmpty }) { $0 }
      let top = verbs.sorted { a, b in
        a.value.count != b.value.count ? a.value.count > b.value.count : Twin.before(a.key, b.key)
      }.first?.key
      let words = mine.reduce(0) { $0 + $1.0.words }
      rows.append(
        (
          mine.count, id,
          [
            id, Twin.guarded(name(id)), String(mine.count), count(.direct), count(.indirect),
            count(.mixed), String(words), Twin.score(Twin.share(words, mine.count)),
            String(Set(mine.filter { $0.1.placement.isDistinct }.map(\.1.id)).count),
            String(Set(mine.map { Twin.outlet($0.1) }).count),
            Twin.score(Twin.share(mine.count, attributed.count)), top ?? "", count(.name),
            count(.surname), count(.role), count(.pronoun),
          ]
        ))
    }
    return rows.sorted { a, b in
      a.quotes != b.quotes ? a.quotes > b.quotes : Twin.before(a.id, b.id)
    }.map(\.cells)
  }

  func subjectRows() -> [[String]] {
    var sums: [[String]: (quotes: Int, words: Int)] = [:]
    for (_, article) in articles {
      for quote in quotes(article) {
        guard let speaker = quote.speaker else { continue }
        for subject in quote.subjects {
          sums[[speaker, subject], default: (0, 0)].quotes += 1
          sums[[speaker, subject], default: (0, 0)].words += quote.words
        }
      }
    }
    return sums.sorted { a, b in
      if a.value.quotes != b.value.quotes { return a.value.quotes > b.value.quotes }
      return a.key[0] != b.key[0]
        ? Twin.before(a.key[0], b.key[0]) : Twin.before(a.key[1], b.key[1])
    }.map { [$0.key[0], $0.key[1], String($0.value.quotes), String($0.value.words)] }
  }

  func quoteRows() -> [[String]] {
    var rows: [[String]] = []
    for (_, article) in articles {
      for number in Set(article.pieces.map(\.quote)).sorted() {
        for (index, piece) in article.pieces.filter({ $0.quote == number }).enumerated() {
          rows.append([
            Twin.guarded(article.id), String(number), String(index + 1), piece.kind.rawValue,
            piece.speaker.flatMap { id($0) } ?? "",
            piece.hasSpan ? Twin.guarded(article.slice(piece.speakerRange)) : "",
            piece.hasSpan ? piece.rule.rawValue : "", piece.verb, String(piece.words),
            String(piece.range.lowerBound), String(piece.range.upperBound),
            Twin.guarded(article.title), Twin.day(article.day),
            Twin.guarded(Twin.outlet(article)), Twin.guarded(article.slice(piece.range)),
          ])
        }
      }
    }
    return rows
  }

  func roleRows() -> [[String]] {
    var groups: [[String]: [Day?]] = [:]
    for (_, article) in articles {
      for mention in article.mentions where mention.rule != .demonym && !mention.title.isEmpty {
        guard let id = id(mention.who) else { continue }
        groups[[id, mention.title], default: []].append(article.day)
      }
    }
    return groups.sorted { a, b in
      if a.key[0] != b.key[0] { return Twin.before(a.key[0], b.key[0]) }
      return a.value.count != b.value.count
        ? a.value.count > b.value.count : Twin.before(a.key[1], b.key[1])
    }.map { key, all in
      let days = all.compactMap { $0 }
      let known = facts.fact(of: key[0]) != nil
      return [
        key[0], Twin.guarded(key[1]), String(all.count),
        known ? days.max().map { facts.role(of: key[0], on: $0) } ?? "" : "",
        known
          ? facts.agreement(of: key[0], title: key[1], first: days.min(), last: days.max())
            .rawValue : "unknown",
        days.min()?.iso ?? "", days.max()?.iso ?? "",
      ]
    }
  }

  func resolutionRows() -> [[String]] {
    var counts: [[String]: Int] = [:]
    var namesakes: [String: Set<String>] = [:]
    for (_, article) in articles {
      for mention in article.mentions {
        if let id = id(mention.who) {
          counts[[id, mention.surface, mention.rule.rawValue], default: 0] += 1
          namesakes[mention.surface, default: []].insert(id)
        }
        if case .ambiguous(let indices) = mention.who, mention.rule != .demonym {
          namesakes[mention.surface, default: []].formUnion(
            indices.map { world.dictionary[$0].id })
        }
      }
      for quote in quotes(article) where quote.rule == .pronoun {
        guard let speaker = quote.speaker else { continue }
        counts[[speaker, quote.speakerText, "pronoun"], default: 0] += 1
      }
    }
    return counts.sorted { a, b in
      if a.key[0] != b.key[0] { return Twin.before(a.key[0], b.key[0]) }
      if a.value != b.value { return a.value > b.value }
      return a.key[1] != b.key[1]
        ? Twin.before(a.key[1], b.key[1]) : Twin.before(a.key[2], b.key[2])
    }.map { key, count in
      let others =
        key[2] == "pronoun"
        ? [] : (namesakes[key[1]] ?? []).subtracting([key[0]]).sorted(by: Twin.before)
      return [
        key[0], Twin.guarded(key[1]), key[2], String(count), others.joined(separator: " "),
      ]
    }
  }

  func unresolvedRows() -> [[String]] {
    struct Row {
      var kinds: [String: Int] = [:]
      var distinct: Set<String> = []
      var mentions = 0
      var quotes = 0
      var titles: [String: Int] = [:]
      var candidates: Set<String> = []
      var example: (Int, String)?
      var ids: Set<String> = []
    }
    var rows: [String: Row] = [:]
    for (number, article) in articles {
      func see(_ surface: String, _ body: (inout Row) -> Void) {
        var row = rows[surface] ?? Row()
        if article.placement.isDistinct { row.distinct.insert(article.id) }
        if row.example == nil { row.example = (number, article.id) }
        body(&row)
        rows[surface] = row
      }
      for mention in article.mentions where mention.rule != .demonym {
        let surface: String
        switch mention.who {
        case .named(_, let name): surface = name
        case .ambiguous, .unknown: surface = mention.surface
        default: continue
        }
        see(surface) { row in
          row.mentions += 1
          row.kinds[mention.kind.rawValue, default: 0] += 1
          if !mention.title.isEmpty { row.titles[mention.title, default: 0] += 1 }
          if case .named(let id, _) = mention.who { row.ids.insert(id) }
          if case .ambiguous(let indices) = mention.who {
            row.candidates.formUnion(indices.map { world.dictionary[$0].id })
          }
        }
      }
      for quote in quotes(article) {
        switch quote.who {
        case .named(let id, let name):
          see(name) { row in
            row.quotes += 1
            row.ids.insert(id)
          }
        case .ambiguous, .unknown:
          // The surface form counts where the article mentions it apart from demonyms.
          let surface = article.mentions.first { $0.who == quote.who }!.surface
          if article.mentions.contains(where: { $0.who == quote.who && $0.rule != .demonym }) {
            see(surface) { $0.quotes += 1 }
          }
        default: continue
        }
      }
    }
    let order = ["person", "place", "government", "group", "organization"]
    return rows.sorted { a, b in
      a.value.distinct.count != b.value.distinct.count
        ? a.value.distinct.count > b.value.distinct.count : Twin.before(a.key, b.key)
    }.map { surface, row in
      var kind = "person"
      for other in order where row.kinds[other, default: 0] > row.kinds[kind, default: 0] {
        kind = other
      }
      let titles = row.titles.sorted { a, b in
        a.value != b.value ? a.value > b.value : Twin.before(a.key, b.key)
      }.map(\.key)
      return [
        Twin.guarded(surface), kind, String(row.distinct.count), String(row.mentions),
        String(row.quotes), Twin.guarded(titles.prefix(5).joined(separator: "|")),
        row.candidates.sorted(by: Twin.before).joined(separator: " "),
        Twin.guarded(row.example?.1 ?? ""),
        row.candidates.isEmpty
          ? suggestion(surface, kind, titles.first ?? "", row.ids.min(by: Twin.before)) : "",
      ]
    }
  }

  private func suggestion(_ name: String, _ kind: String, _ title: String, _ id: String?) -> String
  {
    let slug =
      id.map { String($0.drop { $0 != "?" }.dropFirst()) }
      ?? name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let isPerson = kind == "person"
    let kinds = ["person": "person", "government": "gov", "place": "gov", "group": "group"]
    let last =
      name.split(separator: " ").count > 1 && isPerson ? name.split(separator: " ").last! : ""
    return
      "\(isPerson ? "p" : "o").\(slug),\(kinds[kind] ?? "company"),\(name),\(last),,,,\(title),,,,,,,,user,"
  }

  func syndicationRows() -> [[String]] {
    var rows: [(articles: Int, id: String, cells: [String])] = []
    for (number, representative) in world.articles.enumerated() {
      var copies: [PlainArticle] = []
      var derived: [PlainArticle] = []
      var superseded: [PlainArticle] = []
      var similarity = 1.0
      for article in world.articles {
        switch article.placement {
        case .duplicate(number, let s):
          copies.append(article)
          similarity = min(similarity, s)
        case .derived(number, let s):
          derived.append(article)
          similarity = min(similarity, s)
        case .superseded(number): superseded.append(article)
        default: continue
        }
      }
      let all = [representative] + copies + derived + superseded
      let inside = all.filter { article in articles.contains { $0.article.id == article.id } }
      guard all.count > 1, inside.count > 1 else { continue }
      let days = inside.compactMap(\.day)
      let hasHead = inside.contains { $0.id == representative.id }
      let top = names(representative).sorted { a, b in
        let (x, y) = (mentions(a, representative).count, mentions(b, representative).count)
        return x != y ? x > y : Twin.before(a, b)
      }
      rows.append(
        (
          inside.count, representative.id,
          [
            Twin.guarded(representative.id), String(inside.count),
            String(Set(inside.map(Twin.outlet)).count), days.min()?.iso ?? "",
            days.max()?.iso ?? "", Twin.score(similarity),
            hasHead ? Twin.guarded(representative.title) : "",
            hasHead ? top.prefix(3).joined(separator: " ") : "",
            copies.map(\.id).joined(separator: " "), derived.map(\.id).joined(separator: " "),
            superseded.map(\.id).joined(separator: " "),
          ]
        ))
    }
    return rows.sorted { a, b in
      a.articles != b.articles ? a.articles > b.articles : Twin.before(a.id, b.id)
    }.map(\.cells)
  }

  /// The actors above an actor.
  private func above(_ id: String) -> [String] {
    var chain: [String] = []
    var parent = facts.fact(of: id)?.parent ?? ""
    while !parent.isEmpty, parent != id, !chain.contains(parent) {
      chain.append(parent)
      parent = facts.fact(of: parent)?.parent ?? ""
    }
    return chain
  }

  func rollupRows() -> [[String]] {
    var rows: [(distinct: Int, id: String, cells: [String])] = []
    let actors = actors
    for (id, fact) in world.dictionary {
      let below = actors.filter { above($0).contains(id) }
      guard !below.isEmpty else { continue }
      let all = Set(below + [id])
      let withIt = articles.map(\.article).filter { !names($0).isDisjoint(with: all) }
      let mine = articles.flatMap { quotes($0.article) }.filter { quote in
        quote.speaker.map { all.contains($0) } ?? false
      }
      let distinctly = withIt.filter { $0.placement.isDistinct }.count
      rows.append(
        (
          distinctly, id,
          [
            id, fact.name, String(below.count), String(withIt.count), String(distinctly),
            String(
              withIt.reduce(0) { sum, article in
                sum + all.reduce(0) { $0 + mentions($1, article).count }
              }),
            String(mine.count), String(mine.reduce(0) { $0 + $1.words }),
          ]
        ))
    }
    return rows.sorted { a, b in
      a.distinct != b.distinct ? a.distinct > b.distinct : Twin.before(a.id, b.id)
    }.map(\.cells)
  }

  func outletRows() -> [[String]] {
    let groups = Dictionary(grouping: articles.map(\.article), by: Twin.outlet)
    return groups.sorted { a, b in
      a.value.count != b.value.count ? a.value.count > b.value.count : Twin.before(a.key, b.key)
    }.map { outlet, all in
      let quotes = all.flatMap { self.quotes($0) }
      var counts: [String: Int] = [:]
      for article in all { for name in names(article) { counts[name, default: 0] += 1 } }
      let sum = counts.values.reduce(0, +)
      let squares = counts.values.reduce(0) { $0 + $1 * $1 }
      let days = all.compactMap(\.day)
      let duplicates = all.filter {
        if case .duplicate = $0.placement { return true }
        return false
      }
      return [
        Twin.guarded(outlet), String(all.count),
        String(all.filter { $0.placement.isDistinct }.count), String(duplicates.count),
        String(all.reduce(0) { $0 + $1.words }),
        String(all.flatMap(\.removals).reduce(0) { $0 + $1.range.count }),
        String(all.filter { $0.repairs.contains(.mojibake) }.count), String(quotes.count),
        Twin.score(Twin.share(quotes.filter { $0.speaker != nil }.count, quotes.count)),
        String(counts.count),
        Twin.score(sum == 0 ? nil : Double(squares) / (Double(sum) * Double(sum))),
        days.min()?.iso ?? "", days.max()?.iso ?? "",
      ]
    }
  }

  func cleaningRows() -> [[String]] {
    var rows: [(rule: String, bytes: Int, outlet: String, cells: [String])] = []
    for (index, rule) in PlainWorld.rules.enumerated() {
      for (outlet, all) in Dictionary(grouping: articles.map(\.article), by: Twin.outlet) {
        let hit = all.filter { $0.removals.contains { $0.rule == index } }
        guard let first = hit.first else { continue }
        let removals = hit.flatMap(\.removals).filter { $0.rule == index }
        let bytes = removals.reduce(0) { $0 + $1.range.count }
        let example = first.removals.first { $0.rule == index }!
        rows.append(
          (
            rule, bytes, outlet,
            [
              rule, Twin.guarded(outlet), String(hit.count),
              String(removals.reduce(0) { $0 + $1.lines }), String(bytes),
              Twin.guarded(String(decoding: Array(first.raw.utf8)[example.range], as: UTF8.self)),
            ]
          ))
      }
    }
    return rows.sorted { a, b in
      if a.rule != b.rule { return Twin.before(a.rule, b.rule) }
      return a.bytes != b.bytes ? a.bytes > b.bytes : Twin.before(a.outlet, b.outlet)
    }.map(\.cells)
  }

  /// The lines of an article that are counted, with their kinds; written down once more.
  private static func lines(_ text: String) -> Set<[String]> {
    let all = text.split(separator: "\n").map(String.init)
    let isCaption = all.map { $0.hasPrefix("Jane Doe speaks") && $0.hasSuffix("in June 2016.") }
    var counts: [[String]: Int] = [:]
    for (number, line) in all.enumerated() where line.utf8.count >= 3 {
      var lower = number
      while lower > 0, isCaption[lower - 1] { lower -= 1 }
      var upper = number
      while upper < all.count, isCaption[upper] { upper += 1 }
      if isCaption[number], upper - lower >= 3 {
        counts[[line, "caption"], default: 0] += 1
        continue
      }
      let longest = number < 2 || number >= all.count - 3 ? 320 : 80
      let isQuoted = line.unicodeScalars.contains { "\"“”„«»".unicodeScalars.contains($0) }
      let hasLetter = line.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
      guard line.utf8.count <= longest, !isQuoted, hasLetter else { continue }
      counts[[line, "line"], default: 0] += 1
    }
    return Set(counts.filter { $0.value < 3 }.keys)
  }

  func boilerplateRows() -> [[String]] {
    var rows: [(articles: Int, outlet: String, line: String, cells: [String])] = []
    for (outlet, all) in Dictionary(grouping: articles.map(\.article), by: Twin.outlet) {
      let distinct = all.filter { $0.placement.isDistinct }.count
      // An article that retells another one shares its story, not the furniture alone.
      let counted = all.filter { if case .distinct = $0.placement { true } else { false } }
      for line in counted.reduce(into: Set<[String]>(), { $0.formUnion(Twin.lines($1.text)) }) {
        let having = counted.filter { Twin.lines($0.text).contains(line) }
        let isEnough =
          line[1] == "caption"
          ? having.count >= 3 : having.count >= 5 && having.count * 100 >= distinct
        guard isEnough else { continue }
        let days = having.compactMap(\.day)
        rows.append(
          (
            having.count, outlet, line[0],
            [
              Twin.guarded(outlet), Twin.guarded(line[0]), line[1], String(having.count),
              Twin.score(Twin.share(having.count, distinct)), days.min()?.iso ?? "",
              days.max()?.iso ?? "", Twin.guarded("\(having[0].input)#\(having[0].ordinal)"),
            ]
          ))
      }
    }
    return rows.sorted { a, b in
      if a.articles != b.articles { return a.articles > b.articles }
      return a.outlet != b.outlet ? Twin.before(a.outlet, b.outlet) : Twin.before(a.line, b.line)
    }.map(\.cells)
  }

  func rejectRows() -> [[String]] {
    var rows: [(input: String, offset: Int, order: Int, cells: [String])] = []
    for (input, item) in world.rejections {
      rows.append(
        (
          input, item.offset, rows.count,
          [
            Twin.guarded(input), Twin.guarded(item.member), String(item.ordinal),
            Twin.guarded(item.recordID), String(item.offset), item.reason.rawValue,
            String(item.size), Twin.guarded(item.sample),
          ]
        ))
    }
    for input in world.inputs {
      for fault in input.faults {
        rows.append(
          (
            input.name, fault.offset, .max,
            [
              Twin.guarded(input.name), "", "", "", String(fault.offset), fault.reason,
              String(fault.bytes), Twin.guarded(fault.detail),
            ]
          ))
      }
    }
    return rows.sorted { a, b in
      if a.input != b.input { return Twin.before(a.input, b.input) }
      return a.offset != b.offset ? a.offset < b.offset : a.order < b.order
    }.map(\.cells)
  }

  func evidenceRows() -> [[String]] {
    var rows: [[String]] = []
    for id in actors {
      let limit =
        facts.fact(of: id) == nil ? settings.evidence.byName : settings.evidence.inDictionary
      var texts: Set<String> = []
      for (_, article) in articles where texts.count < limit {
        let own = mentions(id, article)
        guard !own.isEmpty else { continue }
        let sentence = own.map(\.sentence).filter { $0 >= 0 }.min()
        let range = sentence.map { article.sentences[$0] } ?? 0..<article.title.utf8.count
        let text = sentence == nil ? article.title : article.slice(range)
        guard texts.insert(text).inserted else { continue }
        rows.append([
          id, String(texts.count), Twin.guarded(article.id), String((sentence ?? -1) + 1),
          String(range.lowerBound), String(range.upperBound), Twin.guarded(article.title),
          Twin.day(article.day), Twin.guarded(Twin.outlet(article)), Twin.guarded(text),
        ])
      }
    }
    return rows
  }

  func burstRows() -> [[String]] {
    var rows: [(day: Day, z: String, id: String, cells: [String])] = []
    let perDay = Dictionary(grouping: distinct.filter { $0.day != nil }) { $0.day! }
    for (day, today) in perDay {
      let baseline = perDay.filter { other, _ in
        (2...29).contains(Int(day.number - other.number))
      }
      guard baseline.count >= 7 else { continue }
      let n = baseline.values.reduce(0) { $0 + $1.count }
      for id in actors {
        let withIt = today.filter { names($0).contains(id) }
        let before = baseline.values.reduce(0) { sum, all in
          sum + all.filter { names($0).contains(id) }.count
        }
        let expected = Double(today.count) * Double(before) / Double(n)
        let z = 2 * ((Double(withIt.count) + 0.375).squareRoot() - (expected + 0.375).squareRoot())
        guard withIt.count >= 5, z >= 3 else { continue }
        var beside: [String: Int] = [:]
        for article in withIt {
          for other in names(article) where other != id { beside[other, default: 0] += 1 }
        }
        let top = beside.sorted { a, b in
          a.value != b.value ? a.value > b.value : Twin.before(a.key, b.key)
        }.first?.key
        let most = withIt.map { mentions(id, $0).count }.max() ?? 0
        let headline = withIt.first { mentions(id, $0).count == most }?.title ?? ""
        rows.append(
          (
            day, Twin.score(z), id,
            [
              day.iso, id, String(withIt.count), Twin.score(expected), String(baseline.count),
              Twin.score(expected > 0 ? Double(withIt.count) / expected : nil), Twin.score(z),
              Set(withIt.map(Twin.outlet)).count > 1 ? "yes" : "no", top ?? "",
              Twin.guarded(headline),
            ]
          ))
      }
    }
    return rows.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      return a.z != b.z ? Double(a.z)! > Double(b.z)! : Twin.before(a.id, b.id)
    }.map(\.cells)
  }

  func runRows() -> [[String]] {
    let all = articles.map(\.article)
    let spans = all.flatMap(\.mentions)
    let plain = spans.filter { $0.rule != .demonym }
    let quotes = all.flatMap { self.quotes($0) }
    let attributed = quotes.filter { $0.speaker != nil }
    func count(_ test: (Who) -> Bool) -> Int { plain.filter { test($0.who) }.count }
    let resolved = count { if case .dictionary = $0 { true } else { false } }
    let byName = count { if case .named = $0 { true } else { false } }
    let ambiguous = count { if case .ambiguous = $0 { true } else { false } }
    let unknown = count { if case .unknown = $0 { true } else { false } }
    let places = count { if case .place = $0 { true } else { false } }
    let outside = world.articles.count - all.count
    let actors = actors
    let known = actors.filter { facts.fact(of: $0) != nil }.count
    func placed(_ test: (PlainPlacement) -> Bool) -> Int {
      all.filter { test($0.placement) }.count
    }
    var rows: [(String, Int, String)] = [
      ("inputs_read", world.inputs.count, "inputs"),
      ("inputs_complete", world.inputs.filter { $0.outcome == .complete }.count, "inputs"),
      ("inputs_damaged", world.inputs.filter { $0.outcome == .damaged }.count, "inputs"),
      ("inputs_refused", world.inputs.filter { $0.outcome == .refused }.count, "inputs"),
      ("articles_read", world.articles.count + world.rejections.count, "records"),
      ("articles_kept", all.count, "articles"),
    ]
    for reason in ["unreadable", "no_text", "language", "too_large"] {
      rows.append(
        (
          "rejected_\(reason)",
          world.rejections.filter { $0.rejection.reason.rawValue == reason }.count, "records"
        ))
    }
    rows += [
      ("rejected_outside_window", outside, "records"),
      ("articles_distinct", distinct.count, "articles"),
      ("articles_derived", placed { if case .derived = $0 { true } else { false } }, "articles"),
      (
        "articles_duplicate", placed { if case .duplicate = $0 { true } else { false } },
        "articles"
      ),
      (
        "articles_superseded", placed { if case .superseded = $0 { true } else { false } },
        "articles"
      ),
      ("articles_undated", all.filter { $0.day == nil }.count, "articles"),
    ]
    for (index, name) in ["invalid_utf8", "latin1", "mojibake", "lone_surrogate", "tokenised"]
      .enumerated()
    {
      rows.append(
        (
          "repaired_\(name)",
          all.filter { $0.repairs.rawValue >> UInt16(index) & 1 == 1 }.count, "articles"
        ))
    }
    rows += [
      ("sentences", all.reduce(0) { $0 + $1.sentences.count }, "sentences"),
      ("words", all.reduce(0) { $0 + $1.words }, "words"),
      ("bytes_removed", all.flatMap(\.removals).reduce(0) { $0 + $1.range.count }, "bytes"),
      ("mentions", resolved + byName + ambiguous + unknown, "mentions"),
      ("mentions_resolved", resolved, "mentions"), ("mentions_by_name", byName, "mentions"),
      ("mentions_ambiguous", ambiguous, "mentions"), ("mentions_unknown", unknown, "mentions"),
      ("mentions_demonym", spans.count - plain.count, "mentions"),
      ("mentions_place", places, "mentions"), ("quotes", quotes.count, "quotes"),
      ("quotes_attributed", attributed.count, "quotes"),
      ("quotes_unattributed", quotes.count - attributed.count, "quotes"),
      ("quote_words_attributed", attributed.reduce(0) { $0 + $1.words }, "words"),
      ("actors", actors.count, "actors"), ("actors_in_dictionary", known, "actors"),
      ("actors_by_name", actors.count - known, "actors"),
      ("outlets", Set(all.map(Twin.outlet)).count, "outlets"),
      ("days", Set(all.compactMap(\.day)).count, "days"),
      ("clusters", syndicationRows().count, "clusters"),
      ("articles_partly_paired", 0, "articles"),
    ]
    return rows.map { [$0.0, String($0.1), $0.2] }
  }

  /// The rows of a table, without its header.
  func rows(_ table: String) -> [[String]] {
    switch table {
    case "actors": actorRows()
    case "actor_days": actorDayRows()
    case "actor_outlets": actorOutletRows()
    case "comentions": comentionRows()
    case "bursts": burstRows()
    case "speakers": speakerRows()
    case "speaker_subjects": subjectRows()
    case "quotes": quoteRows()
    case "roles": roleRows()
    case "resolution": resolutionRows()
    case "unresolved": unresolvedRows()
    case "syndication": syndicationRows()
    case "rollups": rollupRows()
    case "outlets": outletRows()
    case "cleaning": cleaningRows()
    case "boilerplate": boilerplateRows()
    case "rejects": rejectRows()
    case "evidence": evidenceRows()
    case "run": runRows()
    default: []
    }
  }
}
