/// Dictionary rows made from the actor lists of another program.
///
/// Four families are read: CAMEO actor files (TABARI, PETRARCH), spaCy's EntityRuler patterns, GATE
/// gazetteers, and the mapping files of Stanford's RegexNER and TokensRegexNER. Nothing is dropped
/// without a word: every line that could not be taken is in `remarks`, with its reason.
public struct ActorImport: Sendable {
  /// The formats that can be read.
  public enum Format: String, Sendable, CaseIterable {
    /// Actor files of the CAMEO family: TABARI, PETRARCH, Phoenix.
    case cameo
    /// Patterns of spaCy's EntityRuler, JSON lines or one JSON list.
    case entityruler
    /// Gazetteer lists of GATE, with or without their index `lists.def`.
    case gate
    /// Mapping files of RegexNER and TokensRegexNER: columns divided by tabs.
    case tokensregexner
  }

  /// One file to import.
  public struct File: Sendable {
    /// The path, for messages; its last part says what a list of GATE is.
    public var name: String
    /// The content, any bytes.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What the content of the files does not say.
  public struct Options: Sendable {
    /// The format; nothing: each file is recognised by its content.
    public var format: Format?
    /// Kinds by label (`ORG`, `organization:company`), in place of the usual ones; `nil` values
    /// leave what has the label out.
    public var kinds: [String: ActorKind?] = [:]
    /// The byte between an entry of GATE and its features; nothing: found by content.
    public var separator: UInt8?

    /// Creates options that say nothing.
    public init() {}
  }

  /// Something about one line.
  public struct Remark: Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// Whether something on the line was not taken; otherwise it was, and a person should look.
    public var isLoss: Bool
    /// What, and why.
    public var message: String

    /// `FILE:LINE: skipped: MESSAGE`.
    public var description: String { "\(file):\(line): \(isLoss ? "skipped" : "note"): \(message)" }
  }

  /// How much was read and made.
  public struct Counts: Sendable, Hashable {
    /// Entries read: lines, patterns, names, whatever the format counts.
    public var entries = 0
    /// Actors written.
    public var actors = 0
    /// Those among them that are in the dictionary already and get names or offices from here.
    public var joined = 0
    /// Names written, first names and aliases.
    public var names = 0
    /// Names that were there twice, or that the dictionary has already.
    public var merged = 0
    /// Spells in office written.
    public var spells = 0
  }

  /// The dictionary file: a header and one row for each actor and spell.
  public let csv: [UInt8]
  /// What could not be taken and what should be looked at, in the order of files and lines.
  public let remarks: [Remark]
  /// The figures.
  public let counts: Counts

  /// Imports files.
  ///
  /// Actors whose name, id or Wikidata id `dictionary` knows keep its id, so that the rows add to
  /// what is there instead of making namesakes.
  ///
  /// - Parameters:
  ///   - files: the files, in order.
  ///   - options: what their content does not say.
  ///   - dictionary: the actors that are known already.
  public init(files: [File], options: Options, dictionary: ActorDictionary) {
    var draft = ImportDraft(dictionary: dictionary, kinds: options.kinds)
    let indexes = files.filter { options.format ?? Self.format(of: $0) == .gate }
    let gate = GateImport(indexes: indexes, separator: options.separator)
    for file in files {
      draft.file = file.name
      switch options.format ?? Self.format(of: file) {
      case .cameo:
        var reader = CameoImport(dictionary: dictionary)
        reader.read(file, into: &draft)
      case .entityruler: EntityRulerImport.read(file, into: &draft)
      case .gate: gate.read(file, into: &draft)
      case .tokensregexner: TokensRegexImport.read(file, into: &draft)
      case nil:
        draft.line = 1
        draft.skip(
          "the format cannot be told from the content; give it with --from "
            + Format.allCases.map(\.rawValue).joined(separator: "|"))
      }
    }
    let written = draft.write()
    csv = written
    remarks = draft.remarks
    counts = draft.counts
  }

  /// The lists that an index of GATE (`lists.def`) names, in its order; none for another file.
  public static func lists(namedIn file: File) -> [String] { GateImport.lists(of: file) }
}
