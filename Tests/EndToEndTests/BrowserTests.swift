import Foundation
import TestSupport
import Testing

/// `report.html` in Chromium, where it is installed: nothing is asked of the network, nothing is
/// clipped or laid over something else, and the browser has nothing to say about it.
@Suite(.enabled(if: Browser.path != nil, "Chromium is not installed"))
struct BrowserTests {
  /// Widths of a phone, a tablet and a desk, in CSS pixels.
  static let widths = [390, 768, 1280]

  @Test(arguments: widths, ["light", "dark"])
  func nothingIsClippedOrCovered(width: Int, scheme: String) throws {
    let scratch = try Scratch()
    let page = try #require(try Published.sample.get().files["report.html"])
    // The same page in a frame of that width, looked at by a script of the test, not of the page.
    try scratch.write("report.html", page)
    try scratch.write("look.html", Array(Browser.lookout(width: width).utf8))
    let outcome = try Browser.dump("look.html", scheme: scheme, in: scratch)
    // The script itself has the marker, too: what it wrote stands in the element before.
    let marker = try #require(
      outcome.text.range(of: "<pre>RESULT["), "\(outcome.words.suffix(300))")
    let result = outcome.text[marker.upperBound...].prefix { $0 != "]" }
    #expect(result.hasPrefix("seen ") && !result.hasPrefix("seen 0,"), "\(result)")
    #expect(result.hasSuffix(" faults 0"), "\(result)")
  }

  @Test func theBrowserHasNothingToSay() throws {
    let scratch = try Scratch()
    try scratch.write(
      "report.html", try #require(try Published.sample.get().files["report.html"]))
    let outcome = try Browser.dump("report.html", scheme: "light", in: scratch)
    #expect(outcome.text.contains("Who is in the news"))
    let messages = outcome.words.split(separator: "\n").filter { $0.contains("CONSOLE") }
    #expect(messages.isEmpty, "\(messages)")
  }
}
