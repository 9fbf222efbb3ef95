/// The flags of the benchmark program.
struct Options {
  /// What `--help` prints.
  static let usage = """
    usage: benchmarks [--filter TEXT] [--runs N] [--json FILE] [--baseline FILE]
                      [--dump FILE] [--french FILE] [--list]

      --filter TEXT    only benchmarks whose name holds TEXT
      --runs N         runs of each that count (15)
      --json FILE      write one JSON object per line there; `-` is standard output, without a table
      --baseline FILE  compare with what --json wrote before
      --dump FILE      JSON lines with `content_original`, gzip (../shared/data/dumps/allsides.jsonl.gz)
      --french FILE    tab-separated French news, gzip (../shared/data/dumps/masakhanews-fra-dev.tsv.gz)
      --list           names only
    """

  var filter = ""
  var runs = 15
  var json: String?
  var baseline: String?
  var dump = "../shared/data/dumps/allsides.jsonl.gz"
  var french = "../shared/data/dumps/masakhanews-fra-dev.tsv.gz"
  var isList = false

  /// Reads the arguments; nil if they cannot be understood.
  init?(_ arguments: some Collection<String>) {
    var rest = Array(arguments)[...]
    while let flag = rest.popFirst() {
      if flag == "--list" {
        isList = true
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch flag {
      case "--filter": filter = value
      case "--runs":
        guard let count = Int(value), count > 0 else { return nil }
        runs = count
      case "--json": json = value
      case "--baseline": baseline = value
      case "--dump": dump = value
      case "--french": french = value
      default: return nil
      }
    }
  }
}
