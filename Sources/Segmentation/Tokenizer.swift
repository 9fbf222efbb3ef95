import CSegmentation

/// Divides text into words by the default rules of UAX #29, Unicode 15.0.
public struct Tokenizer: Sendable {
  /// The ways to find the boundaries; all of them find the same.
  public enum Path: Int32, CaseIterable, Sendable {
    /// The fastest that this machine runs.
    case automatic = 0
    /// One character at a time.
    case scalar = 1
    /// Blocks of 64 bytes in plain C.
    case portable = 2
    /// Blocks of 64 bytes with the instructions that every x86-64 has.
    case sse2 = 3
    /// Blocks of 64 bytes with AVX2 and BMI2.
    case avx2 = 4
    /// Blocks of 64 bytes with AVX-512 BW and VBMI2.
    case avx512 = 5

    /// Whether this machine can take the path.
    public var isSupported: Bool { cseg_supports(rawValue) != 0 }
  }

  private let path: Int32

  /// Creates a tokenizer; a path that the machine cannot take becomes `automatic`.
  public init(path: Path = .automatic) {
    self.path = path == .automatic || !path.isSupported ? cseg_automatic() : path.rawValue
  }

  /// Divides `text` into `tokens`, whose buffers are overwritten.
  public func tokenize(_ text: Span<UInt8>, into tokens: inout Tokens) {
    tokens.bounds.removeAll(keepingCapacity: true)
    tokens.classes.removeAll(keepingCapacity: true)
    let size = text.count
    precondition(size <= Int(UInt32.max), "a text of 4 GiB or more")
    guard size > 0 else { return }
    tokens.bounds.append(0)
    var position = 0
    while position < size {
      // 2.8 bytes to a token in English news. A text with shorter ones takes several rounds, and
      // each at least doubles the room.
      let room = max((size - position) * 2 / 5, tokens.classes.count, 256) + Int(CSEG_SLACK)
      tokens.bounds.append(addingCapacity: room) { bounds in
        tokens.classes.append(addingCapacity: room) { classes in
          position = write(text, from: position, into: &bounds, &classes, room: room)
        }
      }
    }
  }

  /// One call of the C loop: appends at most `room` tokens, gives back where the next one begins.
  private func write(
    _ text: Span<UInt8>, from position: Int, into bounds: inout OutputSpan<UInt32>,
    _ classes: inout OutputSpan<TokenClass>, room: Int
  ) -> Int {
    precondition(bounds.freeCapacity >= room && classes.freeCapacity >= room)
    // The loop is in C for its vector instructions, so the buffers cross as pointers. It reads
    // `text` alone and writes at most `room` elements; TokenClass is one byte, and KINDS holds
    // only values that it has.
    return unsafe text.withUnsafeBufferPointer { text in
      unsafe bounds.withUnsafeMutableBufferPointer { bounds, boundCount in
        unsafe classes.withUnsafeMutableBufferPointer { classes, classCount in
          guard let textBase = text.baseAddress, let boundBase = bounds.baseAddress,
            let classBase = classes.baseAddress
          else { preconditionFailure("a buffer without memory") }
          let progress = unsafe UnsafeMutableRawPointer(classBase + classCount)
            .withMemoryRebound(to: UInt8.self, capacity: room) { classBytes in
              unsafe cseg_tokenize(
                path, textBase, text.count, position, boundBase + boundCount, classBytes, room)
            }
          boundCount += progress.tokens
          classCount += progress.tokens
          return progress.position
        }
      }
    }
  }
}
