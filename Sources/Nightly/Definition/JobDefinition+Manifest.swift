internal import Actors
internal import NewsText

extension JobDefinition {
  /// The setting of findings that hold pairs with actors known by name only.
  static let pairsOfNames = "pairs_of_names"

  /// The settings that decide what becomes of an article.
  var mapSettings: [String: String] {
    var settings = [
      "cleaning": noClean ? "off" : "on",
      "layers": (layers ?? DictionaryLayer.defaultNames).joined(separator: " "),
      "max_record": "\(maxRecord)",
    ]
    if !cleaningOff.isEmpty {
      settings["cleaning_off"] = cleaningOff.sorted().joined(separator: " ")
    }
    // Only where it is so: partials of everybody else stay as they are.
    if comentionsAll { settings[JobDefinition.pairsOfNames] = "on" }
    if let format { settings["format"] = format }
    if let divider { settings["divider"] = divider }
    for (role, key) in fields { settings["field_\(role)"] = key }
    return settings
  }

  /// The settings that decide what is reported of the articles.
  var reportSettings: [String: String] {
    var settings = [
      "csv_guard": csvGuard ? "on" : "off",
      "csv_gzip": csvGzip ? "on" : "off",
      "csv_profile": csvExcel ? "excel" : "plain",
      "min_pair": "\(minPair)",
      "quotes": quotes ? "on" : "off",
    ]
    if comentionsAll { settings["comentions"] = "all" }
    for peer in peers { settings["peers_\(peer.name)"] = peer.actors.joined(separator: " ") }
    return settings
  }

  /// The folder of a pipeline file, to which the paths in it are relative.
  public static func folder(of file: String) -> String {
    file == "-" ? "" : Path.folder(of: file)
  }
}
