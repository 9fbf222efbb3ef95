import NewsText
import Testing

@testable import Reports

@Suite struct PageNumberTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (-12_345, "\u{2212}12,345"),
    (Int.max, "9,223,372,036,854,775,807"), (Int.min, "\u{2212}9,223,372,036,854,775,808"),
  ])
  func grouped(value: Int, text: String) { #expect(PageNumber.grouped(value) == text) }

  @Test(arguments: [
    (0.0, 1, "0.0"), (12.345, 1, "12.3"), (12.35, 1, "12.4"), (-0.04, 1, "0.0"),
    (-12.5, 1, "\u{2212}12.5"), (0.9999, 2, "1.00"), (0.05, 2, "0.05"), (1_234.5, 0, "1,235"),
    (Double.nan, 1, "\u{2013}"), (Double.infinity, 1, "\u{2013}"), (0.000004, 6, "0.000004"),
  ])
  func decimal(value: Double, places: Int, text: String) {
    #expect(PageNumber.decimal(value, places) == text)
  }

  @Test func percentOfNothing() {
    #expect(PageNumber.percent(0, of: 0) == "\u{2013}")
    #expect(PageNumber.percent(1, of: 3) == "33.3%")
  }

  @Test(arguments: [
    (0.0, "0"), (1.25, "1.3"), (-1.2, "-1.2"), (-0.01, "0"), (10.0, "10"), (Double.nan, "0"),
    (1e300, "0"),
  ])
  func coordinate(value: Double, text: String) { #expect(PageNumber.coordinate(value) == text) }

  @Test(arguments: [(0.05, "0.05"), (-0.25, "-0.25"), (1.5, "1.5"), (3.999, "4"), (0.0, "0")])
  func fine(value: Double, text: String) { #expect(PageNumber.fine(value) == text) }

  @Test(arguments: [
    ("2021-03-08", "8 March 2021"), ("2021-03-10", "8 to 10 March 2021"),
    ("2021-04-01", "8 March to 1 April 2021"), ("2022-04-01", "8 March 2021 to 1 April 2022"),
  ])
  func days(last: String, text: String) throws {
    let day = try #require(Day(iso: "2021-03-08"))
    let end = try #require(Day(iso: last))
    #expect(PageNumber.days(day, end) == text)
  }

  @Test(arguments: [
    (2, 1, 1, "+100%"), (1, 2, 1, "\u{2212}50%"), (3, 9, 3, "\u{00B1}0%"), (1, 0, 0, "\u{2013}"),
    (1_000, 1, 1, "+99,900%"), (1_000, 999, 1, "\u{00B1}0%"),
  ])
  func change(value: Int, sum: Int, days: Int, text: String) {
    #expect(HeadlineSection.change(value, sum, days) == text)
  }

  @Test func clipped() {
    #expect(PageText.clipped("abc", 3) == "abc")
    #expect(PageText.clipped("abcd", 3) == "abc\u{2026}")
    #expect(PageText.clipped("e\u{301}e\u{301}", 2) == "e\u{301}\u{2026}")
  }
}
