internal import NewsText
internal import Segmentation

extension ActorDictionary {
  /// The keys of the words of a name, cut as the matcher cuts text.
  func wordKeys(of name: String) -> [UInt64] {
    let bytes = Array(name.utf8)
    let text = bytes.span
    var segments = Segments()
    Segmenter().segment(text, into: &segments)
    var keys: [UInt64] = []
    for token in 0..<segments.tokens.count where segments.tokens.classes[token].isWord {
      let range = segments.tokens.range(token)
      keys.append(NameKey.word(text, range.lower, range.upper))
    }
    return keys
  }

  /// The actors that a name may stand for, and how, in the order of the dictionary.
  ///
  /// Case is not looked at, nor is the article before the name.
  func meanings(of name: String) -> [(actor: UInt32, kind: FormKind)] {
    let keys = wordKeys(of: Self.withoutArticle(name))
    guard var key = keys.first else { return [] }
    for next in keys.dropFirst() { key = NameKey.chain(key, next) }
    let entry = phrases.find(key)
    guard entry.isFound, entry.phrase >= 0 else { return [] }
    let range = Int(firstPostings[entry.phrase])..<Int(firstPostings[entry.phrase + 1])
    return postings[range].map { ($0.actor, $0.kind) }
  }

  private static func withoutArticle(_ name: String) -> String {
    name.utf8.count > 4 && name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }

  /// The actors that a full name stands for, case not looked at.
  public func indices(named name: String) -> [Int] {
    var found: [Int] = []
    for meaning in meanings(of: name) where meaning.kind.isFull || meaning.kind == .short {
      if !found.contains(Int(meaning.actor)) { found.append(Int(meaning.actor)) }
    }
    return found
  }
}

/// The names of actors as their layers have them: a dictionary at work keeps only their keys.
public struct ActorNames {
  private let builder: DictionaryBuilder

  /// Reads the layers, in order.
  public init(layers: [DictionaryLayer]) {
    var builder = DictionaryBuilder()
    builder.read(layers)
    self.builder = builder
  }

  /// The names of an actor beside its first one, by sort: `short`, `alias`, `adj` and so on.
  ///
  /// Each sort that has any, with its names in the order of the files.
  public func names(of id: String) -> [(sort: String, names: [String])] {
    guard let index = builder.indices[id] else { return [] }
    let order: [(FormKind, String)] = [
      (.short, "short"), (.alias, "alias"), (.old, "old"), (.adjective, "adj"), (.people, "dem"),
      (.metonym, "met"), (.oldMetonym, "old-met"), (.context, "ctx"), (.definite, "the"),
      (.team, "team"),
    ]
    return order.compactMap { kind, label in
      let list = builder.forms[Int(index)].filter { $0.kind == kind }.map(\.text)
      return list.isEmpty ? nil : (label, list)
    }
  }
}
