/// Reads actor files of the CAMEO family: TABARI, PETRARCH, Phoenix.
///
///     ANGELA_MERKEL_ [DEUELI <051122]   ; a comment
///     +CHANCELLOR_MERKEL
///     	[DEUGOV 051122-211208]
///
/// A phrase begins an actor, `+` lines are other names, codes with or without dates stand behind
/// them or on lines of their own. The files in use are careless: a phrase without a code right above
/// another one is its synonym here, `#` and `;` begin comments, and `{…}` lists plurals.
struct CameoImport {
  private let codes: CameoCodes
  /// Names of the entry being read, with their lines; the first is its name.
  private var names: [(line: Int, text: String)] = []
  /// Its codes.
  private var spells: [(line: Int, code: CameoCode)] = []
  /// Comments on its lines.
  private var comments: [String] = []
  private var firstLine = 0
  private var isBroken = false
  private var sets: [String: [String]] = [:]
  private var isInComment = false
  private var lastYear = ""

  init(dictionary: ActorDictionary) { codes = CameoCodes(dictionary: dictionary) }

  mutating func read(_ file: ActorImport.File, into draft: inout ImportDraft) {
    lastYear = CameoCode.lastYear(in: file.bytes)
    draft.forEachLine(of: file) { draft, text in read(text, into: &draft) }
    finish(into: &draft)
  }

  private mutating func read(_ line: String, into draft: inout ImportDraft) {
    if isInComment {
      isInComment = !line.contains("-->")
      return
    }
    if line.contains("<!--") {
      isInComment = !line.contains("-->")
      return
    }
    let (body, comment) = Self.withoutComment(line)
    let content = ImportText.trimmed(body)
    if content.isEmpty {
      // A blank line ends an entry that has its code; before the code it means nothing.
      if comment.isEmpty, !spells.isEmpty { finish(into: &draft) }
      return
    }
    if content.first == "!", let equals = content.firstIndex(of: "=") {
      let name = ImportText.trimmed(content[..<equals])
      sets[String(name)] = content[content.index(after: equals)...].split(separator: ",")
        .map { ImportText.collapsed($0) }
      return
    }
    if content.first == "[" {
      readCodes(content, into: &draft)
    } else if content.first == "+" {
      if names.isEmpty { draft.skip("a synonym without a phrase above it") }
      readName(content.dropFirst(), into: &draft)
    } else {
      if !spells.isEmpty { finish(into: &draft) }
      if names.isEmpty { firstLine = draft.line }
      readName(content, into: &draft)
    }
    if !comment.isEmpty, !names.isEmpty, comments.count < 4 { comments.append(comment) }
  }

  /// The line up to `#` or `;` outside of brackets, and the comment.
  private static func withoutComment(_ line: String) -> (Substring, String) {
    var depth = 0
    for index in line.indices {
      switch line[index] {
      case "[": depth += 1
      case "]": depth = max(0, depth - 1)
      case "#", ";":
        guard depth == 0 else { continue }
        let comment = line[line.index(after: index)...]
        return (line[..<index], String(ImportText.collapsed(comment).prefix(80)))
      default: break
      }
    }
    return (line[...], "")
  }

  private mutating func readName(_ text: Substring, into draft: inout ImportDraft) {
    var phrase = text
    if let open = text.firstIndex(of: "[") {
      phrase = text[..<open]
      readCodes(text[open...], into: &draft)
    }
    draft.counts.entries += 1
    for expanded in expand(phrase, into: &draft) {
      let name = ImportText.collapsed(expanded.split(separator: "_").joined(separator: " "))
      if let fault = draft.fault(of: name) {
        draft.skip(fault)
      } else {
        names.append((draft.line, name))
      }
    }
  }

  /// The forms of a phrase: `{…}` in the middle is a choice, at the end the plurals of what stands
  /// before it; `!SET!` is a set that the file defines.
  private func expand(_ phrase: Substring, into draft: inout ImportDraft) -> [String] {
    var results = [""]
    var rest = phrase
    while let first = rest.first {
      if first == "{" {
        guard let close = rest.firstIndex(of: "}") else {
          draft.skip("a brace is never closed")
          return []
        }
        let choices = rest[rest.index(after: rest.startIndex)..<close]
          .split(whereSeparator: { ",| ".contains($0) }).map(String.init)
        rest = rest[rest.index(after: close)...]
        let isLast = ImportText.trimmed(rest).allSatisfy { $0 == "_" }
        if isLast,
          ImportText.trimmed(results[0]).last.map({ $0 != "_" }) ?? false
            || isLast && choices.isEmpty
        {
          results += results.flatMap { Self.plurals(of: $0, choices) }
        } else {
          results = Self.product(results, choices)
        }
      } else if first == "!", let close = rest.dropFirst().firstIndex(of: "!") {
        let name = String(rest[...close])
        rest = rest[rest.index(after: close)...]
        guard let set = sets[name] else {
          draft.skip("the set \(name) is not defined above")
          return []
        }
        results = Self.product(results, set)
      } else {
        for i in results.indices { results[i].append(first) }
        rest = rest.dropFirst()
      }
      guard results.count <= 64 else {
        draft.skip("its choices make more than 64 names")
        return []
      }
    }
    return results
  }

  private static func product(_ heads: [String], _ tails: [String]) -> [String] {
    tails.isEmpty ? heads : heads.flatMap { head in tails.map { head + $0 } }
  }

  private static func plurals(of phrase: String, _ plurals: [String]) -> [String] {
    let words = phrase.split(whereSeparator: { $0 == "_" || $0 == " " })
    return plurals.map { plural in
      plural.contains("_") || words.count < 2
        ? plural : (words.dropLast() + [Substring(plural)]).joined(separator: "_")
    }
  }

  private mutating func readCodes(_ text: Substring, into draft: inout ImportDraft) {
    var rest = text
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]") else {
        draft.skip("a bracket is never closed")
        isBroken = true
        return
      }
      let inside = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      do throws(CameoCode.Fault) {
        spells.append((draft.line, try CameoCode(inside)))
      } catch {
        draft.skip(error.message)
        isBroken = true
      }
    }
    let left = ImportText.trimmed(rest)
    if !left.isEmpty { draft.skip("'\(left.prefix(40))' stands behind the code") }
  }

  /// Adds the entry that was read.
  private mutating func finish(into draft: inout ImportDraft) {
    defer {
      names = []
      spells = []
      comments = []
      isBroken = false
    }
    let here = draft.line
    defer { draft.line = here }
    guard let first = names.first else {
      if let spell = spells.first {
        draft.line = spell.line
        draft.skip("a code without a phrase above it")
      }
      return
    }
    draft.line = first.line
    guard !spells.isEmpty else {
      if !isBroken { draft.skip("no code follows '\(first.text.prefix(60))'") }
      return
    }
    codes.add(names, spells, comments, lastYear: lastYear, into: &draft)
  }
}
