import Dumps
import NewsText
import TestSupport
import Testing

/// CSV and TSV, sound and damaged.
struct TableTests {
  private static func read(_ text: String, name: String = "a.csv") throws -> Reading {
    try Reading(Array(text.utf8), name: name)
  }

  @Test func readsQuotedCells() throws {
    let reading = try Self.read(
      "id,title,text,date\r\n1,\"A, \"\"b\"\"\",\"line one\r\nline two\n\nline three\",2021-03-18\r\n"
        + "2,plain \"inner\" marks,\"\",\r\n3,\"\",\"text \"\"quoted\"\"\",\r\n")
    #expect(reading.titles == ["A, \"b\"", ""])
    #expect(
      reading.articles.map { $0.text.text } == [
        "line one\r\nline two\n\nline three", "text \"quoted\"",
      ])
    #expect(reading.rejections.map(\.reason) == [.noText])
    #expect(reading.articles.map(\.recordID) == ["1", "3"])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func recognisesTablesByContent(delimiter: String) throws {
    let bytes = Samples.table(Samples.stories(10), delimiter: delimiter)
    let reading = try Reading(bytes, name: "export")
    #expect(reading.articles.count == 10)
    #expect(reading.layout.table.delimiter == Array(delimiter.utf8)[0])
    #expect(reading.layout.format == (delimiter == "\t" ? .tsv : .csv))
  }

  @Test func readsTSVWithoutQuoting() throws {
    let rows = (1...30).map { "\($0)\t\"Title \($0)\tHe said \"no\" to the plan of the mayor\n" }
    let reading = try Self.read("id\ttitle\ttext\n" + rows.joined(), name: "a.tsv")
    #expect(!reading.layout.table.isQuoted)
    #expect(reading.titles == (1...30).map { "\"Title \($0)" })
  }

  @Test func readsTablesWithoutHeader() throws {
    let rows = (1...5).map {
      "\($0),2021-03-1\($0),\"Text \($0) is a long one that has some more words than eight in it, and "
        + "goes on and on about the same bridge, the same river and the same mayor as all the others, "
        + "until it is long enough to be the text of an article.\"\n"
    }
    let reading = try Self.read(rows.joined())
    #expect(reading.articles.count == 5)
    #expect(reading.layout.table.columns == ["1", "2", "3"])
  }

  @Test func countsRaggedRows() throws {
    let reading = try Self.read(
      "id,title,text\n1,a,one\n2,b\n3,c,three,four\n4,d,four,,\n\n5,e,five\n")
    #expect(reading.titles == ["a", "d", "e"])
    #expect(reading.rejections.map(\.ordinal) == [2, 3])
    #expect(
      reading.rejections.map(\.detail) == [
        "the row has 2 cells, but there are 3 columns",
        "the row has 4 cells, but there are 3 columns",
      ])
  }

  @Test func readsTheLastRowWithoutLineFeed() throws {
    #expect(try Self.read("title,text\na,one\nb,\"two\"").titles == ["a", "b"])
    #expect(try Self.read("title,text\r\na,one\r\nb,\"two\"\r").titles == ["a", "b"])
  }

  /// A quotation mark that nothing closes costs its own row alone.
  @Test(arguments: 1..<9)
  func losesNoNeighbourToAnOpenQuote(hit: Int) throws {
    var rows = (1...9).map { "\($0),\"Title \($0)\",\"Text \($0) of the mayor, the river\"" }
    rows[hit] = "\(hit + 1),\"Title \(hit + 1)\",\"Text \(hit + 1) of the mayor"
    let header = "id,title,text\n"
    let reading = try Self.read(header + rows.joined(separator: "\n") + "\n")
    let others = (1...9).filter { $0 != hit + 1 }
    #expect(reading.titles == others.map { "Title \($0)" })
    #expect(reading.rejections.map(\.ordinal) == [hit + 1])
    #expect(reading.rejections.first?.detail == "a quoted cell of this row is never closed")
    let offset = header.utf8.count + rows[..<hit].reduce(0) { $0 + $1.utf8.count + 1 }
    #expect(reading.rejections.first?.offset == offset)
  }

  /// Marks inside a cell that were not doubled do not end it.
  @Test func readsSloppyQuotes() throws {
    let reading = try Self.read(
      "id,title,text\n1,\"He said \"no\" to it\",\"One \"two\" three\nand four\"\n2,b,\"five\"\n")
    #expect(reading.titles == ["He said \"no\" to it", "b"])
    #expect(reading.articles.first?.text.text == "One \"two\" three\nand four")
  }

  @Test func refusesALargeRowInLittleMemory() throws {
    var options = DumpOptions()
    options.maxRecord = 10_000
    let big = String(repeating: "word, \"\"word\"\"\n", count: 300_000)
    let bytes = Array("title,text\na,one\nb,\"\(big)\"\nc,three\n".utf8)
    let reading = try Reading(bytes, name: "a.csv", options: options)
    #expect(reading.titles.first == "a" && reading.titles.last == "c")
    #expect(reading.rejections.contains { $0.reason == .tooLarge || $0.reason == .unreadable })
    #expect(reading.peak < 3 << 20)
  }

  /// Rows cut by the cutter and by a state machine without shortcuts.
  @Test func agreesWithANaiveReader() throws {
    for seed in 0..<RandomCases.count(600) {
      var random = SeededGenerator(seed: UInt64(seed))
      let columns = Int.random(in: 2...4, using: &random)
      var rows: [[String]] = []
      var text = (["text"] + (1..<columns).map { "c\($0)" }).joined(separator: ",") + "\n"
      let parts = ["a", "bc", ",", "\"", "\n", "\r\n", " ", "long enough to be more than a word"]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let row = (0..<columns).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            parts[Int.random(in: 0..<parts.count, using: &random)]
          }.joined()
        }
        rows.append(row)
        let cells = row.map { cell -> String in
          let mustQuote = cell.contains { ",\"\n\r\r\n".contains($0) }
          guard mustQuote || Bool.random(using: &random) else { return cell }
          return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        }
        text += cells.joined(separator: ",") + (Bool.random(using: &random) ? "\n" : "\r\n")
      }
      let reading = try Self.read(text)
      let expected = rows.map { words($0[0]) }.filter { !$0.isEmpty }
      // Two texts may be read the other way: what a row with an open-ended look could mean is
      // decided by its neighbours, so only whole readings are compared.
      #expect(reading.articles.map { words($0.text.text) } == expected, "seed \(seed): \(text)")
    }
  }

  private func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
}
