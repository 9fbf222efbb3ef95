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
    if names == nil, files.isEmpty { return ActorDictionary.builtIn }
    let layers = try layers(names: names, files: files)
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
}
