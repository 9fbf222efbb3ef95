import Actors
import NewsText
import Quotations
import Segmentation
import Syndication
import Tallies
import TestSupport

/// A small dictionary and random articles about its actors.
struct PlainWorld {
  static let rules = ["caption", "read_more", "footer"]

  var dictionary: [(id: String, fact: ActorFact)] = []
  var articles: [PlainArticle] = []
  var rejections: [PlainRejection] = []
  var inputs: [InputSummary] = []

  private static let outlets = ["", "a.example", "b.example", "=c,example", "d \"e\".example"]
  private static let verbs = ["say", "tell", "add", "", "according to"]
  private static let titles = ["", "", "President", "Secretary of State", "-Minister"]
  private static let surnames = ["Doe", "Roe", "Poe", "Coe", "=Moe", "NA"]

  /// Makes a world; equal seeds make equal worlds.
  init(seed: UInt64, articles count: Int, days: Int = 3) {
    var random = SeededGenerator(seed: seed)
    for index in 0..<8 {
      let kind = ["country", "person", "igo"][index % 3]
      let prefix = ["c", "p", "o"][index % 3]
      dictionary.append(
        (
          "\(prefix).actor-\(index)",
          ActorFact(
            name: "Actor \(index)", kind: kind, country: index % 2 == 0 ? "KR" : "",
            wikidata: "Q\(index)",
            parent: index < 2 ? "" : "\(["c", "p", "o"][(index / 3) % 3]).actor-\(index / 3)")
        ))
    }
    let names = ["a.jsonl.gz", "b/a.jsonl.gz", "b/b.tar.gz"]
    for (index, name) in names.enumerated() {
      inputs.append(
        InputSummary(
          name: name, size: 100 + index, sha256: String(repeating: "0", count: 64),
          outcome: index == 1 ? .damaged : .complete,
          faults: index == 1
            ? [InputFault(offset: 50, reason: "damaged", bytes: 9, detail: "=cut, here")] : []))
    }
    for number in 0..<count {
      let input = names[number * names.count / count]
      let ordinal = (self.articles.last?.input == input ? self.articles.last?.ordinal ?? 0 : 0) + 1
      if Int.random(in: 0..<7, using: &random) == 0 {
        rejections.append(
          (
            input,
            Rejection(
              ordinal: ordinal, offset: ordinal * 10, size: 7, member: "m,\(number)",
              recordID: "+\(number)",
              reason: Rejection.Reason.allCases[Int.random(in: 0..<4, using: &random)],
              detail: "", sample: "@x\ty")
          ))
      }
      var article = PlainArticle(
        input: input, ordinal: ordinal,
        outlet: PlainWorld.outlets[Int.random(in: 0..<5, using: &random)],
        day: Int.random(in: 0..<9, using: &random) == 0
          ? nil : Day(number: 18_000 + Int32(Int.random(in: 0..<days, using: &random))))
      fill(&article, &random)
      place(&article, number, &random)
      self.articles.append(article)
    }
  }

  private mutating func place(
    _ article: inout PlainArticle, _ number: Int, _ random: inout SeededGenerator
  ) {
    guard number > 3, Int.random(in: 0..<3, using: &random) == 0 else { return }
    var target = Int.random(in: 0..<number, using: &random)
    switch self.articles[target].placement {
    case .distinct: break
    case .derived(let other, _), .duplicate(let other, _), .superseded(let other): target = other
    }
    let similarity = Double(Int.random(in: 500...1000, using: &random)) / 1000
    switch Int.random(in: 0..<3, using: &random) {
    case 0: article.placement = .derived(target, similarity)
    case 1: article.placement = .duplicate(target, similarity)
    default: article.placement = .superseded(target)
    }
  }

