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
  /// The layers of the dictionary, as they were read.
  let layers: [DictionaryLayer]
  /// The digest of the dictionary that the layers make.
  let dictionaryDigest: String
  /// The lines that cleaning drops.
  let boilerplate: BoilerplateList
  /// The settings that decide what becomes of an article.
  var mapSettings: [String: String]

  /// Finds the inputs that the definition names and reads the files of its dictionary.
  ///
  /// - Parameters:
  ///   - definition: what is asked for.
  ///   - allowingAbsence: whether inputs that are not there are no fault, as with a state.
  /// - Throws: `InputList.Missing`, `DictionaryFiles.Faulty` for a layer or file that is not there, or
  ///   `DefinitionError` for a list of lines that cannot be read.
  public init(_ definition: JobDefinition, allowingAbsence: Bool = false) throws {
    self.definition = definition
    mapSettings = definition.mapSettings
    boilerplate = definition.noClean ? BoilerplateList() : try JobOutline.boilerplate(definition)
    if !boilerplate.isEmpty { mapSettings["cleaning_boilerplate"] = boilerplate.digest }
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
