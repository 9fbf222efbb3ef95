internal import CDictionary

/// One file of the dictionary: a built-in layer or a user's.
public struct DictionaryLayer: Sendable {
  /// The path or the name of the layer, for messages.
  public var name: String
  /// The CSV file.
  public var bytes: [UInt8]
  /// Whether it is embedded in the program.
  ///
  /// Warnings about what is built in are of no use to an analyst and come only from `check`.
  public var isBuiltIn: Bool

  /// Creates a layer from a user's file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    isBuiltIn = false
  }

  /// The names of the built-in layers: `core`, `bodies`, `companies`, `sports`, `leaders`, `officials`, `parties`, `cabinets-2019`, `armed`.
  public static var builtInNames: [String] {
    (0..<cdictionary_layer_count()).map { unsafe String(cString: cdictionary_layer_name($0)) }
  }

  /// The layers that are used unless others are asked for.
  public static let defaultNames = [
    "core", "bodies", "companies", "sports", "leaders", "officials",
  ]

  /// A built-in layer; nothing if there is none of that name.
  public static func builtIn(_ name: String) -> DictionaryLayer? {
    guard let index = builtInNames.firstIndex(of: name) else { return nil }
    let size = cdictionary_layer_size(index)
    // The C side copies at most `capacity` bytes of a layer that is `size` bytes long.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if let base = buffer.baseAddress {
        unsafe cdictionary_layer_copy(index, base, size)
        count = size
      }
    }
    var layer = DictionaryLayer(name: name, bytes: bytes)
    layer.isBuiltIn = true
    return layer
  }

  /// The default layers.
  public static var defaults: [DictionaryLayer] { defaultNames.compactMap(builtIn) }
}
