/// The forms in which a dump holds its articles.
public enum DumpFormat: String, Sendable, CaseIterable {
  /// One JSON object to a line.
  case jsonLines = "jsonl"
  /// JSON objects one after another, in an array or over several lines each.
  case json
  /// A tar archive of texts, JSON files or pages.
  case tar
  /// Rows of cells divided by commas (or semicolons), RFC 4180.
  case csv
  /// Rows of cells divided by tabs.
  case tsv
  /// `<DOC>` elements in the manner of Gigaword and TREC, or `<REUTERS>` elements.
  case sgml
  /// A web archive: pages or texts.
  case warc
  /// One page of HTML.
  case html
  /// Plain text: one article, or several with a divider line between them.
  case text

  /// The format that the ending of a file name stands for, after `.gz` and the like are taken off.
  public init?(fileName: String) {
    var name = fileName.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".tgz") { name = String(name.dropLast(4)) + ".tar" }
    for packed in [".gz", ".gzip", ".z", ".bgz"] where name.hasSuffix(packed) {
      name = String(name.dropLast(packed.count))
      break
    }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...] {
    case "jsonl", "ndjson", "jsonlines", "ldjson", "jl": self = .jsonLines
    case "json": self = .json
    case "tar": self = .tar
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "sgml", "sgm": self = .sgml
    case "warc", "wet": self = .warc
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .text
    default: return nil
    }
  }

  /// The format in words, for messages.
  public var title: String {
    switch self {
    case .jsonLines: "JSON lines"
    case .json: "JSON"
    case .tar: "tar"
    case .csv: "CSV"
    case .tsv: "TSV"
    case .sgml: "SGML"
    case .warc: "WARC"
    case .html: "HTML"
    case .text: "plain text"
    }
  }
}
