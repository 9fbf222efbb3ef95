import Actors
import NewsText
import Segmentation

/// Somebody whom the article gave a role: `spokesman Tomas Reyes`, `Maja Lind, the mayor of Oslo`.
struct RoleHolder {
  /// Number of the role in the lexicon.
  var role: Int32
  /// Index into the entities.
  var entity: Int32
  /// Stands for the word before the role, `foreign` of `the foreign minister`; -1 if none does.
  var modifier: Int32
}

extension Quoter {
  /// How many role holders are looked through, the last first.
  private static var reach: Int { 64 }

  /// Remembers the roles that stand before names of persons or in apposition to them, as far as token
  /// `end`; only texts that say `the mayor` without a name need it.
  mutating func noteRoles(
    before end: Int, _ text: borrowing Span<UInt8>, _ tokens: Tokens, _ annotations: Annotations
  ) {
    let mentions = annotations.mentions.span
    let classes = tokens.classes.span
    let bounds = tokens.bounds.span
    while roleMention < mentions.count, Int(mentions[roleMention].firstToken) < end {
      let m = roleMention
      roleMention += 1
      let entity = mentions[m].entity
      guard agreement(of: Int(entity), annotations).contains(.role) else { continue }
      // `former spokesman Tomas Reyes`
      let floor = m > 0 ? Int(mentions[m - 1].endToken) : 0
      var t = Int(mentions[m].firstToken) - 1
      var words = 0
      while t >= floor, words < 4 {
        steps += 1
        if classes[t].isWord {
          guard noteRole(t, entity, text, bounds, classes) else { break }
          words += 1
        } else if classes[t] != .space, classes[t] != .dash {
          break
        }
        t -= 1
      }
      // `Maja Lind, the long-time mayor of Oslo`
      t = Int(mentions[m].endToken)
      guard t < end, classes[t] == .punctuation, text[Int(bounds[t])] == 0x2C else { continue }
      let ceiling = min(end, m + 1 < mentions.count ? Int(mentions[m + 1].firstToken) : end)
      t += 1
      words = 0
      while t < ceiling, words < 6 {
        steps += 1
        if classes[t].isWord {
          guard noteRole(t, entity, text, bounds, classes) else { break }
          words += 1
        } else if classes[t] != .space, classes[t] != .dash {
          break
        }
        t += 1
      }
    }
  }

  /// Notes the role that token `t` may be.
  ///
  /// - Returns: whether a noun phrase may go on over the word.
  private mutating func noteRole(
    _ t: Int, _ entity: UInt32, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>
  ) -> Bool {
    guard classes[t] == .lower || classes[t] == .capitalised,
      let key = WordKey(text, Int(bounds[t])..<Int(bounds[t + 1]))
    else { return true }
    let slot = lexicon.table.slot(of: key)
    let traits = lexicon.table.slots[slot].entry.traits
    if traits.contains(.role), !traits.contains(.plural) {
      var modifier: Int32 = -1
      if t >= 2, classes[t - 1] == .space,
        classes[t - 2] == .lower || classes[t - 2] == .capitalised,
        let before = WordKey(text, Int(bounds[t - 2])..<Int(bounds[t - 1]))
      {
        modifier = Self.modifier(before)
      }
      roleHolders.append(
        RoleHolder(
          role: Int32(truncatingIfNeeded: slot), entity: Int32(entity), modifier: modifier))
    }
    return traits.isDisjoint(with: Phrase.functional) || traits.contains(.determiner)
  }

  /// A number for a word before a role.
  private static func modifier(_ word: WordKey) -> Int32 {
    Int32(truncatingIfNeeded: word.hash >> 33)
  }

  /// Keeps what stands between `the` and a role, which a word's phrase has no other use for: only a
  /// foreign minister is `the foreign minister`.
  mutating func noteModifiers(_ text: borrowing Span<UInt8>) {
    var i = 2
    while i < phrases.count {
      let before = phrases[i - 1]
      if phrases[i].kind == .word, phrases[i].traits.contains(.role), before.kind == .word,
        !before.traits.contains(.role), phrases[i - 2].traits.contains(.definite),
        let word = WordKey(text, Int(before.start)..<Int(before.end))
      {
        phrases[i - 1].reference = Self.modifier(word)
      }
      i += 1
    }
  }

  /// Whom `the mayor`, `the company` means: the last bearer of the role, the only body near.
  ///
  /// With more than an article before the noun, or anything after it, it is left open.
  mutating func bearer(
    of i: Int, _ subject: NounPhrase, _ reading: Reading, _ annotations: Annotations
  ) -> Int32? {
    let traits = phrases[i].traits
    guard phrases[subject.start].traits.contains(.definite), subject.end == i + 1,
      i - subject.start <= 2, !traits.contains(.plural)
    else { return nil }
    if i - subject.start == 2, phrases[i - 1].kind != .word || phrases[i].kind != .word {
      return nil
    }
    if traits.contains(.role), phrases[i].reference >= 0 {
      // `the foreign minister` is no defence minister.
      // Of a compound, `the secretary-general`, the last word decides.
      let isModified = i - subject.start == 2 && !phrases[i - 1].traits.contains(.role)
      let modifier = isModified ? phrases[i - 1].reference : -1
      guard !isModified || modifier >= 0 else { return nil }
      var k = roleHolders.count - 1
      let limit = max(0, roleHolders.count - Self.reach)
      while k >= limit {
        if roleHolders[k].role == phrases[i].reference,
          modifier < 0 || roleHolders[k].modifier == modifier
        {
          return roleHolders[k].entity
        }
        k -= 1
      }
      return nil
    }
    guard traits.contains(.body), i - subject.start == 1, !traits.contains(.possessive) else {
      return nil
    }
    guard !traits.contains(.state),
      let body = onlyOrganization(
        before: phrases[subject.start].start, reading.sentence, annotations)
    else { return nil }
    // Where another body has just spoken, `the company` is that one rather than the one named.
    if discourse.lastUtterance >= 0,
      let last = utterances[Int(discourse.lastUtterance)].speaker, last.entity != body,
      last.agreement.isDisjoint(with: [.male, .female])
    {
      return nil
    }
    return body
  }

  /// The one organization that the last sentences name; nothing if they name none or several.
  private mutating func onlyOrganization(
    before byte: UInt32, _ sentence: Int, _ annotations: Annotations
  ) -> Int32? {
    let mentions = annotations.mentions.span
    let low = Self.mentions(before: byte, annotations)
    var result: Int32?
    var m = low - 1
    while m >= 0, low - m <= Self.reach, Int(mentions[m].sentence) >= sentence - 3 {
      steps += 1
      let entity = Int32(mentions[m].entity)
      if agreement(of: Int(entity), annotations).contains(.organization) {
        if let result, result != entity { return nil }
        result = entity
      }
      m -= 1
    }
    return result
  }
}
