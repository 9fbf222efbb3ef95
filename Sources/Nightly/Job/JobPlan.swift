public import Actors
public import Cleaning
public import Dumps
internal import NewsText
internal import Tallies

/// An outline with everything made that it names: nothing is left that could be missing.
public struct JobPlan: Sendable {
  /// What the job is about.
  var outline: JobOutline
  /// The dictionary.
  public let dictionary: ActorDictionary
  /// How the work is cut to fit into memory.
  private let memory: MemoryPlan

  /// Looks up what the definition names.
  ///
  /// - Parameters:
  ///   - definition: what is asked for.
  ///   - allowingAbsence: whether inputs that are not there are no fault, as with a state.
  /// - Throws: `DefinitionError`, `InputList.Missing` or `DictionaryFiles.Faulty`.
  public init(_ definition: JobDefinition, allowingAbsence: Bool = false) throws {
    try self.init(JobOutline(definition, allowingAbsence: allowingAbsence))
  }

  /// Makes what the outline names.
  ///
  /// - Parameter outline: what the job is about.
  /// - Throws: `DefinitionError`, or `DictionaryFiles.Faulty` for a dictionary with errors.
  public init(_ outline: JobOutline) throws {
    self.outline = outline
    let definition = outline.definition
    memory = MemoryPlan(
      limit: definition.memoryLimit ?? ControlGroup().memory,
      workers: definition.threads ?? Processors.count)
    dictionary = try DictionaryFiles.compile(outline.layers)
    for (group, actors) in definition.peers {
      for actor in actors where dictionary.index(of: actor) == nil {
        let near = Suggestion.question(for: actor, among: dictionary.actors.map(\.id))
        throw DefinitionError(
          file: "", position: nil,
          message: "peers: the dictionary has no actor '\(actor)' of the group '\(group)'\(near)")
      }
    }
  }

  /// The definition.
  public var definition: JobDefinition { outline.definition }

  /// The inputs, in the order of their names.
  public var inputs: [Input] { outline.inputs }

  /// What findings that are made by this plan are made with.
  var header: PartialHeader { outline.header }

  /// The cleaner, with the rules that are on.
  public var cleaner: Cleaner { outline.cleaner }

  /// The settings that change a figure, as the manifest states them.
  ///
  /// Threads, batch size, folders and the like are left out: they never change a published byte.
  var manifestSettings: [String: String] {
    outline.mapSettings.merging(definition.reportSettings) { $1 }
  }

  /// How the inputs are to be read.
  public var dumpOptions: DumpOptions { definition.dumpOptions }

  /// Workers: as many as asked for, or one for each core; fewer where memory is short.
  public var workers: Int { memory.workers }

  /// A spool whose file, if it needs one, lies in a folder.
  func spool(in folder: String) -> Spool { Spool(folder: folder, limit: memory.spool) }
}
