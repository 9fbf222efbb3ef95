import Actors
import NewsText
import Quotations
import Segmentation
import TestSupport

/// A marked text with the quotations that must be found in it.
///
/// Labels, several divided by spaces: `@blinken` is a mention of that member of the cast;
/// `1d`, `1i`, `1m` is a piece of quotation 1, direct, indirect or mixed; `1s` is the expression beside
/// its cue, `1s=blinken` the same with the actor it must resolve to; `1d=blinken` gives the actor of
/// a quotation that has no expression; `1c=say` is its cue with the lemma.
/// A quotation without speaker labels must have no actor.
struct QuotationCase {
  var text: [UInt8]
  var annotations = Annotations()
  var segments = Segments()
  var expected: [String] = []
  private var checksSpeakers: Set<String> = []
  private var checksCues: Set<String> = []

  /// The people and bodies that occur in the cases.
  static let cast: [(id: String, entity: Entity)] = [
    ("blinken", person("Antony Blinken", .male)), ("choe", person("Choe Son Hui", .female)),
    ("moon", person("Moon Jae-in", .male)), ("ardern", person("Jacinda Ardern", .female)),
    ("okafor", person("Sam Okafor", .unknown)), ("lind", person("Maja Lind", .female)),
    ("reyes", person("Tomas Reyes", .male)),
    ("un", Entity(identity: .named(id: "o.un"), name: "United Nations", kind: .organization)),
    ("korea", Entity(identity: .named(id: "c.kp"), name: "North Korea", kind: .government)),
    ("acme", Entity(identity: .named(id: "o.?acme"), name: "Acme", kind: .organization)),
    ("rebels", Entity(identity: .named(id: "g.?rebels"), name: "Northern Front", kind: .group)),
    ("oslo", Entity(identity: .place(id: "l.?oslo"), name: "Oslo", kind: .place)),
  ]

  private static func person(_ name: String, _ gender: Gender) -> Entity {
    Entity(identity: .named(id: "p.?\(name)"), name: name, kind: .person, gender: gender)
  }

  init(_ marked: String) {
    let parsed = MarkedText(marked)
    text = parsed.text
    var segments = Segments()
    Segmenter().segment(parsed.text.span, into: &segments)
    self.segments = segments
    annotations.entities = Self.cast.map(\.entity)
    var pieces: [(start: Int, number: String, kind: String, words: String)] = []
    var speakers: [String: String] = [:]
    var actors: [String: String] = [:]
    var cues: [String: String] = [:]
    for span in parsed.spans {
      for label in span.label.split(separator: " ").map(String.init) {
        if label.hasPrefix("@") {
          annotations.mentions.append(mention(String(label.dropFirst()), span.range))
          continue
        }
        let parts = label.split(separator: "=", maxSplits: 1).map(String.init)
        let number = String(parts[0].dropLast())
        let role = parts[0].suffix(1)
        if role == "c" {
          let lemma = parts[1] == "according_to" ? "according to" : parts[1]
          cues[number] = "\(parsed.words(span)) (\(lemma))"
          continue
        }
        if parts.count > 1 { actors[number] = parts[1] }
        if role == "s" {
          speakers[number] = parsed.words(span)
        } else {
          pieces.append((span.range.lowerBound, number, String(role), parsed.words(span)))
        }
      }
    }
    annotations.mentions.sort { $0.range < $1.range }
    pieces.sort { $0.start < $1.start }
    checksSpeakers = Set(speakers.keys)
    checksCues = Set(cues.keys)
    for piece in pieces {
      var line = "\(piece.number)\(piece.kind) \(piece.words)"
      if let speaker = speakers[piece.number] { line += " <- \(speaker)" }
      line += " = \(actors[piece.number] ?? "?")"
      if let cue = cues[piece.number] { line += " by \(cue)" }
      expected.append(line)
    }
  }

  private func mention(_ id: String, _ range: Range<Int>) -> Mention {
    guard let entity = Self.cast.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("no \(id) in the cast")
    }
    let tokens = segments.tokens
    var first = 0
    while Int(tokens.bounds[first]) < range.lowerBound { first += 1 }
    var end = first
    while Int(tokens.bounds[end]) < range.upperBound { end += 1 }
    let sentence = segments.sentences.lastIndex { Int($0.firstToken) <= first } ?? 0
    let name = Self.cast[entity].entity.name
    let words = String(decoding: text[range], as: UTF8.self)
    return Mention(
      range: ByteRange(range.lowerBound, range.upperBound), firstToken: first, endToken: end,
      sentence: sentence, entity: entity, rule: words == name ? .full : .surname,
      kind: Self.cast[entity].entity.kind)
  }

  /// What the program finds, in the form of `expected`.
  func found(by quoter: inout Quoter) -> [String] {
    var pieces: [QuotationPiece] = []
    quoter.quotations(text: text.span, segments: segments, annotations: annotations, into: &pieces)
    return pieces.map { piece in
      let number = String(piece.quote)
      var line =
        "\(number)\(piece.kind.rawValue.prefix(1)) \(String(decoding: text[piece.range.indices], as: UTF8.self))"
      if checksSpeakers.contains(number), let speaker = piece.speaker {
        line += " <- \(String(decoding: text[speaker.range.indices], as: UTF8.self))"
      }
      line += " = \(piece.speaker?.entity.map { Self.cast[Int($0)].id } ?? "?")"
      if checksCues.contains(number) {
        line += " by \(String(decoding: text[piece.cue.indices], as: UTF8.self)) (\(piece.verb))"
      }
      return line
    }
  }
}
