public import Actors
public import Cleaning
internal import NewsText
public import Quotations
public import Segmentation

/// Prints annotated articles as `rollcall annotate` promises: one JSON object a line.
///
/// All offsets are byte offsets into `text`; those of `title_mentions` are offsets into `title`.
public struct AnnotateWriter: Sendable {
  private let dictionary: ActorDictionary

  /// Creates a writer for annotations made with `dictionary`.
  public init(dictionary: ActorDictionary) {
    self.dictionary = dictionary
  }

  /// The facts about an article that stand beside its annotations.
  public struct Header: Sendable {
    /// The id by the input and the ordinal: `world.jsonl.gz#7`.
    public var articleID: String
    /// The dump's own id; may be empty.
    public var recordID: String
    /// The outlet; empty if unknown.
    public var outlet: String
    /// The day as `YYYY-MM-DD`; empty if undated.
    public var day: String
    /// The language found.
    public var language: String
    /// `kept`, or the reason why the record does not count.
    public var disposition: String

    /// Creates a header.
    public init(
      articleID: String, recordID: String, outlet: String, day: String, language: String,
      disposition: String
    ) {
      self.articleID = articleID
      self.recordID = recordID
      self.outlet = outlet
      self.day = day
      self.language = language
      self.disposition = disposition
    }
  }

  /// Appends one line for an article.
  public func append(
    _ header: Header, clean: CleanArticle, segments: Segments, annotations: Annotations,
    quotations: [QuotationPiece], to out: inout [UInt8]
  ) {
    appendHeader(header, title: clean.title, to: &out)
    key("text", to: &out)
    JSONText.append(clean.text.span, to: &out)
    key("sentences", to: &out)
    appendList(segments.sentences.map(\.range), to: &out)
    key("tokens", to: &out)
    let tokens = segments.tokens
    appendList(
      (0..<tokens.count).lazy.filter {
        tokens.classes[$0] != .space && tokens.classes[$0] != .lineBreak
      }.map { tokens.range($0) }, to: &out)
    key("title_mentions", to: &out)
    appendMentions(annotations.titleMentions, of: annotations, in: clean.title, to: &out)
    key("mentions", to: &out)
    appendMentions(annotations.mentions, of: annotations, in: clean.text, to: &out)
    key("quotes", to: &out)
    out.append(0x5B)
    for (i, piece) in quotations.enumerated() {
      if i > 0 { out.append(0x2C) }
      append(piece, annotations: annotations, text: clean.text, to: &out)
    }
    out += Array("]}\n".utf8)
  }

  /// Appends one line for a record that does not count.
  public func append(rejected header: Header, detail: String, to out: inout [UInt8]) {
    appendHeader(header, title: [], to: &out)
    key("detail", to: &out)
    JSONText.append(detail, to: &out)
    out += Array(
      ",\"text\":\"\",\"sentences\":[],\"tokens\":[],\"title_mentions\":[],\"mentions\":[],\"quotes\":[]}\n"
        .utf8)
  }

  private func appendHeader(_ header: Header, title: [UInt8], to out: inout [UInt8]) {
    out += Array("{\"id\":".utf8)
    JSONText.append(header.recordID.isEmpty ? header.articleID : header.recordID, to: &out)
    string("article_id", header.articleID, to: &out)
    key("title", to: &out)
    JSONText.append(title.span, to: &out)
    string("date", header.day, to: &out)
    string("day", header.day.isEmpty ? "undated" : header.day, to: &out)
    string("source", header.outlet, to: &out)
    string("outlet", header.outlet.isEmpty ? "unknown" : header.outlet, to: &out)
    string("language", header.language, to: &out)
    string("disposition", header.disposition, to: &out)
  }

  private func appendMentions(
    _ mentions: [Mention], of annotations: Annotations, in text: [UInt8], to out: inout [UInt8]
  ) {
    out.append(0x5B)
    for (i, mention) in mentions.enumerated() {
      out += Array((i > 0 ? ",{\"start\":" : "{\"start\":").utf8)
      number(mention.range.lower, to: &out)
      key("end", to: &out)
      number(mention.range.upper, to: &out)
      key("text", to: &out)
      append(text, mention.range, to: &out)
      let entity = annotations.entities[Int(mention.entity)]
      appendActor(entity, to: &out)
      string("kind", mention.kind.rawValue, to: &out)
      string("rule", mention.rule.rawValue, to: &out)
      switch entity.identity {
      case .dictionary(let index):
        let wikidata = dictionary[index].wikidata
        if !wikidata.isEmpty { string("wikidata", wikidata, to: &out) }
      case .ambiguous(let candidates):
        key("candidates", to: &out)
        out.append(0x5B)
        for (j, candidate) in candidates.enumerated() {
          if j > 0 { out.append(0x2C) }
          JSONText.append(dictionary[candidate].id, to: &out)
        }
        out.append(0x5D)
      default: break
      }
      out.append(0x7D)
    }
    out.append(0x5D)
  }

  private func appendActor(_ entity: Entity, to out: inout [UInt8]) {
    key("actor", to: &out)
    switch entity.identity {
    case .dictionary(let index): JSONText.append(dictionary[index].id, to: &out)
    case .named(let id), .place(let id): JSONText.append(id, to: &out)
    case .ambiguous, .unknown: out += Array("null".utf8)
    }
    string("name", entity.name, to: &out)
  }

  private func append(
    _ piece: QuotationPiece, annotations: Annotations, text: [UInt8], to out: inout [UInt8]
  ) {
    out += Array("{\"quote\":".utf8)
    number(Int(piece.quote), to: &out)
    key("start", to: &out)
    number(piece.range.lower, to: &out)
    key("end", to: &out)
    number(piece.range.upper, to: &out)
    string("kind", piece.kind.rawValue, to: &out)
    key("cue", to: &out)
    append(text, piece.cue, to: &out)
    string("verb", piece.verb, to: &out)
    if let speaker = piece.speaker {
      key("speaker", to: &out)
      out += Array("{\"start\":".utf8)
      number(speaker.range.lower, to: &out)
      key("end", to: &out)
      number(speaker.range.upper, to: &out)
      key("text", to: &out)
      append(text, speaker.range, to: &out)
      string("rule", speaker.rule.rawValue, to: &out)
      if let entity = speaker.entity {
        appendActor(annotations.entities[Int(entity)], to: &out)
      } else {
        key("actor", to: &out)
        out += Array("null".utf8)
        key("name", to: &out)
        append(text, speaker.range, to: &out)
      }
      out.append(0x7D)
    }
    out.append(0x7D)
  }

  // MARK: pieces of JSON

  private func key(_ name: String, to out: inout [UInt8]) {
    out += Array(",\"\(name)\":".utf8)
  }

  private func string(_ name: String, _ value: String, to out: inout [UInt8]) {
    key(name, to: &out)
    JSONText.append(value, to: &out)
  }

  private func number(_ value: Int, to out: inout [UInt8]) {
    out += Array(String(value).utf8)
  }

  private func append(_ text: [UInt8], _ range: ByteRange, to out: inout [UInt8]) {
    JSONText.append(text.span.extracting(range.indices), to: &out)
  }

  private func appendList(_ ranges: some Sequence<ByteRange>, to out: inout [UInt8]) {
    out.append(0x5B)
    var first = true
    for range in ranges {
      out += Array("\(first ? "" : ",")[\(range.lower),\(range.upper)]".utf8)
      first = false
    }
    out.append(0x5D)
  }
}
