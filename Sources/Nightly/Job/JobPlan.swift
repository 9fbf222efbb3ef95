public import Actors
public import Cleaning
public import Dumps
internal import NewsText
internal import Tallies

/// A definition with everything looked up that it names: nothing is left that could be missing.
public struct JobPlan: Sendable {
  /// The definition.
  public var definition: JobDefinition
  /// The inputs, in the order of their names.
  public var inputs: [Input]
  /// Inputs that are named exactly and are not there; only with a state, which may know them.
  var absent: [Input] = []
  /// The dictionary.
  public var dictionary: ActorDictionary
  /// The cleaner, with the rules that are on.
  public var cleaner: Cleaner

  /// The settings that decide what becomes of an article.
  var mapSettings: [String: String]

  /// Looks up what the definition names.
  ///
  /// Inputs that are not there are no fault with a state, or where that is allowed.
  ///
  /// - Throws: `DefinitionError`, `InputList.Missing` or `DictionaryFiles.Faulty`.
  public init(_ definition: JobDefinition, allowingAbsence: Bool = false) throws {
    self.definition = definition
    mapSettings = definition.mapSettings
    memory = MemoryPlan(
      limit: definition.memoryLimit ?? ControlGroup().memory,
      workers: definition.threads ?? Processors.count)
    cleaner = try JobPlan.cleaner(definition)
    if !cleaner.boilerplate.isEmpty {
      mapSettings["cleaning_boilerplate"] = cleaner.boilerplate.digest
    }
    dictionary = try DictionaryFiles.load(layers: definition.layers, files: definition.actors)
    for (group, actors) in definition.peers {
      for actor in actors where dictionary.index(of: actor) == nil {
        let near = Suggestion.question(for: actor, among: dictionary.actors.map(\.id))
        throw DefinitionError(
          file: "", position: nil,
          message: "peers: the dictionary has no actor '\(actor)' of the group '\(group)'\(near)")
      }
    }
    guard definition.state != nil || allowingAbsence else {
      inputs = try InputList.find(definition.inputs, root: definition.root)
      return
    }
    if definition.state != nil, definition.root == nil {
      self.definition.root = InputList.root(of: definition.inputs)
    }
    (inputs, absent) = try InputList.find(
      definition.inputs, root: self.definition.root, allowingAbsence: true)
  }

  /// What findings that are made by this plan are made with.
  var header: PartialHeader {
    PartialHeader(
      programVersion: Program.version, dictionaryDigest: dictionary.digest,
      settings: mapSettings, isRooted: definition.root != nil)
  }

  /// The cleaner of a definition.
  public static func cleaner(_ definition: JobDefinition) throws(DefinitionError) -> Cleaner {
    if definition.noClean { return Cleaner.identity }
    let boilerplate = try boilerplate(definition)
    do throws(UnknownCleaningRule) {
      return Cleaner(
        rules: try CleaningRules(allBut: definition.cleaningOff), boilerplate: boilerplate)
    } catch {
      let near = Suggestion.question(for: error.name, among: CleaningRule.all.map(\.name))
      throw DefinitionError(
        file: "", position: nil, message: "no cleaning rule is called '\(error.name)'\(near)")
    }
  }

  /// The lines that the definition has cleaning drop.
  private static func boilerplate(
    _ definition: JobDefinition
  ) throws(DefinitionError) -> BoilerplateList {
    guard let file = definition.boilerplate else { return BoilerplateList() }
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

  /// The folder to which the names of inputs are relative, where the definition says so.
  var root: String {
    Path.normalised(Path.join(FileSystem.currentFolder(), definition.root ?? ""))
  }

  /// The settings that change a figure, as the manifest states them.
  ///
  /// Threads, batch size, folders and the like are left out: they never change a published byte.
  var manifestSettings: [String: String] {
    mapSettings.merging(definition.reportSettings) { $1 }
  }

  /// How the inputs are to be read.
  public var dumpOptions: DumpOptions { definition.dumpOptions }

  /// Workers: as many as asked for, or one for each core; fewer where memory is short.
  public var workers: Int { memory.workers }

  /// How the work is cut to fit into memory.
  private let memory: MemoryPlan

  /// A spool whose file, if it needs one, lies in a folder.
  func spool(in folder: String) -> Spool { Spool(folder: folder, limit: memory.spool) }
}
