import Actors
import Cleaning
import NewsText
import Quotations
import Segmentation

/// Whom a mention of a synthetic article names.
enum Who: Hashable {
  case dictionary(Int)
  case named(id: String, name: String)
  case place
  case ambiguous([Int])
  case unknown(String)
}

/// One mention of a synthetic article.
struct PlainMention {
  var who: Who
  var surface: String
  var title: String
  var rule: MentionRule
  var kind: EntityKind
  /// -1 is the headline.
  var sentence: Int
  var range = 0..<0
  var titleRange = 0..<0
}

/// One piece of a quotation of a synthetic article.
struct PlainPiece {
  var quote: Int
  var kind: QuotationKind
  var speaker: Who?
  var hasSpan: Bool
  var rule: SpeakerRule
  var speakerRange: Range<Int>
  var verb: String
  var words: Int
  var range: Range<Int>
}

/// Where an article was made to stand among its copies.
enum PlainPlacement {
  case distinct
  case derived(Int, Double)
  case duplicate(Int, Double)
  case superseded(Int)

  var isDistinct: Bool {
    switch self {
    case .distinct, .derived: true
    default: false
    }
  }
}

/// An article made up by the tests, in plain values: the twin computes every column from it.
struct PlainArticle {
  var input: String
  var ordinal: Int
  var outlet: String
  var day: Day?
  var title = ""
  var text = ""
  var sentences: [Range<Int>] = []
  var words = 0
  var mentions: [PlainMention] = []
  var pieces: [PlainPiece] = []
  var removals: [(rule: Int, range: Range<Int>, lines: Int)] = []
  var raw = ""
  var repairs: Repairs = []
  var placement = PlainPlacement.distinct

  var id: String { "\(input)#\(ordinal)" }

  func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

/// A record made up by the tests that was rejected.
typealias PlainRejection = (input: String, rejection: Rejection)

extension PlainArticle {
  /// The article as the stages before hand it over.
  func staged() -> (Article, CleanArticle, Segments, Annotations, [QuotationPiece]) {
    var article = Article(ordinal: ordinal)
    article.title = Array(title.utf8)
    article.text = Array(raw.utf8)
    article.outlet = outlet
    article.day = day
    var clean = CleanArticle()
    clean.title = Array(title.utf8)
    clean.text = Array(text.utf8)
    clean.repairs = repairs
    clean.removals = removals.map {
      Removal(
        rule: $0.rule, range: ByteRange($0.range.lowerBound, $0.range.upperBound),
        lines: $0.lines)
    }
    var segments = Segments()
    segments.tokens.classes = Array(repeating: .lower, count: words) + [.stop, .space]
    segments.sentences = sentences.map {
      Sentence(
        range: ByteRange($0.lowerBound, $0.upperBound), firstToken: 0, endToken: 1, paragraph: 0)
    }
    var annotations = Annotations()
    var numbers: [Who: Int] = [:]
    func entity(_ who: Who, _ kind: EntityKind, _ surface: String) -> Int {
      if let known = numbers[who] { return known }
      let identity: Identity
      var name = surface
      switch who {
      case .dictionary(let index): identity = .dictionary(UInt32(index))
      case .named(let id, let full):
        identity = .named(id: id)
        name = full
      case .place: identity = .place(id: "l.?chicago")
      case .ambiguous(let indices): identity = .ambiguous(indices.map { UInt32($0) })
      case .unknown: identity = .unknown
      }
      annotations.entities.append(Entity(identity: identity, name: name, kind: kind))
      numbers[who] = annotations.entities.count - 1
      return annotations.entities.count - 1
    }
    for mention in mentions {
      let range = ByteRange(mention.range.lowerBound, mention.range.upperBound)
      let made = Mention(
        range: range, firstToken: 0, endToken: 1, sentence: mention.sentence,
        entity: entity(mention.who, mention.kind, mention.surface), rule: mention.rule,
        kind: mention.kind,
        title: ByteRange(mention.titleRange.lowerBound, mention.titleRange.upperBound))
      if mention.sentence < 0 {
        annotations.titleMentions.append(made)
      } else {
        annotations.mentions.append(made)
      }
    }
    let quotations = pieces.map { piece in
      QuotationPiece(
        quote: piece.quote, range: ByteRange(piece.range.lowerBound, piece.range.upperBound),
        kind: piece.kind, cue: ByteRange(0, 0), verb: piece.verb,
        speaker: piece.hasSpan
          ? Speaker(
            range: ByteRange(piece.speakerRange.lowerBound, piece.speakerRange.upperBound),
            entity: piece.speaker.map { UInt32(entity($0, .person, "")) }, rule: piece.rule)
          : nil,
        words: piece.words)
    }
    return (article, clean, segments, annotations, quotations)
  }
}
