import NewsText
import Tallies

/// The day that the page is about, and the six weeks that end with it.
struct DaySeries {
  /// Days that are drawn.
  static let length = 42
  /// Days with which the day is compared, as bursts are.
  static let baseline = 28

  /// Figures of one day.
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
  /// Totals of the days, the last one being `day`; nothing for a day without articles.
  let totals: [Totals?]
  /// Distinct articles on each day of the actors that are drawn.
  let counts: [[Int]]
  /// The actors that are drawn, by symbol of their ids.
  let actors: [UInt32]
  /// Places of the days on which each of them burst.
  let bursts: [[Int]]

  init(_ figures: Figures, top: [UInt32]) throws {
    let day = DaySeries.reported(figures.days)
    self.day = day
    actors = DaySeries.drawn(figures.bursts, top: top, upTo: day)
    var totals = [Totals?](repeating: nil, count: DaySeries.length)
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: DaySeries.length), count: actors.count)
    var bursts = [[Int]](repeating: [], count: actors.count)
    var places: [UInt32: Int] = [:]
    for (place, id) in actors.enumerated() { places[id] = place }
    for row in figures.days {
      guard let place = DaySeries.place(of: row.day, before: day), row.articles > 0 else {
        continue
      }
      totals[place] = Totals(articles: row.articles, articlesDistinct: row.articlesDistinct)
    }
    var rows = 0
    for row in figures.actorDays {
      rows += 1
      guard let place = DaySeries.place(of: row.day, before: day) else { continue }
      if row.articles > 0 { totals[place]?.actors += 1 }
      totals[place]?.mentions += row.mentions
      totals[place]?.quotes += row.quotes
      if let actor = places[row.id] { counts[actor][place] = row.articlesDistinct }
    }
    guard rows == figures.actorDays.count else { throw FindingsError(.damaged) }
    for row in figures.bursts {
      guard let actor = places[row.id], let place = DaySeries.place(of: row.day, before: day)
      else { continue }
      bursts[actor].append(place)
    }
    self.totals = totals
    self.counts = counts
    self.bursts = bursts
  }

  /// The day at a place.
  func day(at place: Int) -> Day? {
    day.map { Day(number: $0.number - Int32(DaySeries.length - 1 - place)) }
  }

  /// Days with articles among those drawn.
  var daysWithData: Int { totals.count { $0 != nil } }

  /// The totals of the day itself.
  var now: Totals? { totals.last ?? nil }

  /// The totals of the day before, if it has articles.
  var before: Totals? { totals[totals.count - 2] }

  /// The mean over those of the 28 days before that have articles, and how many they are.
  func mean(_ value: (Totals) -> Double) -> (mean: Double, days: Int)? {
    let past = totals.dropLast().suffix(DaySeries.baseline).compactMap { $0 }
    guard !past.isEmpty else { return nil }
    return (past.reduce(0) { $0 + value($1) } / Double(past.count), past.count)
  }

  private static func place(of day: Day?, before last: Day?) -> Int? {
    guard let day, let last else { return nil }
    let place = length - 1 - (Int(last.number) - Int(day.number))
    return (0..<length).contains(place) ? place : nil
  }

  private static func reported(_ days: [DayFigure]) -> Day? {
    let busiest = days.reduce(0) { $1.day == nil ? $0 : max($0, $1.articles) }
    guard busiest > 0 else { return nil }
    return days.last { $0.day != nil && 4 * $0.articles >= busiest }?.day
  }

  /// Nine of the first actors and the three with the strongest bursts, or else more of the first.
  private static func drawn(_ bursts: [BurstFigure], top: [UInt32], upTo day: Day?) -> [UInt32] {
    var chosen = Array(top.prefix(PageSource.series - 3))
    let strongest = bursts.indices.filter { place(of: bursts[$0].day, before: day) != nil }
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
