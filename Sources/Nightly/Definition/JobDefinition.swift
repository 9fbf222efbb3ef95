public import NewsText

/// Everything that says what one run does: the pipeline file, overridden by the command line.
public struct JobDefinition: Sendable {
  /// Name of the job; the reports of one run are `<name>.<revision>`.
  public var name = "rollcall"
  /// Inputs as written: paths and patterns, relative to the pipeline file (or the current folder).
  public var inputs: [String] = []
  /// The folder to which the names of inputs are relative; nothing: their common parent.
  public var root: String?
  /// The folder for the reports.
  public var out = "out"
  /// The folder in which the job remembers what it has done; nothing: it remembers nothing.
  public var state: String?
  /// Seconds for which an input must have been left alone; only with a state.
  public var settle = 0
  /// The format of all inputs; nothing: recognised by content.
  public var format: String?
  /// Field names of the dump by role (`title`, `text`, `date`, `source`, `url`, `id`, …).
  public var fields: [String: String] = [:]
  /// The line that divides articles of a plain text file; nothing: one file, one article.
  public var divider: String?
  /// Dictionary files of the user, in order of layers.
  public var actors: [String] = []
  /// Built-in layers of the dictionary, by name.
  public var layers: [String]?
  /// Cleaning rules that are switched off, by name.
  public var cleaningOff: [String] = []
  /// The file with lines that cleaning drops; nothing: none.
  public var boilerplate: String?
  /// Whether the text is taken as it stands.
  public var noClean = false
  /// The first and last day that the reports cover; nothing: all days.
  public var window: ClosedRange<Day>?
  /// The largest record that is read, in bytes.
  public var maxRecord = 64 << 20
  /// The smallest number of articles in which a pair of actors is listed.
  public var minPair = 3
  /// Whether pairs with actors known by name only are listed as well.
  public var comentionsAll = false
  /// Whether cells from the input are guarded against spreadsheet formulas.
  public var csvGuard = true
  /// Whether files are written for Excel: with a byte order mark and CR LF.
  public var csvExcel = false
  /// Whether each CSV file is packed: `actors.csv.gz`.
  public var csvGzip = false
  /// Whether `quotes.csv` is written.
  public var quotes = true
  /// Peer groups for the share of voice: name and actor ids.
  public var peers: [(name: String, actors: [String])] = []
  /// How many generations of reports are kept; 0: all.
  public var keep = 0
  /// Share of the inputs (or number of records) that may be bad, in per cent, before nothing is
  /// published; nothing: any.
  public var maxBad: Double?
  /// Workers; nothing: one for each core.
  public var threads: Int?
  /// Bytes of memory to stay within; nothing: what the control group allows.
  public var memoryLimit: Int?
  /// Bytes of text in one batch.
  public var batch = 1 << 20

  /// Creates a definition with the defaults.
  public init() {}
}
