/// Reads patterns of spaCy's EntityRuler: JSON lines, or one JSON list of the same objects.
///
///     {"label": "PERSON", "pattern": "Antony Blinken", "id": "blinken"}
///     {"label": "ORG", "pattern": [{"LOWER": "al"}, {"ORTH": "-"}, {"LOWER": "qaeda"}]}
///
/// Patterns with one id are one actor: the first gives its name. Of token patterns those are taken
/// whose tokens are plain words, lists of words (`IN`) and optional words (`OP` `?`).
enum EntityRulerImport {
  static func read(_ file: ActorImport.File, into draft: inout ImportDraft) {
    var reader = ImportJSONReader(file.bytes)
    let isList = reader.take(UInt8(ascii: "["))
    while reader.skipSpace() {
      draft.line = reader.line
      if isList, reader.take(UInt8(ascii: "]")) { break }
      do throws(ImportJSONReader.Fault) {
        let value = try reader.value()
        draft.counts.entries += 1
        add(value, into: &draft)
        if isList {
          _ = reader.take(UInt8(ascii: ","))
        }
      } catch {
        draft.skip(error.message)
        reader.skipLine()
      }
    }
  }

  private static func add(_ value: ImportJSON, into draft: inout ImportDraft) {
    guard let pattern = value["pattern"] else {
      return draft.skip("no object with a key 'pattern'")
    }
    guard let label = value["label"]?.text, !label.isEmpty else {
      return draft.skip("the pattern has no label")
    }
    let names: [String]
    switch pattern {
    case .string(let text): names = [ImportText.collapsed(text)]
    case .list(let tokens):
      do throws(TokenPattern.Fault) {
        names = try TokenPattern.names(of: tokens)
      } catch {
        return draft.skip(error.message)
      }
    default: return draft.skip("the pattern is neither a string nor a list of tokens")
    }
    let id = value["id"]?.text ?? value["ent_id"]?.text ?? ""
    for name in names {
      if let fault = draft.fault(of: name) {
        draft.skip(fault)
      } else {
        LabelledName(label: label, name: name, id: id).add(to: &draft)
      }
    }
  }
}

/// The tokens of a pattern of spaCy's Matcher, as names.
enum TokenPattern {
  struct Fault: Error {
    var message: String
  }

  /// The names that a pattern stands for, at most 64.
  static func names(of tokens: [ImportJSON]) throws(Fault) -> [String] {
    guard !tokens.isEmpty, tokens.count <= 32 else {
      throw Fault(message: "a pattern of \(tokens.count) tokens")
    }
    var results: [[String]] = [[]]
    for token in tokens {
      let (words, isOptional) = try words(of: token)
      var next = results.flatMap { head in words.map { head + [$0] } }
      if isOptional { next += results }
      guard next.count <= 64 else { throw Fault(message: "its choices make more than 64 names") }
      results = next
    }
    let names = results.map(joined).filter { !$0.isEmpty }
    guard !names.isEmpty else { throw Fault(message: "the pattern has no word") }
    return names
  }

  private static func words(of token: ImportJSON) throws(Fault) -> ([String], Bool) {
    guard case .object(let members) = token, !members.isEmpty else {
      throw Fault(message: "a token that matches anything cannot be a name")
    }
    var words: [String]?
    var isOptional = false
    for (key, value) in members {
      switch key.uppercased() {
      case "OP":
        guard value.text == "?" || value.text == "1" else {
          throw Fault(message: "OP '\(value.text ?? "")' has no counterpart; only '?' is taken")
        }
        isOptional = value.text == "?"
      case "ORTH", "TEXT", "LOWER", "NORM":
        guard words == nil else { throw Fault(message: "a token with two conditions on its text") }
        if let text = value.text {
          words = [text]
        } else if case .list(let items)? = value["IN"] {
          words = items.compactMap(\.text)
          guard words?.count == items.count, !items.isEmpty else {
            throw Fault(message: "a list IN that does not hold words alone")
          }
        } else {
          throw Fault(message: "\(key) with a rule such as REGEX has no counterpart")
        }
        if key.uppercased() == "LOWER" || key.uppercased() == "NORM" {
          words = words?.map { $0.isEmpty ? $0 : $0.prefix(1).uppercased() + $0.dropFirst() }
        }
      default: throw Fault(message: "the condition \(key) on a token has no counterpart")
      }
    }
    guard let words else { throw Fault(message: "a token without text") }
    return (words, isOptional)
  }

  /// Tokens as they are printed: no spaces around hyphens, apostrophes and before stops.
  private static func joined(_ tokens: [String]) -> String {
    var result = ""
    var glue = true
    for token in tokens {
      let isMark = ["-", "'", "’", "/", "–"].contains(token)
      let isEnd = [".", ",", "'s", "’s"].contains(token.lowercased())
      if !glue, !isMark, !isEnd, !result.isEmpty { result += " " }
      result += token
      glue = isMark
    }
    return ImportText.collapsed(result)
  }
}
