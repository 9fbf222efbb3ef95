import Actors
import NewsText
import Segmentation
import Testing

/// A text with marks for what the tagger must and must not find.
///
/// `[Blinken|p.antony-blinken]` must be a mention of that actor, with exactly those bytes.
/// `[Brown|-]` must not be touched by any mention. `[Kim|?]` must be ambiguous, `[Okoro|!]` a name
/// of nobody known. A third part names the rule: `[the US president|p.joe-biden|role]`.
struct MarkedText {
  struct Mark {
    var range: ByteRange
    var actor: String
    var rule: String
  }

  var text: [UInt8] = []
  var marks: [Mark] = []

  init(_ marked: String) {
    var open: Int?
    var parts: [[UInt8]] = []
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["):
        open = text.count
        parts = [[]]
      case UInt8(ascii: "|") where open != nil: parts.append([])
      case UInt8(ascii: "]") where open != nil:
        let start = open ?? 0
        text += parts[0]
        marks.append(
          Mark(
            range: ByteRange(start, text.count),
            actor: parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "",
            rule: parts.count > 2 ? String(decoding: parts[2], as: UTF8.self) : ""))
        open = nil
      default:
        if open != nil {
          parts[parts.count - 1].append(byte)
        } else {
          text.append(byte)
        }
      }
    }
  }
}

/// What a tagger made of one article.
struct Tagged {
  var annotations = Annotations()
  var dictionary: ActorDictionary

  init(
    _ text: [UInt8], title: [UInt8] = [], day: Day?, dictionary: ActorDictionary = .builtIn
  ) {
    self.dictionary = dictionary
    var tagger = Tagger(dictionary: dictionary)
    var titleSegments = Segments()
    var segments = Segments()
    Segmenter().segment(title.span, into: &titleSegments)
    Segmenter().segment(text.span, into: &segments)
    tagger.annotate(
      title: title.span, titleSegments: titleSegments, text: text.span, segments: segments,
      day: day, into: &annotations)
  }

  /// The id of a mention: that of the dictionary, `?` for ambiguous, `!` for nobody known.
  func id(_ mention: Mention) -> String {
    switch annotations.entities[Int(mention.entity)].identity {
    case .dictionary(let index): dictionary[index].id
    case .named(let id), .place(let id): id
    case .ambiguous: "?"
    case .unknown: "!"
    }
  }

  /// All mentions in marks, for messages.
  func described(_ text: [UInt8]) -> String {
    annotations.mentions.map {
      "[\(String(decoding: text[$0.range.indices], as: UTF8.self))|\(id($0))|\($0.rule.rawValue)]"
    }.joined(separator: " ")
  }
}

/// Checks the marks of one text.
func check(
  _ marked: String, day: String? = "2021-03-18", dictionary: ActorDictionary = .builtIn,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = MarkedText(marked)
  let tagged = Tagged(
    expected.text, day: day.flatMap { Day(iso: $0) }, dictionary: dictionary)
  let found = tagged.described(expected.text)
  for mark in expected.marks {
    let words = String(decoding: expected.text[mark.range.indices], as: UTF8.self)
    if mark.actor == "-" {
      #expect(
        !tagged.annotations.mentions.contains { $0.range.overlaps(mark.range) },
        "'\(words)' is no mention; found \(found)", sourceLocation: sourceLocation)
      continue
    }
    let mention = tagged.annotations.mentions.first { $0.range == mark.range }
    guard let mention else {
      Issue.record("'\(words)' was not found; found \(found)", sourceLocation: sourceLocation)
      continue
    }
    #expect(
      tagged.id(mention) == mark.actor, "'\(words)'; found \(found)",
      sourceLocation: sourceLocation)
    if !mark.rule.isEmpty {
      #expect(
        mention.rule.rawValue == mark.rule, "'\(words)'; found \(found)",
        sourceLocation: sourceLocation)
    }
  }
}
