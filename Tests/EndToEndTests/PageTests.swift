import Foundation
import Testing

/// The page of the sample as a browser sees it, where Chromium is there.
@Suite(.enabled(if: PageTests.isThere, "needs Chromium"))
struct PageTests {
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  @Test(arguments: [1280, 390])
  func nothingIsReported(width: Int) throws {
    let scratch = try Scratch()
    let published = try Published.sample.get()
    for (name, bytes) in published.files { try scratch.write(name, bytes) }
    let outcome = try Program.shell(
      """
      HOME="$PWD" /usr/bin/chromium --headless=new --no-sandbox --disable-gpu \
        --enable-logging=stderr --user-data-dir="$PWD/profile" --window-size=\(width),2000 \
        --screenshot=page.png "file://$PWD/report.html"
      """, in: scratch)
    // Some machines forbid what a browser needs; that says nothing about the page.
    guard outcome.code == 0, let picture = try? scratch.read("page.png") else { return }
    #expect(picture.count > 20_000)
    #expect(!outcome.words.contains("CONSOLE"), "\(outcome.words)")
  }
}
