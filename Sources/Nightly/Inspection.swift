internal import Cleaning
internal import Dumps
internal import NewsText

/// What `rollcall inspect` prints: what a dump is, and how it would be read.
public enum Inspection {
  /// Reads an input to its end and describes it.
  ///
  /// - Returns: what was damaged, a line each.
  /// - Throws: `RefusedInput`, or what `write` throws.
  public static func run(
    _ plan: JobPlan, _ input: Input, _ write: (String) throws -> Void
  ) throws -> [String] {
    do {
      var reader = try input.open(plan.dumpOptions)
      let decoder = RecordDecoder(layout: reader.layout, options: plan.dumpOptions)
      var survey = Survey(cleaner: plan.cleaner)
      while let batch = reader.next() {
        decoder.decode(batch) { survey.add($0) }
      }
      try write(describe(reader.layout, input: input))
      try write(survey.description)
      return reader.faults.map(\.description)
    } catch let error as DumpError {
      throw RefusedInput(description: "\(input.name): \(error.detail)")
    }
  }

  private static func describe(_ layout: DumpLayout, input: Input) -> String {
    var text = "\(input.name)\n"
    text += line("format", layout.format.rawValue)
    text += line("compression", layout.compression.rawValue)
    for field in Field.allCases {
      let keys = layout.keys.filter { $0.field == field }.map(\.name)
      guard !keys.isEmpty else { continue }
      text += line("field", "\(field.rawValue) <- \(keys.joined(separator: ", "))")
    }
    for key in layout.keys.prefix(50) {
      let use = key.field.map { " (\($0.rawValue))" } ?? ""
      text += line(
        "key",
        "\(key.name)\(use): in \(key.records) of the first records, \(key.meanBytes) bytes on average: \(Terminal.sanitised(key.sample))"
      )
    }
    return text
  }

  static func line(_ label: String, _ value: String) -> String {
    "  \(label)\(String(repeating: " ", count: max(1, 13 - label.count)))\(value)\n"
  }
}

/// Counts over the records of a dump, for `inspect`.
struct Survey {
  private var cleaner: Cleaner
  private var clean = CleanArticle()
  private var articles = 0
  private var rejected: [String: Int] = [:]
  private var languages: [String: Int] = [:]
  private var outlets: [String: Int] = [:]
  private var undated = 0
  private var first: Day?
  private var last: Day?
  private var textBytes = 0
  private var sample: Article?

  init(cleaner: Cleaner) {
    self.cleaner = cleaner
  }

  mutating func add(_ record: DecodedRecord) {
    switch record {
    case .rejected(let rejection):
      rejected[rejection.reason.rawValue, default: 0] += 1
    case .article(let article):
      articles += 1
      textBytes += article.text.count
      if sample == nil, !article.text.isEmpty { sample = article }
      outlets[article.outlet.isEmpty ? "unknown" : article.outlet, default: 0] += 1
      if let day = article.day {
        first = min(first ?? day, day)
        last = max(last ?? day, day)
      } else {
        undated += 1
      }
      cleaner.clean(article, into: &clean)
      languages[clean.language, default: 0] += 1
    }
  }

  var description: String {
    let bad = rejected.values.reduce(0, +)
    var text = Inspection.line("records", "\(articles + bad)")
    text += Inspection.line("articles", "\(articles), \(textBytes) bytes of text")
    for reason in rejected.keys.sorted() {
      text += Inspection.line("rejected", "\(reason): \(rejected[reason] ?? 0)")
    }
    let span = first.flatMap { from in last.map { "\(from.iso) to \($0.iso)" } } ?? "none"
    text += Inspection.line("days", "\(span), \(undated) undated")
    text += Inspection.line("languages", Survey.top(languages, 10))
    text += Inspection.line("outlets", "\(outlets.count): \(Survey.top(outlets, 8))")
    if let sample {
      text += Inspection.line("sample id", sample.recordID.isEmpty ? "-" : sample.recordID)
      text += Inspection.line("title", Survey.beginning(sample.title, 100))
      text += Inspection.line("day", sample.day?.iso ?? "undated")
      text += Inspection.line("outlet", sample.outlet.isEmpty ? "unknown" : sample.outlet)
      text += Inspection.line("url", sample.url.isEmpty ? "-" : sample.url)
      text += Inspection.line("text", Survey.beginning(sample.text, 300))
    }
    return text
  }

  private static func top(_ counts: [String: Int], _ limit: Int) -> String {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = sorted.prefix(limit).map { "\(Terminal.sanitised($0.key)) \($0.value)" }
    return shown.joined(separator: ", ") + (sorted.count > limit ? ", …" : "")
  }

  private static func beginning(_ bytes: [UInt8], _ limit: Int) -> String {
    var end = min(limit, bytes.count)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let text = Terminal.sanitised(
      String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n").joined(separator: " "))
    return text + (end < bytes.count ? "…" : "")
  }
}
