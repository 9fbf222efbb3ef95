import Pages

/// The speed of main-text extraction on pages made of the given paragraphs.
enum PagesBenchmark {
  /// Wraps each text into a page as news sites write them: scripts, navigation, teasers around it.
  static func page(_ text: [UInt8]) -> [UInt8] {
    let script = "<script>window.dataLayer=window.dataLayer||[];function g(){return '<p>'}</script>"
    let link =
      "<li class=\"nav-item\"><a href=\"/section/topic?id=1&amp;x=2\">Topic of the day</a></li>"
    var html = Array("<!DOCTYPE html><html><head><title>A page</title>".utf8)
    for _ in 0..<40 { html += script.utf8 }
    html += "</head><body><nav><ul>".utf8
    for _ in 0..<60 { html += link.utf8 }
    html += "</ul></nav><article><h1>A page</h1><div class=\"article-body\">".utf8
    for line in text.split(separator: 0x0A) {
      html += "<p class=\"css-1x2y\">".utf8
      for byte in line {
        switch byte {
        case UInt8(ascii: "&"): html += "&amp;".utf8
        case UInt8(ascii: "<"): html += "&lt;".utf8
        default: html.append(byte)
        }
      }
      html += "</p>\n".utf8
    }
    html += "</div></article><footer>".utf8
    for _ in 0..<60 { html += link.utf8 }
    html += "</footer></body></html>".utf8
    return html
  }

  /// Extracts every page once and returns the bytes of HTML read and of text found.
  static func run(pages: [[UInt8]]) -> (read: Int, found: Int) {
    var extractor = MainText()
    var read = 0
    var found = 0
    for page in pages {
      read += page.count
      found += extractor.extract(page.span, charset: "utf-8").text.count
    }
    return (read, found)
  }
}

extension PagesBenchmark {
  /// Main text of pages made around English news.
  static func benchmarks(_ inputs: Inputs) -> [Benchmark] {
    let pages = inputs.english.prefix(200).map { page($0) }
    return [
      Benchmark(name: "pages/made pages/main text", bytes: pages.reduce(0) { $0 + $1.count }) {
        run(pages: pages).found
      }
    ]
  }
}
