internal import NewsText

/// Looks at the keys of JSON objects, nested ones with dots, arrays transparent.
enum JSONSurvey {
  /// Levels below which keys are not looked at.
  private static let deepest = 5

  /// Adds the object `bytes[start..<end]` to a survey; one that is broken counts as far as it goes.
  static func add(_ bytes: [UInt8], _ start: Int, _ end: Int, to survey: inout KeySurvey) {
    var i = start
    JSONScanner.skipSpace(bytes.span, &i, end)
    guard i < end, bytes[i] == 0x7B else { return }
    survey.beginRecord()
    do {
      try object(bytes, &i, end, "", 0, &survey)
    } catch {
      return
    }
  }

  private static func object(
    _ bytes: [UInt8], _ i: inout Int, _ end: Int, _ path: String, _ depth: Int,
    _ survey: inout KeySurvey
  ) throws(JSONError) {
    try JSONScanner.forEachMember(bytes.span, &i, end, depth: depth) {
      span, key, keyEnd, i throws(JSONError) in
      var name: [UInt8] = []
      var repairs: Repairs = []
      JSONString.unescape(bytes, key, keyEnd, into: &name, &repairs)
      let last = String(decoding: name.prefix(80), as: UTF8.self)
      try value(bytes, &i, end, path.isEmpty ? last : path + "." + last, depth + 1, &survey)
    }
  }

  private static func value(
    _ bytes: [UInt8], _ i: inout Int, _ end: Int, _ path: String, _ depth: Int,
    _ survey: inout KeySurvey
  ) throws(JSONError) {
    let start = i
    guard i < end, depth < deepest || bytes[i] == 0x22 else {
      try JSONScanner.skipValue(bytes.span, &i, end, depth: depth)
      return
    }
    switch bytes[i] {
    case 0x7B: try object(bytes, &i, end, path, depth, &survey)
    case 0x5B:
      if depth == 1 { _ = survey.note(path) }
      try JSONScanner.forEachElement(bytes.span, &i, end, depth: depth) { _, i throws(JSONError) in
        try value(bytes, &i, end, path, depth + 1, &survey)
      }
    default:
      try JSONScanner.skipValue(bytes.span, &i, end, depth: depth)
      var text: [UInt8] = []
      var repairs: Repairs = []
      if bytes[start] == 0x22 {
        let end = min(i - 1, start + 1 + KeySurvey.glance)
        JSONString.unescape(bytes, start + 1, end, into: &text, &repairs)
      } else {
        JSONRecordDecoder.append(bytes, start, i, .title, into: &text, &repairs, depth: 0)
      }
      survey.add(path, text, count: text.isEmpty ? 0 : i - start)
    }
  }
}
