import Dumps
import NewsText

/// The speed of reading: inflating and cutting a dump, and decoding its records, form by form.
enum DumpsBenchmark {
  /// The real dump as it is, and the same articles in every form.
  static func benchmarks(_ inputs: Inputs) -> [Benchmark] {
    var all: [Benchmark] = []
    let path = Options(CommandLine.arguments.dropFirst())?.dump ?? ""
    if let whole = try? content(of: path) {
      all.append(
        Benchmark(name: "dumps/english news/inflate and cut", bytes: whole.bytes) {
          (try? content(of: path))?.records ?? 0
        })
    }
    for (name, bytes) in forms(inputs.english) {
      guard let dump = try? read(bytes, name: name) else { continue }
      let text = dump.batches.reduce(0) { $0 + decode($1, with: dump.decoder) }
      all.append(
        Benchmark(name: "dumps/english news/cut \(name)", bytes: text) {
          (try? read(bytes, name: name))?.batches.count ?? 0
        })
      all.append(
        Benchmark(name: "dumps/english news/decode \(name)", bytes: text) {
          dump.batches.reduce(0) { $0 + decode($1, with: dump.decoder) }
        })
    }
    return all
  }

  /// Inflates and cuts a file, and counts bytes and records.
  private static func content(of path: String) throws(DumpError) -> (bytes: Int, records: Int) {
    var reader = try DumpReader(path: path)
    var records = 0
    while let batch = reader.next() { records += batch.records.count }
    return (reader.totals.contentBytes, records)
  }

  private static func read(
    _ bytes: [UInt8], name: String
  ) throws(DumpError) -> (batches: [RecordBatch], decoder: RecordDecoder) {
    var reader = try DumpReader(source: ArraySource(bytes), name: name)
    var batches: [RecordBatch] = []
    while let batch = reader.next() { batches.append(batch) }
    return (batches, RecordDecoder(layout: reader.layout))
  }

  /// Decodes a batch; returns the bytes of text in it.
  private static func decode(_ batch: RecordBatch, with decoder: RecordDecoder) -> Int {
    var bytes = 0
    decoder.decode(batch) { record in
      if case .article(let article) = record { bytes += article.text.count }
    }
    return bytes
  }

  /// The texts as JSON lines, CSV and SGML.
  private static func forms(_ texts: [[UInt8]]) -> [(name: String, bytes: [UInt8])] {
    var lines: [UInt8] = []
    var table = Array("id,date,title,text\r\n".utf8)
    var elements: [UInt8] = []
    for (number, text) in texts.enumerated() {
      lines += Array("{\"id\": \"\(number)\", \"date\": \"2021-03-18\", \"title\": \"News\", ".utf8)
      lines += Array("\"text\": ".utf8)
      JSONText.append(text.span, to: &lines)
      lines += Array("}\n".utf8)

      table += Array("\(number),2021-03-18,News,\"".utf8)
      for byte in text { table += byte == 0x22 ? [0x22, 0x22] : [byte] }
      table += Array("\"\r\n".utf8)

      elements += Array("<DOC id=\"XXX_ENG_20210318.\(number)\" type=\"story\" >\n<TEXT>\n".utf8)
      for paragraph in text.split(separator: 0x0A) {
        elements += Array("<P>\n".utf8)
        var column = 0
        for byte in paragraph {
          column += 1
          let isBreak = byte == 0x20 && column > 72
          if isBreak { column = 0 }
          switch byte {
          case 0x26: elements += Array("&amp;".utf8)
          case 0x3C: elements += Array("&lt;".utf8)
          default: elements.append(isBreak ? 0x0A : byte)
          }
        }
        elements += Array("\n</P>\n".utf8)
      }
      elements += Array("</TEXT>\n</DOC>\n".utf8)
    }
    return [("a.jsonl", lines), ("a.csv", table), ("a.sgml", elements)]
  }
}
