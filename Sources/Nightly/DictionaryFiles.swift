public import Actors
internal import NewsText

/// Loads the dictionary that a definition names: built-in layers, then the user's files.
public enum DictionaryFiles {
  /// Why there is no dictionary: every problem, with file and line.
  public struct Faulty: Error, Sendable, CustomStringConvertible {
    /// The problems, in the order of the files.
    public var problems: [String]

    /// The problems, a line each.
    public var description: String { problems.joined(separator: "\n") }
  }

  /// Loads the layers.
  ///
  /// - Throws: `Faulty`; nothing is loaded by halves.
  public static func load(
    layers names: [String]?, files: [String]
  ) throws(Faulty) -> ActorDictionary {
    try compile(try layers(names: names, files: files))
  }

  /// Compiles layers.
  ///
  /// - Parameter layers: built-in layers and files, the later ones on top.
  /// - Returns: the dictionary.
  /// - Throws: `Faulty`; nothing is loaded by halves.
  static func compile(_ layers: [DictionaryLayer]) throws(Faulty) -> ActorDictionary {
    if layers.allSatisfy(\.isBuiltIn), layers.map(\.name) == DictionaryLayer.defaultNames {
      return ActorDictionary.builtIn
    }
    let (dictionary, problems) = ActorDictionary.load(layers: layers)
    guard let dictionary else {
      throw Faulty(problems: problems.filter { $0.severity == .error }.map(\.description))
    }
    return dictionary
  }

  /// Finds the layers and reads the files.
  ///
  /// - Throws: `Faulty` for a layer or a file that is not there.
  public static func layers(
    names: [String]?, files: [String]
  ) throws(Faulty) -> [DictionaryLayer] {
    var layers: [DictionaryLayer] = []
    for name in names ?? DictionaryLayer.defaultNames {
      guard let layer = DictionaryLayer.builtIn(name) else {
        let known = DictionaryLayer.builtInNames
        let question = Suggestion.question(for: name, among: known)
        throw Faulty(problems: [
          "no built-in layer is called '\(name)'; there are \(known.joined(separator: ", "))\(question)"
        ])
      }
      layers.append(layer)
    }
    for file in files {
      do throws(FileError) {
        layers.append(DictionaryLayer(name: file, bytes: try FileSystem.read(file)))
      } catch {
        throw Faulty(problems: [error.description])
      }
    }
    return layers
  }

  /// Reads the files of an import; the lists that an index of GATE names come from beside it.
  ///
  /// - Parameter paths: the files, in order; `-` is standard input.
  /// - Returns: the files, and what an index names but is not there.
  /// - Throws: `Faulty` for a file that cannot be read.
  public static func imports(
    _ paths: [String]
  ) throws(Faulty) -> (files: [ActorImport.File], missing: [String]) {
    var files: [ActorImport.File] = []
    var missing: [String] = []
    let given = Set(paths.map(Path.name))
    for path in paths {
      do throws(FileError) {
        files.append(ActorImport.File(name: path, bytes: try WholeFile.read(path)))
      } catch {
        throw Faulty(problems: [error.description])
      }
      guard path.hasSuffix(".def"), let index = files.last else { continue }
      for list in ActorImport.lists(namedIn: index) where !given.contains(list) {
        do throws(FileError) {
          let path = Path.join(Path.folder(of: path), list)
          files.append(ActorImport.File(name: path, bytes: try WholeFile.read(path)))
        } catch {
          missing.append("\(path) names \(list): \(error.description)")
        }
      }
    }
    return (files, missing)
  }

  /// Writes a dictionary file aside and renames it into place.
  ///
  /// - Throws: `FileError` if it cannot be written; nothing is left behind at `path` then.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let aside = path + ".part"
    var file = try OutputFile(creating: aside)
    try file.write(bytes.span)
    try file.finish()
    try FileSystem.rename(aside, to: path)
  }
}
