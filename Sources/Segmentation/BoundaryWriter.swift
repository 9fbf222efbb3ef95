/// Writes the segments of a text as lines `start<TAB>end`, in bytes.
public struct BoundaryWriter: Sendable {
  /// The line that closes each answer where several texts were given.
  public static let separator: [UInt8] = Array("--\n".utf8)

  /// Creates a writer.
  public init() {}

  /// Appends a line for every segment, white space included.
  public func append(_ tokens: Tokens, to output: inout [UInt8]) {
    let bounds = tokens.bounds
    for index in 0..<tokens.count {
      output.append(decimal: Int(bounds[index]))
      output.append(UInt8(ascii: "\t"))
      output.append(decimal: Int(bounds[index + 1]))
      output.append(UInt8(ascii: "\n"))
    }
  }
}
