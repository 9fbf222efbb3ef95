import Actors
import NewsText
import Segmentation

/// Somebody whom the article gave a role: `spokesman Tomas Reyes`, `Maja Lind, the mayor of Oslo`.
struct RoleHolder {
  /// Number of the role in the lexicon.
  var role: Int32
  /// Index into the entities.
  var entity: Int32
}

extension Quoter {
  /// How many role holders are looked through, the last first.
  private static var reach: Int { 64 }

  /// Remembers the roles that stand before the names of the paragraph or in apposition to them.
  mutating func noteRoles(_ annotations: Annotations) {
    for p in personPhrases {
      let p = Int(p)
      let entity = Int32(annotations.mentions[Int(phrases[p].reference)].entity)
      var i = p - 1
      while i >= 0, p - i <= 4, phrases[i].isNominal, phrases[i].kind != .name {
        noteRole(i, entity)
        i -= 1
      }
      guard p + 2 < phrases.count, phrases[p + 1].kind == .comma else { continue }
      i = p + 2
      while i < phrases.count, i - p <= 7 {
        if phrases[i].kind != .name { noteRole(i, entity) }
        guard phrases[i].isNominal || phrases[i].traits.contains(.determiner) else { break }
        i += 1
      }
    }
  }

  private mutating func noteRole(_ i: Int, _ entity: Int32) {
    let phrase = phrases[i]
    guard phrase.traits.contains(.role), !phrase.traits.contains(.plural), phrase.reference >= 0
    else { return }
    roleHolders.append(RoleHolder(role: phrase.reference, entity: entity))
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
      var k = roleHolders.count - 1
      let limit = max(0, roleHolders.count - Self.reach)
      while k >= limit {
        if roleHolders[k].role == phrases[i].reference { return roleHolders[k].entity }
        k -= 1
      }
      return nil
    }
    guard traits.contains(.body), i - subject.start == 1, !traits.contains(.possessive) else {
      return nil
    }
    return onlyOrganization(before: phrases[subject.start].start, reading.sentence, annotations)
  }

  /// The one organization that the last sentences name; nothing if they name none or several.
  private mutating func onlyOrganization(
    before byte: UInt32, _ sentence: Int, _ annotations: Annotations
  ) -> Int32? {
    let mentions = annotations.mentions.span
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < byte { low = middle + 1 } else { high = middle }
    }
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
