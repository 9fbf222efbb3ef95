import NewsText
import Testing

@Suite struct DayTests {
  @Test func everyDayOfFourCenturiesComesBack() {
    var expected = (year: 1800, month: 1, day: 1)
    var day = Day(year: 1800, month: 1, day: 1) ?? Day(number: 0)
    for _ in 0..<146_097 {
      let civil = day.civil
      #expect(civil == expected)
      #expect(Day(year: civil.year, month: civil.month, day: civil.day) == day)
      expected.day += 1
      if expected.day > Day.length(of: expected.month, in: expected.year) {
        expected.day = 1
        expected.month += 1
        if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
      }
      day = day.advanced(by: 1)
    }
  }

  @Test(arguments: [
    ("1970-01-01", Int32(0)), ("2021-03-18", 18_704), ("1969-12-31", -1), ("2000-02-29", 11_016),
  ])
  func knownDays(iso: String, number: Int32) {
    #expect(Day(iso: iso)?.number == number)
    #expect(Day(number: number).iso == iso)
  }

  @Test(arguments: [
    "2021-02-29", "2021-13-01", "2021-00-10", "0000-01-01", "21-01-01", "2021/01/01",
  ])
  func noSuchDay(iso: String) {
    #expect(Day(iso: iso) == nil)
  }
}
