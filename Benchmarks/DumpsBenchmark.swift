import Dumps
import Glibc
import NewsText

/// Measures reading: inflating and cutting, and decoding, over real files.
enum DumpsBenchmark {
  /// Reads each file, three times, and prints megabytes of content in a second.
  static func run(paths: [String]) {
    for path in paths {
      var best = (read: Double.infinity, decode: Double.infinity)
      var line = ""
      for _ in 0..<3 {
        do {
          var reader = try DumpReader(path: path)
          let decoder = RecordDecoder(layout: reader.layout)
          var read = 0.0
          var decode = 0.0
          var articles = 0
          var rejected = 0
          var text = 0
          while true {
            let start = seconds()
            let batch = reader.next()
            let middle = seconds()
            read += middle - start
            guard let batch else { break }
            decoder.decode(batch) { record in
              switch record {
              case .article(let article):
                articles += 1
                text += article.text.count + article.title.count
              case .rejected: rejected += 1
              }
            }
            decode += seconds() - middle
          }
          best = (min(best.read, read), min(best.decode, decode))
          let totals = reader.totals
          let megabytes = Double(totals.contentBytes) / 1e6
          line =
            "\(reader.layout.format.rawValue) \(totals.records) records, \(articles) articles, "
            + "\(rejected) rejected, \(text) bytes of text; content \(megabytes) MB, "
            + "read \(Int(megabytes / best.read)) MB/s, decode \(Int(megabytes / best.decode)) MB/s"
            + " (\(Int(Double(text) / 1e6 / best.decode)) MB/s of text)"
            + (reader.faults.first.map { ", first fault: \($0)" } ?? "")
        } catch {
          line = error.description
        }
      }
      print("\(path): \(line)")
    }
  }

  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
