internal import Glibc
internal import Synchronization

/// How what is said on standard error looks.
public enum Log {
  /// How much a line matters; the numbers are those of syslog and of the journal.
  public enum Level: Int, Sendable {
    /// The work did not get done.
    case error = 3
    /// The work got done, but somebody should look.
    case warning = 4
    /// For whoever watches.
    case info = 6

    var word: String {
      switch self {
      case .error: "error"
      case .warning: "warning"
      case .info: "info"
      }
    }
  }

  /// A form of lines.
  public enum Format: Sendable {
    /// For people, with the name of the program before each line.
    case text
    /// One JSON object on each line.
    case json
    /// For people, with `<4>` before each line, which systemd takes for the level.
    case journal
  }

  private static let chosen = Mutex<Format?>(nil)

  /// Chooses the form; without a choice it is text, marked for the journal where that listens.
  public static func choose(_ format: Format) { chosen.withLock { $0 = format } }

  /// The form in use.
  public static var format: Format {
    chosen.withLock { format in
      if let format { return format }
      let found: Format = isJournal ? .journal : .text
      format = found
      return found
    }
  }

  /// Whether standard error is the stream that systemd opened to its journal.
  private static var isJournal: Bool {
    guard let value = unsafe getenv("JOURNAL_STREAM") else { return false }
    var info = stat()
    guard unsafe fstat(STDERR_FILENO, &info) == 0 else { return false }
    return unsafe String(cString: value) == "\(info.st_dev):\(info.st_ino)"
  }

  /// A line in the form in use, whatever stands in the message.
  static func line(_ message: String, _ level: Level, _ format: Format, now: Int64) -> String {
    switch format {
    case .text: return "rollcall: \(Terminal.sanitised(message))\n"
    case .journal: return "<\(level.rawValue)>\(Terminal.sanitised(message))\n"
    case .json:
      var line = JSONLine()
      line.add("time", Clock.text(seconds: Int(now)))
      line.add("level", level.word)
      line.add("message", message)
      return line.text + "\n"
    }
  }

  /// The last line of a run that is logged as JSON.
  static func lastLine(code: Int32, message: String, now: Int64) -> String {
    var line = JSONLine()
    line.add("time", Clock.text(seconds: Int(now)))
    line.add("event", "exit")
    line.add("code", Int(code))
    line.add("message", message)
    return line.text + "\n"
  }
}
