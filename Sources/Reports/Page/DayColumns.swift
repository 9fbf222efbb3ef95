import NewsText

/// The columns of a drawing over time: days, weeks, months or years, as the span of the data asks.
struct DayColumns: Sendable, Equatable {
  /// What one column stands for.
  enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year

    /// Columns that one drawing holds, each wide enough to be seen on a telephone.
    fileprivate var most: Int {
      switch self {
      case .day, .week: 62
      case .month: 96
      case .year: .max
      }
    }

    /// The number of the column that a day is in; weeks begin on Monday.
    fileprivate func number(of day: Day) -> Int {
      switch self {
      case .day: return Int(day.number)
      case .week:
        // 1970-01-01 was a Thursday.
        return (Int(day.number) + 3 - ((Int(day.number) + 3) % 7 + 7) % 7) / 7
      case .month:
        let (year, month, _) = day.civil
        return 12 * year + month - 1
      case .year: return day.civil.year
      }
    }

    /// The first day of a column.
    fileprivate func first(of number: Int) -> Day {
      switch self {
      case .day: Day(number: Int32(clamping: number))
      case .week: Day(number: Int32(clamping: 7 * number - 3))
      case .month:
        Day(year: number / 12, month: number % 12 + 1, day: 1) ?? Day(number: 0)
      case .year: Day(year: number, month: 1, day: 1) ?? Day(number: 0)
      }
    }
  }

  /// Columns of years beyond which the earliest are not drawn.
  private static let mostYears = 100

  /// What one column stands for.
  let unit: Unit
  /// How many columns there are.
  let count: Int
  private let last: Int

  /// The smallest unit that needs no more columns than there is room for.
  init(from first: Day, to last: Day) {
    func needed(_ unit: Unit) -> Int { unit.number(of: last) - unit.number(of: first) + 1 }
    let unit = Unit.allCases.first { needed($0) <= $0.most } ?? .year
    self.unit = unit
    count = max(1, min(DayColumns.mostYears, needed(unit)))
    self.last = unit.number(of: last)
  }

  /// The column of a day; nothing for days before the first or after the last.
  func place(of day: Day?) -> Int? {
    guard let day else { return nil }
    let place = unit.number(of: day) - last + count - 1
    return (0..<count).contains(place) ? place : nil
  }

  /// The first day of a column.
  func first(of place: Int) -> Day { unit.first(of: last - count + 1 + place) }

  // MARK: Words

  /// `8 March 2021`, `the week from 8 March 2021`, `March 2021`, `2021`.
  func name(of place: Int) -> String {
    let day = first(of: place)
    switch unit {
    case .day: return Numerals.day(day)
    case .week: return "the week from " + Numerals.day(day)
    case .month: return Numerals.month(day)
    case .year: return String(day.civil.year)
    }
  }

  /// `8 Mar`, `Mar 2021`, `2021`: what stands below a drawing.
  func shortName(of place: Int) -> String {
    let day = first(of: place)
    switch unit {
    case .day, .week: return Numerals.shortDay(day)
    case .month:
      return String(Numerals.month(day).split(separator: " ")[0].prefix(3))
        + " \(day.civil.year)"
    case .year: return String(day.civil.year)
    }
  }

  /// `2021-03-08`, of a month `2021-03`, of a year `2021`: what stands in a table.
  func cell(of place: Int) -> String {
    let day = first(of: place).iso
    switch unit {
    case .day, .week: return day
    case .month: return String(day.prefix(7))
    case .year: return String(day.prefix(4))
    }
  }

  /// The preposition before a name: `on` a day, `in` a month.
  var preposition: String { unit == .day ? "on" : "in" }

  // MARK: Drawings

  /// The width of a drawing; of few columns it is not filled.
  static let width = 168.0
  private static let widest = 24.0

  /// From the beginning of one column to that of the next.
  var step: Double { min(DayColumns.widest, DayColumns.width / Double(count)) }

  /// Where a column begins.
  func x(_ place: Int) -> Double { Double(place) * step }

  /// The width of a column, without the gap behind it.
  var columnWidth: Double { step * 0.75 }
}
