internal import Cleaning
internal import Dumps
internal import NewsText

/// What `rollcall clean` prints.
public enum CleaningPreview {
  /// Cleans every article of an input and passes on what went, or what stayed.
  ///
  /// - Returns: what was damaged, a line each.
  /// - Throws: `RefusedInput`, or what `write` throws.
  public static func run(
    _ plan: JobPlan, _ input: Input, explaining: Bool, _ write: ([UInt8]) throws -> Void
  ) throws -> [String] {
    var cleaner = plan.cleaner
    var clean = CleanArticle()
    return try InputWalk.records(of: input, plan) { record in
      guard case .article(let article) = record else { return }
      cleaner.clean(article, into: &clean)
      let id = "\(input.name)#\(article.ordinal)"
      var out: [UInt8] = []
      if explaining {
        for item in Explanation.list(clean, of: article) {
          out += Array("\(id)\t\(item.line)\t\(item.rule)\t\(item.excerpt)\n".utf8)
        }
      } else {
        out += Array("# \(id)\n".utf8) + clean.title + [0x0A] + clean.text + [0x0A, 0x0A]
      }
      try write(out)
    }
  }
}
