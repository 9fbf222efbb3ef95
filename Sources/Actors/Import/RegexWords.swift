/// Regular expressions over words that stand for few strings, multiplied out.
enum RegexWords {
  /// Why an expression cannot be multiplied out.
  struct Fault: Error {
    var message: String
  }

  /// The most strings that one pattern may stand for.
  static let most = 64

  /// The names of a pattern: words divided by spaces, or a sequence in parentheses of `/…/` and
  /// `"…"`.
  static func names(of pattern: String) throws(Fault) -> [String] {
    var words: [(text: String, isPlain: Bool)] = []
    if pattern.hasPrefix("( ") || pattern.hasPrefix("(/") || pattern.hasPrefix("(\"") {
      words = try sequence(pattern)
    } else {
      for word in try split(pattern) { words.append((word, false)) }
    }
    var results = [""]
    for word in words {
      var choices = [word.text]
      if !word.isPlain {
        var parser = Parser(word.text)
        choices = try parser.whole()
      }
      var next: [String] = []
      for head in results {
        for choice in choices {
          next.append(head.isEmpty || choice.isEmpty ? head + choice : head + " " + choice)
        }
      }
      guard next.count <= most else {
        throw Fault(message: "its choices make more than \(most) names")
      }
      results = next
    }
    var seen = Set<String>()
    let names = results.map { ImportText.collapsed($0) }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
    guard !names.isEmpty else { throw Fault(message: "the pattern has no word") }
    return names
  }

  /// Words at spaces outside of parentheses.
  private static func split(_ pattern: String) throws(Fault) -> [String] {
    var words = [""]
    var depth = 0
    var isEscaped = false
    for character in pattern {
      if !isEscaped {
        if character == "(" || character == "[" { depth += 1 }
        if character == ")" || character == "]" { depth -= 1 }
      }
      isEscaped = character == "\\" && !isEscaped
      if character == " ", depth <= 0 {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    guard words.count <= 32 else { throw Fault(message: "a pattern of \(words.count) words") }
    return words.filter { !$0.isEmpty }
  }

  /// `( /University/ "of" /(Oslo|Bergen)/ )`.
  private static func sequence(_ pattern: String) throws(Fault) -> [(String, Bool)] {
    let fault = Fault(
      message: "a TokensRegex sequence with more than words (/…/, \"…\") has no counterpart")
    guard pattern.hasSuffix(")") else { throw fault }
    var words: [(String, Bool)] = []
    var rest = ImportText.trimmed(pattern.dropFirst().dropLast())
    while let first = rest.first {
      guard first == "/" || first == "\"" else { throw fault }
      var word = ""
      var index = rest.index(after: rest.startIndex)
      var isClosed = false
      while index < rest.endIndex {
        let character = rest[index]
        index = rest.index(after: index)
        if character == first {
          isClosed = true
          break
        }
        if character == "\\", first == "/", index < rest.endIndex {
          word.append(character)
          word.append(rest[index])
          index = rest.index(after: index)
        } else {
          word.append(character)
        }
      }
      guard isClosed else { throw fault }
      words.append((word, first == "\""))
      rest = ImportText.trimmed(rest[index...])
    }
    guard !words.isEmpty, words.count <= 32 else { throw fault }
    return words
  }

  /// A recursive parser of one word: choices, groups, classes of letters, `?`, escapes.
  private struct Parser {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    mutating func whole() throws(Fault) -> [String] {
      let result = try choices(depth: 0)
      guard position == characters.count else { throw Fault(message: "a ')' without its '('") }
      return result
    }

    private mutating func choices(depth: Int) throws(Fault) -> [String] {
      guard depth < 16 else { throw Fault(message: "parentheses nested deeper than 16") }
      var all: [String] = []
      while true {
        all += try sequence(depth: depth)
        guard all.count <= most else {
          throw Fault(message: "its choices make more than \(most) names")
        }
        guard position < characters.count, characters[position] == "|" else { return all }
        position += 1
      }
    }

    private mutating func sequence(depth: Int) throws(Fault) -> [String] {
      var results = [""]
      while position < characters.count, characters[position] != "|", characters[position] != ")" {
        var atom = try atom(depth: depth, isFirst: results == [""])
        if position < characters.count {
          switch characters[position] {
          case "?":
            position += 1
            atom.append("")
          case "*", "+", "{":
            throw Fault(message: "the repetition '\(characters[position])' has no counterpart")
          default: break
          }
        }
        var next: [String] = []
        for head in results { for tail in atom { next.append(head + tail) } }
        guard next.count <= most else {
          throw Fault(message: "its choices make more than \(most) names")
        }
        results = next
      }
      return results
    }

    private mutating func atom(depth: Int, isFirst: Bool) throws(Fault) -> [String] {
      let character = characters[position]
      position += 1
      switch character {
      case "(":
        if position + 1 < characters.count, characters[position] == "?" {
          guard characters[position + 1] == ":" else {
            throw Fault(message: "a group that begins with '(?' has no counterpart")
          }
          position += 2
        }
        let inside = try choices(depth: depth + 1)
        guard position < characters.count, characters[position] == ")" else {
          throw Fault(message: "a '(' is never closed")
        }
        position += 1
        return inside
      case "[": return try letters()
      case "\\":
        guard position < characters.count else { throw Fault(message: "a '\\' at the end") }
        let escaped = characters[position]
        position += 1
        guard !escaped.isLetter, !escaped.isNumber else {
          throw Fault(message: "the class '\\\(escaped)' has no counterpart")
        }
        return [String(escaped)]
      case ".":
        // Files mean the stop itself in `U.S.` and `Inc.`; any character only where repeated.
        let isRepeated = position < characters.count && "*+?{".contains(characters[position])
        guard !isRepeated, !isFirst else {
          throw Fault(message: "'.' for any character has no counterpart")
        }
        return ["."]
      case "*", "+", "?", "{", "}", "^", "$":
        throw Fault(message: "'\(character)' has no counterpart")
      default: return [String(character)]
      }
    }

    private mutating func letters() throws(Fault) -> [String] {
      var found: [String] = []
      while position < characters.count, characters[position] != "]" {
        let character = characters[position]
        if character == "^" && found.isEmpty || character == "\\"
          || character == "-" && !found.isEmpty && position + 1 < characters.count
            && characters[position + 1] != "]"
        {
          throw Fault(message: "a class with a range or an exception has no counterpart")
        }
        found.append(String(character))
        position += 1
      }
      guard position < characters.count else { throw Fault(message: "a '[' is never closed") }
      position += 1
      guard !found.isEmpty else { throw Fault(message: "an empty class") }
      return found
    }
  }
}
