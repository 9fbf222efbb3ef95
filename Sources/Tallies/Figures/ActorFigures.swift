public import NewsText

/// One row of `actors.csv`.
public struct ActorFigure: Sendable {
  /// Symbol of the id.
  public var id: UInt32 = 0
  /// The press form, or the form of the articles for someone known by name.
  public var name = ""
  /// The dictionary's kind; `person` or `organization` for someone known by name.
  public var kind = ""
  /// ISO 3166-1 alpha-2, or empty.
  public var country = ""
  /// Wikidata number, or empty.
  public var wikidata = ""
  /// Whether the dictionary has it.
  public var inDictionary = false
  /// The dictionary's role on the last day.
  public var role = ""
  /// Articles that mention it.
  public var articles = 0
  /// Distinct ones of them.
  public var articlesDistinct = 0
  /// Outlets of the articles.
  public var outlets = 0
  /// Sentences of the body that mention it.
  public var sentences = 0
  /// Mentions, demonyms apart.
  public var mentions = 0
  /// Mentions in distinct articles.
  public var mentionsDistinct = 0
  /// Mentions in headlines.
  public var mentionsHeadline = 0
  /// Mentions in headlines and first three sentences.
  public var mentionsLead = 0
  /// Median over articles of the first sentence that names it; 0 is the headline.
  public var firstPosition: Double?
  /// Mean over distinct articles of 1 − (s − 1) / S.
  public var prominence: Double?
  /// Distinct articles that mention it / distinct articles.
  public var articleShare: Double?
  /// Its distinct mentions / those of its kind or peer group.
  public var shareOfVoice: Double?
  /// Articles / distinct articles.
  public var syndicationFactor: Double?
  /// Quotations attributed to it.
  public var quotes = 0
  /// Words of those quotations.
  public var quoteWords = 0
  /// Articles that quote it.
  public var quotedArticles = 0
  /// Distinct articles that quote it / distinct articles that mention it.
  public var voiceRatio: Double?
  /// Its quotations / all attributed quotations.
  public var quotationShare: Double?
  /// Attributed quotations by others that name it inside.
  public var spokenAbout = 0
  /// Actors of the dictionary that share a distinct article with it.
  public var cooccurringActors = 0
  /// Sum of squared shares of its articles over outlets.
  public var hhiOutlets: Double?
  /// First day of an article that mentions it.
  public var firstDay: Day?
  /// Last such day.
  public var lastDay: Day?
  /// Adjectives and names of its people.
  public var mentionsDemonym = 0
  /// Mentions that may name it or another.
  public var mentionsAmbiguous = 0
  /// Id of the actor it belongs to, or empty.
  public var parent = ""
}

/// The rows of `actors.csv`: by distinct articles, then mentions, then id.
public struct ActorFigures: Sendable, RandomAccessCollection {
  private let context: FigureContext
  private let spread: OutletSpread
  private let about: SpokenAbout
  private let company: Company
  private let voices: Voices

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { context.order.count }

  init(_ context: FigureContext) {
    self.context = context
    spread = OutletSpread(context)
    about = SpokenAbout(context.tallies)
    company = Company(context)
    voices = Voices(context)
  }

  /// The counts of each row and the quotations by others that name the actor.
  func forEachTally(_ body: (ActorTally, _ spokenAbout: Int) -> Void) {
    for actor in context.order {
      body(context.tallies.actors.rows[Int(actor)], about.quotes[Int(actor)])
    }
  }

