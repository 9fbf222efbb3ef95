internal import Cleaning
internal import Dumps
internal import NewsText

/// What `rollcall annotate` prints.
public enum Annotation {
  /// Annotates every record of an input and passes on the lines.
  ///
  /// - Returns: what was damaged, a line each.
  /// - Throws: `RefusedInput`, or what `write` throws.
  public static func run(
    _ plan: JobPlan, _ input: Input, _ write: ([UInt8]) throws -> Void
  ) throws -> [String] {
    var analyst = Analyst(dictionary: plan.dictionary, cleaner: plan.cleaner)
    let writer = AnnotateWriter(dictionary: plan.dictionary)
    var out: [UInt8] = []
    let warnings = try InputWalk.records(of: input, plan) { record in
      switch record {
      case .article(let article):
        var header = AnnotateWriter.Header(
          articleID: "\(input.name)#\(article.ordinal)", recordID: article.recordID,
          outlet: article.outlet, day: article.day?.iso ?? "", language: "",
          disposition: "kept")
        let rejection = analyst.analyse(article)
        header.language = analyst.clean.language
        if let rejection {
          header.disposition = rejection.reason.rawValue
          writer.append(rejected: header, detail: rejection.detail, to: &out)
        } else {
          writer.append(
            header, clean: analyst.clean, segments: analyst.segments,
            annotations: analyst.annotations, quotations: analyst.quotations, to: &out)
        }
      case .rejected(let rejection):
        let header = AnnotateWriter.Header(
          articleID: "\(input.name)#\(rejection.ordinal)", recordID: rejection.recordID,
          outlet: "", day: "", language: "", disposition: rejection.reason.rawValue)
        writer.append(rejected: header, detail: rejection.detail, to: &out)
      }
      if out.count > 1 << 18 {
        try write(out)
        out.removeAll(keepingCapacity: true)
      }
    }
    try write(out)
    return warnings
  }
}
