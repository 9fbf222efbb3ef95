internal import Actors
internal import Cleaning
internal import NewsText
internal import Tallies

/// What a job is about, before its dictionary is compiled: enough to see that nothing is to be done.
///
/// Compiling the dictionary is most of a night on which no input is new.
public struct JobOutline: Sendable {
  /// The definition; with a state, its root is always set.
  public internal(set) var definition: JobDefinition
  /// The inputs, in the order of their names.
  public internal(set) var inputs: [Input]
  /// Inputs that are named exactly and are not there; only with a state, which may know them.
  var absent: [Input] = []
  /// The cleaner, with the rules that are on.
  let cleaner: Cleaner
  /// The layers of the dictionary, as they were read.
  let layers: [DictionaryLayer]
  /// The digest of the dictionary that the layers make.
  let dictionaryDigest: String
  /// The settings that decide what becomes of an article.
  var mapSettings: [String: String]

  /// Finds the inputs that the definition names and reads the files of its dictionary.
  ///
  /// - Parameters:
  ///   - definition: what is asked for.
  ///   - allowingAbsence: whether inputs that are not there are no fault, as with a state.
  /// - Throws: `DefinitionError`, `InputList.Missing`, or `DictionaryFiles.Faulty` for a layer or
  ///   file that is not there.
  public init(_ definition: JobDefinition, allowingAbsence: Bool = false) throws {
    self.definition = definition
    mapSettings = definition.mapSettings
    cleaner = try definition.cleaner()
    if !cleaner.boilerplate.isEmpty {
      mapSettings["cleaning_boilerplate"] = cleaner.boilerplate.digest
    }
    layers = try DictionaryFiles.layers(names: definition.layers, files: definition.actors)
    dictionaryDigest = DictionaryLayer.digest(of: layers)
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

  /// What findings that are made by this job are made with.
  var header: PartialHeader {
    PartialHeader(
      programVersion: Program.version, dictionaryDigest: dictionaryDigest,
      settings: mapSettings, isRooted: definition.root != nil)
  }

  /// The folder to which the names of inputs are relative, where the definition says so.
  var root: String {
    Path.normalised(Path.join(FileSystem.currentFolder(), definition.root ?? ""))
  }
}
