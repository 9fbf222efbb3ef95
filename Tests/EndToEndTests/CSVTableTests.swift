import TestSupport
import Testing

/// The reader on which the other tests rely.
@Suite struct CSVTableTests {
  @Test func readsWhatAStrictWriterWrites() throws {
    let table = try CSVTable(Array("id,text\n1,\"a, \"\"b\"\"\nc\"\n2,\n".utf8))
    #expect(table.columns == ["id", "text"])
    #expect(table.rows == [["1", "a, \"b\"\nc"], ["2", ""]])
    #expect(try table.sum("id") == 3)
    #expect(try CSVTable(Array("id\n".utf8)).rows.isEmpty)
  }

  @Test(arguments: [
    "", "id", "id\n\"a\"\n", "id\na\"b\n", "id\n\"a,b\"c\n", "id\r\n1\r\n", "id\n1,2\n",
    "id,id\n1,2\n", "id\n\"a\n", "a,b\n1\n",
  ])
  func refusesAnythingElse(text: String) {
    #expect(throws: CSVTable.Fault.self) { try CSVTable(Array(text.utf8)) }
  }

  @Test(arguments: ["01", "+1", "1.0", "", "1e3", "-0"])
  func integersArePlain(cell: String) {
    #expect(throws: CSVTable.Fault.self) {
      try CSVTable(Array("n,x\n\(cell),y\n".utf8)).integers("n")
    }
  }
}
