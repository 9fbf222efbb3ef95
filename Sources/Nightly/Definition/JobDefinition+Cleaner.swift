public import Cleaning
internal import NewsText

extension JobDefinition {
  /// The cleaner, with the rules that are on.
  ///
  /// - Throws: `DefinitionError` for a rule that is not there, and for a list of lines with faults.
  public func cleaner() throws(DefinitionError) -> Cleaner {
    if noClean { return Cleaner.identity }
    let list = try boilerplateList()
    do throws(UnknownCleaningRule) {
      return Cleaner(
        rules: try CleaningRules(allBut: cleaningOff), boilerplate: list)
    } catch {
      let near = Suggestion.question(for: error.name, among: CleaningRule.all.map(\.name))
      throw DefinitionError(
        file: "", position: nil, message: "no cleaning rule is called '\(error.name)'\(near)")
    }
  }

  /// The lines that the definition has cleaning drop.
  private func boilerplateList() throws(DefinitionError) -> BoilerplateList {
    guard let file = boilerplate else { return BoilerplateList() }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(file)
    } catch {
      throw DefinitionError(file: "", position: nil, message: error.description)
    }
    do throws(BoilerplateListError) {
      return try BoilerplateList(csv: bytes)
    } catch {
      throw DefinitionError(
        file: file, position: SourcePosition(line: error.line, column: 1), message: error.message)
    }
  }
}
