public import Actors
public import NewsText
public import Quotations
public import Segmentation

/// Prints one annotated article as a JSON object, the form of `rollcall annotate`.
///
/// Offsets are UTF-8 bytes into `text`, those of `title_mentions` into `title`.
public struct AnnotationWriter {
  /// The dictionary that the annotations refer to.
  public let dictionary: ActorDictionary

  /// Creates a writer.
  public init(dictionary: ActorDictionary) { self.dictionary = dictionary }

  /// What is printed of an article beside its text.
  public struct Header: Sendable {
    /// The record's own id, or `articleID` where it has none.
    public var id = ""
    /// `<input>#<ordinal>`.
    public var articleID = ""
    /// The moment of publication as the program understood it; empty if unknown.
    public var date = ""
    /// The day in UTC.
    public var day: Day?
    /// The outlet.
    public var source = ""
    /// The language.
    public var language = "en"
    /// What became of the article.
    public var disposition = ""

    /// Creates an empty header.
    public init() {}
  }

  /// Appends the object, without a line feed.
  public func append(
    _ header: Header, title: [UInt8], text: [UInt8], segments: Segments,
    annotations: Annotations, quotations: [QuotationPiece], to out: inout [UInt8]
  ) {
    out.append(0x7B)
    for (key, value) in [
      ("id", header.id), ("article_id", header.articleID), ("date", header.date),
      ("day", header.day?.iso ?? ""), ("source", header.source), ("language", header.language),
      ("disposition", header.disposition),
    ] {
      append(key: key, to: &out)
      JSONText.append(value, to: &out)
      out.append(0x2C)
    }
    append(key: "title", to: &out)
    JSONText.append(title.span, to: &out)
    out.append(0x2C)
    append(key: "text", to: &out)
    JSONText.append(text.span, to: &out)
    out.append(0x2C)
    append(list: "sentences", segments.sentences.count, to: &out) { i, out in
      let range = segments.sentences[i].range
      append(pair: range.lower, range.upper, to: &out)
    }
    out.append(0x2C)
    append(list: "tokens", segments.tokens.count, to: &out) { i, out in
      let range = segments.tokens.range(i)
      append(pair: range.lower, range.upper, to: &out)
    }
    out.append(0x2C)
    append(list: "title_mentions", annotations.titleMentions.count, to: &out) { i, out in
      append(annotations.titleMentions[i], of: title, annotations, to: &out)
    }
    out.append(0x2C)
    append(list: "mentions", annotations.mentions.count, to: &out) { i, out in
      append(annotations.mentions[i], of: text, annotations, to: &out)
    }
    out.append(0x2C)
    append(list: "quotes", quotations.count, to: &out) { i, out in
      append(quotations[i], of: text, annotations, to: &out)
    }
    out.append(0x7D)
  }

  /// The id that reports show for an identity; nothing where there is none.
  public func id(of identity: Identity) -> String? {
    switch identity {
    case .dictionary(let index): dictionary[index].id
    case .named(let id), .place(let id): id
    case .ambiguous, .unknown: nil
    }
  }

  private func append(
    _ mention: Mention, of text: [UInt8], _ annotations: Annotations, to out: inout [UInt8]
  ) {
    let entity = annotations.entities[Int(mention.entity)]
    append(range: mention.range, of: text, to: &out)
    append(actor: entity, to: &out)
    append(string: mention.kind.rawValue, key: "kind", to: &out)
    append(string: mention.rule.rawValue, key: "rule", to: &out)
    switch entity.identity {
    case .dictionary(let index) where !dictionary[index].wikidata.isEmpty:
      append(string: dictionary[index].wikidata, key: "wikidata", to: &out)
    case .ambiguous(let indices):
      out.append(0x2C)
      append(list: "candidates", indices.count, to: &out) { i, out in
        JSONText.append(dictionary[indices[i]].id, to: &out)
      }
    default: break
    }
    out.append(0x7D)
  }

  private func append(
    _ piece: QuotationPiece, of text: [UInt8], _ annotations: Annotations, to out: inout [UInt8]
  ) {
    out += Array("{\"quote\":\(piece.quote),\"start\":\(piece.range.lower)".utf8)
    out += Array(",\"end\":\(piece.range.upper)".utf8)
    append(string: piece.kind.rawValue, key: "kind", to: &out)
    out.append(0x2C)
    append(key: "cue", to: &out)
    JSONText.append(text.span.extracting(piece.cue.indices), to: &out)
    if let speaker = piece.speaker {
      out.append(0x2C)
      append(key: "speaker", to: &out)
      append(range: speaker.range, of: text, to: &out)
      if let index = speaker.entity {
        append(actor: annotations.entities[Int(index)], to: &out)
      } else {
        out += Array(",\"actor\":null,\"name\":null".utf8)
      }
      append(string: speaker.rule.rawValue, key: "rule", to: &out)
      out.append(0x7D)
    }
    out.append(0x7D)
  }

  /// Opens an object with the place and the text of a span.
  private func append(range: ByteRange, of text: [UInt8], to out: inout [UInt8]) {
    out += Array("{\"start\":\(range.lower),\"end\":\(range.upper),\"text\":".utf8)
    JSONText.append(text.span.extracting(range.indices), to: &out)
  }

  private func append(actor entity: Entity, to out: inout [UInt8]) {
    out += Array(",\"actor\":".utf8)
    if let id = id(of: entity.identity) {
      JSONText.append(id, to: &out)
    } else {
      out += Array("null".utf8)
    }
    append(string: entity.name, key: "name", to: &out)
  }

  private func append(string: String, key: String, to out: inout [UInt8]) {
    out.append(0x2C)
    append(key: key, to: &out)
    JSONText.append(string, to: &out)
  }

  private func append(key: String, to out: inout [UInt8]) {
    out.append(0x22)
    out += Array(key.utf8)
    out += [0x22, 0x3A]
  }

  private func append(
    list key: String, _ count: Int, to out: inout [UInt8],
    _ element: (Int, inout [UInt8]) -> Void
  ) {
    append(key: key, to: &out)
    out.append(0x5B)
    for i in 0..<count {
      if i > 0 { out.append(0x2C) }
      element(i, &out)
    }
    out.append(0x5D)
  }

  private func append(pair a: Int, _ b: Int, to out: inout [UInt8]) {
    out += Array("[\(a),\(b)]".utf8)
  }
}
