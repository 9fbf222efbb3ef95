import Actors
import NewsText
import Segmentation

extension Quoter {
  /// How far back an antecedent is looked for, in sentences and in mentions.
  private static var sentenceReach: Int { 8 }
  private static var mentionReach: Int { 80 }
  private static var genderReach: Int { 3 }

  /// The entity for which the pronoun at phrase `p` stands.
  ///
  /// `needed` is `male`, `female`, `plural` or `neuter`. The sieves, in this order:
  ///
  /// 1. the first name of the same sentence, outside quotations, that agrees and is no possessor;
  /// 2. sentence by sentence backwards: the speaker of a quotation there, else its first name that
  ///    agrees;
  /// 3. where none was found in three sentences, the last person who spoke in them, whatever the given
  ///    name says about gender: texts and lists err, and recency is the better witness;
  /// 4. the last speaker of the article.
  mutating func antecedent(
    of p: Int, _ start: Int, _ needed: WordTraits, sameSentence: Bool, _ reading: Reading,
    _ annotations: Annotations
  ) -> Int32? {
    if sameSentence {
      var i = max(start, p - 60)
      var fallback: Int32?
      while i < p {
        let phrase = phrases[i]
        if phrase.kind == .name, agrees(phrase.traits, needed), !phrase.traits.contains(.possessive)
        {
          let entity = Int32(annotations.mentions[Int(phrase.reference)].entity)
          let governed = i > start && phrases[i - 1].traits.contains(.preposition)
          if !governed { return entity }
          if fallback == nil { fallback = entity }
        }
        i += 1
      }
      if let fallback { return fallback }
    }
    return antecedentBefore(
      byte: phrases[p].start, sentence: reading.sentence, needed, annotations)
  }

  /// The person who spoke last, no earlier than sentence `first`; for `he` and `she` only.
  private mutating func lastPerson(within first: Int, _ needed: WordTraits) -> Int32? {
    guard !needed.isDisjoint(with: [.male, .female]), discourse.lastUtterance >= 0 else {
      return nil
    }
    let last = utterances[Int(discourse.lastUtterance)]
    guard Int(last.sentence) >= first, let speaker = last.speaker, speaker.entity >= 0,
      !speaker.agreement.isDisjoint(with: [.male, .female])
    else { return nil }
    return speaker.entity
  }

  private mutating func agrees(_ traits: WordTraits, _ needed: WordTraits) -> Bool {
    !traits.isDisjoint(with: needed)
  }

  private mutating func antecedentBefore(
    byte: UInt32, sentence: Int, _ needed: WordTraits, _ annotations: Annotations
  ) -> Int32? {
    let mentions = annotations.mentions
    let low = Self.mentions(before: byte, annotations)
    var m = low - 1
    let firstMention = max(0, low - Self.mentionReach)
    var u = utterances.count - 1
    while m >= firstMention, Int(mentions[m].sentence) >= sentence { m -= 1 }
    var s = sentence - 1
    let lastSentence = max(0, sentence - Self.sentenceReach)
    // A quotation of this very sentence, before the pronoun.
    if u >= 0, Int(utterances[u].sentence) == sentence, let speaker = utterances[u].speaker,
      speaker.entity >= 0, agrees(speaker.agreement, needed)
    {
      return speaker.entity
    }
    while s >= lastSentence {
      steps += 1
      while u >= 0, Int(utterances[u].sentence) > s { u -= 1 }
      if u >= 0, Int(utterances[u].sentence) == s, let speaker = utterances[u].speaker,
        agrees(speaker.agreement, needed)
      {
        return speaker.entity >= 0 ? speaker.entity : nil
      }
      var candidate: Int32?
      while m >= firstMention, Int(mentions[m].sentence) > s { m -= 1 }
      while m >= firstMention, Int(mentions[m].sentence) == s {
        steps += 1
        if agrees(agreement(of: Int(mentions[m].entity), annotations), needed),
          !isQuoted(mentions[m])
        {
          candidate = Int32(mentions[m].entity)
        }
        m -= 1
      }
      if let candidate { return candidate }
      if sentence - s == Self.genderReach, let speaker = lastPerson(within: s, needed) {
        return speaker
      }
      s -= 1
    }
    if discourse.lastUtterance >= 0,
      let speaker = utterances[Int(discourse.lastUtterance)].speaker, speaker.entity >= 0,
      agrees(speaker.agreement, needed)
    {
      return speaker.entity
    }
    return nil
  }

  /// Whether a mention stands inside a quotation.
  private mutating func isQuoted(_ mention: Mention) -> Bool {
    var low = 0
    var high = spans.count
    let token = Int(mention.firstToken)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= token { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].token <= token
  }
}
