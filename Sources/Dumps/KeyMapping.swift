internal import NewsText

/// Completes a layout by a look at the first records: which keys there are, and what they hold.
enum KeyMapping {
  /// Records of the first MiB that are looked at.
  private static let mostRecords = 200

  /// Chooses keys for the fields from the records in the beginning of a dump.
  static func complete(
    _ layout: inout DumpLayout, _ bytes: [UInt8], from start: Int, isWhole: Bool,
    options: DumpOptions
  ) {
    var survey = KeySurvey()
    switch layout.format {
    case .jsonLines, .json, .csv, .tsv, .tar:
      if layout.format == .csv || layout.format == .tsv {
        for column in layout.table.columns { _ = survey.note(column) }
      }
      for record in records(layout, bytes, from: start, isWhole: isWhole, options: options) {
        let range = record.range
        switch (layout.format, record.kind) {
        case (.csv, _), (.tsv, _):
          survey.beginRecord()
          TableRow.forEachCell(bytes.span, range.lower, range.upper, layout.table) {
            number, from, to in
            guard number < layout.table.columns.count else { return }
            let end = min(to, from + KeySurvey.glance)
            survey.add(
              layout.table.columns[number], TableRow.content(bytes, from, end, layout.table),
              count: to - from)
          }
        case (.tar, .text), (.tar, .html), (.tar, .sgml): break
        default: JSONSurvey.add(bytes, range.lower, range.upper, to: &survey)
        }
      }
    case .sgml, .warc, .html, .text: return
    }
    guard layout.format != .tar || survey.records > 0 || !options.fields.isEmpty else {
      // An archive of texts may still hold JSON further on.
      layout.fields = KeyChooser.map(survey, given: options.fields)
      return
    }
    layout.fields = KeyChooser.map(survey, given: options.fields)
    layout.keys = survey.summaries(layout.fields)
  }

  private static func records(
    _ layout: DumpLayout, _ bytes: [UInt8], from start: Int, isWhole: Bool, options: DumpOptions
  ) -> [RawRecord] {
    var pass = CutPass(maxRecord: options.maxRecord)
    pass.bytes = bytes
    pass.start = start
    pass.isLast = isWhole
    pass.target = Int.max
    var cutter = DumpReader.cutter(layout)
    cutter.cut(&pass)
    return pass.records.prefix(mostRecords).filter { $0.defect == nil }
  }
}
