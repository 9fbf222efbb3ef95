/// Takes out control characters (C0, DEL, C1) and U+FFFC, the mark of an object that is not there.
///
/// Tabs and line breaks are white space and belong to that rule.
enum ControlCharacters {
  static let rule = CleaningRule(
    .controlCharacters, "control_characters", "Takes out control characters.")
}
