import Actors

/// Who a quotation is attributed to, before it is published.
struct SpeakerGuess {
  /// The bytes of the expression beside the cue.
  var start: UInt32
  var end: UInt32
  /// Index into the entities, -1 if none.
  var entity: Int32
  var rule: SpeakerRule
  /// What pronouns may stand for the speaker: `male`, `female`, `plural`, `neuter`; empty if unknown.
  var agreement: WordTraits
}

/// One quotation: a cue, a speaker, and the pieces that refer to it.
struct Utterance {
  var cueStart: UInt32
  var cueEnd: UInt32
  var lemma: UInt16
  var speaker: SpeakerGuess?
  /// Number of the sentence in which it is attributed.
  var sentence: Int32
  /// Number of the paragraph.
  var paragraph: UInt32
  /// The utterance that tells whose this one is, where a later paragraph closes it; -1 if none.
  var continuedBy: Int32 = -1
}

/// A piece of a quotation, before it is published.
struct FoundPiece {
  var start: UInt32
  var end: UInt32
  /// Index into the utterances.
  var utterance: Int32
}

/// What is remembered from paragraph to paragraph.
struct Discourse {
  /// The last utterance with a speaker; -1 at the beginning.
  var lastUtterance: Int32 = -1
  /// An utterance announced by a colon at the end of the last paragraph; -1 if none.
  var introduction: Int32 = -1
  /// Number of the paragraph that introduces.
  var introductionParagraph: UInt32 = 0
  /// The utterance of the last quotation whose paragraph left it open; -1 if none.
  var openUtterance: Int32 = -1
  /// The utterance to which the quotation at the end of the last paragraph belongs; -1 if none.
  var turn: Int32 = -1
  /// The paragraph of `turn`.
  var turnParagraph: UInt32 = 0

  mutating func reset() { self = Discourse() }
}
