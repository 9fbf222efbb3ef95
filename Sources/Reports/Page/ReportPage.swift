import NewsText
import Tallies

/// `report.html`: what the tables say, for people.
///
/// One file that needs nothing else: no script, nothing from outside, drawings in SVG. Each section
/// is an extension in a file of its own. Every list has a fixed length and every text is cut, so
/// that the page stays small however much was read.
struct ReportPage {
  /// The name of the file.
  static let file = "report.html"

  let source: PageSource

  init(_ figures: Figures, facts: RunFacts, files: [WrittenFile]) throws {
    source = try PageSource(figures, facts: facts, files: files)
  }

  /// The whole page.
  var text: String {
    var page = HTML()
    page.doctype()
    page.element("html", ["lang": "en"]) { page in
      head(&page)
      page.line()
      page.element("body") { page in
        page.element("a", ["class": "skip", "href": "#main"], text: "Skip to the figures")
        banner(&page)
        page.line()
        page.element("main", ["id": "main"]) { page in
          addHeadline(to: &page)
          addActors(to: &page)
          addDays(to: &page)
          addNetwork(to: &page)
          addVoices(to: &page)
          addOutlets(to: &page)
          addStories(to: &page)
          addQuality(to: &page)
          addAccuracy(to: &page)
          addFiles(to: &page)
        }
        page.line()
        footer(&page)
      }
    }
    return page.text + "\n"
  }

  private func head(_ page: inout HTML) {
    page.element("head") { page in
      page.void("meta", ["charset": "utf-8"])
      page.line()
      // The style sheet is allowed by its digest; scripts, images, fonts and forms are not at all.
      let digest = Base64.text(of: SHA256.digest(of: PageStyle.sheet.description))
      page.void(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content":
            "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'",
        ])
      page.line()
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.void("meta", ["name": "color-scheme", "content": "light dark"])
      page.void("meta", ["name": "referrer", "content": "no-referrer"])
      page.line()
      page.element("title", text: "Who is in the news – \(period ?? "no dated articles")")
      page.line()
      page.style(PageStyle.sheet)
    }
  }

  /// The days that the articles are from.
  private var period: String? {
    let days = source.figures.days.compactMap(\.day)
    guard let first = days.first, let last = days.last else { return nil }
    if first == last { return Numerals.day(first) }
    return Numerals.day(first) + " to " + Numerals.day(last)
  }

  private static let sections = [
    ("figures", "Figures"), ("actors", "Actors"), ("days", "Days"), ("together", "Together"),
    ("voices", "Voices"), ("outlets", "Outlets"), ("stories", "Stories"), ("quality", "Quality"),
    ("accuracy", "Accuracy"), ("files", "Files"),
  ]

  private func banner(_ page: inout HTML) {
    page.line()
    page.element("header", ["class": "banner"]) { page in
      page.element("p", ["class": "kicker"], text: "rollcall report")
      page.element("h1", text: "Who is in the news")
      page.element("p", ["class": "lead"], text: lead)
      page.element("nav", ["aria-label": "Sections of this report"]) { page in
        page.element("ul") { page in
          for (id, name) in ReportPage.sections {
            page.element("li") { $0.element("a", ["href": "#\(id)"], text: name) }
          }
        }
      }
    }
  }

  private var lead: String {
    let kept = source.ledger("articles_kept")
    guard kept > 0 else {
      return "No article was counted: "
        + Numerals.count(source.ledger("inputs_read"), "input") + " with "
        + Numerals.count(source.ledger("articles_read"), "record") + "."
    }
    let distinct = source.ledger("articles_distinct")
    let what =
      Numerals.count(kept, "article") + " from "
      + Numerals.count(source.ledger("outlets"), "outlet")
      + (distinct == kept
        ? ", none a copy of another"
        : ", of which " + Numerals.count(distinct) + (distinct == 1 ? " is" : " are")
          + " distinct and the rest copies or earlier versions")
    return what + (period.map { ": " + $0 + "." } ?? "; none has a date.")
  }

  private func footer(_ page: inout HTML) {
    page.element("footer") { page in
      page.element("p") { page in
        page.add("Made by rollcall \(source.facts.programVersion), dictionary ")
        page.element("code", text: String(source.facts.dictionaryDigest.prefix(12)))
        page.add(". The same input, settings and version give the same page, byte for byte. ")
        page.add("What went in, with digests: ")
        page.element("a", ["href": "MANIFEST.json"], text: "MANIFEST.json")
        page.add(".")
      }
    }
  }
}

extension SHA256 {
  /// The digest of a text.
  fileprivate static func digest(of text: String) -> [UInt8] {
    var hash = SHA256()
    hash.update(text.utf8.span)
    return hash.digest()
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  static func text(of bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = UInt32(0)
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        if place > group.count {
          text += "="
        } else {
          text.unicodeScalars.append(digits[Int(bits >> UInt32(18 - 6 * place) & 63)])
        }
      }
    }
    return text
  }
}
