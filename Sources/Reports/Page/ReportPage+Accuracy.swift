/// How right the figures are.
extension ReportPage {
  func addAccuracy(to page: inout HTML) {
    page.section("accuracy", "How right the figures are") { page in
      page.note(plain(MeasuredQuality.sets))
      page.table(
        "measured for this version", [.words("What"), .words("On"), .words("Per cent")],
        rows: MeasuredQuality.all.map { [plain($0.what), $0.set, $0.figure] })
      page.note(plain(MeasuredQuality.summary))
      page.sources(["resolution", "unresolved"], source)
    }
  }

  /// Markdown's marks around code taken out, lines joined.
  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\n" ? " " : $0 }.filter { $0 != "`" })
  }
}
