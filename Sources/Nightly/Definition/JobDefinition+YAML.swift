extension JobDefinition {
  /// The keys of a pipeline file, each with the role it has.
  static let keys = [
    "actors", "batch", "cleaning", "comentions", "csv", "divider", "fields", "format", "inputs",
    "keep", "layers", "max_bad", "max_record", "memory_limit",
    "min_pair", "name", "out", "peers", "quotes",
    "root", "settle", "state", "threads", "window",
  ]

  /// The roles a field of a dump can have.
  public static let fieldRoles = [
    "authors", "date", "id", "language", "source", "text", "title", "url",
  ]

  /// Reads a pipeline file.
  ///
  /// Paths in it are taken relative to `folder`, the folder of the file.
  ///
  /// - Throws: `DefinitionError` with line and column; nothing is used of a file with a fault.
  public init(yaml text: [UInt8], file: String, folder: String) throws(DefinitionError) {
    self.init()
    let decoder = DefinitionDecoder(file: file)
    let root = try YAMLReader.read(text, file: file)
    for (key, value) in try decoder.mapping(root, keys: JobDefinition.keys) {
      try set(key, to: value, decoder: decoder, folder: folder)
    }
  }

  private mutating func set(
    _ key: String, to value: YAMLNode, decoder: DefinitionDecoder, folder: String
  ) throws(DefinitionError) {
    func path(_ text: String) -> String { Path.join(folder, text) }
    switch key {
    case "name": name = try decoder.fileName(value)
    case "inputs": inputs = try decoder.strings(value).map(path)
    case "root": root = path(try decoder.string(value))
    case "out": out = path(try decoder.string(value))
    case "format":
      format = try decoder.choice(value, of: JobDefinition.formats)
    case "fields":
      for (role, field) in try decoder.mapping(value, keys: JobDefinition.fieldRoles) {
        fields[role] = try decoder.string(field)
      }
    case "divider": divider = try decoder.string(value)
    case "actors": actors = try decoder.strings(value).map(path)
    case "layers": layers = try decoder.strings(value)
    case "cleaning":
      if value.scalar == "off" || value.scalar == "false" {
        noClean = true
      } else {
        for (part, setting) in try decoder.mapping(value, keys: ["boilerplate", "off"]) {
          switch part {
          case "boilerplate": boilerplate = path(try decoder.string(setting))
          default: cleaningOff = try decoder.strings(setting)
          }
        }
      }
    case "window": window = try decoder.days(value)
    case "max_record": maxRecord = try decoder.bytes(value, in: 1024...(1 << 31 - 1))
    case "min_pair": minPair = try decoder.integer(value, in: 1...1_000_000)
    case "comentions":
      comentionsAll = try decoder.choice(value, of: ["all", "dictionary"]) == "all"
    case "csv":
      for (option, setting) in try decoder.mapping(value, keys: ["guard", "gzip", "profile"]) {
        switch option {
        case "guard": csvGuard = try decoder.flag(setting)
        case "gzip": csvGzip = try decoder.flag(setting)
        default: csvExcel = try decoder.choice(setting, of: ["excel", "plain"]) == "excel"
        }
      }
    case "quotes": quotes = try decoder.flag(value)
    case "peers":
      for (group, members) in try decoder.mapping(value, keys: nil) {
        peers.append((group, try decoder.strings(members)))
      }
    case "state": state = path(try decoder.string(value))
    case "settle": settle = try decoder.duration(value)
    case "keep": keep = try decoder.integer(value, in: 0...1_000_000)
    case "max_bad": maxBad = try decoder.percent(value)
    case "memory_limit": memoryLimit = try decoder.bytes(value, in: 1...(1 << 50))
    case "threads": threads = try decoder.integer(value, in: 1...1024)
    default: batch = try decoder.bytes(value, in: 4096...(256 << 20))
    }
  }

  /// The formats by the names that `--format` takes.
  public static let formats = ["csv", "jsonl", "sgml", "tar", "text", "tsv", "warc"]
}
