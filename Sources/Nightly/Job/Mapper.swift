internal import Actors
internal import Cleaning
internal import Dumps
internal import NewsText
internal import Segmentation
internal import Syndication
internal import Tallies

/// Map: batches of records become blocks of findings.
///
/// There is one for each worker. What it makes of an article depends on that article, the dictionary and the settings alone.
struct Mapper: Sendable {
  private var analyst: Analyst
  private var signatures = SignatureBuilder()
  private var builder: FindingsBuilder
  private let segmenter = Segmenter()
  private var brief = Segments()

  private let packs: Bool

  /// Creates a mapper.
  ///
  /// - Parameters:
  ///   - plan: what is to be done.
  ///   - packs: whether blocks are for a partial, to be reduced with others over any days.
  init(_ plan: JobPlan, packs: Bool) {
    self.packs = packs
    analyst = Analyst(dictionary: plan.dictionary, cleaner: plan.cleaner)
    builder = FindingsBuilder(
      actorIDs: plan.dictionary.actors.map(\.id), rules: CleaningRule.all.map(\.name),
      scope: packs ? .anyDays : .run(window: plan.definition.window))
    builder.pairsNames = plan.definition.comentionsAll
  }

  /// Takes all records of a batch through all stages.
  mutating func map(_ work: Work) -> Mapped {
    var text = 0
    var bad = 0
    builder.begin(input: work.input, batch: work.number)
    work.decoder.decode(work.batch) { record in
      switch record {
      case .rejected(let rejection):
        if rejection.reason == .unreadable || rejection.reason == .tooLarge { bad += 1 }
        builder.reject(rejection)
      case .article(let article):
        text += article.title.count + article.text.count
        if let rejection = analyst.analyse(article) {
          builder.reject(rejection)
        } else {
          add(article)
        }
      }
    }
    let block = builder.finish()
    return Mapped(
      block: packs ? .packed(PackedBlock(block)) : .plain(block), articles: block.articles,
      rejections: block.rejections, textBytes: text, badRecords: bad)
  }

  private mutating func add(_ article: Article) {
    let clean = analyst.clean
    let signature = sign(clean)
    builder.add(
      article: article, clean: clean, segments: analyst.segments,
      annotations: analyst.annotations, quotations: analyst.quotations,
      signature: signature)
  }
}

extension Mapper {
  /// A body of fewer words says too little to tell two stories apart.
  ///
  /// Briefs have a headline and a line that recurs ("More to follow."): 537 stories of one agency were
  /// one cluster. Copies of briefs keep the headline, so nothing is lost by signing it with the body.
  private static let distinctiveWords = 25

  /// The signature of the body; of headline and body where the body is a brief.
  private mutating func sign(_ clean: CleanArticle) -> Signature {
    let tokens = analyst.segments.tokens
    // A word and the space after it take two tokens, so a long text need not be counted.
    let isBrief =
      tokens.count < 4 * Mapper.distinctiveWords
      && tokens.classes.count(where: \.isWord) < Mapper.distinctiveWords
    guard isBrief else { return signatures.signature(of: clean.text.span, tokens: tokens) }
    let whole = clean.title + [0x0A] + clean.text
    segmenter.segment(whole.span, into: &brief)
    return signatures.signature(of: whole.span, tokens: brief.tokens)
  }
}

/// What became of one batch.
struct Mapped: Sendable {
  /// Findings as they are, or packed for a partial.
  enum Block: Sendable {
    case plain(FindingsBlock)
    case packed(PackedBlock)
  }

  var block: Block
  var articles: Int
  var rejections: Int
  /// Bytes of article text, for the rate that progress shows.
  var textBytes: Int
  /// Records that do not parse or are too large.
  var badRecords: Int
}
