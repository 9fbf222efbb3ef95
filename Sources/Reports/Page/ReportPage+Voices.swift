import Tallies

/// Who talks about whom.
extension ReportPage {
  private static let size = 12
  /// Rows of `speaker_subjects.csv` that are looked at, those with most quotations.
  private static let rows = 20_000

  func addVoices(to page: inout HTML) {
    page.section("voices", "Who talks about whom") { page in
      let matrix = VoiceMatrix(
        source.figures.subjects.prefix(ReportPage.rows), size: ReportPage.size)
      guard !matrix.speakers.isEmpty else {
        page.note("No attributed quotation names anybody else.")
        page.sources(["speaker_subjects"], source)
        return
      }
      page.note(
        "Quotations of the speaker in the row that name the actor in the column: the "
          + "\(Numerals.count(matrix.speakers.count, "speaker")) and "
          + "\(Numerals.count(matrix.subjects.count, "actor")) with most of them.")
      page.element(
        "div",
        [
          "class": "scroll", "role": "region", "aria-label": "Matrix of speakers and subjects",
          "tabindex": "0",
        ]
      ) { page in
        page.element("table", ["class": "matrix"]) { page in
          page.element(
            "caption", text: "quotations by speaker (rows) and actor named inside (columns)")
          page.element("thead") { page in
            page.element("tr") { page in
              page.element("th", ["scope": "col"], text: "Speaker")
              for subject in matrix.subjects {
                page.element("th", ["scope": "col"]) { page in
                  page.element("span") { $0.name(short(subject, 24)) }
                }
              }
            }
          }
          page.element("tbody") { page in
            for (row, speaker) in matrix.speakers.enumerated() {
              page.line()
              page.element("tr") { page in
                page.element("th", ["scope": "row"]) { $0.name(short(speaker, 24)) }
                for (column, subject) in matrix.subjects.enumerated() {
                  let count = matrix.quotes[row][column]
                  let style = subject == speaker ? "own" : matrix.shade(count)
                  page.element(
                    "td", ["class": style], text: count == 0 ? "·" : Numerals.count(count))
                }
              }
            }
          }
        }
      }
      page.sources(["speaker_subjects", "quotes"], source)
    }
  }

  /// A name that is no longer than a label has room for.
  func short(_ id: UInt32, _ limit: Int) -> String {
    Excerpt.of(source.figures.nameAndKind(of: id).name, limit: limit)
  }
}

/// Quotations of the most frequent speakers about the actors that they name most.
struct VoiceMatrix {
  private(set) var speakers: [UInt32] = []
  private(set) var subjects: [UInt32] = []
  /// By speaker and subject.
  private(set) var quotes: [[Int]] = []
  private var most = 1

  init(_ rows: some Sequence<SubjectFigure>, size: Int) {
    let rows = rows.filter { $0.quotes > 0 }
    let others = rows.filter { $0.speaker != $0.subject }
    speakers = VoiceMatrix.first(size, of: others) { $0.speaker }
    let heard = Set(speakers)
    subjects = VoiceMatrix.first(size, of: others.filter { heard.contains($0.speaker) }) {
      $0.subject
    }
    var columns: [UInt32: Int] = [:]
    for (column, subject) in subjects.enumerated() { columns[subject] = column }
    var lines: [UInt32: Int] = [:]
    for (line, speaker) in speakers.enumerated() { lines[speaker] = line }
    quotes = [[Int]](repeating: [Int](repeating: 0, count: subjects.count), count: speakers.count)
    for row in rows {
      guard let line = lines[row.speaker], let column = columns[row.subject] else { continue }
      quotes[line][column] = row.quotes
      if row.speaker != row.subject { most = max(most, row.quotes) }
    }
  }

  /// One of five shades, by the square root, since a few cells hold most.
  func shade(_ count: Int) -> String {
    guard count > 0 else { return "q0" }
    let part = (Double(count) / Double(most)).squareRoot()
    return "q\(max(1, min(5, Int((part * 5).rounded(.up)))))"
  }

  /// The ids with the largest sums; ties in the order in which the table has them.
  private static func first(
    _ size: Int, of rows: [SubjectFigure], by id: (SubjectFigure) -> UInt32
  ) -> [UInt32] {
    var sums: [(id: UInt32, quotes: Int)] = []
    var places: [UInt32: Int] = [:]
    for row in rows {
      if let place = places[id(row)] {
        sums[place].quotes += row.quotes
      } else {
        places[id(row)] = sums.count
        sums.append((id(row), row.quotes))
      }
    }
    let order = sums.indices.sorted { a, b in
      sums[a].quotes != sums[b].quotes ? sums[a].quotes > sums[b].quotes : a < b
    }
    return order.prefix(size).map { sums[$0].id }
  }
}
