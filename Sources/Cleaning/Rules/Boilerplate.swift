/// Drops lines that somebody has listed: what the pages of an outlet say beside its articles.
///
/// The list is a file of the pipeline, most likely chosen out of the `boilerplate.csv` of earlier
/// reports. A line goes only if all of it is listed, byte by byte, and only where no other rule takes
/// it.
enum Boilerplate {
  static let rule = CleaningRule(
    .boilerplate, "boilerplate", "Drops lines that the boilerplate file of the pipeline lists.")
}
