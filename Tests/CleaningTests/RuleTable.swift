import Cleaning
import NewsText
import Testing

/// A table of lines for one rule.
///
/// Each row is a line of an article: `- line` must go by the rule, `+ line` must stay as it is, and in `~ line` the stretch
/// between `⟦` and `⟧` must go. The line stands between paragraphs of prose.
struct RuleTable: Sendable, CustomTestStringConvertible {
  struct Row: Sendable {
    enum Kind: Character { case goes = "-", stays = "+", cut = "~" }
    var kind: Kind
    var line: String
  }

  var rule: String
  var rows: [Row]

  var testDescription: String { rule }

  init(_ rule: String, _ table: String) {
    self.rule = rule
    rows = table.split(separator: "\n").map { row in
      guard let first = row.first, let kind = Row.Kind(rawValue: first) else {
        preconditionFailure("a row without a sign: \(row)")
      }
      return Row(kind: kind, line: String(row.dropFirst(2)))
    }
  }

  static let before = """
    The council of the harbour town met on Tuesday evening to talk about the price of water.
    Nobody from the ministry came, although three chairs had been kept free for its people.
    "We had hoped for an answer before the summer," Mayor Lena Orrick told the meeting.
    Four of the nine members had asked for a vote, and they got one shortly before midnight.
    """
  static let after = """
    The plan needs the approval of the province, which has until the end of the month.
    Engineers say that the old pipes lose a third of what the springs bring to the town.
    "It is cheaper to mend them than to dig another well," said one of them, Tomas Weil.
    A second meeting is planned for the week after the harvest, in the hall of the school.
    """

  func check() {
    for row in rows {
      switch row.kind {
      case .goes: checkGoes(row.line)
      case .stays: checkStays(row.line)
      case .cut: checkCut(row.line)
      }
    }
  }

  private func article(_ line: String) -> Article {
    var article = Article(ordinal: 1)
    article.title = Array("Town argues about its water".utf8)
    article.text = Array("\(Self.before)\n\n\(line)\n\n\(Self.after)".utf8)
    return article
  }

  /// What is left between the prose; nothing if that is a break alone, and all if the prose was hurt.
  private func middle(_ text: String) -> String? {
    if text == "\(Self.before)\n\n\(Self.after)" { return nil }
    guard text.hasPrefix(Self.before + "\n\n"), text.hasSuffix("\n\n" + Self.after) else {
      return text
    }
    return String(text.dropFirst(Self.before.count + 2).dropLast(Self.after.count + 2))
  }

  private func checkGoes(_ line: String) {
    let (text, clean) = cleaned(article(line))
    #expect(middle(text) == nil, "stayed: \(line)")
    let names = clean.removals.filter { $0.lines > 0 }.map { CleaningRule.all[Int($0.rule)].name }
    #expect(names == [rule], "\(line)")
    // Another rule may want the line too, but this one does nothing when it is off.
    let (_, other) = cleaned(article(line), without: rule)
    #expect(!other.removals.contains { CleaningRule.all[Int($0.rule)].name == rule }, "\(line)")
  }

  private func checkStays(_ line: String) {
    let (text, clean) = cleaned(article(line))
    #expect(middle(text) == line)
    #expect(clean.removals.isEmpty, "\(line): \(clean.removals)")
  }

  private func checkCut(_ row: String) {
    let raw = row.filter { $0 != "⟦" && $0 != "⟧" }
    var kept = ""
    var inside = false
    var gone: [String] = []
    for character in row {
      switch character {
      case "⟦":
        inside = true
        gone.append("")
      case "⟧": inside = false
      default:
        if inside { gone[gone.count - 1].append(character) } else { kept.append(character) }
      }
    }
    let (text, clean) = cleaned(article(raw))
    #expect(middle(text) == kept)
    let cuts = clean.removals.map { removal in
      (
        CleaningRule.all[Int(removal.rule)].name,
        String(decoding: article(raw).text[removal.range.indices], as: UTF8.self)
      )
    }
    #expect(cuts.map(\.0) == gone.map { _ in rule }, "\(raw)")
    #expect(cuts.map(\.1) == gone, "\(raw)")
  }
}

/// Cleans an article; the text comes as a string.
func cleaned(_ article: Article, without rule: String? = nil) -> (String, CleanArticle) {
  let rules = rule.flatMap { try? CleaningRules(allBut: [$0]) } ?? .all
  var cleaner = Cleaner(rules: rules)
  var clean = CleanArticle()
  cleaner.clean(article, into: &clean)
  return (String(decoding: clean.text, as: UTF8.self), clean)
}

/// An article of a headline and a text.
func article(_ text: String, title: String = "", outlet: String = "", authors: String = "")
  -> Article
{
  var article = Article(ordinal: 1)
  article.title = Array(title.utf8)
  article.text = Array(text.utf8)
  article.outlet = outlet
  article.authors = authors
  return article
}

/// The names of the rules of all removals, in order.
func ruleNames(_ clean: CleanArticle) -> [String] {
  clean.removals.map { CleaningRule.all[Int($0.rule)].name }
}