  private func who(_ random: inout SeededGenerator) -> (Who, String, EntityKind) {
    let kind = EntityKind.allCases[Int.random(in: 0..<5, using: &random)]
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<6:
      let index = Int.random(in: 0..<8, using: &random)
      return (
        .dictionary(index),
        ["Actor \(index)", "A\(index)", "Kim"][Int.random(in: 0..<3, using: &random)], kind
      )
    case 6, 7:
      let surname = PlainWorld.surnames[Int.random(in: 0..<6, using: &random)]
      let given = ["Jane", "JANE", "José"][Int.random(in: 0..<3, using: &random)]
      let id = "p.?jane-\(surname.lowercased().filter(\.isLetter))"
      return (.named(id: id, name: "\(given) \(surname)"), surname, .person)
    case 8: return (.place, "Chicago", .place)
    case 9: return (.ambiguous([1, 4]), "Kim", .person)
    case 10: return (.ambiguous([2, 3, 6]), "PSD", .organization)
    default:
      let surname = PlainWorld.surnames[Int.random(in: 0..<6, using: &random)]
      return (.unknown(surname), surname, kind)
    }
  }

  private func fill(_ article: inout PlainArticle, _ random: inout SeededGenerator) {
    // One surface form per unknown entity, as the tagger gives; and at most one name per id.
    var names: [String: String] = [:]
    func mention(_ text: inout String, _ sentence: Int, _ article: inout PlainArticle) {
      var (who, surface, kind) = who(&random)
      if case .named(let id, let name) = who {
        let full = names[id] ?? name
        names[id] = full
        who = .named(id: id, name: full)
      }
      let title = PlainWorld.titles[Int.random(in: 0..<5, using: &random)]
      let titleStart = text.utf8.count
      text += title
      let titleRange = titleStart..<text.utf8.count
      if !title.isEmpty { text += " " }
      let start = text.utf8.count
      text += surface
      let rule = MentionRule.allCases[Int.random(in: 0..<8, using: &random)]
      article.mentions.append(
        PlainMention(
          who: who, surface: surface, title: title, rule: rule, kind: kind, sentence: sentence,
          range: start..<text.utf8.count, titleRange: titleRange))
    }
    var title = ["=Head", "Head, \"line\"", "-", "", "'=x"][Int.random(in: 0..<5, using: &random)]
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      title += " "
      mention(&title, -1, &article)
    }
    article.title = title
    var text = ""
    for sentence in 0..<Int.random(in: 1..<9, using: &random) {
      if !text.isEmpty { text += Bool.random(using: &random) ? "\n" : " " }
      let start = text.utf8.count
      text += ["The", "+Then", "“So", "And"][Int.random(in: 0..<4, using: &random)]
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        text += " "
        mention(&text, sentence, &article)
      }
      text += " \(Int.random(in: 0..<3, using: &random))."
      article.sentences.append(start..<text.utf8.count)
    }
    text += PlainWorld.furniture(&random)
    article.text = text
    article.words = Int.random(in: 0..<50, using: &random)
    article.raw = text + " READ MORE, now"
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      let start = Int.random(in: 0..<4, using: &random) + text.utf8.count
      article.removals.append(
        (
          Int.random(in: 0..<3, using: &random), start..<(start + 5),
          Int.random(in: 0..<2, using: &random)
        ))
    }
    for bit in [0, 2, 4] where Int.random(in: 0..<5, using: &random) == 0 {
      article.repairs.insert(Repairs(rawValue: 1 << bit))
    }
    quote(&article, &random)
  }

  /// Lines below an article that say nothing of it: offers, and pictures of other days.
  private static func furniture(_ random: inout SeededGenerator) -> String {
    var text = ""
    for line in ["=Share this", "Sign up, \"now\"", "- More \u{2019}at the harbour", "=Share this"]
    where Int.random(in: 0..<2, using: &random) == 0 {
      text += "\n" + line
    }
    if Int.random(in: 0..<2, using: &random) == 0 {
      for place in ["Ohio", "Iowa", "Utah", "Maine"] {
        text += "\nJane Doe speaks to a crowd at the fair in \(place) in June 2016."
      }
    }
    return text
  }

  private func quote(_ article: inout PlainArticle, _ random: inout SeededGenerator) {
    let kinds: [QuotationKind] = [.direct, .indirect, .mixed]
    let named = article.mentions.map(\.who)
    for number in 0..<Int.random(in: 0..<4, using: &random) {
      let speaker = named.randomElement(using: &random)
      let rule = SpeakerRule.allCases[Int.random(in: 0..<5, using: &random)]
      let hasSpan = Int.random(in: 0..<4, using: &random) > 0
      let verb = PlainWorld.verbs[Int.random(in: 0..<5, using: &random)]
      for _ in 0..<Int.random(in: 1..<3, using: &random) {
        let sentence = article.sentences[
          Int.random(in: 0..<article.sentences.count, using: &random)]
        article.pieces.append(
          PlainPiece(
            quote: number + 1, kind: kinds[Int.random(in: 0..<3, using: &random)],
            speaker: hasSpan ? speaker : nil, hasSpan: hasSpan, rule: rule,
            speakerRange: sentence.lowerBound..<(sentence.lowerBound + 3),
            verb: verb, words: Int.random(in: 0..<30, using: &random), range: sentence))
      }
    }
  }
}

/// The facts of the small dictionary.
struct PlainFacts: ActorFacts {
  var facts: [String: ActorFact]

  init(_ world: PlainWorld) {
    facts = Dictionary(uniqueKeysWithValues: world.dictionary.map { ($0.id, $0.fact) })
  }

  func fact(of id: String) -> ActorFact? { facts[id] }

  func role(of id: String, on day: Day) -> String {
    id.hasPrefix("p.") ? "Role of \(day.iso)" : ""
  }

  func agreement(of id: String, title: String, first: Day?, last: Day?) -> TitleAgreement {
    guard let first, let last else { return .unknown }
    return first == last ? .yes : title.hasPrefix("P") ? .former : .no
  }
}

/// The placements that the world made up.
struct ScriptedSearch: CopySearch {
  var placements: [PlainPlacement]
  var added = 0

  init(_ world: PlainWorld) { placements = world.articles.map(\.placement) }

  mutating func add(_ key: ArticleKey) { added += 1 }

  mutating func resolve() -> Placements {
    var kinds: [Placement] = []
    var clusters: [Int: Placements.Cluster] = [:]
    func join(_ article: Int, _ other: Int, _ similarity: Double, _ kind: Placement) {
      var cluster =
        clusters[other]
        ?? Placements.Cluster(
          representative: other, members: [other], minSimilarity: 1)
      cluster.members.append(article)
      cluster.minSimilarity = min(cluster.minSimilarity, similarity)
      clusters[other] = cluster
      kinds.append(kind)
    }
    for (index, placement) in placements.prefix(added).enumerated() {
      switch placement {
      case .distinct: kinds.append(.distinct)
      case .derived(let other, let similarity): join(index, other, similarity, .derived)
      case .duplicate(let other, let similarity): join(index, other, similarity, .duplicate)
      case .superseded(let other): join(index, other, 1, .superseded)
      }
    }
    return Placements(kinds: kinds, clusters: clusters.keys.sorted().compactMap { clusters[$0] })
  }
}
