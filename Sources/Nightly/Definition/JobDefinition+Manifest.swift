internal import Actors
internal import NewsText

extension JobDefinition {
  /// The settings that change a figure, as the manifest states them.
  ///
  /// Threads, batch size, folders and the like are left out: they never change a published byte.
  var manifestSettings: [String: String] {
    var settings = [
      "cleaning": noClean ? "off" : "on",
      "csv_guard": csvGuard ? "on" : "off",
      "csv_profile": csvExcel ? "excel" : "plain",
      "layers": (layers ?? DictionaryLayer.defaultNames).joined(separator: " "),
      "max_record": "\(maxRecord)",
      "min_pair": "\(minPair)",
      "quotes": quotes ? "on" : "off",
    ]
    if !cleaningOff.isEmpty {
      settings["cleaning_off"] = cleaningOff.sorted().joined(separator: " ")
    }
    if let format { settings["format"] = format }
    if let divider { settings["divider"] = divider }
    for (role, key) in fields { settings["field_\(role)"] = key }
    for peer in peers { settings["peers_\(peer.name)"] = peer.actors.joined(separator: " ") }
    return settings
  }

  /// The folder of a pipeline file, to which the paths in it are relative.
  public static func folder(of file: String) -> String {
    file == "-" ? "" : Path.folder(of: file)
  }
}
