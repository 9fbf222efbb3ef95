/// One flag of a command: everything that parsing, help, completion and the manual need.
struct Flag: Sendable {
  /// The name without the dashes: `threads`.
  var name: String
  /// A letter that stands for it: `q`.
  var letter: Character?
  /// The word for its value in the help; nothing: the flag takes no value.
  var value: String?
  /// The values it takes, where they are few.
  var choices: [String] = []
  /// Whether it may stand more than once.
  var repeats = false
  /// What it does, in a line.
  var help: String

  init(
    _ name: String, letter: Character? = nil, value: String? = nil, choices: [String] = [],
    repeats: Bool = false, help: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.choices = choices
    self.repeats = repeats
    self.help = help
  }
}

/// One command: its words in the help, its flags, and what it does.
struct Command: Sendable {
  var name: String
  /// What stands behind the name in the usage line: `[PIPELINE.yaml] [INPUT…]`.
  var operands: String
  /// What it does, in a line.
  var summary: String
  /// More, in paragraphs.
  var details: String = ""
  var flags: [Flag]
  var examples: [(command: String, meaning: String)]
  /// Does it, and returns the exit code.
  var run: @Sendable (Arguments) async throws -> ExitCode
}

/// The exit codes; their meaning is part of the contract with cron and with users.
enum ExitCode: Int32, Sendable {
  case complete = 0
  case damaged = 3
  case usage = 64
  case noData = 65
  case noInput = 66
  case internalFault = 70
  case system = 71
  case cannotCreate = 73
  case inputOutput = 74
  case locked = 75
  case configuration = 78
  case interrupted = 130
  case terminated = 143

  /// What each code tells, in the order of codes.
  static let meanings: [(code: String, meaning: String)] = [
    ("0", "complete, or nothing to do"),
    ("3", "published, but some input was damaged or refused; standard error says where"),
    ("64", "the command line is wrong"),
    ("65", "no input could be read, too much was bad, or partials do not go together"),
    ("66", "no such input"),
    ("70", "a fault of rollcall"),
    ("71, 73, 74", "the system refused; output cannot be created; reading or writing failed"),
    ("75", "another run holds the lock"),
    ("78", "the pipeline file, a dictionary or the state is wrong"),
    ("130, 143", "interrupted, terminated; finished work is kept"),
  ]
}

/// An error that ends the program with a message and a code.
struct Failure: Error {
  var code: ExitCode
  var message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
