/// What was seen of the keys of the first records: how often they are filled, and with what.
struct KeySurvey {
  /// What was seen of one key.
  struct Entry {
    var name: String
    /// Records in which the key has a value that is not blank.
    var records = 0
    var values = 0
    var bytes = 0
    /// Bytes of values that read like prose: at least eight words.
    var prose = 0
    var dates = 0
    var addresses = 0
    var sample: [UInt8] = []
    fileprivate var lastRecord = -1
  }

  /// Records that were looked at.
  private(set) var records = 0
  private(set) var entries: [Entry] = []
  private var indices: [String: Int] = [:]

  /// Keys beyond these are not looked at: dumps whose keys are data have more.
  private static let mostKeys = 500

  /// Begins the next record.
  mutating func beginRecord() { records += 1 }

  /// Notes a key, whatever its value.
  mutating func note(_ name: String) -> Int? {
    if let index = indices[name] { return index }
    guard entries.count < KeySurvey.mostKeys else { return nil }
    indices[name] = entries.count
    entries.append(Entry(name: name))
    return entries.count - 1
  }

  /// How much of a value is looked at, in bytes; enough to see whether it is prose.
  static let glance = 512

  /// Notes a value of a key in the current record.
  ///
  /// `value` need not be more than the first `glance` bytes; `count` is the size of all of it.
  mutating func add(_ name: String, _ value: [UInt8], count: Int? = nil) {
    guard let index = note(name) else { return }
    let count = count ?? value.count
    let value = value.prefix(KeySurvey.glance)
    guard let first = value.firstIndex(where: { !$0.isSpace }) else { return }
    var words = 0
    var wasSpace = true
    for byte in value {
      if !byte.isSpace, wasSpace { words += 1 }
      wasSpace = byte.isSpace
    }
    if entries[index].lastRecord != records {
      entries[index].lastRecord = records
      entries[index].records += 1
    }
    entries[index].values += 1
    entries[index].bytes += count
    if words >= 8 { entries[index].prose += count }
    if count <= 64, NewsDate.parse(value.span, 0, value.count) != nil {
      entries[index].dates += 1
    }
    if value[first...].starts(with: Array("http".utf8)) {
      entries[index].addresses += 1
    }
    if entries[index].sample.isEmpty { entries[index].sample = Array(value[first...].prefix(80)) }
  }

  /// What `inspect` shows of the keys.
  func summaries(_ map: FieldMap) -> [KeySummary] {
    entries.map { entry in
      var summary = KeySummary(name: entry.name)
      summary.records = entry.records
      summary.meanBytes = entry.values == 0 ? 0 : entry.bytes / entry.values
      summary.sample = printable(String(decoding: entry.sample, as: UTF8.self))
      summary.field = Field.allCases.first { map[$0].first == entry.name }
      return summary
    }
  }
}
