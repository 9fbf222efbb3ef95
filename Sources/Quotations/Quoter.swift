public import Actors
public import Segmentation

/// Finds quotations and their speakers; one per worker, its buffers are reused from text to text.
///
/// The work is linear in the text whatever it holds: marks are paired in one pass per paragraph, and
/// every cue looks at a bounded number of words around it.
public struct Quoter: Sendable {
  // Functions of the rules that only read are `mutating` all the same: called from one that writes, any other is
  // lent a copy of the whole structure, 300 bytes for each call.

  let lexicon = Lexicon.english

  // The text as one pass over its tokens leaves it.
  var marks: [QuotationMark] = []
  /// Tokens that may be cues or marks, a block at a time.
  var hits = [UInt32](repeating: 0, count: Quoter.scanBlock + 1)
  var markTokens = [UInt32](repeating: 0, count: Quoter.scanBlock + 1)
  /// Tokens that may be cues even without quotation marks near.
  var triggers: [UInt32] = []
  var spans: [QuotedSpan] = []
  var pairing = MarkPairing()

  // The paragraph at hand.
  var phrases: [Phrase] = []
  var builder = PhraseBuilder()

  // What the article said so far.
  /// For each quotation its utterance; -1 if none, -2 - u where only its sentence has one.
  var utteranceOfSpan: [Int32] = []
  var found: [FoundPiece] = []
  var utterances: [Utterance] = []
  var discourse = Discourse()
  /// Who bears which role, as far as `roleMention`, the first mention not looked at yet.
  var roleHolders: [RoleHolder] = []
  var roleMention = 0

  // For publication.
  /// For each utterance how much of it is quoted.
  var shares: [QuotedShare] = []
  /// For each piece its utterance.
  var owners: [Int32] = []

  /// How the words are gone over.
  var path = LoopPath.automatic

  /// Whether sentences are read that cannot report anything, as the slow twin in the tests does.
  var followsAll = false

  /// Elements visited since the start, a measure of the work done.
  var steps = 0

  /// Creates a quoter.
  public init() {}

  /// Finds the quotations of one text.
  ///
  /// - Parameters:
  ///   - text: the text, valid UTF-8.
  ///   - segments: its tokens and sentences.
  ///   - annotations: its entities and mentions.
  ///   - pieces: overwritten with the pieces in the order of the text; they do not overlap.
  public mutating func quotations(
    text: Span<UInt8>, segments: Segments, annotations: Annotations,
    into pieces: inout [QuotationPiece]
  ) {
    pieces.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    triggers.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    utterances.removeAll(keepingCapacity: true)
    roleHolders.removeAll(keepingCapacity: true)
    roleMention = 0
    discourse.reset()
    guard segments.tokens.count > 0 else { return }
    let lexicon = lexicon
    lexicon.withLoops(path, text, segments.tokens) { loops in
      scan(text, segments.tokens, loops)
      if !followsAll { dropNames(annotations) }
      if marks.isEmpty && triggers.isEmpty { return }
      pairMarks(text, segments)
      if spans.isEmpty && triggers.isEmpty { return }
      readParagraphs(text, segments, annotations, loops)
      publish(text, segments, annotations, into: &pieces)
    }
  }
}
