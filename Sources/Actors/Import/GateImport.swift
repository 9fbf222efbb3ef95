/// Reads gazetteers of GATE: lists of one name a line, and their index `lists.def`.
///
///     company.lst:organization:company:en:Lookup        in lists.def
///     Acme Widgets&id=acme&country=SE                   in company.lst
///
/// Without an index the name of a list tells what it holds, as `company.lst` does. Names with the
/// same `id`, `inst` or `canonical` are one actor.
struct GateImport {
  private let separator: UInt8?
  /// Labels by the name of the list, in lower case.
  private var labels: [String: String] = [:]

  /// Reads the indexes among the files.
  init(indexes: [ActorImport.File], separator: UInt8?) {
    self.separator = separator
    for file in indexes where Self.isIndex(file) {
      for line in ImportLines(file.bytes) {
        guard let parts = line.text.flatMap(Self.listLine) else { continue }
        labels[parts.list.lowercased()] = parts.label
      }
    }
  }

  /// The lists that an index names, in its order.
  static func lists(of file: ActorImport.File) -> [String] {
    guard isIndex(file) else { return [] }
    return ImportLines(file.bytes).compactMap { $0.text.flatMap(listLine)?.list }
  }

  private static func isIndex(_ file: ActorImport.File) -> Bool {
    if ImportText.lastPart(file.name).lowercased().hasSuffix(".def") { return true }
    for line in ImportLines(file.bytes) {
      guard let text = line.text, !ImportText.trimmed(text).isEmpty else { continue }
      return listLine(text) != nil
    }
    return false
  }

  /// `company.lst:organization:company:en:Lookup`.
  private static func listLine(_ line: String) -> (list: String, label: String)? {
    let parts = ImportText.trimmed(line).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].hasSuffix(".lst"), !parts[1].isEmpty else { return nil }
    let label = parts.count > 2 && !parts[2].isEmpty ? "\(parts[1]):\(parts[2])" : String(parts[1])
    return (ImportText.lastPart(String(parts[0])), label)
  }

  func read(_ file: ActorImport.File, into draft: inout ImportDraft) {
    guard !Self.isIndex(file) else { return readIndex(file, into: &draft) }
    let name = ImportText.lastPart(file.name)
    guard let label = labels[name.lowercased()] ?? Self.label(ofList: name) else {
      draft.line = 1
      return draft.skip(
        "lists.def does not say what '\(name)' holds; add it, or rename the file to what it holds, "
          + "such as company.lst")
    }
    let mark = separator ?? Self.separator(of: file.bytes)
    draft.forEachLine(of: file) { draft, text in
      guard !ImportText.trimmed(text).isEmpty else { return }
      draft.counts.entries += 1
      readEntry(text, mark, label, into: &draft)
    }
  }

  private func readIndex(_ file: ActorImport.File, into draft: inout ImportDraft) {
    draft.forEachLine(of: file) { draft, text in
      let trimmed = ImportText.trimmed(text)
      if !trimmed.isEmpty, !trimmed.hasPrefix("#"), Self.listLine(text) == nil {
        draft.skip("'\(trimmed.prefix(60))' is no line of an index; FILE.lst:MAJOR:MINOR is needed")
      }
    }
  }

  private func readEntry(
    _ text: String, _ separator: UInt8?, _ label: String, into draft: inout ImportDraft
  ) {
    var parts = [Substring(text)]
    if let separator {
      let mark = Character(Unicode.Scalar(separator))
      let all = text.split(separator: mark, omittingEmptySubsequences: false)
      // A mark inside the name, as in `Procter & Gamble`, has no feature behind it.
      let features = all.dropFirst().drop { !Self.isFeature($0) }
      parts = [Substring(all.dropLast(features.count).joined(separator: String(mark)))]
      parts += features
    }
    let name = ImportText.collapsed(parts[0])
    if let fault = draft.fault(of: name) { return draft.skip(fault) }
    var labelled = LabelledName(label: label, name: name)
    for feature in parts.dropFirst() where !ImportText.trimmed(feature).isEmpty {
      guard let equals = feature.firstIndex(of: "=") else {
        draft.note("'\(feature.prefix(40))' is no feature and was passed over; KEY=VALUE is needed")
        continue
      }
      let key = ImportText.trimmed(feature[..<equals]).lowercased()
      let value = ImportText.collapsed(feature[feature.index(after: equals)...])
      switch key {
      case "id", "inst", "uri", "wikidata":
        if labelled.id.isEmpty || key == "wikidata" { labelled.id = ImportText.lastPart(value) }
      case "canonical", "canonicalname", "normalized", "normalised", "preferred":
        if let fault = draft.fault(of: value) {
          draft.note("the canonical name was passed over: \(fault)")
        } else {
          labelled.canonical = value
        }
      case "country", "countrycode", "iso":
        let code = value.uppercased()
        if code.utf8.count == 2, code.utf8.allSatisfy(ImportText.isLetter) {
          labelled.country = code
        } else if let actor = draft.dictionary.meanings(of: value).first.map({
          draft.dictionary.actors[Int($0.actor)]
        }), actor.kind == .country {
          labelled.country = actor.country
        }
      default: break
      }
    }
    labelled.add(to: &draft)
  }

  /// Whether a piece looks like `key=value`.
  private static func isFeature(_ piece: Substring) -> Bool {
    guard let equals = piece.firstIndex(of: "=") else { return false }
    let key = ImportText.trimmed(piece[..<equals])
    return !key.isEmpty && key.utf8.allSatisfy { ImportText.isLetter($0) || $0 == 0x5F }
  }

  /// The mark that stands before features most often; nothing where no line has any.
  private static func separator(of bytes: [UInt8]) -> UInt8? {
    var votes: [UInt8: Int] = [:]
    for line in ImportLines(bytes).prefix(500) {
      guard let text = line.text else { continue }
      for mark in marks {
        let pieces = text.split(separator: Character(Unicode.Scalar(mark)))
        if pieces.dropFirst().contains(where: isFeature) { votes[mark, default: 0] += 1 }
      }
    }
    return marks.filter { votes[$0] != nil }.max { (votes[$0] ?? 0) < (votes[$1] ?? 0) }
  }

  private static let marks: [UInt8] = [0x09, 0x26, 0x3A, 0x3B, 0x24, 0x7C, 0x23]

  /// What a list of GATE's own holds, by its name.
  private static func label(ofList name: String) -> String? {
    let stem = name.lowercased().split(separator: ".").first.map(String.init) ?? ""
    let known: [(String, String)] = [
      ("person_full", "person"), ("person_first", "person_first"), ("person_male", "person_first"),
      ("person_female", "person_first"), ("surname", "surname"), ("person", "person"),
      ("company", "organization:company"), ("organization", "organization"),
      ("organisation", "organization"), ("org", "organization"),
      ("international_org", "organization:igo"), ("government", "organization:government"),
      ("govern", "organization:government"), ("country", "country"),
      ("media", "organization:media"),
      ("newspaper", "organization:media"), ("party", "organization:party"),
      ("university", "organization:university"), ("team", "organization:team"),
      ("city", "location"), ("location", "location"), ("loc", "location"), ("title", "title"),
      ("jobtitle", "title"), ("day", "day"), ("month", "month"), ("region", "region"),
      ("province", "province"), ("mountain", "mountain"), ("water", "water"), ("stop", "stop"),
    ]
    return known.first { stem.hasPrefix($0.0) }?.1
  }
}
