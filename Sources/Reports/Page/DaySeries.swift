import NewsText
import Tallies

/// The day that the page is about, the days before it, and what is drawn over the span of the data.
struct DaySeries {
  /// Days with which the day is compared, as bursts are.
  static let baseline = 28
  /// The day, the baseline, and no more.
  private static let recentDays = baseline + 1
  /// Of the articles up to the day, the part that may lie before what is drawn: wrong dates, and
  /// stragglers of long ago.
  private static let stragglers = 0.005

  /// Figures of one day, or of one column.
  struct Totals {
    var articles = 0
    var articlesDistinct = 0
    var actors = 0
    var mentions = 0
    var quotes = 0
  }

  /// The latest day with at least a quarter of the articles of the busiest one.
  ///
  /// A dump has stragglers, and dates that its publisher got wrong: the latest day of all is often
  /// one article from the future.
  let day: Day?
  /// Totals of the day and those before, the last one being `day`; nothing without articles.
  private let recent: [Totals?]
  /// The days, weeks, months or years that are drawn.
  let columns: DayColumns
  /// Their totals; nothing for a column without articles.
  let totals: [Totals?]
  /// Distinct articles in each column of the actors that are drawn.
  let counts: [[Int]]
  /// The actors that are drawn, by symbol of their ids.
  let actors: [UInt32]
  /// Days on which each of them burst, ascending.
  let bursts: [[Day]]

  init(_ figures: Figures, top: [UInt32]) throws {
    let day = DaySeries.reported(figures.days)
    self.day = day
    let first = DaySeries.first(figures.days, upTo: day)
    let columns = DayColumns(from: first ?? Day(number: 0), to: day ?? first ?? Day(number: 0))
    self.columns = columns
    func place(_ other: Day?) -> Int? {
      guard let other, let day, other <= day else { return nil }
      return columns.place(of: other)
    }
    func ago(_ other: Day?) -> Int? {
      guard let other, let day else { return nil }
      let place = Int(other.number) - Int(day.number) + DaySeries.recentDays - 1
      return (0..<DaySeries.recentDays).contains(place) ? place : nil
    }
    actors = DaySeries.drawn(figures.bursts, top: top) { place($0) != nil }
    var recent = [Totals?](repeating: nil, count: DaySeries.recentDays)
    var totals = [Totals?](repeating: nil, count: columns.count)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: columns.count), count: actors.count)
    var bursts = [[Day]](repeating: [], count: actors.count)
    var places: [UInt32: Int] = [:]
    for (place, id) in actors.enumerated() { places[id] = place }
    for row in figures.days where row.articles > 0 {
      func add(to sum: inout Totals?) {
        var new = sum ?? Totals()
        new.articles += row.articles
        new.articlesDistinct += row.articlesDistinct
        sum = new
      }
      if let place = ago(row.day) { add(to: &recent[place]) }
      if let place = place(row.day) { add(to: &totals[place]) }
    }
    // The rows go by day, so an actor that was counted in a column has its number there.
    var countedIn = [Int32](repeating: -1, count: figures.symbols.count)
    var rows = 0
    var dayOfRow: Day??
    var (near, column): (Int?, Int?) = (nil, nil)
    for row in figures.actorDays {
      rows += 1
      if dayOfRow != .some(row.day) {
        dayOfRow = row.day
        near = ago(row.day)
        column = place(row.day)
      }
      if let near {
        if row.articles > 0 { recent[near]?.actors += 1 }
        recent[near]?.mentions += row.mentions
        recent[near]?.quotes += row.quotes
      }
      guard let column else { continue }
      if row.articles > 0, countedIn[Int(row.id)] != Int32(column) {
        countedIn[Int(row.id)] = Int32(column)
        totals[column]?.actors += 1
      }
      totals[column]?.mentions += row.mentions
      totals[column]?.quotes += row.quotes
      if let actor = places[row.id] { counts[actor][column] += row.articlesDistinct }
    }
    guard rows == figures.actorDays.count else { throw FindingsError(.damaged) }
    for row in figures.bursts {
      guard let actor = places[row.id], let day = row.day, place(day) != nil else { continue }
      bursts[actor].append(day)
    }
    self.recent = recent
    self.totals = totals
    self.counts = counts
    self.bursts = bursts
  }

  /// Columns with articles.
  var columnsWithData: Int { totals.count { $0 != nil } }

  /// The columns in which an actor burst.
  func columnsOfBursts(_ actor: Int) -> Set<Int> {
    Set(bursts[actor].compactMap { columns.place(of: $0) })
  }

  /// The totals of the day itself.
  var now: Totals? { recent.last ?? nil }

  /// The totals of the day before, if it has articles.
  var before: Totals? { recent[recent.count - 2] }

  /// The mean over those of the 28 days before that have articles, and how many they are.
  func mean(_ value: (Totals) -> Double) -> (mean: Double, days: Int)? {
    let past = recent.dropLast().compactMap { $0 }
    guard !past.isEmpty else { return nil }
    return (past.reduce(0) { $0 + value($1) } / Double(past.count), past.count)
  }

  private static func reported(_ days: [DayFigure]) -> Day? {
    let busiest = days.reduce(0) { $1.day == nil ? $0 : max($0, $1.articles) }
    guard busiest > 0 else { return nil }
    return days.last { $0.day != nil && 4 * $0.articles >= busiest }?.day
  }

  /// The first day that is drawn: all but a few articles were published on it or later.
  private static func first(_ days: [DayFigure], upTo last: Day?) -> Day? {
    guard let last else { return nil }
    let dated = days.filter { row in row.day.map { $0 <= last } ?? false }
    let all = dated.reduce(0) { $0 + $1.articles }
    var left = Int(Double(all) * stragglers)
    for row in dated {
      left -= row.articles
      if left < 0 { return row.day }
    }
    return last
  }

  /// Nine of the first actors and the three with the strongest bursts, or else more of the first.
  private static func drawn(
    _ bursts: [BurstFigure], top: [UInt32], _ isDrawn: (Day?) -> Bool
  ) -> [UInt32] {
    var chosen = Array(top.prefix(PageSource.series - 3))
    let strongest = bursts.indices.filter { isDrawn(bursts[$0].day) }
      .sorted { a, b in
        bursts[a].z != bursts[b].z ? bursts[a].z > bursts[b].z : a < b
      }
    for id in strongest.prefix(1_000).map({ bursts[$0].id }) + top
    where chosen.count < PageSource.series && !chosen.contains(id) {
      chosen.append(id)
    }
    return chosen
  }
}
