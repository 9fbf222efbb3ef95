import Testing
import NewsText
@testable import Dumps
struct TmpTests {
  @Test func t() throws {
    for t in [
      "line one\r\nline two\n\nline three", "line one\r\nline two", "One.\r\n\rTwo.",
      "line on\r\nline two", "\u{201C}line one\r\nline two",
    ] {
      let rec = RawRecord(range: ByteRange(0, 0), ordinal: 1, offset: 0, size: 0)
      var b = ArticleBuilder(rec, in: RecordBatch()); b.set(.text, Array(t.utf8));
      print("OUT", try b.finish().text.text.debugDescription)
      var c = Array(t.utf8); _ = UTF8Repair.repair(&c);
      print("REP", c.count, Scanning.first(0x0D, in: c.span, from: 0, to: c.count))
    }
    for text in [
      "title,text\r\nA,\"line one\r\nline two\"\r\n",
      "title,text,date\r\nA,\"line one\r\nline two\",2021-03-18\r\n",
    ] {
      let r = try Reading(Array(text.utf8), name: "a.csv");
      print("OUT2", r.articles.map { $0.text.text.debugDescription }, r.articles.map { $0.repairs })
    }
  }
}
