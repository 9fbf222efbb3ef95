internal import Dumps

extension JobDefinition {
  /// How the readers are to read.
  var dumpOptions: DumpOptions {
    var options = DumpOptions()
    options.format = format.flatMap(DumpFormat.init(rawValue:))
    options.batchBytes = batch
    options.maxRecord = maxRecord
    options.divider = divider
    for (role, key) in fields {
      // People say source; the field's word is outlet.
      if let field = Field(rawValue: role == "source" ? "outlet" : role) {
        options.fields[field] = key.split(separator: ",").map(String.init)
      }
    }
    return options
  }
}
