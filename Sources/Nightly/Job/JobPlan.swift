public import Actors
public import Cleaning
public import Dumps
internal import NewsText

/// A definition with everything looked up that it names: nothing is left that could be missing.
public struct JobPlan: Sendable {
  /// The definition.
  public var definition: JobDefinition
  /// The inputs, in the order of their names.
  public var inputs: [Input]
  /// The dictionary.
  public var dictionary: ActorDictionary
  /// The cleaner, with the rules that are on.
  public var cleaner: Cleaner

  /// Looks up what the definition names.
  ///
  /// - Throws: `DefinitionError`, `InputList.Missing` or `DictionaryFiles.Faulty`.
  public init(_ definition: JobDefinition) throws {
    self.definition = definition
    cleaner = try JobPlan.cleaner(definition)
    dictionary = try DictionaryFiles.load(layers: definition.layers, files: definition.actors)
    for (group, actors) in definition.peers {
      for actor in actors where dictionary.index(of: actor) == nil {
        let near = Suggestion.question(for: actor, among: dictionary.actors.map(\.id))
        throw DefinitionError(
          file: "", position: nil,
          message: "peers: the dictionary has no actor '\(actor)' of the group '\(group)'\(near)")
      }
    }
    inputs = try InputList.find(definition.inputs, root: definition.root)
  }

  /// The cleaner of a definition.
  public static func cleaner(_ definition: JobDefinition) throws(DefinitionError) -> Cleaner {
    if definition.noClean { return Cleaner.identity }
    do throws(UnknownCleaningRule) {
      return Cleaner(rules: try CleaningRules(allBut: definition.cleaningOff))
    } catch {
      let near = Suggestion.question(for: error.name, among: CleaningRule.all.map(\.name))
      throw DefinitionError(
        file: "", position: nil, message: "no cleaning rule is called '\(error.name)'\(near)")
    }
  }

  /// How the inputs are to be read.
  public var dumpOptions: DumpOptions { definition.dumpOptions }

  /// Workers: as many as asked for, or one for each core.
  public var workers: Int { definition.threads ?? Processors.count }
}
