internal import Glibc

/// Words for people: standard error, one line each.
public enum Terminal {
  /// Whether standard error is a terminal.
  public static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Prints one line, in the form that was chosen for the log.
  public static func complain(_ message: String, _ level: Log.Level = .warning) {
    write(Log.line(message, level, Log.format, now: Clock.seconds))
  }

  /// Prints the last line of a run that is logged as JSON, whatever became of it.
  public static func exit(code: Int32, message: String) {
    write(Log.lastLine(code: code, message: message, now: Clock.seconds))
  }

  /// Writes text as it is.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { raw in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: raw[done...])
        return unsafe Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
      }
      if result < 0 && errno != EINTR { return }
      done += max(0, result)
    }
  }

  /// The text without control characters, so that a name in a dump cannot forge a line or steer a
  /// terminal.
  public static func sanitised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isControl =
        value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
        || (0x2066...0x2069).contains(value) || value == 0x2028 || value == 0x2029
      result.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}
