/// Takes out soft hyphens (U+00AD), which mark where a word may be divided.
enum SoftHyphen {
  static let rule = CleaningRule(.softHyphen, "soft_hyphen", "Takes out soft hyphens.")
}