  /// The row at a position.
  public subscript(position: Int) -> ActorFigure {
    let tallies = context.tallies
    let actor = context.order[position]
    let tally = tallies.actors.rows[Int(actor)]
    var figure = ActorFigure()
    figure.id = context.id(actor)
    figure.name = context.name(actor)
    figure.kind = context.kind(actor)
    figure.inDictionary = tally.inDictionary
    figure.firstDay = DayCode.day(tally.firstDay)
    figure.lastDay = tally.lastDay == 0 ? nil : DayCode.day(tally.lastDay - 1)
    if let fact = context.facts[Int(actor)] {
      figure.country = fact.country
      figure.wikidata = fact.wikidata
      figure.parent = fact.parent
      if let day = figure.lastDay {
        figure.role = tallies.facts.role(of: tallies.symbols.string(figure.id), on: day)
      }
    }
    let distinct = Int(tally.articlesDistinct)
    figure.articles = Int(tally.articles)
    figure.articlesDistinct = distinct
    figure.outlets = spread.outlets[Int(actor)]
    figure.sentences = Int(tally.sentences)
    figure.mentions = Int(tally.mentions)
    figure.mentionsDistinct = Int(tally.mentionsDistinct)
    figure.mentionsHeadline = Int(tally.headline)
    figure.mentionsLead = Int(tally.lead)
    figure.firstPosition = context.places.medians[Int(actor)]
    if distinct > 0 {
      figure.prominence = 1 - Double(tally.deficit) * 0x1p-64 / Double(distinct)
    }
    figure.articleShare = Score.ratio(distinct, tallies.totals.distinct)
    figure.shareOfVoice = Score.ratio(Int(tally.mentionsDistinct), voices.sum(actor, figure.kind))
    figure.syndicationFactor = Score.ratio(figure.articles, distinct)
    figure.quotes = Int(tally.quotes)
    figure.quoteWords = tally.quoteWords
    figure.quotedArticles = Int(tally.quotedArticles)
    figure.voiceRatio = Score.ratio(Int(tally.quotedDistinct), distinct)
    figure.quotationShare = Score.ratio(Int(tally.quotes), tallies.totals.attributed)
    figure.spokenAbout = about.quotes[Int(actor)]
    figure.cooccurringActors = company.count(actor)
    figure.hhiOutlets = spread.concentration(Int(actor))
    figure.mentionsDemonym = Int(tally.demonyms)
    figure.mentionsAmbiguous = Int(tally.ambiguous)
    return figure
  }
}

/// Over how many outlets, and how evenly, the articles of each actor spread.
private struct OutletSpread {
  var outlets: [Int]
  private var squares: [Double]
  private var articles: [Int]

  init(_ context: FigureContext) {
    outlets = context.places.outletsOfActor
    squares = context.places.squaresOfActor.map { Double($0) }
    articles = context.tallies.actors.rows.map { Int($0.articles) }
  }

  /// Σ n² / (Σ n)²: the sums are exact, so that the order of outlets does not matter.
  func concentration(_ actor: Int) -> Double? {
    guard articles[actor] > 0 else { return nil }
    return squares[actor] / (Double(articles[actor]) * Double(articles[actor]))
  }
}

/// Quotations by others that name an actor inside.
private struct SpokenAbout {
  var quotes: [Int]

  init(_ tallies: Tallies) {
    var quotes = [Int](repeating: 0, count: tallies.actors.count)
    tallies.subjects.forEach { key, row in
      let subject = Int(UInt32(truncatingIfNeeded: key))
      if Int(key >> 32) != subject { quotes[subject] += Int(row.quotes) }
    }
    self.quotes = quotes
  }
}

/// With how many dictionary actors each actor shares a distinct article.
private struct Company {
  private var counts: [Int]

  init(_ context: FigureContext) {
    var counts = context.places.coactors
    context.tallies.pairs.forEach { key, row in
      guard row.articles > 0 else { return }
      counts[Int(key >> 32)] += 1
      counts[Int(UInt32(truncatingIfNeeded: key))] += 1
    }
    self.counts = counts
  }

  func count(_ actor: UInt32) -> Int { counts[Int(actor)] }
}

/// The sums that `share_of_voice` divides by.
private struct Voices {
  private var byKind: [String: Int] = [:]
  private var byGroup: [Int]
  private var groups: [UInt32: Int] = [:]

  init(_ context: FigureContext) {
    let tallies = context.tallies
    byGroup = [Int](repeating: 0, count: tallies.settings.peerGroups.count)
    for (group, ids) in tallies.settings.peerGroups.enumerated() {
      for id in ids {
        guard let symbol = tallies.symbols.find(id),
          let actor = tallies.actors.find(UInt64(symbol)), groups[UInt32(actor)] == nil
        else { continue }
        groups[UInt32(actor)] = group
        byGroup[group] += Int(tallies.actors.rows[actor].mentionsDistinct)
      }
    }
    for actor in context.order {
      byKind[context.kind(actor), default: 0] +=
        Int(tallies.actors.rows[Int(actor)].mentionsDistinct)
    }
  }

  func sum(_ actor: UInt32, _ kind: String) -> Int {
    if let group = groups[actor] { return byGroup[group] }
    return byKind[kind] ?? 0
  }
}
